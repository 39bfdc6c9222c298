import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { grouped } from './frame.ts';
import { tick } from './tick.ts';
import type { FieldOf, FieldView } from './view.ts';

/** A statement that the citizen makes their own, word for word. */
export const declarationField = (view: FieldView<FieldOf<'declaration'>>): TemplateResult =>
  grouped(
    view,
    tick(
      view,
      view.field.id,
      html`<span lang=${ifDefined(view.textLang)}>${view.field.statement}</span>`,
    ),
  );
