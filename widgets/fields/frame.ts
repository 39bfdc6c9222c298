import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { sayProblem } from './say-problem.ts';
import { describedBy, idOf, type FieldView } from './view.ts';

/** A single input with its label, hint, error and reason, all in one tree. */
export function labelled(view: FieldView, input: unknown): TemplateResult {
  const label = html`<label for=${idOf(view.field.id)} lang=${ifDefined(view.textLang)}
    >${labelText(view)}</label
  >`;
  return html`<div class=${fieldClass(view)}>
    ${view.question ? html`<h2 class="question" tabindex="-1">${label}</h2>` : label}
    ${notes(view)}${input}${why(view)}
  </div>`;
}

/** Several inputs that are one answer: a fieldset whose legend is the label. */
export function grouped(view: FieldView, inputs: unknown): TemplateResult {
  const label = html`<span lang=${ifDefined(view.textLang)}>${labelText(view)}</span>`;
  return html`<fieldset
    class=${fieldClass(view)}
    id=${idOf(view.field.id)}
    aria-describedby=${ifDefined(describedBy(view))}
  >
    <legend>
      ${view.question ? html`<h2 class="question" tabindex="-1">${label}</h2>` : label}
    </legend>
    ${notes(view)}${inputs}${why(view)}
  </fieldset>`;
}

function labelText(view: FieldView): TemplateResult {
  const optional = html`<span class="soft"> ${view.say('common/optional')}</span>`;
  return html`${view.question ?? view.field.label}${view.required ? nothing : optional}`;
}

function notes(view: FieldView): TemplateResult {
  const { field, problems, say } = view;
  const id = idOf(field.id);
  const example = field.example ? say('form/example', { example: field.example }) : '';
  const hint = [field.hint, example].filter(Boolean).join(' ');
  return html`${
    hint
      ? html`<p class="hint" id="${id}-hint" lang=${ifDefined(view.textLang)}>${hint}</p>`
      : nothing
  }
  ${
    problems.length
      ? html`<p class="error" id="${id}-error">
          ${problems.map((problem) => html`<span>${sayProblem(view, problem)}</span>`)}
        </p>`
      : nothing
  }`;
}

function why({ field, say, textLang }: FieldView): TemplateResult | typeof nothing {
  return field.why
    ? html`<details class="why">
        <summary>${say('form/why')}</summary>
        <p lang=${ifDefined(textLang)}>${field.why}</p>
      </details>`
    : nothing;
}

const fieldClass = ({ problems }: FieldView): string => (problems.length ? 'field wrong' : 'field');
