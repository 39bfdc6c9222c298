import { html, nothing, type TemplateResult } from 'lit';
import type { Source } from '../../server/contract/procedure.ts';
import { sayDate, sayDay } from '../i18n/format.ts';
import type { Say } from '../i18n/words.ts';
import { sayAuthority } from './authority.ts';
import type { View } from './view.ts';

/** Folded away but there: the name in law, its texts, who decides and who published it, where we read it. */
export function lawSection(view: View): TemplateResult {
  const { say, detail } = view;
  const { procedure } = detail;
  const { source, legalBases } = procedure;
  const on = (day: string | undefined) => (day ? sayDay(say, day) : undefined);
  const from = source.readOn
    ? say('detail/source-read', { name: source.name, on: on(source.readOn) })
    : source.name;
  const results = procedure.results.map(({ name, code }) => (code ? `${name} (${code})` : name));
  return html`<details class="law">
      <summary>${say('detail/law')}</summary>
      <dl>
        ${term(say('detail/official-name'), procedure.officialName)}
        ${term(say('detail/code'), procedure.code)} ${term(say('detail/sector'), procedure.sector)}
        ${term(say('detail/who'), procedure.audiences.join('; '))}
        ${term(say('detail/authority'), sayAuthority(say, procedure))}
        ${term(say('detail/legal-bases'), legalBases.join(', ') || say('detail/not-told'))}
        ${term(say('detail/decision'), procedure.decision ?? say('detail/not-told'))}
        ${term(say('detail/result-codes'), results.join('; '))}
        ${term(say('detail/valid-from'), on(procedure.validFrom))}
        ${term(say('detail/valid-to'), on(procedure.validTo))}
        ${term(say('detail/replaces'), procedure.replaces.join(', '))}
        ${term(say('detail/replaced-by'), procedure.replacedBy.join(', '))}
        ${term(say('detail/source'), from)}
      </dl>
    </details>
    <p class="small soft">${sayUpdated(view)}</p>`;
}

/** "Cập nhật ngày …, theo …", and whether anybody has compared it with the original. */
export function sayUpdated({ say, detail }: View): string {
  const { procedure, updatedOn } = detail;
  const updated = say('detail/updated', {
    on: sayDate(updatedOn),
    source: sayBasis(say, procedure),
  });
  return `${updated} ${say(procedure.source.verified ? 'detail/verified' : 'detail/not-verified')}`;
}

/** A source is named first; how and from which file it was read stands in the folded law. */
export const sayPublisher = ({ name }: Source): string => name.split(/;|, nhập từ tệp/)[0] ?? name;

/** A bare number such as "163/QĐ-BTP" is said to be a decision's. */
function sayBasis(say: Say, { decision, source }: { decision?: string; source: Source }): string {
  if (!decision) return sayPublisher(source);
  return /^\d/.test(decision) ? say('detail/by-decision', { decision }) : decision;
}

const term = (name: string, text: string | undefined): TemplateResult | typeof nothing =>
  text
    ? html`<dt>${name}</dt>
        <dd lang="vi">${text}</dd>`
    : nothing;
