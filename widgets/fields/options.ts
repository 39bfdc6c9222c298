import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { typing } from './line.ts';
import { typedAt, type FieldView } from './view.ts';

export interface Option {
  value: string;
  label: string;
  hint?: string;
}

/** Radio buttons as whole rows to tap. */
export function options(view: FieldView, choices: readonly Option[]): TemplateResult {
  const { id } = view.field;
  const chosen = typedAt(view, id);
  return html`<div class="options">
    ${choices.map(
      ({ value, label, hint }) =>
        html`<label class="option" lang=${ifDefined(view.textLang)}>
          <input
            type="radio"
            name=${id}
            .value=${value}
            .checked=${value === chosen}
            @change=${typing(view, id)}
          />
          <span>${label}${hint ? html`<span class="option-hint">${hint}</span>` : nothing}</span>
        </label>`,
    )}
  </div>`;
}
