import { html, nothing, type TemplateResult } from 'lit';
import { chip, destinationChip } from '../base/chips.ts';
import { sayDay } from '../i18n/format.ts';
import { sayFees, sayLimits } from './costs.ts';
import { sayPublisher } from './law.ts';
import { brief } from './phrases.ts';
import { plainSector } from './plain-terms.ts';
import type { View } from './view.ts';

/** Names as the law prints them fill a small screen in large letters. */
const LONG_NAME = 80;

/** What this is, in one look: the name, what it is for, whether it still holds; where it goes, days and money. */
export function head({ say, detail }: View): TemplateResult {
  const { procedure, destination } = detail;
  const { name, sector, purpose, wording, source, replacedBy, validTo } = procedure;
  return html`<header>
    <p class="sector small soft" lang="vi">${plainSector(sector)}</p>
    <h2 class=${name.length > LONG_NAME ? 'long' : nothing} lang="vi">${brief(name)}</h2>
    ${
      wording === 'official'
        ? notice(say('detail/official-words', { source: sayPublisher(source) }), 'small')
        : nothing
    }
    ${purpose ? html`<p class="purpose" lang="vi">${purpose}</p>` : nothing}
    ${replacedBy.length > 0 ? notice(say('detail/replaced'), 'warn') : nothing}
    ${validTo ? notice(say('detail/ends', { on: sayDay(say, validTo) }), 'warn') : nothing}
    <ul class="chips">
      ${replacedBy.length > 0 ? nothing : destinationChip(say, destination)}
      ${chip('clock', sayLimits(say, procedure.channels).join('\n'))}
      ${chip('coin', sayFees(say, procedure.channels).join('\n'))}
    </ul>
  </header>`;
}

const notice = (text: string, tone: string): TemplateResult =>
  html`<p class="notice ${tone}">${text}</p>`;
