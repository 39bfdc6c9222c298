import type { TemplateResult } from 'lit';
import { labelled } from './frame.ts';
import { line } from './line.ts';
import type { FieldOf, FieldView } from './view.ts';

/** The personal identity number: digits in any grouping; how many are missing is said when they are checked. */
export const identityField = (view: FieldView<FieldOf<'identity'>>): TemplateResult =>
  labelled(
    view,
    line(view, view.field.id, { inputmode: 'numeric', width: 'short', autocomplete: 'off' }),
  );
