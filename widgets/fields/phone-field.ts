import type { TemplateResult } from 'lit';
import { labelled } from './frame.ts';
import { line } from './line.ts';
import type { FieldOf, FieldView } from './view.ts';

/** A telephone number, with spaces, dots or +84 as people write it; left as typed. */
export const phoneField = (view: FieldView<FieldOf<'phone'>>): TemplateResult =>
  labelled(view, line(view, view.field.id, { type: 'tel', inputmode: 'tel', width: 'short' }));
