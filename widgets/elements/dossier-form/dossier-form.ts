import { adoptStyles, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Acknowledgement } from '../../../server/contract/dossier.ts';
import { Refusal } from '../../../server/contract/errors.ts';
import type { Form } from '../../../server/contract/form.ts';
import type { LocalDay } from '../../../server/domain/local-day.ts';
import { showLookupCode } from '../../../server/domain/lookup-code.ts';
import { openDrafts, type DraftStore } from '../../base/drafts.ts';
import { DvcElement } from '../../base/element.ts';
import { DossierSubmitted } from '../../base/events.ts';
import { fillUrl } from '../../base/fill-url.ts';
import { icon } from '../../base/icons.ts';
import { lazily } from '../../base/lazily.ts';
import { Load } from '../../base/load.ts';
import { localParts } from '../../i18n/format.ts';
import { formStart } from '../../i18n/vi/form-start.ts';
import { refusals } from '../../i18n/vi/refusals.ts';
import { addWords } from '../../i18n/words.ts';
import { baseStyles } from '../../styles/base.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { formStyles } from './dossier-form.styles.ts';
import { revive, type Draft } from './draft.ts';
import { elsewherePage } from './elsewhere-page.ts';
import { Focus } from './focus.ts';
import type { FlowParts, FormFlow } from './form-flow.ts';
import type { View } from './form-view.ts';
import { loadForm, type Loaded } from './load-form.ts';
import type * as stagesModule from './stages.ts';
import { sayTime, startPage } from './start-page.ts';

addWords('vi', formStart);
addWords('vi', refusals);

