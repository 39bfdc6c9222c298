import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Acknowledgement } from '../../../server/contract/dossier.ts';
import { Refusal } from '../../../server/contract/errors.ts';
import { showLookupCode } from '../../../server/domain/lookup-code.ts';
import { DvcElement } from '../../base/element.ts';
import { DossierSubmitted } from '../../base/events.ts';
import { fillUrl } from '../../base/fill-url.ts';
import { icon } from '../../base/icons.ts';
import { Load } from '../../base/load.ts';
import { sayFileState } from '../../fields/index.ts';
import { baseStyles } from '../../styles/base.styles.ts';
import { fieldStyles } from '../../styles/fields.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { checkPage } from './check-page.ts';
import { formStyles } from './dossier-form.styles.ts';
import type { Draft } from './draft.ts';
import { elsewherePage } from './elsewhere-page.ts';
import { Focus } from './focus.ts';
import { FormFlow } from './form-flow.ts';
import type { FormView } from './form-view.ts';
import { loadForm, type Loaded } from './load-form.ts';
import { questionPage } from './question-page.ts';
import { sendingPage } from './sending-page.ts';
import { sayTime, startPage } from './start-page.ts';

/**
 * Where a citizen fills in a dossier, one question on each screen, and sends it. The draft stays on the device; files
 * go to the office as they are chosen. It never says that a dossier has arrived before the server has said so.
 *
 * @summary A procedure's electronic form, from the first question to the acknowledgement.
 * @fires {DossierSubmitted} dvc-dossier-submitted - The server has taken the dossier; carries its code.
 * @fires {RequestFailed} dvc-request-failed - The server could not be asked, or refused; carries an error code.
 * @slot - Shown until the widget has loaded; put a link to the hosted page here.
 * @csspart frame - The box around everything but the acknowledgement.
 * @cssprop --dvc-color-brand - The agency's colour; `<dvc-provider brand>` derives what goes with it.
 *
 * ```html
 * <dvc-dossier-form server="https://dvc.example.vn" agency="H99.001" procedure="2.000635">
 *   <a href="https://dvc.example.vn/w/dossier-form?agency=H99.001&procedure=2.000635">Gửi hồ sơ</a>
 * </dvc-dossier-form>
 * ```
 */
export class DvcDossierForm extends DvcElement {
  static override styles = [tokens, baseStyles, fieldStyles, formStyles];

  /** The procedure's national code, `2.000635`. */
  @property() procedure?: string;
  /** Address of a procedure's page; `{server}`, `{agency}` and `{code}` are filled in. */
  @property({ attribute: 'detail-url' })
  detailUrl = '{server}/w/procedure-detail?agency={agency}&code={code}';
  /** Where drafts are kept; `localStorage` when nobody says otherwise. */
  @property({ attribute: false }) storage?: () => Storage;

