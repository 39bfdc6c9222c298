import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Refusal } from '../../../server/contract/errors.ts';
import type { Field } from '../../../server/contract/form.ts';
import { checkField } from '../../../server/domain/check-field.ts';
import { feeFor, feeTotal } from '../../../server/domain/fee.ts';
import { icon } from '../../base/icons.ts';
import { sayAnswer, sayFileState } from '../../fields/index.ts';
import { sayFee, sayMoney } from '../../i18n/format.ts';
import { errorSummary } from './error-summary.ts';
import type { FormView } from './form-view.ts';

/** Everything once more, each line with its way back; the button says what it does. */
export function checkPage(
  view: FormView,
  { refusal, outdated }: { refusal?: Refusal; outdated: boolean },
): TemplateResult {
  const { say, session, agency, saved, on } = view;
  const fields = session.steps.flatMap((step) => step.fields);
  const why = refusal && !session.problems.length && say(refusal.code, refusal.params);
  return html`<h2 tabindex="-1">${say('form/check')}</h2>
    ${errorSummary(view)}
    ${why ? html`<p class="notice bad">${say('form/not-sent-why', { why })}</p>` : nothing}
    <p class="soft">${say(outdated ? 'form/new-version' : 'form/check-hint')}</p>
    <dl class="rows">${fields.map((field) => row(view, field))} ${fee(view)}</dl>
    ${owed(view, fields)}
    <button type="button" @click=${on.send}>${say('form/send', { agency: agency.name })}</button>
    <button type="button" class="quiet" @click=${on.later}>${say('form/later')}</button>
    ${saved}`;
}

function row(view: FormView, field: Field): TemplateResult {
  const { say, textLang, on } = view;
  return html`<div id="row-${field.id}">
    <dt lang=${ifDefined(textLang)}>${field.label}</dt>
    <dd lang=${ifDefined(field.kind === 'choice' ? textLang : undefined)}>
      ${field.kind === 'files' ? files(view, field) : html`<span class="lines">${answer(view, field)}</span>`}
    </dd>
    <dd class="edit">
      <button
        type="button"
        class="link"
        aria-label=${say('form/edit-named', { label: field.label })}
        @click=${() => on.edit(field.id)}
      >
        ${say('form/edit')}
      </button>
    </dd>
  </div>`;
}

/** In normal form, as it will be sent; what is wrong stands as it was typed. */
function answer({ say, session, today }: FormView, field: Field): string {
  const { answers } = session;
  const given = answers[field.id];
  return sayAnswer(field, checkField(field, given, answers, today).kept ?? given, say);
}

function files(view: FormView, field: Field): TemplateResult | string {
  const { say, session } = view;
  const lines = session.draft.files[field.id] ?? [];
  if (!lines.length) return answer(view, field);
  return html`<ul class="files">
    ${lines.map(
      (line) =>
        html`<li class="file ${line.state}">
          <span class="file-mark">${icon(line.state === 'arrived' ? 'check' : 'clock')}</span>
          <span class="file-text">
            <span class="file-name">${line.name}</span>
            <span class="file-state">${sayFileState(say, line)}</span>
          </span>
        </li>`,
    )}
  </ul>`;
}

function fee({ say, session, detail }: FormView): TemplateResult | typeof nothing {
  if (!detail) return nothing;
  const price = feeFor(detail.procedure, undefined, 'online');
  const { roles } = session.form;
  const copies = Number((roles.copies && session.draft.typed[roles.copies]) ?? 1) || 1;
  const total = feeTotal(price, copies);
  const words =
    price.kind === 'amount' && price.per && total !== undefined && copies > 1
      ? say('form/fee-sum', {
          total: sayMoney(say, total),
          money: sayMoney(say, price.amount),
          per: price.per,
          n: copies,
        })
      : sayFee(say, price);
  return html`<div>
    <dt>${say('form/fee')}</dt>
    <dd>${words}</dd>
  </div>`;
}

/** Papers that the citizen was let through without, by name. */
function owed(
  { say, session }: FormView,
  fields: readonly Field[],
): TemplateResult | typeof nothing {
  const { answers } = session;
  const names = fields.flatMap(({ id, label }) => {
    const given = answers[id];
    const isOwed = typeof given === 'object' && 'files' in given && !given.files.length;
    return isOwed ? [label] : [];
  });
  if (!names.length) return nothing;
  return html`<div class="notice warn">
    <p class="notice-title">${say('form/owed-papers')}</p>
    <ul lang="vi">
      ${names.map((name) => html`<li>${name}</li>`)}
    </ul>
    <p>${say('form/owed-note')}</p>
  </div>`;
}
