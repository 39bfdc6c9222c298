import type { TemplateResult } from 'lit';
import { addressField } from './address-field.ts';
import { choiceField } from './choice-field.ts';
import { countField } from './count-field.ts';
import { dayField } from './day-field.ts';
import { declarationField } from './declaration-field.ts';
import { emailField } from './email-field.ts';
import { filesField } from './files-field.ts';
import { identityField } from './identity-field.ts';
import { nameField } from './name-field.ts';
import { phoneField } from './phone-field.ts';
import { textField } from './text-field.ts';
import type { FieldView } from './view.ts';
import { yesNoField } from './yes-no-field.ts';

/** Any field as a Lit template: rendered by a widget, or by `toHtml` on the server. */
export function renderField(view: FieldView): TemplateResult {
  const { field } = view;
  switch (field.kind) {
    case 'name':
      return nameField({ ...view, field });
    case 'identity':
      return identityField({ ...view, field });
    case 'phone':
      return phoneField({ ...view, field });
    case 'email':
      return emailField({ ...view, field });
    case 'text':
      return textField({ ...view, field });
    case 'day':
      return dayField({ ...view, field });
    case 'address':
      return addressField({ ...view, field });
    case 'choice':
      return choiceField({ ...view, field });
    case 'yes-no':
      return yesNoField({ ...view, field });
    case 'count':
      return countField({ ...view, field });
    case 'files':
      return filesField({ ...view, field });
    case 'declaration':
      return declarationField({ ...view, field });
  }
}
