import { html, type TemplateResult } from 'lit';
import { grouped } from './frame.ts';
import { part } from './part.ts';
import type { FieldOf, FieldView } from './view.ts';

/** An address of two levels, as since 1/7/2025; free text, for old names and what no list has. */
export function addressField(view: FieldView<FieldOf<'address'>>): TemplateResult {
  const { say, field } = view;
  const own = field.autocomplete !== undefined; // the reader's own address: the browser may know it
  const autocomplete = (token: string): string => (own ? token : 'off');
  return grouped(
    view,
    html`${part(view, 'line', say('form/line'), { autocomplete: autocomplete('address-line1') })}
    ${part(view, 'commune', say('form/commune'), { autocomplete: autocomplete('address-level2') })}
    ${part(view, 'province', say('form/province'), { autocomplete: autocomplete('address-level1') })}`,
  );
}
