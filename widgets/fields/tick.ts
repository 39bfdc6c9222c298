import { html, type TemplateResult } from 'lit';
import { typedAt, type FieldView } from './view.ts';

/** A checkbox as a whole row to tap. */
export function tick(view: FieldView, path: string, label: unknown): TemplateResult {
  const tell = (event: Event): void =>
    view.on?.type(path, (event.target as HTMLInputElement).checked ? 'true' : '');
  return html`<label class="option">
    <input
      type="checkbox"
      name=${path}
      value="true"
      .checked=${typedAt(view, path) === 'true'}
      @change=${tell}
    />
    <span>${label}</span>
  </label>`;
}
