import type { TemplateResult } from 'lit';
import { labelled } from './frame.ts';
import { line } from './line.ts';
import type { FieldOf, FieldView } from './view.ts';

/** A person's name, one box, any case: never rewritten (`Hà Thị H'Mai`, `K'Brối`). */
export const nameField = (view: FieldView<FieldOf<'name'>>): TemplateResult =>
  labelled(view, line(view, view.field.id, { autocapitalize: 'words' }));
