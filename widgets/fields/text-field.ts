import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { labelled } from './frame.ts';
import { line, typing } from './line.ts';
import { typedValue } from './typed-value.ts';
import { describedBy, idOf, isWrong, typedAt, type FieldOf, type FieldView } from './view.ts';

/** Free text: one line, or several where the field is `long`. */
export function textField(view: FieldView<FieldOf<'text'>>): TemplateResult {
  const { id, long } = view.field;
  return labelled(view, long ? several(view, id) : line(view, id));
}

function several(view: FieldView, path: string): TemplateResult {
  return html`<textarea
    id=${idOf(path)}
    name=${path}
    class="input"
    rows="5"
    aria-describedby=${ifDefined(describedBy(view))}
    aria-invalid=${ifDefined(isWrong(view, path) ? 'true' : undefined)}
    .value=${typedValue(typedAt(view, path))}
    @input=${typing(view, path)}
  ></textarea>`;
}
