import { html, nothing, type TemplateResult } from 'lit';
import { resultCard } from '../../guide/result-card.ts';
import type { BelowView } from './below-view.ts';
import type { Found } from './found.ts';
import { isSifted, sieve, sieveOff } from './sieve.ts';

/**
 * A reply: what fits, or the truth that nothing does and what is near. One template for all of it, so that the sieve
 * stays the same element, open and with the focus, while the list under it changes.
 */
export function results(found: Found, view: BelowView): TemplateResult {
  const { say } = view;
  const { asked, items, near, total } = found;
  const offersNothing = near && asked.query === '' && !isSifted(asked);
  return html`<h3 id="results" tabindex="-1">${headingOf(found, view)}</h3>
    ${near && !offersNothing ? wayOn(found, view) : nothing}
    ${near && !isSifted(asked) ? nothing : sieve(view)}
    ${
      near && items.length > 0 && !offersNothing ? html`<h3>${say('search/nearest')}</h3>` : nothing
    }
    ${offersNothing ? nothing : cards(found, view)} ${more(items.length, total, view)}`;
}

function headingOf({ asked, near, total }: Found, { say }: BelowView): string {
  const { query } = asked;
  if (query) return say(near ? 'search/nothing' : 'search/results', { n: total, query });
  if (isSifted(asked)) return say(near ? 'search/sifted-none' : 'search/sifted', { n: total });
  return say(near ? 'search/no-offers' : 'search/most');
}

/** Nothing is there: what to change, and whom to ask. */
function wayOn({ asked }: Found, view: BelowView): TemplateResult {
  const { say } = view;
  return html`${
    isSifted(asked)
      ? html`<p>${say('search/nothing-sifted')}</p>
          ${sieveOff(view)}`
      : html`<p>${say('search/nothing-help')}</p>`
  }
  ${help(view)}`;
}

/** Somebody at the office searches: the one way that never ends in nothing. */
const help = ({ say, phone }: BelowView): TemplateResult | typeof nothing =>
  phone ? html`<p class="call">${phone} ${say('search/call-for-help')}</p>` : nothing;

/** The procedures as cards, each a real link: it can be opened in a new tab, copied, sent to a neighbour. */
function cards(
  { items, near, asked: { query } }: Found,
  view: BelowView,
): TemplateResult | typeof nothing {
  if (!items.length) return nothing;
  const { say, mark, hrefOf, onFollow } = view;
  return html`<ul class="cards" part="results">
    ${items.map((one) =>
      resultCard(one, {
        ...{ say, near, href: hrefOf(one.code), official: query !== '' },
        mark: (text) => mark(text, query),
        onFollow: (event) => onFollow(event, one.code),
      }),
    )}
  </ul>`;
}

function more(
  shown: number,
  total: number,
  { say, most, onMore }: BelowView,
): TemplateResult | typeof nothing {
  const rest = Math.min(total, most) - shown;
  if (rest <= 0) return nothing;
  return html`<button type="button" class="second more" @click=${() => onMore(shown)}>
    ${say('search/more', { n: rest })}
  </button>`;
}

/** Who comes back from a procedure finds it again, also where the browser has forgotten the page. */
export function seenBefore({ say, seen, hrefOf, onFollow }: BelowView): unknown {
  const procedure = seen.value?.procedure;
  if (!procedure) return nothing;
  const { code, name } = procedure;
  return html`<p class="seen">
    ${say('search/seen')}
    <a lang="vi" href=${hrefOf(code)} @click=${(event: MouseEvent) => onFollow(event, code)}
      >${name}</a
    >
  </p>`;
}
