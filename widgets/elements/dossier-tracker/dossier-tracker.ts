import { adoptStyles, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { PublicAgency } from '../../../server/contract/agency.ts';
import type { TrackInput, Tracking } from '../../../server/contract/dossier.ts';
import type { Refusal } from '../../../server/contract/errors.ts';
import { DvcElement } from '../../base/element.ts';
import { RequestFailed } from '../../base/events.ts';
import { icon } from '../../base/icons.ts';
import { lazily } from '../../base/lazily.ts';
import { Load } from '../../base/load.ts';
import { trackerDoor } from '../../i18n/vi/tracker-door.ts';
import { addWords } from '../../i18n/words.ts';
import { baseStyles } from '../../styles/base.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { Address } from './address.ts';
import { trackerStyles } from './dossier-tracker.styles.ts';
import type * as view from './dossier-view.ts';
import { renderEntryForm } from './entry-form.ts';
import type * as typedCodes from './typed-codes.ts';
import type { CodeField, Mistake } from './typed-codes.ts';
import { Visit, type Key } from './visit.ts';

addWords('vi', trackerDoor);

const styles = [tokens, baseStyles, trackerStyles];
type View = typeof view;
type Codes = typeof typedCodes;

/**
 * Follows a dossier, from the QR on the paper or from its two codes. The first line answers: is it done, what must I
 * do. The secret stays in memory: it is in no event, no storage and no address but the one that the QR brought.
 *
 * ```html
 * <dvc-dossier-tracker agency="H99.001" from-hash></dvc-dossier-tracker>
 * ```
 *
 * @summary Where a dossier stands, opened by QR or by dossier code and look-up code.
 * @fires dvc-request-failed - a request failed; carries an error code only
 * @csspart frame - the whole widget
 * @csspart timeline - the list of what happened
 * @csspart asked - the list of papers that are asked for
 */
export class DvcDossierTracker extends DvcElement {
  static override styles = styles;

  /** Dossier code to begin with; the look-up code is still asked for. */
  @property() code = '';
  /** Opens what the page's address names after `#`, and takes part in its history: for a page of its own. */
  @property({ type: Boolean, attribute: 'from-hash' }) fromHash = false;

  @state() private mistakes: readonly Mistake[] = [];
  @state() private echo = '';
  @state() private paper: 'closed' | 'open' | 'failed' = 'closed';

  private visit = new Visit(this);
  private address = new Address(this, () => this.follow());
  private desk = new Load<PublicAgency>(this);
  private hasArrived = false;
  private view?: View;
  private codes?: Promise<Codes | undefined>;

  override disconnectedCallback(): void {
    // moved within its page while it waited: it asks again where it arrives
    if (this.visit.waiting) this.hasArrived = false;
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { key } = this.address;
    if (!this.hasArrived && this.fromHash && key) {
      this.hasArrived = true;
      void this.open(key, 'arriving');
    }
    if (!this.visit.tracking && !this.visit.waiting) this.findDesk();
  }

  override render(): TemplateResult {
    const { tracking } = this.visit;
    return html`<div class="frame" part="frame" lang=${this.locale}>
      ${tracking && this.view ? this.renderDossier(tracking, this.view) : this.renderDoor()}
    </div>`;
  }

  private renderDossier(tracking: Tracking, view: View): TemplateResult {
    const { say, visit } = this;
    return view.renderDossier({
      say,
      tracking,
      phone: this.renderPhone(tracking.acknowledgement.agency.phone),
      age: visit.age,
      waiting: visit.waiting,
      stale: visit.refusal !== undefined,
      paper: this.renderPaper(tracking),
      onPaper: this.togglePaper,
      onRefresh: this.refresh,
      onLeave: this.leave,
    });
  }

  private renderPaper(tracking: Tracking): TemplateResult | undefined {
    if (this.paper === 'closed') return undefined;
    if (this.paper === 'failed')
      return html`<p class="notice bad">${this.say('request/offline')}</p>`;
    const { secret = '' } = this.visit.key ?? {};
    return html`<dvc-dossier-receipt
      without-tracker-link
      .language=${this.locale}
      .you=${this.you}
      .tracking=${tracking}
      .token=${isTyped(secret) ? undefined : secret}
      .lookup=${isTyped(secret) ? secret : undefined}
    ></dvc-dossier-receipt>`;
  }

  /** Before a dossier is shown: waiting for the QR's answer, its failure, or the two codes to type. */
  private renderDoor(): TemplateResult {
    const { say, visit } = this;
    const { refusal, waiting, key } = visit;
    if (waiting && !key?.typed) return this.renderWaiting();
    const isWrongPair = refusal?.code === 'dossier/no-match';
    const phone = this.desk.value?.phone;
    return html`<h2 tabindex="-1">${say('tracker/title')}</h2>
      <p>${say('tracker/intro')}</p>
      ${refusal && !isWrongPair ? this.renderUnreached(refusal) : nothing}
      ${renderEntryForm({
        say,
        code: key?.code ?? this.code,
        echo: this.echo,
        mistakes: this.mistakes,
        problem: isWrongPair && !this.mistakes.length ? say(refusal.code) : undefined,
        waiting,
        onSubmit: this.submit,
        onLookup: this.showEcho,
        onMistake: (field) => this.find(`#${field}`)?.focus(),
      })}
      <p class="small lost">${say('tracker/lost')}</p>
      ${phone ? html`<p class="call">${icon('phone')}${this.renderPhone(phone)}</p>` : nothing}`;
  }

  /** What was typed is sent again by its own button; what a QR brought needs one. */
  private renderUnreached(refusal: Refusal): TemplateResult {
    const { key } = this.visit;
    const again = key && !key.typed ? () => void this.open(key, 'asked') : undefined;
    const help = again ? 'tracker/failed-help' : 'common/failed-help';
    return this.renderFailure(refusal, again, { help });
  }

  /**
   * @param how `arriving` with the page: the answer is spoken and the focus left alone; `asked`: the focus goes to the
   *   answer, which speaks it; `again`: the reader stays where they are and hears it
   */
  private async open(key: Key, how: 'arriving' | 'asked' | 'again'): Promise<boolean> {
    this.mistakes = [];
    const outcome = await this.visit.open(key, (input, stop) => this.track(input, stop));
    if (outcome === 'refused') this.tellRefusal(how);
    const { tracking } = this.visit;
    if (outcome !== 'shown' || !tracking || !this.view) return false;
    const answer = this.view.answerTo(this.say, tracking).sentence;
    if (how === 'asked') this.find('h2')?.focus();
    else this.announce(how === 'again' ? this.say('tracker/refreshed', { answer }) : answer);
    return true;
  }

  /** The dossier and what it takes to show it, at the same time. */
  private async track(input: TrackInput, stop: AbortSignal): Promise<Tracking> {
    const [tracking] = await Promise.all([this.client.track(input, stop), this.loadView()]);
    return tracking;
  }

  private async loadView(): Promise<void> {
    if (this.view) return;
    const loaded = await lazily(() => import('./dossier-view.ts'));
    adoptStyles(this.renderRoot as ShadowRoot, [...styles, loaded.dossierStyles]);
    this.view = loaded;
  }

  /** A wrong pair gets the summary and the focus, which reads it; anything else is told through the live region. */
  private tellRefusal(how: 'arriving' | 'asked' | 'again'): void {
    const { refusal } = this.visit;
    if (!refusal) return;
    const summary = this.find('#summary');
    if (how === 'arriving' || !summary) return this.tellFailure(refusal);
    this.dispatchEvent(new RequestFailed({ code: refusal.code }));
    summary.focus();
  }

  private submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.visit.waiting) return;
    const codes = await this.loadCodes();
    if (!codes) return this.announce(this.say('request/offline'));
    const { key, mistakes } = codes.readCodes(this.typed('code'), this.typed('lookup'));
    if (mistakes) {
      this.visit.forget();
      this.mistakes = mistakes;
      await this.updateComplete;
      this.find('#summary')?.focus();
    } else if ((await this.open(key, 'asked')) && this.fromHash) this.address.step('shown');
  };

  private refresh = (): void => {
    const { key, waiting } = this.visit;
    if (key && !waiting) void this.open(key, 'again');
  };

  private leave = (): void => {
    if (this.fromHash && this.address.isShown) return history.back();
    if (this.fromHash && this.address.key) this.address.step('form');
    void this.showForm();
  };

  /** The page's address changed: another QR, or a step back or forth. */
  private follow(): void {
    if (!this.fromHash) return;
    const { key, isShown } = this.address;
    if (!key) {
      // a fragment of the page's own, as of a skip link, is none of ours
      if (!location.hash && !isShown && this.visit.key) void this.showForm();
    } else if (key.secret !== this.visit.key?.secret || key.code !== this.visit.key.code)
      void this.open(key, 'asked');
  }

  private async showForm(): Promise<void> {
    this.visit.forget();
    this.mistakes = [];
    this.paper = 'closed';
    await this.updateComplete;
    this.find('h2')?.focus();
  }

  /** The number to call on the first screen; without it the words say where to go, so a failure is not told. */
  private findDesk(): void {
    const agency = this.agencyId;
    if (agency) this.desk.ask([agency], (stop) => this.client.agency({ agency }, stop));
  }

  private togglePaper = async (event: Event): Promise<void> => {
    if (!(event.target as HTMLDetailsElement).open) this.paper = 'closed';
    else if (this.paper === 'closed') this.paper = await loadReceipt();
  };

  private showEcho = async (event: InputEvent): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const codes = await this.loadCodes();
    this.echo = codes?.groupAsTyped(input.value) ?? '';
  };

  /** How codes are read is fetched while the person looks for the paper; a failed fetch is tried again. */
  private loadCodes(): Promise<Codes | undefined> {
    this.codes ??= lazily(() => import('./typed-codes.ts')).catch(() => (this.codes = undefined));
    return this.codes;
  }

  protected override firstUpdated(): void {
    void this.loadCodes();
  }

  private typed(field: CodeField): string {
    return this.renderRoot.querySelector<HTMLInputElement>(`#${field}`)?.value ?? '';
  }

  private find(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(selector);
  }
}

/** The look-up code has eleven characters, the QR's token twenty-two. */
const isTyped = (secret: string): boolean => secret.length < 22;

/** The paper is a widget of its own, fetched when somebody wants to see it. */
async function loadReceipt(): Promise<'open' | 'failed'> {
  try {
    await lazily(() => import('../dossier-receipt/define.ts'));
    return 'open';
  } catch {
    return 'failed';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-dossier-tracker': DvcDossierTracker;
  }
}
