import { html, nothing, type TemplateResult } from 'lit';
import type { OfferedLifeEvent } from '../../../server/contract/procedure.ts';
import type { BelowView } from './below-view.ts';

/** The way in for who cannot type: what happens in a life, as pictures to tap. */
export function tiles(view: BelowView): TemplateResult | typeof nothing {
  const { say, events, found, onEvent } = view;
  // Where the list has failed too, that is told already, and tried again with it.
  if (events.refusal) return found.refusal ? nothing : failure(view);
  if (!events.value?.length) return nothing;
  return html`<h3>${say('search/events')}</h3>
    <ul class="tiles" part="events" lang="vi">
      ${events.value.map(
        ({ id, name, hint, picture }) =>
          html`<li>
            <button type="button" class="tile" data-event=${id} @click=${() => onEvent(id)}>
              ${draw(picture)}
              <span>${name} <span class="tile-hint">${hint}</span></span>
            </button>
          </li>`,
      )}
    </ul>`;
}

/** What people come for then, what is commonest first; each line leads to the procedure. */
export function eventPage(
  { name, hint, picture, procedures }: OfferedLifeEvent,
  { say, hrefOf, onFollow, onEvent }: BelowView,
): TemplateResult {
  return html`<button type="button" class="quiet back" @click=${() => onEvent(undefined)}>
      ← ${say('search/event-back')}
    </button>
    <div class="event">
      ${draw(picture)}
      <div lang="vi">
        <h3 id="results" tabindex="-1">${name}</h3>
        <p class="soft">${hint}</p>
      </div>
    </div>
    <p class="small soft">${say('search/event-count', { n: procedures.length })}</p>
    <ol class="choices" part="results" lang="vi">
      ${procedures.map(
        ({ code, name: called }) =>
          html`<li>
            <a
              href=${hrefOf(code)}
              data-code=${code}
              @click=${(event: MouseEvent) => onFollow(event, code)}
              >${called}</a
            >
          </li>`,
      )}
    </ol>`;
}

const failure = ({ say, events }: BelowView): TemplateResult =>
  html`<p class="soft">
    ${say('search/events-failed')}
    <button type="button" class="link" @click=${() => events.reset()}>
      ${say('common/again')}
    </button>
  </p>`;

/** Always beside its words, so hidden from speech. */
const draw = (picture: string): TemplateResult =>
  html`<svg class="picture" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <path d=${picture}></path>
  </svg>`;
