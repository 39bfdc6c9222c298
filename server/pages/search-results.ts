import { html, nothing, type TemplateResult } from 'lit';
import type { ProcedureSummary } from '../contract/procedure.ts';
import { entryOf, publicAgency, summaryOf } from '../domain/catalogue.ts';
import { search } from '../domain/search/search.ts';
import { fillUrl } from '../../widgets/base/fill-url.ts';
import { phoneLink } from '../../widgets/base/phone.ts';
import { DETAIL_PAGE } from '../../widgets/guide/address.ts';
import { resultCard } from '../../widgets/guide/result-card.ts';
import { commonEn } from '../../widgets/i18n/en/common.ts';
import { searchEn } from '../../widgets/i18n/en/search.ts';
import { bindPageWords } from '../../widgets/i18n/pages.ts';
import { search as searchVi } from '../../widgets/i18n/vi/search.ts';
import { searchResults } from '../../widgets/i18n/vi/search-results.ts';
import { addWords, bindWords, type Say } from '../../widgets/i18n/words.ts';
import { tellLifeEvents } from './life-event-tiles.ts';
import type { PageQuery, Telling, Told } from './told.ts';

addWords('vi', { ...searchVi, ...searchResults });
addWords('en', { ...commonEn, ...searchEn });

/** As many as somebody reads; whoever does not find it there types one word more. */
const MOST = 20;

/**
 * The search for a browser that runs no script: a form, and its results as links.
 *
 * It is sent by GET, so that going back shows the results again and nothing asks whether to send once more. The words
 * then stand in the address of this one page, in this one browser: our log never has a query string (`http/logging`),
 * other sites are told the origin at most, and the page is not stored (`private`). The widget, where scripts run,
 * never puts them there.
 */
export function tellSearch(query: PageQuery, telling: Telling): Told {
  const typed = query.q?.trim() ?? '';
  const form = renderForm(typed, telling);
  const events = tellLifeEvents(query, telling);
  if (typed === '' || query.event !== undefined)
    return events.alone
      ? events
      : {
          ...events,
          content: html`<div class="card">${form}</div>
            ${events.content}`,
        };
  return {
    ...events,
    // The widget would begin anew, without the words.
    ...{ alone: true, private: true },
    content: html`<div class="card">${form} ${renderFound(typed, telling)}</div>
      ${events.content}`,
  };
}

function renderForm(typed: string, { agency, language }: Telling): TemplateResult {
  const say = bindWords(language, 'bà con');
  return html`<form class="search" role="search" method="get" action="/w/procedure-search">
    <input type="hidden" name="agency" value=${agency.id} />
    ${language === 'en' ? html`<input type="hidden" name="language" value="en" />` : nothing}
    <h2><label for="q">${say('search/title')}</label></h2>
    <p class="hint" id="hint">${say('search/hint')}</p>
    <input
      id="q"
      name="q"
      type="search"
      maxlength="100"
      autocomplete="off"
      aria-describedby="hint"
      value=${typed}
    />
    <button type="submit">${say('search/go')}</button>
  </form>`;
}

function renderFound(typed: string, telling: Telling): TemplateResult {
  const { catalogue, agency, language } = telling;
  const say = bindWords(language, 'bà con');
  const { hits, near, total } = search(catalogue.index, typed, {
    limit: MOST,
    offered: agency.offers.map(({ code }) => code),
  });
  const line = (code: string) => summaryOf(entryOf(catalogue, code).procedure, agency);
  if (!hits.length) return renderNone(near.map(line), { say, typed, telling });
  return html`<h3>${say('search/results', { n: total, query: typed })}</h3>
    ${
      total > hits.length
        ? html`<p class="hint">
            ${bindPageWords(language)('page/search-first', { n: String(hits.length) })}
          </p>`
        : nothing
    }
    ${renderCards(
      hits.map(({ code }) => line(code)),
      { say, telling, near: false },
    )}`;
}

/** The truth, whom to call, and what is near; the pictures stand below in any case. */
function renderNone(
  near: readonly ProcedureSummary[],
  { say, typed, telling }: { say: Say; typed: string; telling: Telling },
): TemplateResult {
  const { phone } = publicAgency(telling.agency);
  return html`<h3>${say('search/nothing', { query: typed })}</h3>
    <p>${say('search/nothing-help')}</p>
    <p>${phoneLink(say, phone)} ${say('search/call-for-help')}</p>
    ${
      near.length
        ? html`<h3>${say('search/nearest')}</h3>
            ${renderCards(near, { say, telling, near: true })}`
        : nothing
    }`;
}

const renderCards = (
  items: readonly ProcedureSummary[],
  { say, telling, near }: { say: Say; telling: Telling; near: boolean },
): TemplateResult =>
  html`<ul class="cards">
    ${items.map((one) =>
      resultCard(one, {
        ...{ say, near, official: true },
        href: fillUrl(DETAIL_PAGE, { server: '', agency: telling.agency.id, code: one.code }),
      }),
    )}
  </ul>`;
