import { html, nothing, type TemplateResult } from 'lit';
import type { ProcedureSummary } from '../../../server/contract/procedure.ts';
import { chip, destinationChip, feeChip, limitChip } from '../../base/chips.ts';
import type { Say } from '../../i18n/words.ts';
import type { Found } from './found.ts';

export interface ResultListOptions {
  say: Say;
  /** Marks the typed words in a name. */
  mark(text: string): unknown;
  hrefOf(code: string): string;
  onFollow(event: MouseEvent, code: string): void;
}

/** The procedures as cards, each a real link: it can be opened in a new tab, copied, sent to a neighbour. */
export function resultList(found: Found, options: ResultListOptions): TemplateResult {
  return html`<ul class="cards" part="results">
    ${found.items.map((one) => card(one, found, options))}
  </ul>`;
}

function card(
  one: ProcedureSummary,
  { query, near }: Found,
  { say, mark, hrefOf, onFollow }: ResultListOptions,
): TemplateResult {
  return html`<li class="card" part="result">
    <h4 lang="vi">
      <a href=${hrefOf(one.code)} @click=${(event: MouseEvent) => onFollow(event, one.code)}
        >${mark(one.name)}</a
      >
    </h4>
    <p class="purpose" lang="vi">${one.purpose}</p>
    ${
      query === '' || one.officialName === one.name
        ? nothing
        : html`<p class="small soft" lang="vi">
            ${say('search/official', { name: one.officialName })}
          </p>`
    }
    <ul class="chips">
      ${near ? chip('search', say('search/near'), 'warn') : nothing} ${limitChip(say, one.limit)}
      ${feeChip(say, one.fee)} ${destinationChip(say, one.destination)}
    </ul>
  </li>`;
}
