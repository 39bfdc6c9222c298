import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { PublicAgency } from '../../../server/contract/agency.ts';
import type { Refusal } from '../../../server/contract/errors.ts';
import type { ProcedureDetail, Variant } from '../../../server/contract/procedure.ts';
import { DvcElement } from '../../base/element.ts';
import { DossierStarted } from '../../base/events.ts';
import { fillUrl } from '../../base/fill-url.ts';
import { lazily } from '../../base/lazily.ts';
import { Load } from '../../base/load.ts';
import { isPlainClick } from '../../base/plain-click.ts';
import type { PrintSheet } from '../../base/print-sheet.ts';
import type { Qr } from '../../base/qr.ts';
import { actions } from '../../guide/actions.ts';
import { addressOf, DETAIL_PAGE } from '../../guide/address.ts';
import { outcome, peopleAndPlace } from '../../guide/answers.ts';
import { costsSection } from '../../guide/costs.ts';
import { head } from '../../guide/head.ts';
import { lawSection } from '../../guide/law.ts';
import { papersSection, variantQuestion } from '../../guide/papers.ts';
import { sheet } from '../../guide/sheet.ts';
import { variantOf, type View } from '../../guide/view.ts';
import { detail as words } from '../../i18n/vi/detail.ts';
import { addWords } from '../../i18n/words.ts';
import { baseStyles } from '../../styles/base.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { detailStyles } from './procedure-detail.styles.ts';
import { shareLink, type Shared } from './share.ts';
import { sheetStyles } from './sheet.styles.ts';

addWords('vi', words);

/**
 * What a citizen wants to know before going anywhere: which papers, what it costs, how long, where, who, and who may
 * do it for them. Then the one next step, by where the dossier goes.
 *
 * @summary One administrative procedure, told plainly.
 * @fires {DossierStarted} dvc-dossier-started - The form is wanted; carries the procedure's code. Cancel it to open the form yourself.
 * @fires {RequestFailed} dvc-request-failed - The server could not be asked; carries an error code.
 * @slot - Shown until the widget has loaded; put a link to the hosted page here.
 * @csspart frame - The box around everything.
 * @csspart papers - The list of papers.
 * @csspart next - The next step and whom to ask.
 * @csspart desk - Name, address, hours and telephone of the office.
 * @csspart sheet - The page that is printed.
 * @cssprop --dvc-color-brand - The agency's colour; `<dvc-provider brand>` derives what goes with it.
 *
 * ```html
 * <dvc-procedure-detail server="https://dvc.example.vn" agency="H99.001" code="2.000635">
 *   <a href="https://dvc.example.vn/w/procedure-detail?agency=H99.001&code=2.000635">Xem thủ tục</a>
 * </dvc-procedure-detail>
 * ```
 */
export class DvcProcedureDetail extends DvcElement {
  static override styles = [tokens, baseStyles, detailStyles, sheetStyles];

  /** The procedure's national code, `2.000635`. */
  @property() code?: string;
  /** Id of the case whose papers are shown; it changes when the reader chooses another. Absent: the first. */
  @property() variant?: string;
  /** Address of the form; `{server}`, `{agency}` and `{code}` are filled in. */
  @property({ attribute: 'form-url' })
  formUrl = '{server}/w/dossier-form?agency={agency}&procedure={code}';
  /** Address of another procedure's page; `{server}`, `{agency}` and `{code}` are filled in. */
  @property({ attribute: 'detail-url' })
  detailUrl = DETAIL_PAGE;

  /** Drawn when the sheet is wanted; belongs to one address. */
  @state() private qr?: Qr & { address: string };
  /** What became of the link, and whose it was. */
  @state() private shared?: { how: Shared; address: string };

  protected override readonly usualYou = 'bà con';

  private office = new Load<PublicAgency>(this, (refusal) => this.tellFailure(refusal));
  private procedure = new Load<ProcedureDetail>(this, (refusal) => this.tellFailure(refusal));

