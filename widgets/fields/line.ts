import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { typedValue } from './typed-value.ts';
import { describedBy, idOf, isWrong, typedAt, type FieldView } from './view.ts';

/** How one line of typing differs from another. */
export interface LineKind {
  type?: 'text' | 'tel';
  inputmode?: 'numeric' | 'email' | 'tel';
  autocapitalize?: 'words' | 'none';
  autocomplete?: string;
  /** `short` and `year` boxes are as wide as what belongs in them. */
  width?: 'short' | 'box' | 'year';
}

/** One input. `path` is the field's id, or a part of it (`born.year`). No maxlength: nobody's typing is cut. */
export function line(view: FieldView, path: string, kind: LineKind = {}): TemplateResult {
  return html`<input
    id=${idOf(path)}
    name=${path}
    class="input ${kind.width ?? ''}"
    type=${kind.type ?? 'text'}
    inputmode=${ifDefined(kind.inputmode)}
    autocapitalize=${ifDefined(kind.autocapitalize)}
    autocomplete=${ifDefined(kind.autocomplete ?? view.field.autocomplete)}
    spellcheck="false"
    aria-describedby=${ifDefined(path === view.field.id ? describedBy(view) : undefined)}
    aria-invalid=${ifDefined(isWrong(view, path) ? 'true' : undefined)}
    .value=${typedValue(typedAt(view, path))}
    @input=${typing(view, path)}
  />`;
}

/** Tells what was typed; never answers by writing into the input. */
export const typing = (view: FieldView, path: string) => (event: Event) =>
  view.on?.type(path, (event.target as HTMLInputElement).value);
