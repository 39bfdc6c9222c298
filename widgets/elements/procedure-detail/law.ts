import { html, nothing, type TemplateResult } from 'lit';
import { sayDay } from '../../i18n/format.ts';
import type { View } from './view.ts';

/** Folded away: texts of law, who published it, where we read it, and whether anybody compared it. */
export function lawSection({ say, detail }: View): TemplateResult {
  const { procedure, updatedOn } = detail;
  const { source } = procedure;
  const on = (day: string | undefined) => (day ? sayDay(say, day) : '');
  const from = source.readOn
    ? say('detail/source-read', { name: source.name, on: on(source.readOn) })
    : source.name;
  return html`<details>
      <summary>${say('detail/law')}</summary>
      <dl>
        ${term(say('detail/legal-bases'), procedure.legalBases.join(', '))}
        ${term(say('detail/decision'), procedure.decision)} ${term(say('detail/source'), from)}
        ${term(say('detail/replaces'), procedure.replaces.join(', '))}
        ${term(say('detail/valid-from'), on(procedure.validFrom))}
        ${term(say('detail/valid-to'), on(procedure.validTo))}
      </dl>
    </details>
    <p class="small soft">
      ${say('detail/updated', { on: on(updatedOn) })}.
      ${say(source.verified ? 'detail/verified' : 'detail/not-verified')}
    </p>`;
}

const term = (name: string, text: string | undefined): TemplateResult | typeof nothing =>
  text
    ? html`<dt>${name}</dt>
        <dd lang="vi">${text}</dd>`
    : nothing;
