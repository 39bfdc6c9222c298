import type { TemplateResult } from 'lit';
import { labelled } from './frame.ts';
import { line } from './line.ts';
import type { FieldOf, FieldView } from './view.ts';

/** An e-mail address. Not `type=email`: browsers rewrite what stands in such a box. */
export const emailField = (view: FieldView<FieldOf<'email'>>): TemplateResult =>
  labelled(view, line(view, view.field.id, { inputmode: 'email', autocapitalize: 'none' }));
