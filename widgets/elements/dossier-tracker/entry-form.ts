import { html, nothing, type TemplateResult } from 'lit';
import type { Say } from '../../i18n/words.ts';
import type { CodeField, Mistake } from './typed-codes.ts';

export interface EntryForm {
  say: Say;
  /** Written into the field before anybody types; what was typed stays as it was typed. */
  code: string;
  /** The look-up code so far, in groups. */
  echo: string;
  mistakes: readonly Mistake[];
  /** Said instead of mistakes when both codes read well but open nothing. */
  problem?: string;
  waiting: boolean;
  onSubmit(event: SubmitEvent): void | Promise<void>;
  onLookup(event: InputEvent): void | Promise<void>;
  onMistake(field: CodeField): void;
}

/** Two codes from the paper. Nothing is rewritten while somebody types. */
export function renderEntryForm(form: EntryForm): TemplateResult {
  const { say, echo, waiting } = form;
  return html`${renderSummary(form)}
    <form novalidate autocomplete="off" @submit=${form.onSubmit}>
      ${renderField(form, 'code', html`<span class="mono">${say('tracker/code-hint')}</span>`)}
      ${renderField(form, 'lookup', say('tracker/lookup-hint'))}
      <p class="echo mono" aria-hidden="true" ?hidden=${!echo}>
        ${say('tracker/lookup-echo', { code: echo })}
      </p>
      <button type="submit" aria-disabled=${waiting ? 'true' : 'false'}>
        ${say(waiting ? 'tracker/opening' : 'tracker/open')}
      </button>
    </form>`;
}

function renderSummary({ say, mistakes, problem, onMistake }: EntryForm): unknown {
  if (!mistakes.length && !problem) return nothing;
  return html`<div
    class="summary"
    id="summary"
    role="group"
    tabindex="-1"
    aria-labelledby="summary-title"
    aria-describedby="summary-text"
  >
    <h3 id="summary-title">${say('tracker/to-correct')}</h3>
    <div id="summary-text">
      ${problem ? html`<p>${problem}</p>` : nothing}
      ${mistakes.map(
        ([field, message]) =>
          html`<p>
            <button type="button" class="link" @click=${() => onMistake(field)}>
              ${say(message)}
            </button>
          </p>`,
      )}
    </div>
  </div>`;
}

function renderField(
  { say, code, mistakes, onLookup }: EntryForm,
  field: CodeField,
  hint: unknown,
) {
  const mistake = mistakes.find(([wrong]) => wrong === field);
  return html`<div class=${mistake ? 'field wrong' : 'field'}>
    <label for=${field}>${say(`tracker/${field}`)}</label>
    <p class="hint" id="${field}-hint">${hint}</p>
    ${mistake ? html`<p class="error" id="${field}-error">${say(mistake[1])}</p>` : nothing}
    <input
      id=${field}
      name=${field}
      class="mono"
      type="text"
      autocomplete="off"
      autocapitalize="characters"
      autocorrect="off"
      spellcheck="false"
      .defaultValue=${field === 'code' ? code : ''}
      aria-invalid=${mistake ? 'true' : 'false'}
      aria-describedby=${mistake ? `${field}-hint ${field}-error` : `${field}-hint`}
      @input=${field === 'lookup' ? onLookup : nothing}
    />
  </div>`;
}
