import { html, nothing, type TemplateResult } from 'lit';
import type { PublicAgency } from '../contract/agency.ts';
import { publicAgency, type Catalogue } from '../domain/catalogue.ts';
import type { Language } from '../../widgets/i18n/words.ts';
import { bindPageWords, type PageKey, type SayPage } from '../../widgets/i18n/pages.ts';
import { contact } from './contact.ts';
import { layout } from './layout.ts';
import { tellProcedure } from './procedure-page.ts';
import { tellSearch } from './search-results.ts';
import { toHtml } from './to-html.ts';
import type { Page, PageQuery, Telling, Told } from './told.ts';

const LOADER = '/embed/1/dvc.js';

interface HostedWidget {
  title: PageKey;
  /** The widget itself says that this is a demo. */
  saysDemo?: boolean;
  wide?: boolean;
  /** The same without JavaScript; absent: whom to call. */
  tell?(query: PageQuery, telling: Telling): Told;
  render(query: PageQuery, inside: unknown): TemplateResult;
}

/** The hosted widgets by the last part of `/w/…`. */
const WIDGETS: Record<string, HostedWidget> = {
  'procedure-search': {
    title: 'page/search-title',
    tell: tellSearch,
    render: (_query, inside) => html`<dvc-procedure-search>${inside}</dvc-procedure-search>`,
  },
  'procedure-detail': {
    title: 'page/detail-title',
    saysDemo: true,
    wide: true,
    tell: tellProcedure,
    render: ({ code, variant }, inside) =>
      html`<dvc-procedure-detail code=${code ?? ''} variant=${variant ?? nothing}>
        ${inside}
      </dvc-procedure-detail>`,
  },
  'dossier-form': {
    title: 'page/form-title',
    saysDemo: true,
    render: ({ procedure }, inside) =>
      html`<dvc-dossier-form procedure=${procedure ?? ''}>${inside}</dvc-dossier-form>`,
  },
  'dossier-tracker': {
    title: 'page/tracker-title',
    render: (_query, inside) =>
      html`<dvc-dossier-tracker from-hash>${inside}</dvc-dossier-tracker>`,
  },
};

/** `/w/<name>`: a shell around the widget. What stands inside the tag is what people see until it has loaded. */
export function widgetPage(
  catalogue: Catalogue,
  name: string,
  query: PageQuery,
  publicUrl: string,
): Page {
  const language: Language = query.language === 'en' ? 'en' : 'vi';
  const say = bindPageWords(language);
  const widget = Object.hasOwn(WIDGETS, name) ? WIDGETS[name] : undefined;
  if (!widget) return notFoundPage(language);
  const record = agencyFor(catalogue, query.agency);
  if (!record) return plainPage(404, language, 'page/not-found-title', 'page/no-agency');
  const agency = publicAgency(record);
  const demo = agency.demo && !widget.saysDemo;
  const told = widget.tell?.(query, { catalogue, agency: record, language, publicUrl }) ?? {
    ...{ status: 200, content: renderFallback(agency, say) },
  };
  const title = told.title ?? titleOf(catalogue, query) ?? say(widget.title);
  const content = told.alone
    ? told.content
    : html`<dvc-provider server="" agency=${agency.id} language=${language}>
        ${widget.render(query, told.content)}
      </dvc-provider>`;
  const script = told.alone ? undefined : LOADER;
  const { wide } = widget;
  const { styles } = told;
  return {
    status: told.status,
    html: toHtml(layout({ title, language, say, agency, demo, wide, styles, script }, content)),
    embeddedBy: record.sites,
    private: told.private,
  };
}

export const notFoundPage = (language: Language = 'vi'): Page =>
  plainPage(404, language, 'page/not-found-title', 'page/not-found');

export const faultPage = (language: Language = 'vi'): Page =>
  plainPage(500, language, 'page/fault-title', 'page/fault');

/** A page of one heading and one sentence. */
export function plainPage(status: number, language: Language, title: PageKey, text: PageKey): Page {
  const say = bindPageWords(language);
  const content = html`<section class="card">
    <p class="lead">${say(title)}</p>
    <p>${say(text)}</p>
  </section>`;
  return {
    status,
    html: toHtml(layout({ title: say(title), language, say }, content)),
    embeddedBy: [],
  };
}

/** A server with one agency needs no identifier in the address. */
function agencyFor({ agencies }: Catalogue, id: string | undefined) {
  if (id) return agencies.get(id);
  return agencies.size === 1 ? [...agencies.values()][0] : undefined;
}

function titleOf({ entries }: Catalogue, { code, procedure }: PageQuery): string | undefined {
  return entries.get(code ?? procedure ?? '')?.procedure.name;
}

/** No JavaScript, a blocked script, a failed bundle: the office is still reachable. */
function renderFallback(agency: PublicAgency, say: SayPage): TemplateResult {
  return html`<section class="card">
    <p><b>${say('page/no-script-title')}</b></p>
    <p>${say('page/no-script')}</p>
    ${contact(agency)}
  </section>`;
}
