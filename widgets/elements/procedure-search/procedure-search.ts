import {
  adoptStyles,
  html,
  nothing,
  type CSSResultOrNative,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property, state } from 'lit/decorators.js';
import type { PublicAgency } from '../../../server/contract/agency.ts';
import type {
  FilterChoices,
  OfferedLifeEvent,
  ProcedureDetail,
} from '../../../server/contract/procedure.ts';
import { DvcElement } from '../../base/element.ts';
import { ProcedureChosen } from '../../base/events.ts';
import { fillUrl } from '../../base/fill-url.ts';
import { icon } from '../../base/icons.ts';
import { lazily } from '../../base/lazily.ts';
import { Load } from '../../base/load.ts';
import { isPlainClick } from '../../base/plain-click.ts';
import { search } from '../../i18n/vi/search.ts';
import { addWords } from '../../i18n/words.ts';
import { baseStyles } from '../../styles/base.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { Address, isOwnPage } from './address.ts';
import { START, type Asked, type Sieve } from './asked.ts';
import type { BelowView } from './below-view.ts';
import type * as Lower from './below.ts';
import { takeEarlyText } from './early-text.ts';
import { focusOn, type FocusDue } from './focus.ts';
import { foundFor, type Found } from './found.ts';
import { searchStyles } from './procedure-search.styles.ts';
import type { Typing } from './typing.ts';

addWords('vi', search);

/** Few enough to read beside a phone's keyboard. */
const SUGGESTIONS = 5;
/** First what fits on a few screens of a phone; all, when asked, as far as the server gives. */
const FEW = 6;
const MANY = 50;

/**
 * Where a citizen finds the procedure they need, typing as they speak, tapping pictures, or picking from what people
 * here ask for most. What is typed is sent to the server and nowhere else: not into the address, not into an event.
 *
 * @summary Search for administrative procedures.
 * @fires {ProcedureChosen} dvc-procedure-chosen - A procedure was picked; carries its code. Cancel it to go there yourself.
 * @fires {RequestFailed} dvc-request-failed - The server could not be asked; carries an error code.
 * @slot - Shown until the widget has loaded; put a link to the hosted page here.
 * @csspart frame - The box around everything.
 * @csspart events - The pictures of life events.
 * @csspart results - The list of results.
 * @csspart result - One result.
 * @cssprop --dvc-color-brand - The agency's colour; `<dvc-provider brand>` derives what goes with it.
 *
 * ```html
 * <dvc-procedure-search server="https://dvc.example.vn" agency="H99.001">
 *   <a href="https://dvc.example.vn/w/procedure-search?agency=H99.001">Tra cứu thủ tục</a>
 * </dvc-procedure-search>
 * ```
 */
export class DvcProcedureSearch extends DvcElement {
  static override styles = [tokens, baseStyles, searchStyles];

  /** Address of a procedure's page; `{server}`, `{agency}` and `{code}` are filled in. */
  @property({ attribute: 'detail-url' })
  detailUrl = '{server}/w/procedure-detail?agency={agency}&code={code}';
  /**
   * Keeps life event, filters and chosen procedure behind the `#` of the page's address, never what was typed, and
   * takes part in its history: for a page of its own. Our own page does so anyway.
   */
  @property({ type: Boolean, attribute: 'in-hash' }) inHash = false;

  /** What stands below the input. */
  @state() private asked: Asked = START;
  @state() private limit = FEW;
  @state() private isSieveOpen = false;
  /** Suggestions while typing; its code comes when somebody goes to the input. */
  @state() private typing?: Typing;
  private mark: (text: string, query: string) => unknown = (text) => text;

  protected override readonly usualYou = 'bà con';

