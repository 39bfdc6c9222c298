import { html, nothing, type TemplateResult } from 'lit';
import { idOf, sayProblem } from '../../fields/index.ts';
import type { FormView } from './form-view.ts';

/** What is wrong, on top, each line leading to its field. It gets the focus, so that it is read first. */
export function errorSummary({ say, session, on }: FormView): TemplateResult | typeof nothing {
  const { problems, form } = session;
  if (!problems.length) return nothing;
  const fields = form.steps.flatMap((step) => step.fields);
  return html`<div class="summary" id="summary" tabindex="-1" role="group" aria-labelledby="errors">
    <h3 id="errors">${say('form/errors', { n: problems.length })}</h3>
    <ul>
      ${problems.map((problem) => {
        const field = fields.find(({ id }) => id === problem.path.split('.')[0]);
        const words = field ? sayProblem({ field, say }, problem) : say(problem.code);
        // Away from its question, "please write the year" needs to say of what.
        const of = field && !session.step ? `${field.label}: ` : '';
        // Ids do not cross shadow roots, so the script moves the focus; the address is never changed.
        return html`<li>
          <a href="#${idOf(problem.path)}" @click=${(event: Event) => on.goTo(event, problem.path)}>
            ${of}${words}
          </a>
        </li>`;
      })}
    </ul>
  </div>`;
}