  private loaded = new Load<Loaded>(this, (refusal) => this.tellFailure(refusal));
  private focusing = new Focus(this);
  private flow = new FormFlow(this, {
    client: () => this.client,
    storage: () => this.storage,
    focus: this.focusing,
    reload: () => this.loaded.reset(),
    tellFailure: (refusal) => this.tellFailure(refusal),
    tellFile: (file) => this.announce(`${file.name}: ${sayFileState(this.say, file)}`),
    tellArrived: (acknowledgement) => this.tellArrived(acknowledgement),
  });

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { client, procedure, agencyId: agency } = this;
    if (procedure && agency)
      this.loaded.ask([client, procedure, agency], (stop) =>
        loadForm(client, procedure, agency, stop),
      );
    if (this.loaded.value) this.flow.open(this.loaded.value);
  }

  protected override render(): TemplateResult {
    const draft = this.flow.session?.draft;
    if (draft?.arrived) return this.renderReceipt(draft, draft.arrived);
    return html`<div class="frame" part="frame" lang=${this.locale}>
      ${
        this.procedure && this.agencyId
          ? this.loaded.render({
              waiting: () => this.renderWaiting(),
              failed: (refusal) => this.renderFailure(refusal, () => this.loaded.reset()),
              ready: (loaded) => this.renderLoaded(loaded),
            })
          : html`<p class="notice warn">${this.say('common/no-agency')}</p>`
      }
    </div>`;
  }

  private renderLoaded(loaded: Loaded): TemplateResult {
    const { say, flow } = this;
    const { form, agency, detail } = loaded;
    if (form instanceof Refusal) return this.renderElsewhere(loaded, form);
    if (!flow.session) return this.renderWaiting();
    const textLang = this.locale === 'vi' ? undefined : 'vi';
    const { session, today, on } = flow;
    const saved = this.renderSaved();
    return html`${agency.demo ? html`<p class="notice warn small">${say('common/demo')}</p>` : nothing}
      ${this.renderScreen({ say, session, agency, detail, today, textLang, saved, on })}
      <p class="help">
        ${icon('phone')}
        <a href="tel:${agency.phone.replace(/[^+\d]/g, '')}">
          ${say('form/help', { phone: agency.phone })}
        </a>
      </p>`;
  }

  private renderScreen(view: FormView): TemplateResult {
    const { sending, attachments, atStart, foundAt, outdated, refusal } = this.flow;
    if (sending.state !== 'idle') return sendingPage(view, sending, attachments.busy);
    if (atStart) return startPage(view, { foundAt, outdated });
    const { step } = view.session;
    return step ? questionPage(view, step) : checkPage(view, { refusal, outdated });
  }

  private renderSaved(): TemplateResult | typeof nothing {
    const { say } = this;
    const { lasting, savedAt } = this.flow.drafts ?? {};
    if (!lasting)
      return html`<p class="saved unsafe">${icon('warning')} ${say('form/not-saved')}</p>`;
    if (!savedAt) return nothing;
    const time = sayTime(say, savedAt, this.flow.today);
    return html`<p class="saved">${icon('check')} ${say('form/saved', { time })}</p>`;
  }

  private renderElsewhere({ agency, detail }: Loaded, refusal: Refusal): TemplateResult {
    const { say, serverUrl: server, procedure: code, agencyId } = this;
    const detailUrl = fillUrl(this.detailUrl, { server, code, agency: agencyId });
    const phone = this.renderPhone(agency.phone);
    return elsewherePage({ say, refusal, agency, phone, detailUrl, detail });
  }

  /** What stands inside the receipt's tag is read where its code could not be loaded any more. */
  private renderReceipt({ secrets }: Draft, arrived: Acknowledgement): TemplateResult {
    void loadReceipt();
    const { say } = this;
    const { code, agency } = arrived;
    const lookup = showLookupCode(secrets.lookup);
    return html`<div lang=${this.locale}>
      ${
        this.flow.arrivedBefore
          ? html`<p class="notice warn">${say('form/arrived-before', { phone: agency.phone })}</p>`
          : nothing
      }
      <dvc-dossier-receipt
        .acknowledgement=${arrived}
        .token=${secrets.token}
        .lookup=${secrets.lookup}
        .language=${this.locale}
        .you=${this.you}
        .server=${this.serverUrl}
      >
        <p class="frame notice-title">${say('form/arrived-code', { code, lookup })}</p>
      </dvc-dossier-receipt>
      <div class="forget screen-only">
        <p>${say('form/forget-why')}</p>
        <button type="button" class="second" @click=${this.forget}>${say('form/forget')}</button>
      </div>
    </div>`;
  }

  private tellArrived({ code, procedure }: Acknowledgement): void {
    this.dispatchEvent(new DossierSubmitted({ code, procedure: procedure.code }));
    void loadReceipt().then(() => this.focusing.on('receipt'));
  }

  private forget = (): void => {
    this.flow.startAnew();
    this.announce(this.say('form/forgotten'));
  };
}

/** Loaded when it is needed; without it the tag's own text is there. */
const loadReceipt = (): Promise<unknown> =>
  import('../dossier-receipt/define.ts').catch(() => undefined);

declare global {
  interface HTMLElementTagNameMap {
    'dvc-dossier-form': DvcDossierForm;
  }
}
