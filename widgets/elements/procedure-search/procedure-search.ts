import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { PublicAgency } from '../../../server/contract/agency.ts';
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
import { foundFor, type Found } from './found.ts';
import { searchStyles } from './procedure-search.styles.ts';
import { resultList } from './result-list.ts';
import type { Typing } from './typing.ts';

addWords('vi', search);

/** Few enough to read beside a phone's keyboard. */
const SUGGESTIONS = 5;
/** First what fits on a few screens of a phone; all, when asked, as far as the server gives. */
const FEW = 6;
const MANY = 50;

/**
 * Where a citizen finds the procedure they need, typing as they speak, or picking from what people here ask for most.
 * What is typed is sent to the server and nowhere else: not into the address, not into an event.
 *
 * @summary Search for administrative procedures.
 * @fires {ProcedureChosen} dvc-procedure-chosen - A procedure was picked; carries its code. Cancel it to go there yourself.
 * @fires {RequestFailed} dvc-request-failed - The server could not be asked; carries an error code.
 * @slot - Shown until the widget has loaded; put a link to the hosted page here.
 * @csspart frame - The box around everything.
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

  /** The query whose results stand below; empty: what people here ask for most. */
  @state() private asked = '';
  @state() private limit = FEW;
  /** Suggestions while typing; its code comes when somebody goes to the input. */
  @state() private typing?: Typing;
  private mark: (text: string, query: string) => unknown = (text) => text;

  protected override readonly usualYou = 'bà con';

  private office = new Load<PublicAgency>(this, (refusal) => this.tellFailure(refusal));
  private results = new Load<Found>(this, (refusal) => this.tellFailure(refusal));
  /** Where the focus goes once the results are there: the heading, or a result by its index. */
  private focusDue: 'heading' | number | undefined;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { client, agencyId: agency, asked, limit } = this;
    if (agency) this.office.ask([client, agency], (stop) => client.agency({ agency }, stop));
    this.results.ask([client, agency, asked, limit], (stop) => this.find(asked, limit, stop));
  }

  protected override updated(): void {
    const due = this.focusDue;
    if (due === undefined || this.results.waiting) return;
    this.focusDue = undefined;
    const cards = this.renderRoot.querySelectorAll<HTMLElement>('.card a');
    const heading = this.renderRoot.querySelector<HTMLElement>('#results');
    (due === 'heading' ? heading : cards[due])?.focus();
  }

  protected override render(): TemplateResult {
    return html`<div class="frame" part="frame" lang=${this.locale}>
      ${this.renderForm()}
      <section class="below" aria-busy=${this.results.waiting ? 'true' : 'false'}>
        ${this.results.render({
          waiting: () => html`<p class="waiting">${this.say('search/waiting')}</p>`,
          failed: (refusal) =>
            this.renderFailure(refusal, () => this.results.reset(), {
              help: this.asked ? 'common/failed-help' : 'search/failed-help',
              phone: this.phone,
            }),
          ready: (found) => this.renderFound(found),
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

  private renderFound(found: Found): TemplateResult {
    const { say } = this;
    if (found.query === '') return this.renderOffers(found);
    if (found.near) return this.renderNothingFits(found);
    const heading = say('search/results', { n: found.total, query: found.query });
    return html`<h3 id="results" tabindex="-1">${heading}</h3>
      ${this.renderCards(found)} ${this.renderMore(found)}`;
  }

  private renderOffers(found: Found): TemplateResult {
    const { say } = this;
    if (found.near || found.items.length === 0)
      return html`<p id="results" tabindex="-1">${say('search/no-offers')}</p>`;
    return html`<h3 id="results" tabindex="-1">${say('search/most')}</h3>
      ${this.renderCards(found)} ${this.renderMore(found)}`;
  }

  private renderNothingFits(found: Found): TemplateResult {
    const { say, phone } = this;
    return html`<h3 id="results" tabindex="-1">${say('search/nothing', { query: found.query })}</h3>
      <p>${say('search/nothing-help')}</p>
      ${
        phone
          ? html`<p class="call">${this.renderPhone(phone)}</p>
              <p class="soft">${say('search/call-back')}</p>`
          : nothing
      }
      ${
        found.items.length > 0
          ? html`<h3>${say('search/nearest')}</h3>
              ${this.renderCards(found)}`
          : nothing
      }`;
  }

  private renderCards(found: Found): TemplateResult {
    return resultList(found, {
      say: this.say,
      mark: (text) => this.mark(text, found.query),
      hrefOf: (code) => this.hrefOf(code),
      onFollow: (event, code) => this.onFollow(event, code),
    });
  }

  private renderMore({ items, total }: Found): TemplateResult | typeof nothing {
    const rest = Math.min(total, MANY) - items.length;
    if (rest <= 0) return nothing;
    return html`<button
      type="button"
      class="second more"
      @click=${() => this.showMore(items.length)}
    >
      ${this.say('search/more', { n: rest })}
    </button>`;
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

  private get phone(): string | undefined {
    return this.office.value?.phone;
  }

  private hrefOf(code: string): string {
    return fillUrl(this.detailUrl, { server: this.serverUrl, agency: this.agencyId, code });
  }

  private async find(text: string, limit: number, stop: AbortSignal): Promise<Found> {
    const reply = await this.client.search({ query: text, agency: this.agencyId, limit }, stop);
    return foundFor(text, reply);
  }

  /** What stands in the input, white space aside; a word still being composed counts as it is. */
  private get typed(): string {
    const input = this.renderRoot.querySelector('input');
    return input ? input.value.normalize('NFC').trim() : '';
  }

  /** Without it searching still works: somebody whose network is gone just gets no suggestions. */
  private loadTyping = async (): Promise<void> => {
    if (this.typing) return;
    const loaded = await lazily(() => import('./typing.ts')).catch(() => undefined);
    if (!loaded || this.typing) return;
    this.mark = loaded.marked;
    this.typing = new loaded.Typing(this, {
      text: () => this.typed,
      say: () => this.say,
      find: (text, stop) => this.find(text, SUGGESTIONS, stop),
      announce: (text) => this.announce(text),
      choose: (code) => this.choose(code),
    });
    // What was typed meanwhile counts, unless it has been searched for already.
    if (this.typed !== this.asked) this.typing.typed();
  };

  private onInput = (): void => {
    this.typing?.typed();
    void this.loadTyping();
  };

  private onKeydown = (event: KeyboardEvent): void => {
    if (this.typing?.takes(event)) event.preventDefault();
  };

  /** Focus that has gone elsewhere closes the list; a tap beside it, which goes nowhere, does not. */
  private onFocusOut = (event: FocusEvent): void => {
    const { relatedTarget, currentTarget } = event;
    const isGone = relatedTarget && !(currentTarget as HTMLElement).contains(relatedTarget as Node);
    if (isGone) this.typing?.close();
  };

  private onSubmit = (event: Event): void => {
    event.preventDefault();
    this.typing?.stop();
    this.results.reset();
    this.asked = this.typed;
    this.limit = FEW;
    this.focusDue = 'heading';
  };

  private showMore(shown: number): void {
    this.limit = MANY;
    this.focusDue = shown;
  }

  private choose(code: string): void {
    if (this.tellChosen(code)) location.assign(this.hrefOf(code));
  }

  private onFollow(event: MouseEvent, code: string): void {
    if (isPlainClick(event) && !this.tellChosen(code)) event.preventDefault();
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
