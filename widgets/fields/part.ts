import { html, type TemplateResult } from 'lit';
import { line, type LineKind } from './line.ts';
import { idOf, type FieldView } from './view.ts';

/** One box of several that are one answer, under a label of its own. */
export function part(view: FieldView, name: string, label: string, kind: LineKind): TemplateResult {
  const path = `${view.field.id}.${name}`;
  return html`<div class="part">
    <label for=${idOf(path)}>${label}</label>${line(view, path, kind)}
  </div>`;
}
