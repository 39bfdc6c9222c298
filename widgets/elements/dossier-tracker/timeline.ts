import { html, nothing, type TemplateResult } from 'lit';
import type { TimelineEntry, Tracking } from '../../../server/contract/dossier.ts';
import { localParts, sayDate } from '../../i18n/format.ts';
import { tracker } from '../../i18n/vi/tracker.ts';
import type { Say, WordKey } from '../../i18n/words.ts';

/** What happened, newest first; every entry says when, who and where. */
export function renderTimeline(say: Say, { timeline, asOf, reason }: Tracking): TemplateResult {
  const today = localParts(asOf).on;
  return html`<h3>${say('tracker/timeline')}</h3>
    <ol class="timeline" part="timeline">
      ${timeline.map(
        (entry, index) =>
          html`<li aria-current=${index === 0 ? 'step' : nothing}>
            <b>${say(moveKey(entry.move))}</b>
            <span class="small">
              <time datetime=${entry.at}>${sayAt(say, entry.at, today)}</time>
              ${renderActor(say, entry)}
            </span>
            ${
              entry.note && !(index === 0 && reason)
                ? html`<span class="small" lang="vi">${entry.note}</span>`
                : nothing
            }
            ${renderLateEntry(say, entry, today)}
          </li>`,
      )}
    </ol>`;
}

/** Moves of a newer server are told as "another state"; a known one by its own words. */
function moveKey(move: string): WordKey {
  const key = `tracker/move/${move}`;
  return key in tracker ? (key as WordKey) : 'tracker/other';
}

/** `Hôm nay, 25/11 lúc 09:40`; `today` is the server's day, the device's clock may be wrong. */
export function sayAt(say: Say, at: string, today: string): string {
  const { clock, on } = localParts(at);
  return say(on === today ? 'tracker/today-at' : 'tracker/at', { day: sayDate(on, today), clock });
}

function renderActor(say: Say, { by, unit, move }: TimelineEntry): TemplateResult | typeof nothing {
  const actors = [unit, by].filter(Boolean);
  if (actors.length) return html`<span class="actor" lang="vi">${actors.join(' · ')}</span>`;
  return move === 'submit' ? html`<span class="actor">${say('tracker/sender')}</span>` : nothing;
}

/** An official who keys in later says when it really happened: both times are shown. */
function renderLateEntry(say: Say, { at, enteredAt }: TimelineEntry, today: string): unknown {
  const minute = (instant: string): string => instant.slice(0, 16);
  if (minute(at) === minute(enteredAt)) return nothing;
  return html`<span class="small late-entry">
    ${say('tracker/entered', { at: sayAt(say, enteredAt, today) })}
  </span>`;
}
