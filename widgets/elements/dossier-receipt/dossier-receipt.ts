import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Acknowledgement, Receipt, Tracking } from '../../../server/contract/dossier.ts';
import { showLookupCode } from '../../../server/domain/lookup-code.ts';
import { announce } from '../../base/announce.ts';
import { DvcElement } from '../../base/element.ts';
import { icon } from '../../base/icons.ts';
import { lazily } from '../../base/lazily.ts';
import type { Qr } from '../../base/qr.ts';
import { PrintSheet } from '../../base/print-sheet.ts';
import { localParts, sayDay, sayHalfDay } from '../../i18n/format.ts';
import { receipt } from '../../i18n/vi/receipt.ts';
import { addWords } from '../../i18n/words.ts';
import { baseStyles } from '../../styles/base.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { receiptStyles } from './dossier-receipt.styles.ts';
import { renderContact, renderCost, renderNext, renderPapers } from './receipt-parts.ts';

addWords('vi', receipt);

/**
 * The paper a citizen keeps. Before reception: the dossier has arrived, here are code and secret, an official will
 * have looked by then. After it (`tracking.receipt`): form 01 with the due day. It never promises a day that the law
 * has not started. `focus()` goes to its heading.
 *
 * ```html
 * <dvc-dossier-receipt></dvc-dossier-receipt>
 * <script type="module">
 *   Object.assign(document.querySelector('dvc-dossier-receipt'), { acknowledgement, token, lookup });
 * </script>
 * ```
 *
 * @summary Acknowledgement of a dossier, later its receipt and appointment; prints on one A5 page.
 * @csspart paper - the whole paper
 */
export class DvcDossierReceipt extends DvcElement {
  static override styles = [tokens, baseStyles, receiptStyles];

  /** What the server answered when the dossier was sent. */
  @property({ attribute: false }) acknowledgement?: Acknowledgement;
  /** The QR's secret; without it no QR is drawn. */
  @property({ attribute: false }) token?: string;
  /** The typed secret, eleven characters. */
  @property({ attribute: false }) lookup?: string;
  /** What the tracker knows; once an official has received the dossier the paper is form 01. */
  @property({ attribute: false }) tracking?: Tracking;
  /** Leaves the link to the tracker out: the reader is there already. */
  @property({ type: Boolean, attribute: 'without-tracker-link' }) withoutTrackerLink = false;

  @state() private qr?: Qr | 'failed';
  private sheet = new PrintSheet(this);

  override focus(): void {
    this.renderRoot.querySelector('h2')?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (['acknowledgement', 'tracking', 'token'].some((name) => changed.has(name as 'token')))
      void this.loadQr();
  }

  override render(): TemplateResult {
    const acknowledgement = this.shown;
    if (!acknowledgement) return html`<p class="soft">${this.say('receipt/empty')}</p>`;
    const arrived = this.tracking?.receipt;
    const { agency } = acknowledgement;
    return html`<section
      class="frame paper"
      part="paper"
      lang=${this.locale}
      aria-labelledby="title"
    >
      ${arrived ? this.renderReceiptHead(acknowledgement) : this.renderArrivedHead(acknowledgement)}
      <div class="in">
        ${agency.demo ? html`<p class="notice warn demo">${this.say('common/demo')}</p>` : nothing}
        ${arrived ? this.renderDue(arrived) : nothing}
        <p class="what" lang="vi">${acknowledgement.procedure.name}</p>
        ${this.renderCodes(acknowledgement)}
        <dl>
          ${
            arrived
              ? this.renderReception(acknowledgement, arrived)
              : renderNext(this.say, acknowledgement)
          }
          ${arrived ? nothing : renderPapers(this.say, acknowledgement, 'sent')}
          ${renderCost(this.say, acknowledgement)}
          ${renderContact(this.say, agency, this.renderPhone(agency.phone))}
          ${this.renderFollow(acknowledgement)}
        </dl>
        ${this.renderActions()}
      </div>
    </section>`;
  }

  private get shown(): Acknowledgement | undefined {
    return this.tracking?.acknowledgement ?? this.acknowledgement;
  }

  private get trackUrl(): string {
    const { code, trackUrl } = this.shown ?? { code: '', trackUrl: '' };
    return this.token ? `${trackUrl}#c=${encodeURIComponent(code)}&t=${this.token}` : trackUrl;
  }

  private renderArrivedHead({ agency, arrivedAt }: Acknowledgement): TemplateResult {
    const { clock, on } = localParts(arrivedAt);
    return html`<header>
      <h2 id="title" tabindex="-1">${this.say('receipt/arrived', { agency: agency.name })}</h2>
      <p>${this.say('receipt/arrived-at', { clock, day: sayDay(this.say, on) })}</p>
    </header>`;
  }