  private paper: PrintSheet | undefined;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { client, agencyId: agency, code } = this;
    if (changed.has('code')) this.forget(changed.has('variant'));
    if (agency) this.office.ask([client, agency], (stop) => client.agency({ agency }, stop));
    if (code)
      this.procedure.ask([client, agency, code], (stop) =>
        client.procedure({ code, agency }, stop),
      );
  }

  protected override render(): TemplateResult {
    return html`<div
      class="frame"
      part="frame"
      lang=${this.locale}
      aria-busy=${this.procedure.waiting ? 'true' : 'false'}
    >
      ${
        this.code
          ? this.procedure.render({
              waiting: () => this.renderWaiting(),
              failed: (refusal) => this.renderRefusal(refusal),
              ready: (detail) => this.renderDetail(detail),
            })
          : html`<p class="notice bad">${this.say('detail/no-code')}</p>`
      }
    </div>`;
  }

  private renderRefusal(refusal: Refusal): TemplateResult {
    return this.renderFailure(refusal, () => this.procedure.reset(), {
      help: 'detail/failed-help',
      phone: this.office.value?.phone,
    });
  }

  private renderDetail(detail: ProcedureDetail): TemplateResult | typeof nothing {
    const variant = variantOf(detail, this.variant);
    if (!variant) return nothing; // the contract demands one
    const view: View = { say: this.say, detail, variant, office: this.office.value };
    const address = this.addressOf(view);
    const qr = this.qr?.address === address ? this.qr : undefined;
    const question = variantQuestion(view, (chosen) => this.onVariant(chosen));
    return html`<div class="screen-only">
        ${head(view)}
        <div class="columns">
          <div class="main">${papersSection(view, question)} ${peopleAndPlace(view)}</div>
          <div class="next"><div class="box" part="next">${this.renderActions(view)}</div></div>
        </div>
        <div class="more">${costsSection(view)} ${outcome(view)}</div>
        ${lawSection(view)}
      </div>
      ${sheet(view, { address, qr })}`;
  }

  private renderActions(view: View): TemplateResult {
    return actions(view, {
      formHref: this.fill(this.formUrl, this.code),
      hrefOf: (code) => this.fill(this.detailUrl, code),
      onStart: this.onStart,
      besides: (rank) => this.renderBesides(view, rank),
    });
  }

  /** To take the page along, and to send it to whom it concerns. */
  private renderBesides(view: View, rank: string): TemplateResult {
    const { say } = this;
    const address = this.addressOf(view);
    const how = this.shared?.address === address ? this.shared.how : undefined;
    return html`<button type="button" class=${rank} @click=${() => this.print(address)}>
        ${say('detail/print')}
      </button>
      <button type="button" class="quiet" @click=${() => this.share(view, address)}>
        ${say('detail/share')}
      </button>
      ${how === 'copied' ? html`<p class="beside small">${say('detail/shared')}</p>` : nothing}
      ${
        how === 'by-hand'
          ? html`<label class="link-to-copy small">
              ${say('detail/share-by-hand')}
              <input readonly .value=${address} @focus=${selectAll} />
            </label>`
          : nothing
      }`;
  }

  private fill(template: string, code: string | undefined): string {
    return fillUrl(template, { server: this.serverUrl, agency: this.agencyId, code });
  }

  /** Whole, so that it works on paper and in a message too. */
  private addressOf(view: View): string {
    return new URL(addressOf(view, this.serverUrl, this.agencyId), document.baseURI).href;
  }

  /** Another procedure: nothing of the one before may stand under its name, unless its case came along. */
  private forget(namesVariant: boolean): void {
    this.procedure.reset();
    if (!namesVariant) this.variant = undefined;
  }

  private onVariant(variant: Variant): void {
    this.variant = variant.id;
    this.announce(this.say('detail/papers-count', { n: variant.papers.length }));
    rememberOnOwnPage(variant, this.serverUrl);
  }

  private onStart = (event: MouseEvent): void => {
    const { code } = this;
    if (!code || !isPlainClick(event)) return;
    if (!this.dispatchEvent(new DossierStarted({ procedure: code }))) event.preventDefault();
  };

  private async share({ detail }: View, url: string): Promise<void> {
    const how = await shareLink({ title: detail.procedure.name, url });
    this.shared = { how, address: url };
    if (how === 'copied') this.announce(this.say('detail/shared'));
    await this.updateComplete;
    if (how === 'by-hand')
      this.renderRoot.querySelector<HTMLElement>('.link-to-copy input')?.focus();
  }

  private async print(address: string): Promise<void> {
    try {
      const [{ A4, PrintSheet }, { drawQr }] = await lazily(() =>
        Promise.all([import('../../base/print-sheet.ts'), import('../../base/qr.ts')]),
      );
      this.paper ??= new PrintSheet(this, { format: A4, byButtonOnly: true });
      this.qr = { address, ...drawQr(address) };
      await this.updateComplete;
    } catch {
      return print(); // offline: the sheet is printed in its place, with the page around it, without a QR
    }
    this.paper.print();
  }
}

/** On our own page the case belongs to the address: it outlives going to the form and back. A site's is its own. */
function rememberOnOwnPage({ id }: Variant, server: string): void {
  const here = new URL(location.href);
  const own = new URL(`${server}/w/procedure-detail`, document.baseURI);
  if (here.origin + here.pathname !== own.href) return;
  here.searchParams.set('variant', id);
  history.replaceState(history.state, '', here.href);
}

const selectAll = ({ target }: Event): void => (target as HTMLInputElement).select();

declare global {
  interface HTMLElementTagNameMap {
    'dvc-procedure-detail': DvcProcedureDetail;
  }
}
