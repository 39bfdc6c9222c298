import { html, nothing, type TemplateResult } from 'lit';
import type { Agency } from '../contract/agency.ts';
import type { OfferedLifeEvent } from '../contract/procedure.ts';
import { publicAgency, type Catalogue } from '../domain/catalogue.ts';
import { lifeEventsOf } from '../domain/life-events.ts';
import { fillUrl } from '../../widgets/base/fill-url.ts';
import { DETAIL_PAGE } from '../../widgets/guide/address.ts';
import { bindPageWords, type SayPage } from '../../widgets/i18n/pages.ts';
import { contact } from './contact.ts';
import type { PageQuery, Telling, Told } from './told.ts';

const EVENTS_PAGE = '/w/procedure-search?agency={agency}&event={event}&language={language}';
const STYLES = '/w/life-events.css';

/** Finding a procedure by pictures and taps alone: what happens in a life, then what this agency does for it. */
export function tellLifeEvents({ event: wanted, language }: PageQuery, telling: Telling): Told {
  const { catalogue, agency } = telling;
  const say = bindPageWords(telling.language);
  const hrefOf = (event?: string) =>
    fillUrl(EVENTS_PAGE, { server: '', agency: agency.id, event, language });
  const events = lifeEventsOf(catalogue, agency);
  const event = events.find(({ id }) => id === wanted);
  if (event)
    return {
      ...{ status: 200, title: event.name, alone: true, styles: STYLES },
      content: renderEvent(event, { back: hrefOf(), catalogue, agency, say }),
    };
  const unknown = wanted !== undefined;
  return {
    ...{ status: unknown ? 404 : 200, alone: unknown, styles: STYLES },
    content: html`<section class="card events">
      ${unknown ? html`<p>${say('page/event-unknown')}</p>` : nothing}
      ${events.length ? renderTiles(events, hrefOf, say) : nothing}
      <p>${say('page/event-missing')}</p>
      ${contact(publicAgency(agency))}
    </section>`,
  };
}

function renderTiles(
  events: readonly OfferedLifeEvent[],
  hrefOf: (event: string) => string,
  say: SayPage,
): TemplateResult {
  return html`<h2>${say('page/events-title')}</h2>
    <ul class="tiles" lang="vi">
      ${events.map(
        ({ id, name, hint, picture }) =>
          html`<li>
            <a class="tile" href=${hrefOf(id)}>
              ${draw(picture)}
              <b>${name}</b>
              <span class="hint">${hint}</span>
            </a>
          </li>`,
      )}
    </ul>`;
}

interface Around {
  back: string;
  catalogue: Catalogue;
  agency: Agency;
  say: SayPage;
}

function renderEvent(
  { name, hint, picture, procedures }: OfferedLifeEvent,
  { back, catalogue, agency, say }: Around,
): TemplateResult {
  const purposeOf = (code: string) => catalogue.entries.get(code)?.procedure.purpose;
  const hrefOf = (code: string) => fillUrl(DETAIL_PAGE, { server: '', agency: agency.id, code });
  return html`<section class="card events">
    <p><a class="back" href=${back}>← ${say('page/event-back')}</a></p>
    <div class="event" lang="vi">
      ${draw(picture)}
      <div>
        <h2>${name}</h2>
        <p class="hint">${hint}</p>
      </div>
    </div>
    <ul class="choices" lang="vi">
      ${procedures.map(
        (one) =>
          html`<li>
            <a href=${hrefOf(one.code)}>
              <b>${one.name}</b>
              <span class="hint">${purposeOf(one.code)}</span>
            </a>
          </li>`,
      )}
    </ul>
    <p>${say('page/event-missing')}</p>
    ${contact(publicAgency(agency))}
  </section>`;
}

/** Always beside its words, so hidden from speech. */
const draw = (picture: string): TemplateResult =>
  html`<svg class="picture" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <path d=${picture}></path>
  </svg>`;