  private renderReceiptHead({ agency }: Acknowledgement): TemplateResult {
    return html`<header>
      <h2 id="title" tabindex="-1">${this.say('receipt/form-01')}</h2>
      <p lang="vi">${agency.name}</p>
    </header>`;
  }

  private renderDue({ dueOn, dueHalf }: Receipt): TemplateResult {
    return html`<p class="state">
        <span class="chip good">${icon('check')}${this.say('receipt/received')}</span>
      </p>
      <p class="due">${this.say('receipt/due')} <b>${sayHalfDay(this.say, dueOn, dueHalf)}</b></p>`;
  }

  private renderCodes({ code }: Acknowledgement): TemplateResult {
    const { say } = this;
    return html`<div class="codes">
      <div class="texts">
        <p class="small soft">${say('receipt/code')}</p>
        <p class="code">${code.match(/[^-.]+[-.]?/g)?.map((part) => html`${part}<wbr />`)}</p>
        ${
          this.lookup
            ? html`<p class="small soft">${say('receipt/lookup')}</p>
                <p class="code lookup">
                  ${showLookupCode(this.lookup)
                    .split(' ')
                    .map((group) => html`<span>${group}</span> `)}
                </p>`
            : nothing
        }
      </div>
      ${this.token ? this.renderQr(code) : nothing}
    </div>`;
  }

  private renderQr(code: string): TemplateResult {
    if (this.qr === 'failed')
      return html`<p class="small soft">${this.say('receipt/qr-failed')}</p>`;
    const { size, path } = this.qr ?? { size: 1, path: '' };
    return html`<svg
      class="qr"
      viewBox="0 0 ${size} ${size}"
      role="img"
      aria-label=${this.say('receipt/qr', { code })}
      aria-busy=${this.qr ? 'false' : 'true'}
    >
      <rect width=${size} height=${size} fill="#fff" />
      <path d=${path} fill="#000" />
    </svg>`;
  }

  private renderReception(acknowledgement: Acknowledgement, arrived: Receipt): TemplateResult {
    const { say } = this;
    const { clock, on } = localParts(arrived.receivedAt);
    const when = { by: arrived.receivedBy, clock, day: sayDay(say, on) };
    return html`<div>
        <dt>${say('receipt/received-by')}</dt>
        <dd>${say('receipt/received-when', when)}</dd>
      </div>
      <div>
        <dt>${say('receipt/basis')}</dt>
        <dd lang="vi">${arrived.basis}</dd>
      </div>
      <div>
        <dt>${say('receipt/owner')}</dt>
        <dd lang="vi">${this.tracking?.owner}</dd>
      </div>
      ${renderPapers(say, acknowledgement, 'received')}`;
  }

  private renderFollow({ trackUrl }: Acknowledgement): TemplateResult {
    const { say, token, lookup } = this;
    const address = trackUrl.replace(/^https?:\/\//, '');
    const typed = token ? 'receipt/follow-qr' : 'receipt/follow-codes';
    return html`<div>
      <dt>${say('receipt/follow')}</dt>
      <dd>
        ${lookup ? say(typed, { address }) : say('receipt/follow-qr-only')}
        <b>${say('receipt/secret')}</b>
      </dd>
    </div>`;
  }

  private renderActions(): TemplateResult {
    const { say } = this;
    return html`<div class="actions screen-only">
      <button type="button" @click=${this.print}>${say('receipt/print')}</button>
      <button type="button" class="second" @click=${this.save}>${say('receipt/save')}</button>
      ${
        this.withoutTrackerLink
          ? nothing
          : html`<a class="button quiet" href=${this.trackUrl}>${say('receipt/track')}</a>`
      }
      <p class="small soft">${say('receipt/save-help')}</p>
    </div>`;
  }

  private print = (): void => this.sheet.print();

  private save = async (): Promise<void> => {
    const acknowledgement = this.shown;
    if (!acknowledgement) return;
    try {
      const { savePicture } = await lazily(() => import('./save-picture.ts'));
      const qr = typeof this.qr === 'object' ? this.qr : undefined;
      await savePicture(this.say, { acknowledgement, lookup: this.lookup, qr });
      announce(this.say('receipt/saved'));
    } catch {
      announce(this.say('receipt/save-failed'));
    }
  };

  /** The encoder comes late; both codes are on the paper already. */
  private async loadQr(): Promise<void> {
    const url = this.trackUrl;
    if (!this.token || !this.shown) return;
    try {
      const { drawQr } = await lazily(() => import('../../base/qr.ts'));
      if (url === this.trackUrl) this.qr = drawQr(url);
    } catch {
      this.qr = 'failed';
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-dossier-receipt': DvcDossierReceipt;
  }
}
