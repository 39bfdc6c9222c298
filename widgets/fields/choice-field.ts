import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { grouped, labelled } from './frame.ts';
import { options } from './options.ts';
import { typing } from './line.ts';
import { describedBy, idOf, isWrong, typedAt, type FieldOf, type FieldView } from './view.ts';

type ChoiceView = FieldView<FieldOf<'choice'>>;

/** One of several: all in sight up to eight, a list of the browser's own beyond. */
export function choiceField(view: ChoiceView): TemplateResult {
  const { choices } = view.field;
  return choices.length > MOST_IN_SIGHT
    ? labelled(view, list(view))
    : grouped(view, options(view, choices));
}

const MOST_IN_SIGHT = 8;

function list(view: ChoiceView): TemplateResult {
  const { id, choices } = view.field;
  const chosen = typedAt(view, id);
  return html`<select
    id=${idOf(id)}
    name=${id}
    class="input"
    aria-describedby=${ifDefined(describedBy(view))}
    aria-invalid=${ifDefined(isWrong(view, id) ? 'true' : undefined)}
    @change=${typing(view, id)}
  >
    <option value="">${view.say('form/choose')}</option>
    ${choices.map(
      ({ value, label }) =>
        html`<option value=${value} ?selected=${value === chosen} lang=${ifDefined(view.textLang)}>
          ${label}
        </option>`,
    )}
  </select>`;
}