type Stages = typeof stagesModule;

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
  static override styles = [tokens, baseStyles, formStyles];

  /** The procedure's national code, `2.000635`. */
  @property() procedure?: string;
  /** Address of a procedure's page; `{server}`, `{agency}` and `{code}` are filled in. */
  @property({ attribute: 'detail-url' })
  detailUrl = '{server}/w/procedure-detail?agency={agency}&code={code}';
  /** Where drafts are kept; `localStorage` when nobody says otherwise. */
  @property({ attribute: false }) storage?: () => Storage;

  private loaded = new Load<Loaded>(this, (refusal) => this.tellFailure(refusal));
  /** Everything after the start page; on its way while that is read. */
  private stages = new Load<Stages>(this);
  private focusing = new Focus(this);
  private opened?: Loaded;
  private drafts?: DraftStore<Draft>;
  private draftsName = '';
  /** What lay on the device when the page was opened. */
  private found?: Draft;
  private flow?: FormFlow;
  /** What was tapped on the start page before the stages were there. */
  private wanted?: 'begin' | 'resume' | 'anew';

  override connectedCallback(): void {
    super.connectedCallback();
    this.drafts?.listen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.drafts?.close();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { client, procedure, agencyId: agency } = this;
    if (procedure && agency)
      this.loaded.ask([client, procedure, agency], (stop) =>
        loadForm(client, procedure, agency, stop),
      );
    const { value } = this.loaded;
    if (value && value !== this.opened) this.open(value);
    this.enter();
  }

  protected override render(): TemplateResult {
    const draft = this.flow?.session.draft ?? this.found;
    if (draft?.arrived) return this.renderReceipt(draft, draft.arrived);
    return html`<div class="frame" part="frame" lang=${this.locale}>
      ${
        this.procedure && this.agencyId
          ? this.loaded.render({
              waiting: () => this.renderWaiting(),
              failed: (refusal) => this.renderFailure(refusal, this.loadAgain),
              ready: (loaded) => this.renderLoaded(loaded),
            })
          : html`<p class="notice warn">${this.say('common/no-agency')}</p>`
      }
    </div>`;
  }

  private renderLoaded(loaded: Loaded): TemplateResult {
    const { say, today } = this;
    const { form, agency, detail } = loaded;
    if (form instanceof Refusal) return this.renderElsewhere(loaded, form);
    const textLang = this.locale === 'vi' ? undefined : 'vi';
    const view: View = { say, agency, detail, today, textLang, saved: this.renderSaved() };
    return html`${agency.demo ? html`<p class="notice warn small">${say('common/demo')}</p>` : nothing}
      ${this.wanted ? this.renderStagesComing() : this.renderScreen(view, form)}
      <p class="help">
        ${icon('phone')}
        <a href="tel:${agency.phone.replace(/[^+\d]/g, '')}">
          ${say('form/help', { phone: agency.phone })}
        </a>
      </p>`;
  }

  /** Only a person quicker than the network meets this. */
  private renderStagesComing(): TemplateResult {
    const { refusal } = this.stages;
    return refusal ? this.renderFailure(refusal, () => this.loadStages()) : this.renderWaiting();
  }

  private renderScreen(view: View, form: Form): TemplateResult {
    const { flow, drafts } = this;
    const stages = this.stages.value;
    if (flow && stages && !flow.atStart) return stages.renderStage(view, flow);
    const draft = flow?.session.draft ?? this.found;
    return startPage(view, {
      form,
      draft: draft?.screen === 'start' ? undefined : draft,
      savedAt: drafts?.savedAt ?? new Date().toISOString(),
      outdated: flow ? flow.outdated : draft?.form.version !== form.version,
      want: (wanted) => this.want(wanted),
    });
  }

  private renderSaved(): TemplateResult | typeof nothing {
    const { say, drafts } = this;
    if (!drafts?.lasting)
      return html`<p class="saved unsafe">${icon('warning')} ${say('form/not-saved')}</p>`;
    if (!drafts.savedAt) return nothing;
    const time = sayTime(say, drafts.savedAt, this.today);
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
        this.flow?.arrivedBefore
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

  private loadAgain = (): void => {
    this.loaded.reset();
    this.focusing.on('heading');
  };

  private get today(): LocalDay {
    return localParts(new Date().toISOString()).on;
  }

  private open(loaded: Loaded): void {
    this.opened = loaded;
    const { form, agency } = loaded;
    if (form instanceof Refusal) return;
    const name = `${agency.id}/${form.procedure}`;
    if (name === this.draftsName) return this.flow?.update(form);
    this.flow?.sending.stop();
    this.flow = undefined;
    this.drafts?.close();
    this.draftsName = name;
    this.drafts = openDrafts(name, {
      storage: this.storage,
      onSaved: () => this.requestUpdate(),
      onElsewhere: () => this.takeOver(),
    });
    this.found = revive(form, this.drafts.load());
    this.loadStages();
  }

  /** Goes on from what another tab left: its draft, its acknowledgement, or nothing. What is being sent decides first. */
  private takeOver(): void {
    const { form } = this.opened ?? {};
    if (!form || form instanceof Refusal || this.flow?.sending.state === 'sending') return;
    this.flow?.retire();
    this.flow = undefined;
    this.found = revive(form, this.drafts?.load());
    this.requestUpdate();
  }

  private loadStages(): void {
    void this.stages.run(() => lazily(() => import('./stages.ts')));
  }

  /** Once form and stages are there, the flow begins, and does what was tapped meanwhile. */
  private enter(): void {
    const { drafts, wanted } = this;
    const stages = this.stages.value;
    const { form, agency } = this.opened ?? {};
    if (!stages || !drafts || !agency || !form || form instanceof Refusal) return;
    this.flow ??= this.makeFlow(stages, drafts, agency.id, form);
    this.wanted = undefined;
    if (wanted) this.flow.on[wanted]();
  }

  private makeFlow(
    { FormFlow, fieldStyles, stageStyles }: Stages,
    drafts: DraftStore<Draft>,
    agency: string,
    form: Form,
  ): FormFlow {
    const styles = [...DvcDossierForm.elementStyles, fieldStyles, stageStyles];
    adoptStyles(this.renderRoot as ShadowRoot, styles);
    const parts: FlowParts = {
      ...{ agency, drafts, focus: this.focusing },
      client: () => this.client,
      today: () => this.today,
      reload: () => this.loaded.reset(),
      tellFailure: (refusal) => this.tellFailure(refusal),
      tellFile: (words) => this.announce(words),
      tellArrived: ({ code, procedure }) => {
        this.dispatchEvent(new DossierSubmitted({ code, procedure: procedure.code }));
        void loadReceipt().then(() => this.focusing.on('receipt'));
      },
      say: () => this.say,
    };
    return new FormFlow(this, parts, form, this.found);
  }

  private want(wanted: 'begin' | 'resume' | 'anew'): void {
    this.wanted = wanted;
    this.requestUpdate();
  }

  private forget = (): void => {
    this.drafts?.clear();
    this.found = undefined;
    this.flow?.startAnew();
    this.announce(this.say('form/forgotten'));
    this.requestUpdate();
  };
}

/** Loaded when it is needed; without it the tag's own text is there. */
const loadReceipt = (): Promise<unknown> =>
  lazily(() => import('../dossier-receipt/define.ts')).catch(() => undefined);

declare global {
  interface HTMLElementTagNameMap {
    'dvc-dossier-form': DvcDossierForm;
  }
}
