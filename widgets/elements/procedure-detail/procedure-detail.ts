import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { PublicAgency } from '../../../server/contract/agency.ts';
import type { Refusal } from '../../../server/contract/errors.ts';
import type { ProcedureDetail, Variant } from '../../../server/contract/procedure.ts';
import { destinationChip, feeChip, limitChip } from '../../base/chips.ts';
import { DvcElement } from '../../base/element.ts';
import { DossierStarted } from '../../base/events.ts';
import { fillUrl } from '../../base/fill-url.ts';
import { lazily } from '../../base/lazily.ts';
import { Load } from '../../base/load.ts';
import { isPlainClick } from '../../base/plain-click.ts';
import type { PrintSheet } from '../../base/print-sheet.ts';
import { detail as words } from '../../i18n/vi/detail.ts';
import { addWords } from '../../i18n/words.ts';
import { baseStyles } from '../../styles/base.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { actions } from './actions.ts';
import { answersSection, costsSection, outcomeSection } from './answers.ts';
import { lawSection } from './law.ts';
import { papersSection } from './papers.ts';
import { detailStyles } from './procedure-detail.styles.ts';
import { sheet } from './sheet.ts';
import type { View } from './view.ts';

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
  static override styles = [tokens, baseStyles, detailStyles];

  /** The procedure's national code, `2.000635`. */
  @property() code?: string;
  /** Address of the form; `{server}`, `{agency}` and `{code}` are filled in. */
  @property({ attribute: 'form-url' })
  formUrl = '{server}/w/dossier-form?agency={agency}&procedure={code}';
  /** Address of another procedure's page; `{server}`, `{agency}` and `{code}` are filled in. */
  @property({ attribute: 'detail-url' })
  detailUrl = '{server}/w/procedure-detail?agency={agency}&code={code}';

  /** Id of the case that the person chose. */
  @state() private variantId?: string;

  protected override readonly usualYou = 'bà con';

  private office = new Load<PublicAgency>(this, (refusal) => this.tellFailure(refusal));
  private procedure = new Load<ProcedureDetail>(this, (refusal) => this.tellFailure(refusal));

  private paper: PrintSheet | undefined;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { client, agencyId: agency, code } = this;
    if (changed.has('code')) this.forget();
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
    const { variants } = detail.procedure;
    const variant = variants.find(({ id }) => id === this.variantId) ?? variants[0];
    if (!variant) return nothing; // the contract demands one
    const view: View = { say: this.say, detail, variant, office: this.office.value };
    return html`<div class="screen-only">
        ${this.renderHead(view)}
        <div class="columns">
          <div class="main">
            ${papersSection(view, (chosen) => this.onVariant(chosen))} ${answersSection(view)}
          </div>
          <div class="next"><div class="box" part="next">${this.renderActions(view)}</div></div>
        </div>
        <div class="more">${costsSection(view)} ${outcomeSection(view)}</div>
        ${lawSection(view)}
      </div>
      ${sheet(view)}`;
  }

  private renderHead({ say, detail }: View): TemplateResult {
    const { procedure, destination } = detail;
    const shown =
      procedure.channels.find(
        ({ channel }) => (channel === 'counter') === (destination === 'counter'),
      ) ?? procedure.channels[0];
    return html`<header>
      <p class="sector small soft">
        <span lang="vi">${procedure.sector}</span> · ${procedure.code}
      </p>
      <h2 lang="vi">${procedure.name}</h2>
      ${
        procedure.officialName === procedure.name
          ? nothing
          : html`<p class="small soft" lang="vi">
              ${say('detail/full-name', { name: procedure.officialName })}
            </p>`
      }
      <p lang="vi">${procedure.purpose}</p>
      ${
        procedure.replacedBy.length > 0
          ? html`<p class="notice warn">${say('detail/replaced')}</p>`
          : nothing
      }
      <ul class="chips">
        ${destinationChip(say, destination)}
        ${shown ? [limitChip(say, shown.limit), feeChip(say, shown.fee)] : nothing}
      </ul>
    </header>`;
  }

  private renderActions(view: View): TemplateResult {
    return actions(view, {
      formHref: this.fill(this.formUrl, this.code),
      hrefOf: (code) => this.fill(this.detailUrl, code),
      onStart: this.onStart,
      onPrint: this.onPrint,
      phone: (number) => this.renderPhone(number),
    });
  }

  private fill(template: string, code: string | undefined): string {
    return fillUrl(template, { server: this.serverUrl, agency: this.agencyId, code });
  }

  /** Another procedure: nothing of the one before may stand under its name. */
  private forget(): void {
    this.procedure.reset();
    this.variantId = undefined;
  }

  private onVariant(variant: Variant): void {
    this.variantId = variant.id;
    this.announce(this.say('detail/papers-count', { n: variant.papers.length }));
  }

  private onStart = (event: MouseEvent): void => {
    const { code } = this;
    if (!code || !isPlainClick(event)) return;
    if (!this.dispatchEvent(new DossierStarted({ procedure: code }))) event.preventDefault();
  };

  private onPrint = async (): Promise<void> => {
    try {
      const { A4, PrintSheet } = await lazily(() => import('../../base/print-sheet.ts'));
      this.paper ??= new PrintSheet(this, { format: A4, byButtonOnly: true });
    } catch {
      return print(); // offline: the sheet is printed in its place, with the page around it
    }
    this.paper.print();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'dvc-procedure-detail': DvcProcedureDetail;
  }
}
