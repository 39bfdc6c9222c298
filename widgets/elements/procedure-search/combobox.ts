import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * The keys of a combobox with a list and manual selection (WAI-ARIA APG, "List autocomplete with manual selection"):
 * the focus stays in the input, arrows move through the list, Enter takes the active option, Escape closes the list,
 * then empties the text.
 * It knows how many options there are, not what they are.
 */
export class Combobox implements ReactiveController {
  /** Index of the active option, -1: none, the person is in the text. */
  active = -1;
  private count = 0;
  private isOpen = false;
  private host: ReactiveControllerHost;
  private choose: (index: number) => void;
  private clear: () => boolean;

  /** @param clear empties the text; false when it was empty already */
  constructor(
    host: ReactiveControllerHost,
    { choose, clear }: { choose(this: void, index: number): void; clear(this: void): boolean },
  ) {
    this.host = host;
    this.choose = choose;
    this.clear = clear;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.close();
  }

  get open(): boolean {
    return this.isOpen;
  }

  /** New options under the text: the list opens, none of them is active. */
  show(count: number): void {
    this.count = count;
    this.isOpen = count > 0;
    this.activate(-1);
  }

  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.activate(-1);
  }

  /** True when the key was for the list, and the input shall not see it. */
  takes({ key, isComposing, keyCode, ctrlKey, metaKey }: KeyboardEvent): boolean {
    // While a word is being composed, Enter and arrows belong to the input method; 229 is how older ones say so.
    if (isComposing || keyCode === 229 || ctrlKey || metaKey) return false;
    if (key === 'ArrowDown' || key === 'ArrowUp') return this.step(key === 'ArrowDown');
    if (key === 'Escape') return this.open ? this.done(() => this.close()) : this.clear();
    if (!this.open || this.active < 0) return false;
    if (key === 'Home') return this.done(() => this.activate(0));
    if (key === 'End') return this.done(() => this.activate(this.count - 1));
    if (key === 'Enter') return this.done(() => this.choose(this.active));
    // Back in the text, where the key then does what it always does.
    if (key === 'ArrowLeft' || key === 'ArrowRight') this.activate(-1);
    return false;
  }

  private step(down: boolean): boolean {
    if (this.count === 0) return false;
    const last = this.count - 1;
    this.isOpen = true;
    if (down) this.activate(this.active === last ? 0 : this.active + 1);
    else this.activate(this.active <= 0 ? last : this.active - 1);
    return true;
  }

  private done(act: () => void): true {
    act();
    return true;
  }

  private activate(index: number): void {
    this.active = index;
    this.host.requestUpdate();
  }
}
