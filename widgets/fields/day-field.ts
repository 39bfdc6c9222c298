import { html, nothing, type TemplateResult } from 'lit';
import { checkField } from '../../server/domain/check-field.ts';
import { grouped } from './frame.ts';
import { part } from './part.ts';
import { sayPartialDay } from './say-day.ts';
import { answerOf, isWholeDay, typedOf } from './typed.ts';
import { typedAt, type FieldOf, type FieldView } from './view.ts';

type DayView = FieldView<FieldOf<'day'>>;

/** A day in three boxes; a whole day typed or pasted into the first is understood, and echoed in words. */
export function dayField(view: DayView): TemplateResult {
  const { field, say } = view;
  const yearOnly = typedAt(view, `${field.id}.only`) === 'year';
  const year = box(view, 'year', 'year');
  return grouped(
    view,
    html`<div class="boxes" @change=${() => spread(view)}>
        ${yearOnly ? year : html`${box(view, 'day', 'box')}${box(view, 'month', 'box')}${year}`}
      </div>
      <p class="echo">${echo(view)}</p>
      ${field.yearOnly ? yearOnlyChoice(view, yearOnly) : nothing}
      ${field.yearOnly && !view.on ? html`<p class="hint">${say('form/year-only-plain')}</p>` : nothing}`,
  );
}

function box(view: DayView, name: 'day' | 'month' | 'year', width: 'box' | 'year'): TemplateResult {
  const own = view.field.autocomplete === 'bday';
  return part(view, name, view.say(`form/${name}`), {
    // Phones' number pads have no slash, but they have a full stop or a dash; both are understood.
    inputmode: 'numeric',
    autocomplete: own ? `bday-${name}` : 'off',
    width,
  });
}

function echo(view: DayView): string {
  const day = readBoxes(view);
  return day ? sayPartialDay(view.say, day) : '';
}

function readBoxes({ field, typed, today }: DayView) {
  const { kept } = checkField(field, answerOf(field, typed), {}, today);
  return typeof kept === 'object' && 'year' in kept ? kept : undefined;
}

/** Once the first box is left, a whole day in it is spread over the three. */
function spread(view: DayView): void {
  const whole = typedAt(view, `${view.field.id}.day`).trim();
  const day = isWholeDay(whole) ? readBoxes(view) : undefined;
  if (!day) return;
  const typed = typedOf(view.field, day);
  for (const name of ['day', 'month', 'year']) {
    const path = `${view.field.id}.${name}`;
    view.on?.type(path, typed[path] ?? '');
  }
}

function yearOnlyChoice(view: DayView, yearOnly: boolean): TemplateResult | typeof nothing {
  if (!view.on) return nothing;
  const choose = (): void => view.on?.type(`${view.field.id}.only`, yearOnly ? '' : 'year');
  return html`<button type="button" class="link" @click=${choose}>
    ${view.say(yearOnly ? 'form/whole-day' : 'form/year-only')}
  </button>`;
}