  private address = new Address(
    this,
    () => this.inHash || isOwnPage(this.serverUrl),
    () => this.onBack(),
  );
  private office = new Load<PublicAgency>(this, (refusal) => this.tellFailure(refusal));
  private found = new Load<Found>(this, (refusal) => this.tellFailure(refusal));
  private events = new Load<OfferedLifeEvent[]>(this, (refusal) => this.tellFailure(refusal));
  private choices = new Load<FilterChoices>(this, (refusal) => this.tellFailure(refusal));
  private seen = new Load<ProcedureDetail>(this);
  private lower = new Load<typeof Lower>(this, (refusal) => this.tellFailure(refusal));
  private focusDue: FocusDue | undefined;
  /** Whether the number of results is to be said: the focus stays where it is. */
  private isCountDue = false;
  private chosenBefore: string | undefined;
  private worn: CSSResultOrNative[] = [...DvcProcedureSearch.elementStyles];

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.hasUpdated) ({ asked: this.asked, procedure: this.chosenBefore } = this.address.told);
    const { client, agencyId: agency, asked, limit, chosenBefore: code } = this;
    this.lower.ask([], () => this.loadLower());
    if (agency) this.office.ask([client, agency], (stop) => client.agency({ agency }, stop));
    this.found.ask([client, agency, asked.query, asked.sieve, limit], (stop) =>
      this.find(asked, limit, stop),
    );
    this.events.ask([client, agency], (stop) => client.lifeEvents({ agency }, stop));
    if (this.isSieveOpen)
      this.choices.ask([client, agency], (stop) => client.filterChoices({ agency }, stop));
    if (code)
      this.seen.ask([client, agency, code], (stop) => client.procedure({ code, agency }, stop));
  }

  protected override firstUpdated(): void {
    if (this.input) takeEarlyText(this, this.input);
    // Back from a procedure, in a browser that had let the page go: the hand is where it was.
    if (this.chosenBefore) this.focusDue = { href: this.hrefOf(this.chosenBefore) };
  }

  protected override updated(): void {
    const { found, events, lower, focusDue: due } = this;
    if (found.waiting || !lower.value || (this.asked.event && events.waiting)) return;
    if (this.isCountDue) this.sayCount();
    if (due === undefined) return;
    this.focusDue = undefined;
    focusOn(this.renderRoot, due);
  }

  protected override render(): TemplateResult {
    const { found, lower } = this;
    return html`<div class="frame" part="frame" lang=${this.locale}>
      ${this.renderForm()}
      <section class="below" aria-busy=${found.waiting || lower.waiting ? 'true' : 'false'}>
        ${lower.render({
          waiting: () => this.renderSearching(),
          failed: () => this.renderFailed(lower),
          ready: ({ below }) => below(this.view),
        })}
      </section>
      ${this.renderHelp()}
    </div>`;
  }

  private renderForm(): TemplateResult {
    const { say, typing } = this;
    return html`<form
      role="search"
      @submit=${this.onSubmit}
      @focusin=${this.loadTyping}
      @focusout=${this.onFocusOut}
    >
      <h2><label for="query">${say('search/title')}</label></h2>
      <p id="hint" class="soft">${say('search/hint')}</p>
      <div class="ask">
        <input
          id="query"
          type="text"
          role="combobox"
          inputmode="search"
          enterkeyhint="search"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          maxlength="200"
          aria-describedby="hint"
          aria-autocomplete="list"
          aria-controls="suggestions"
          aria-expanded=${typing?.open ? 'true' : 'false'}
          aria-activedescendant=${typing?.activeId ?? nothing}
          @input=${this.onInput}
          @keydown=${this.onKeydown}
        />
        <button type="submit">${icon('search')}${say('search/go')}</button>
      </div>
      ${typing?.render()}
    </form>`;
  }

  private get view(): BelowView {
    const { say, asked, found, events, choices, seen } = this;
    const phone = this.office.value?.phone;
    return {
      ...{ say, asked, found, events, choices, seen, most: MANY },
      phone: phone === undefined ? undefined : this.renderPhone(phone),
      waiting: () => this.renderSearching(),
      failed: (load) => this.renderFailed(load),
      mark: (text, query) => this.mark(text, query),
      hrefOf: (code) => this.hrefOf(code),
      onFollow: (event, code) => this.onFollow(event, code),
      onEvent: (event) => this.go({ ...START, event }),
      onSieve: (sieve) => this.sift(sieve),
      onSieveOpen: () => (this.isSieveOpen = true),
      onMore: (shown) => this.showMore(shown),
    };
  }

  private renderSearching(): TemplateResult {
    return html`<p class="waiting">${this.say('search/waiting')}</p>`;
  }

  /** Trying one thing again tries all again that has failed: it was one network. */
  private renderFailed(load: Load<unknown>): TemplateResult | typeof nothing {
    const { refusal } = load;
    if (!refusal) return nothing;
    const { found, events, choices, lower } = this;
    const again = (): void =>
      [found, events, choices, lower].forEach((one) => one.refusal && one.reset());
    const help = this.asked.query ? 'common/failed-help' : 'search/failed-help';
    return this.renderFailure(refusal, again, { help, phone: this.office.value?.phone });
  }

  /** The same help at the same place in every state. */
  private renderHelp(): TemplateResult | typeof nothing {
    const office = this.office.value;
    if (!office) return nothing;
    return html`<p class="help" part="help">
      ${icon('phone')}
      <span>
        ${this.say('search/ask')} ${this.renderPhone(office.phone)}
        <span class="soft" lang="vi">${office.deskName}</span>
      </span>
    </p>`;
  }

  private hrefOf(code: string): string {
    return fillUrl(this.detailUrl, { server: this.serverUrl, agency: this.agencyId, code });
  }

  private async find(asked: Asked, limit: number, stop: AbortSignal): Promise<Found> {
    const { query, sieve } = asked;
    const wanted = { query, ...sieve, agency: this.agencyId, limit };
    return foundFor(asked, await this.client.search(wanted, stop));
  }

  private async loadLower(): Promise<typeof Lower> {
    const loaded = await lazily(() => import('./below.ts'));
    this.wear(loaded.belowStyles);
    return loaded;
  }

  private wear(styles: CSSResultOrNative): void {
    this.worn.push(styles);
    adoptStyles(this.renderRoot as ShadowRoot, this.worn);
  }

  private get input(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  /** What stands in the input, white space aside; a word still being composed counts as it is. */
  private get typed(): string {
    return this.input?.value.normalize('NFC').trim() ?? '';
  }

  /** Without it searching still works: somebody whose network is gone just gets no suggestions. */
  private loadTyping = async (): Promise<void> => {
    if (this.typing) return;
    const loaded = await lazily(() => import('./typing.ts')).catch(() => undefined);
    if (!loaded || this.typing) return;
    this.wear(loaded.typingStyles);
    this.mark = loaded.marked;
    this.typing = new loaded.Typing(this, {
      text: () => this.typed,
      say: () => this.say,
      find: (query, stop) => this.find({ query, sieve: this.asked.sieve }, SUGGESTIONS, stop),
      announce: (text) => this.announce(text),
      choose: (code) => this.choose(code),
      clear: () => this.clear(),
    });
    // What was typed meanwhile counts, unless it has been searched for already.
    if (this.typed !== this.asked.query) this.typing.typed();
  };

  private onInput = (): void => {
    this.typing?.typed();
    void this.loadTyping();
  };

  private onKeydown = (event: KeyboardEvent): void => {
    if (this.typing?.takes(event)) event.preventDefault();
  };

  /** Only ever by the person's own Escape: else nothing writes into an input that has the focus. */
  private clear(): boolean {
    const { input } = this;
    if (!input?.value) return false;
    input.value = '';
    this.typing?.typed();
    return true;
  }

  /** Focus that has gone elsewhere closes the list; a tap beside it, which goes nowhere, does not. */
  private onFocusOut = (event: FocusEvent): void => {
    const { relatedTarget, currentTarget } = event;
    const isGone = relatedTarget && !(currentTarget as HTMLElement).contains(relatedTarget as Node);
    if (isGone) this.typing?.close();
  };

  private onSubmit = (event: Event): void => {
    event.preventDefault();
    this.go({ query: this.typed, sieve: this.asked.sieve });
  };

  /** On to something else: a step that the browser's back button undoes. */
  private go(asked: Asked): void {
    this.address.step(asked);
    this.show(asked);
  }

  private show(asked: Asked): void {
    this.typing?.stop();
    this.found.reset();
    this.asked = asked;
    this.limit = FEW;
    this.focusDue = 'heading';
  }

  private onBack(): void {
    const { asked } = this.address.told;
    const { input } = this;
    this.show(asked);
    if (!input) return;
    if (input.matches(':focus')) this.focusDue = undefined;
    else input.value = asked.query;
  }

  /** The list changes under the hand that chooses: the focus stays, the number is said. */
  private sift(sieve: Sieve): void {
    this.asked = { ...this.asked, sieve };
    this.limit = FEW;
    this.address.note(this.asked);
    // The button that takes the filters off goes with them.
    if (this.renderRoot.querySelector('.sieve-off:focus')) this.focusDue = 'heading';
    else this.isCountDue = true;
  }

  private sayCount(): void {
    this.isCountDue = false;
    const heading = this.renderRoot.querySelector('#results')?.textContent;
    if (heading && this.found.value) this.announce(heading);
  }

  private showMore(shown: number): void {
    this.limit = MANY;
    this.focusDue = shown;
  }

  private choose(code: string): void {
    if (!this.tellChosen(code)) return;
    this.address.note(this.asked, code);
    location.assign(this.hrefOf(code));
  }

  private onFollow(event: MouseEvent, code: string): void {
    if (!isPlainClick(event)) return;
    if (this.tellChosen(code)) this.address.note(this.asked, code);
    else event.preventDefault();
  }

  /** False when the page has taken over. */
  private tellChosen(code: string): boolean {
    return this.dispatchEvent(new ProcedureChosen({ code }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-procedure-search': DvcProcedureSearch;
  }
}
