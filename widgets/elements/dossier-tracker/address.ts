import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The page's address and history, as far as the tracker takes part in them. */
export class Address implements ReactiveController {
  private onChange: () => void;

  constructor(host: ReactiveControllerHost, onChange: () => void) {
    this.onChange = onChange;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.onChange);
    addEventListener('popstate', this.onChange);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.onChange);
    removeEventListener('popstate', this.onChange);
  }

  /**
   * What a QR brought, `#c=CODE&t=TOKEN`: behind `#`, where no server and no log sees it.
   * Undefined for any other fragment of a page.
   */
  get key(): { code: string; secret: string; typed: false } | undefined {
    const params = new URLSearchParams(location.hash.slice(1));
    const [code, secret] = [params.get('c'), params.get('t')];
    return code && secret ? { code, secret, typed: false } : undefined;
  }

  /** Whether a typed dossier is this step of the history: the step back from it is the form. */
  get isShown(): boolean {
    return (history.state as { dvcTracker?: string } | null)?.dvcTracker === 'shown';
  }

  /** Adds a step, without any fragment: the browser's back button returns to the one before. */
  step(name: 'shown' | 'form'): void {
    history.pushState({ dvcTracker: name }, '', location.pathname + location.search);
  }
}
