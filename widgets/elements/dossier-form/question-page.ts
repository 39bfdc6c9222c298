import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Field, Step } from '../../../server/contract/form.ts';
import { isRequired } from '../../../server/domain/check-field.ts';
import { icon } from '../../base/icons.ts';
import { renderField } from '../../fields/index.ts';
import { errorSummary } from './error-summary.ts';
import type { FormView } from './form-view.ts';

/** One question, one decision. Its title is the label when a single field answers it. */
export function questionPage(view: FormView, step: Step): TemplateResult {
  const { say, session, saved, textLang, on } = view;
  const [first, ...more] = step.fields;
  const single = first && !more.length && (first.kind !== 'files' || session.asksOnce(step.id));
  return html`<div class="progress">
      <button type="button" class="link" @click=${on.back}>
        ${icon('arrow')} ${say('common/back')}
      </button>
      <span>${say(session.settled ? 'form/place' : 'form/place-about', { ...session.place })}</span>
    </div>
    <form novalidate @submit=${on.next}>
      ${errorSummary(view)}
      ${
        single
          ? nothing
          : html`<h2 class="question" tabindex="-1" lang=${ifDefined(textLang)}>${step.title}</h2>
              ${step.hint ? html`<p class="hint" lang=${ifDefined(textLang)}>${step.hint}</p>` : nothing}`
      }
      ${step.fields.map((field) =>
        // A box of its own for each field: one person's name never stands in another's for a moment.
        keyed(field.id, fieldOf(view, field, single ? step : undefined)),
      )}
      <button type="submit" @click=${ignoreSecondTap}>${say('form/next')}</button>
    </form>
    ${saved}`;
}

/** @param asks the step whose only field this is */
function fieldOf(view: FormView, field: Field, asks: Step | undefined): TemplateResult {
  const { say, session, today, textLang, on } = view;
  const { draft, answers, problems } = session;
  return renderField({
    ...{ say, today, textLang, on },
    field: { ...field, hint: [asks?.hint, field.hint].filter(Boolean).join(' ') },
    question: asks?.title,
    typed: draft.typed,
    files: draft.files[field.id],
    problems: problems.filter(({ path }) => path.split('.')[0] === field.id),
    required: isRequired(field, answers),
  });
}

/** Many people tap everything twice: the second tap must not answer the next question. */
function ignoreSecondTap(event: MouseEvent): void {
  if (event.detail > 1) event.preventDefault();
}
