import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, queryAll, state } from 'lit/decorators.js';
import type { PublicAgency } from '../../../server/contract/agency.ts';
import type { Refusal } from '../../../server/contract/errors.ts';
import { DvcElement } from '../../base/element.ts';
import { ProcedureChosen } from '../../base/events.ts';
import { fillUrl } from '../../base/fill-url.ts';
import { icon } from '../../base/icons.ts';
import { Load } from '../../base/load.ts';
import { isPlainClick } from '../../base/plain-click.ts';
import { search } from '../../i18n/vi/search.ts';
import { addWords } from '../../i18n/words.ts';
import { baseStyles } from '../../styles/base.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { Combobox } from './combobox.ts';
import { foundFor, type Found } from './found.ts';
import { searchStyles } from './procedure-search.styles.ts';
import { resultList } from './result-list.ts';
import { Suggester } from './suggester.ts';
import { optionId, suggestionList } from './suggestion-list.ts';

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

  @query('#query') private input!: HTMLInputElement;
  @query('#results') private heading!: HTMLElement | null;
  @queryAll('.card a') private links!: NodeListOf<HTMLElement>;

  protected override readonly usualYou = 'bà con';

  private office = new Load<PublicAgency>(this, (refusal) => this.tellFailure(refusal));
  private results = new Load<Found>(this, (refusal) => this.tellFailure(refusal));
  private combobox = new Combobox(this, (index) => this.chooseOption(index));
  private suggester = new Suggester(this, {
    text: () => this.typed,
    find: (text, stop) => this.find(text, SUGGESTIONS, stop),
    show: (found) => this.combobox.show(found?.items.length ?? 0),
    speak: ({ found, refusal }) => this.announce(this.wordsFor(found, refusal)),
  });
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
    (due === 'heading' ? this.heading : this.links[due])?.focus();
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
    const { say, combobox } = this;
    return html`<form role="search" @submit=${this.onSubmit} @focusout=${this.onFocusOut}>
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
          aria-expanded=${combobox.open ? 'true' : 'false'}
          aria-activedescendant=${combobox.active < 0 ? nothing : optionId(combobox.active)}
          @input=${this.onInput}
          @keydown=${this.onKeydown}
        />
        <button type="submit">${icon('search')}${say('search/go')}</button>
      </div>
      ${suggestionList(this.suggester.found, {
        say,
        open: combobox.open,
        active: combobox.active,
        onChoose: (index) => this.chooseOption(index),
      })}
      ${this.renderCount()}
    </form>`;
  }

  /** Beside the list, in letters: how many there are, or why there are none. */
  /** Beside the list, in letters: how many there are, or why there are none. */
  private renderCount(): TemplateResult | typeof nothing {
    const { found, refusal } = this.suggester;
    if (refusal) return html`<p class="count">${this.say(refusal.code)}</p>`;
    if (!this.combobox.open || !found) return nothing;
    const key = found.total > found.items.length ? 'search/count-more' : 'search/count';
    return html`<p class="count">
      ${this.say(found.near ? 'search/none' : key, { n: found.total })}
    </p>`;
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
    return this.input.value.normalize('NFC').trim();
  }

  private wordsFor(found: Found | undefined, refusal: Refusal | undefined): string {
    const { say } = this;
    if (refusal) return say(refusal.code, refusal.params);
    if (!found?.near) return say('search/count-spoken', { n: found?.total });
    return say('search/none-spoken', { n: found.items.length });
  }

  private onInput = (): void => this.suggester.typed();

  private onKeydown = (event: KeyboardEvent): void => {
    if (this.combobox.takes(event)) event.preventDefault();
  };

  /** Focus that has gone elsewhere closes the list; a tap beside it, which goes nowhere, does not. */
  private onFocusOut = (event: FocusEvent): void => {
    const { relatedTarget, currentTarget } = event;
    const isGone = relatedTarget && !(currentTarget as HTMLElement).contains(relatedTarget as Node);
    if (isGone) this.combobox.close();
  };

  private onSubmit = (event: Event): void => {
    event.preventDefault();
    this.suggester.stop();
    this.results.reset();
    this.asked = this.typed;
    this.limit = FEW;
    this.focusDue = 'heading';
  };

  private showMore(shown: number): void {
    this.limit = MANY;
    this.focusDue = shown;
  }

  private chooseOption(index: number): void {
    const chosen = this.suggester.found?.items[index];
    if (!chosen) return;
    this.suggester.stop();
    if (this.tellChosen(chosen.code)) location.assign(this.hrefOf(chosen.code));
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
