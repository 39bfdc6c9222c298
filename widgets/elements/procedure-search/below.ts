/**
 * Everything below the input. A chunk of its own: it comes while the server is asked, so that the input is there
 * before anything else.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { searchResults } from '../../i18n/vi/search-results.ts';
import { addWords } from '../../i18n/words.ts';
import type { BelowView } from './below-view.ts';
import { eventPage, tiles } from './life-events.ts';
import { results, seenBefore } from './results.ts';
import { isSifted } from './sieve.ts';

export { belowStyles } from './below.styles.ts';

addWords('vi', searchResults);

export function below(view: BelowView): TemplateResult | typeof nothing {
  const { asked, events, found } = view;
  const event = events.value?.find(({ id }) => id === asked.event);
  if (event) return eventPage(event, view);
  if (asked.event && events.waiting) return view.waiting();
  if (asked.event && events.refusal) return view.failed(events);
  const start = isStartView(view);
  // All or nothing: pictures that came later would push away what somebody is about to tap.
  if ((start || found.value?.near) && events.waiting && !events.value) return view.waiting();
  const hasNone = !start && found.value?.near && !found.refusal;
  return html`${start && (found.value ?? found.refusal) ? html`${seenBefore(view)} ${tiles(view)}` : nothing}
  ${found.render({
    waiting: () => view.waiting(),
    failed: () => view.failed(found),
    ready: (list) => results(list, view),
  })}
  ${hasNone ? tiles(view) : nothing}`;
}

/** Nothing is asked, or an event that this agency does not have. */
const isStartView = ({ asked }: BelowView): boolean => asked.query === '' && !isSifted(asked);
