import { html, nothing, type TemplateResult } from 'lit';
import { sayAuthority } from './authority.ts';
import { brief, inOneLine } from './phrases.ts';
import { lines, list, section } from './pieces.ts';
import { plainAudiences } from './plain-terms.ts';
import type { View } from './view.ts';

/** Where, who, and who instead: what people ask on the telephone. */
export function peopleAndPlace(view: View): TemplateResult {
  const { say, detail } = view;
  const { procedure } = detail;
  const { where, audiences, authority } = procedure;
  const unknown = say('detail/unknown');
  const decides = say('detail/decides', { authority: sayAuthority(say, procedure) });
  return html`${section(
    say('detail/where'),
    where
      ? html`<p lang="vi">${where}</p>`
      : lines(authority.kind === 'unknown' ? [unknown] : [decides, `${say('detail/ask-first')}.`]),
  )}
  ${section(
    say('detail/who'),
    audiences.length ? html`<p lang="vi">${plainAudiences(audiences)}</p>` : lines([unknown]),
  )}
  ${section(say('detail/instead'), actors(view))}`;
}

const ACTORS = ['family', 'authorised', 'helper'] as const;

/** Each of whom something is known; then, in one line, those of whom nothing is. Nobody types at a counter. */
function actors({ say, detail }: View): TemplateResult | TemplateResult[] {
  const { whoMayAct } = detail.procedure;
  const known = ACTORS.filter((who) => whoMayAct[who]);
  if (known.length === 0) return lines([say('detail/unknown')]);
  const unknown = ACTORS.filter(
    (who) => !whoMayAct[who] && !(who === 'helper' && detail.destination === 'counter'),
  ).map((who) => say(`detail/${who}`));
  return html`<div class="actors">
    ${known.map((who) =>
      actor(say(`detail/${who}`), html`<span lang="vi">${whoMayAct[who]}</span>`),
    )}
    ${unknown.length ? actor(inOneLine(unknown, ', '), say('detail/unknown-yet')) : nothing}
  </div>`;
}

const actor = (who: string, text: unknown): TemplateResult => html`<p><b>${who}:</b> ${text}</p>`;

/** What is got in the end, what often goes wrong on the way, and when it is wanted. */
export function outcome({ say, detail }: View): TemplateResult {
  const { results, mistakes, situations } = detail.procedure;
  return html`${section(
    say('detail/results'),
    results.length
      ? list(results.map(({ name }) => brief(name)))
      : lines([say('detail/no-results')]),
  )}
  ${mistakes.length ? section(say('detail/mistakes'), list(mistakes)) : nothing}
  ${situations.length ? section(say('detail/situations'), list(situations)) : nothing}`;
}
