import { html, nothing, type TemplateResult } from 'lit';
import { announce } from '../base/announce.ts';
import { labelled } from './frame.ts';
import { line } from './line.ts';
import { typedAt, type FieldOf, type FieldView } from './view.ts';

type CountView = FieldView<FieldOf<'count'>>;

/** A small number: typed, or stepped with two buttons that thumbs can hit. */
export function countField(view: CountView): TemplateResult {
  const { id, unit } = view.field;
  return labelled(
    view,
    html`<div class="count">
      ${step(view, -1)}${line(view, id, { inputmode: 'numeric', width: 'box', autocomplete: 'off' })}
      ${step(view, 1)}${unit ? html`<span class="unit">${unit}</span>` : nothing}
    </div>`,
  );
}

function step(view: CountView, by: 1 | -1): TemplateResult | typeof nothing {
  if (!view.on) return nothing;
  const { id, min, max } = view.field;
  const now = Number(typedAt(view, id)) || 0;
  const next = Math.min(max, Math.max(min, Math.round(now + by)));
  return html`<button
    type="button"
    class="second"
    aria-label=${view.say(by < 0 ? 'form/less' : 'form/more')}
    ?disabled=${next === now}
    @click=${(event: Event) => set(view, event, String(next))}
  >
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d=${by < 0 ? 'M5 12h14' : 'M5 12h14M12 5v14'} />
    </svg>
  </button>`;
}

/** Written at once: in some browsers a pressed button does not take the focus from the input. */
function set(view: CountView, event: Event, text: string): void {
  const row = (event.currentTarget as HTMLElement).parentElement;
  const input = row?.querySelector('input');
  if (input) input.value = text;
  view.on?.type(view.field.id, text);
  announce(`${text} ${view.field.unit ?? ''}`);
}
