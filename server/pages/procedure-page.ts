import { html, type TemplateResult } from 'lit';
import { Refusal } from '../contract/errors.ts';
import { publicAgency } from '../domain/catalogue.ts';
import { detailOf } from '../domain/procedure-detail.ts';
import { fillUrl } from '../../widgets/base/fill-url.ts';
import { drawQr } from '../../widgets/base/qr.ts';
import { actions } from '../../widgets/guide/actions.ts';
import { addressOf, DETAIL_PAGE } from '../../widgets/guide/address.ts';
import { outcome, peopleAndPlace } from '../../widgets/guide/answers.ts';
import { costsSection } from '../../widgets/guide/costs.ts';
import { head } from '../../widgets/guide/head.ts';
import { lawSection } from '../../widgets/guide/law.ts';
import { papersSection, questionWords } from '../../widgets/guide/papers.ts';
import { brief } from '../../widgets/guide/phrases.ts';
import { sheet } from '../../widgets/guide/sheet.ts';
import { variantOf, type View } from '../../widgets/guide/view.ts';
import { commonEn } from '../../widgets/i18n/en/common.ts';
import { detailEn } from '../../widgets/i18n/en/detail.ts';
import { bindPageWords } from '../../widgets/i18n/pages.ts';
import { detail as detailVi } from '../../widgets/i18n/vi/detail.ts';
import { addWords, bindWords, type Say } from '../../widgets/i18n/words.ts';
import type { PageQuery, Telling, Told } from './told.ts';

addWords('vi', detailVi);
addWords('en', { ...commonEn, ...detailEn });

const FORM_PAGE = '/w/dossier-form?agency={agency}&procedure={code}';

/** A procedure as the widget tells it, for a browser that runs no script: each case is an address of its own. */
export function tellProcedure(query: PageQuery, telling: Telling): Told {
  const say = bindWords(telling.language, 'bà con');
  const view = viewOf(query, telling, say);
  return view
    ? { status: 200, content: tell(view, telling) }
    : { status: 404, content: notFound(say) };
}

function viewOf(
  { code, variant: wanted }: PageQuery,
  { catalogue, agency }: Telling,
  say: Say,
): View | undefined {
  try {
    const detail = detailOf(catalogue, code ?? '', agency);
    const variant = variantOf(detail, wanted);
    return variant && { say, detail, variant, office: publicAgency(agency) };
  } catch (error) {
    if (error instanceof Refusal && error.code === 'procedure/not-found') return undefined;
    throw error;
  }
}

function tell(view: View, { agency, publicUrl, language }: Telling): TemplateResult {
  const page = bindPageWords(language);
  const { code } = view.detail.procedure;
  const address = addressOf(view, publicUrl, agency.id);
  const options = {
    formHref: fillUrl(FORM_PAGE, { server: '', agency: agency.id, code }),
    hrefOf: (other: string) => fillUrl(DETAIL_PAGE, { server: '', agency: agency.id, code: other }),
    besides: () => html`<p class="small">${page('page/print')}</p>`,
  };
  return html`<article class="card guide">
    <div class="screen-only">
      ${head(view)}
      <div class="main">${papersSection(view, cases(view, agency.id))} ${peopleAndPlace(view)}</div>
      <div class="box">${actions(view, options)}</div>
      ${costsSection(view)} ${outcome(view)} ${lawSection(view)}
    </div>
    ${sheet(view, { address, qr: drawQr(address) })}
  </article>`;
}

/** The question whose answers are links: one tap, no button to find. */
function cases(view: View, agency: string): unknown {
  const { variants } = view.detail.procedure;
  if (variants.length < 2) return '';
  return html`<p class="soft">${questionWords(view)}</p>
    <ul class="cases" lang="vi">
      ${variants.map((variant) =>
        variant === view.variant
          ? html`<li aria-current="true"><b>✓ ${variant.name}</b></li>`
          : html`<li>
              <a href=${addressOf({ ...view, variant }, '', agency)}>${brief(variant.name)}</a>
            </li>`,
      )}
    </ul>`;
}

const notFound = (say: Say): TemplateResult =>
  html`<section class="card"><p>${say('procedure/not-found')}</p></section>`;
