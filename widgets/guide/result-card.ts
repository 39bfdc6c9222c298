import { html, nothing, type TemplateResult } from 'lit';
import type { ProcedureSummary } from '../../server/contract/procedure.ts';
import { chip, destinationChip, feeChip, limitChip } from '../base/chips.ts';
import type { Say } from '../i18n/words.ts';

export interface ResultCardOptions {
  say: Say;
  href: string;
  /** Similar, not fitting: says so. */
  near: boolean;
  /** Whether the name of the law stands under the plain one: who searched for it shall see it. */
  official: boolean;
  /** Marks the typed words in a name. */
  mark?(text: string): unknown;
  onFollow?(event: MouseEvent): void;
}

/** One procedure of a list: what it is for, where, how long, what it costs, whether it can be sent from home. */
export function resultCard(one: ProcedureSummary, options: ResultCardOptions): TemplateResult {
  const { say, href, near, official, mark = (text) => text, onFollow } = options;
  const line = (text: string): TemplateResult => html`<p class="small soft" lang="vi">${text}</p>`;
  return html`<li class="card" part="result">
    <h4 lang="vi"><a href=${href} @click=${onFollow}>${mark(one.name)}</a></h4>
    ${one.purpose ? html`<p class="purpose" lang="vi">${one.purpose}</p>` : nothing}
    ${
      official && one.officialName !== one.name
        ? line(say('search/official', { name: one.officialName }))
        : nothing
    }
    ${one.where ? line(say('search/where', { where: one.where })) : nothing}
    <ul class="chips">
      ${near ? chip('search', say('search/near'), 'warn') : nothing} ${limitChip(say, one.limit)}
      ${feeChip(say, one.fee)} ${destinationChip(say, one.destination)}
    </ul>
  </li>`;
}
