import type { TemplateResult } from 'lit';
import { grouped } from './frame.ts';
import { options } from './options.ts';
import type { FieldOf, FieldView } from './view.ts';

export function yesNoField(view: FieldView<FieldOf<'yes-no'>>): TemplateResult {
  const choices = [
    { value: 'true', label: view.say('form/yes') },
    { value: 'false', label: view.say('form/no') },
  ];
  return grouped(view, options({ ...view, textLang: undefined }, choices));
}
