import { html, nothing, type TemplateResult } from 'lit';
import type { Say } from '../i18n/words.ts';
import { sayAuthority } from './authority.ts';
import { lines, list, section } from './pieces.ts';
import type { View } from './view.ts';

/** Where, who, and who instead: what people ask on the telephone. */
export function peopleAndPlace({ say, detail }: View): TemplateResult {
  const { procedure } = detail;
  const { where, audiences, whoMayAct, authority } = procedure;
  const { family, authorised, helper } = whoMayAct;
  const unknown = say('detail/unknown');
  const decides = say('detail/decides', { authority: sayAuthority(say, procedure) });
  return html`${section(
    say('detail/where'),
    where
      ? html`<p lang="vi">${where}</p>`
      : lines([...(authority.kind === 'unknown' ? [] : [decides]), unknown]),
  )}
  ${section(
    say('detail/who'),
    audiences.length ? html`<p lang="vi">${audiences.join('; ')}</p>` : lines([unknown]),
  )}
  ${section(
    say('detail/instead'),
    family || authorised || helper
      ? html`<div class="actors">
          ${actor(say, 'family', family)} ${actor(say, 'authorised', authorised)}
          ${actor(say, 'helper', helper)}
        </div>`
      : lines([unknown]),
  )}`;
}

function actor(
  say: Say,
  who: 'family' | 'authorised' | 'helper',
  text: string | undefined,
): TemplateResult {
  return html`<p>
    <b>${say(`detail/${who}`)}:</b>
    ${text ? html`<span lang="vi">${text}</span>` : say('detail/unknown-yet')}
  </p>`;
}

/** What is got in the end, what often goes wrong on the way, and when it is wanted. */
export function outcome({ say, detail }: View): TemplateResult {
  const { results, mistakes, situations } = detail.procedure;
  return html`${section(
    say('detail/results'),
    results.length ? list(results.map(({ name }) => name)) : lines([say('detail/no-results')]),
  )}
  ${mistakes.length ? section(say('detail/mistakes'), list(mistakes)) : nothing}
  ${situations.length ? section(say('detail/situations'), list(situations)) : nothing}`;
}
