import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Refusal } from '../../../server/contract/errors.ts';
import { searchTyping } from '../../i18n/vi/search-typing.ts';
import { addWords, type Say } from '../../i18n/words.ts';
import { Combobox } from './combobox.ts';
import type { Found } from './found.ts';
import { Suggester } from './suggester.ts';
import { optionId, suggestionList } from './suggestion-list.ts';

export { marked } from './marked.ts';
export { typingStyles } from './typing.styles.ts';

addWords('vi', searchTyping);

/** What typing needs of the widget around it. */
export interface TypingOptions {
  /** What stands in the input now. */
  text(): string;
  say(): Say;
  find(text: string, stop: AbortSignal): Promise<Found>;
  announce(text: string): void;
  choose(code: string): void;
  /** Empties the input; false when it was empty already. */
  clear(): boolean;
}

/**
 * Everything that happens between the first letter and the decision: suggestions, their keys, their number in
 * letters and in speech. Loaded when somebody goes to the input, because most people only tap a result.
 */
export class Typing {
  private options: TypingOptions;
  private combobox: Combobox;
  private suggester: Suggester;

  constructor(host: ReactiveControllerHost, options: TypingOptions) {
    this.options = options;
    this.combobox = new Combobox(host, {
      choose: (index) => this.choose(index),
      clear: () => options.clear(),
    });
    this.suggester = new Suggester(host, {
      text: () => options.text(),
      find: (text, stop) => options.find(text, stop),
      show: (found) => this.combobox.show(found?.items.length ?? 0),
      speak: ({ found, refusal }) => options.announce(this.spoken(found, refusal)),
    });
  }

  get open(): boolean {
    return this.combobox.open;
  }

  /** Id of the active option, if there is one. */
  get activeId(): string | undefined {
    return this.combobox.active < 0 ? undefined : optionId(this.combobox.active);
  }

  /** A letter came or went. */
  typed(): void {
    this.suggester.typed();
  }

  /** True when the key was for the list, and the input shall not see it. */
  takes(event: KeyboardEvent): boolean {
    return this.combobox.takes(event);
  }

  close(): void {
    this.combobox.close();
  }

  /** Something was decided: no suggestions any more, and nothing to say. */
  stop(): void {
    this.suggester.stop();
  }

  render(): TemplateResult {
    return html`${suggestionList(this.suggester.found, {
      say: this.options.say(),
      open: this.combobox.open,
      active: this.combobox.active,
      onChoose: (index) => this.choose(index),
    })}
    ${this.renderCount()}`;
  }

  /** Beside the list, in letters: how many there are, or why there are none. */
  private renderCount(): TemplateResult | typeof nothing {
    const say = this.options.say();
    const { found, refusal } = this.suggester;
    if (refusal) return html`<p class="count">${say(refusal.code)}</p>`;
    if (!this.combobox.open || !found) return nothing;
    const key = found.total > found.items.length ? 'search/count-more' : 'search/count';
    return html`<p class="count">${say(found.near ? 'search/none' : key, { n: found.total })}</p>`;
  }

  private spoken(found: Found | undefined, refusal: Refusal | undefined): string {
    const say = this.options.say();
    if (refusal) return say(refusal.code, refusal.params);
    if (!found?.near) return say('search/count-spoken', { n: found?.total });
    return say('search/none-spoken', { n: found.items.length });
  }

  private choose(index: number): void {
    const chosen = this.suggester.found?.items[index];
    if (!chosen) return;
    this.stop();
    this.options.announce(this.options.say()('search/opening', { name: chosen.name }));
    this.options.choose(chosen.code);
  }
}
