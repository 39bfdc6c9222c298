import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../base/icons.ts';
import type { FileLine } from './file-line.ts';
import { grouped } from './frame.ts';
import { sayFileState } from './say-file.ts';
import { tick } from './tick.ts';
import { idOf, typedAt, type FieldOf, type FieldView } from './view.ts';

type FilesView = FieldView<FieldOf<'files'>>;

/** Photos or PDFs of one paper. Sent at once, one line each; "I do not have it yet" where the field lets it. */
export function filesField(view: FilesView): TemplateResult {
  const { field, say, files = [] } = view;
  const max = field.max ?? MOST;
  const owe = field.mayOwe && !files.length;
  const owed = owe && typedAt(view, `${field.id}.owed`) === 'true';
  return grouped(
    view,
    html`${
      files.length
        ? html`<ul class="files">
            ${files.map((file) => fileLine(view, file))}
          </ul>`
        : nothing
    }
    ${files.length < max && !owed ? picker(view, max) : nothing}
    ${owe ? tick(view, `${field.id}.owed`, say('form/owe')) : nothing}`,
  );
}

/** The contract's limit for one answer. */
const MOST = 15;

/** The browser's own file input, stretched unseen over words in the reader's language. */
function picker(view: FilesView, max: number): TemplateResult {
  const { say, on } = view;
  const id = idOf(view.field.id);
  return html`<label class="picker">
      <input
        id="${id}-input"
        name=${view.field.id}
        type="file"
        accept="image/*,application/pdf"
        ?multiple=${max > 1}
        class=${on ? 'picked' : 'input'}
        aria-describedby="${id}-kinds"
        @change=${(event: Event) => take(view, event.target as HTMLInputElement)}
      />
      <span class=${on ? 'button second' : ''}>${icon('photo')} ${say('form/files-add')}</span>
    </label>
    <p class="hint" id="${id}-kinds">${say('form/files-kinds', { max })}</p>`;
}

function take(view: FilesView, input: HTMLInputElement): void {
  view.on?.addFiles(view.field, Array.from(input.files ?? []));
  input.value = ''; // the same file can be chosen again after it was removed
}

function fileLine(view: FilesView, file: FileLine): TemplateResult {
  const { field, say, on } = view;
  const bad = file.state === 'failed' || file.state === 'lost';
  return html`<li class="file ${file.state}">
    <span class="file-mark"
      >${icon(bad ? 'warning' : file.state === 'arrived' ? 'check' : 'clock')}</span
    >
    <span class="file-text">
      <span class="file-name">${file.name}</span>
      <span class="file-state">${sayFileState(say, file)}</span>
    </span>
    ${
      // What is wrong with the file itself stays wrong.
      file.state === 'failed' && !file.code?.startsWith('file/')
        ? html`<button type="button" class="link" @click=${() => on?.retryFile(field, file)}>
            ${say('common/again')}
          </button>`
        : nothing
    }
    <button
      type="button"
      class="link"
      aria-label=${say('form/file-remove-named', { name: file.name })}
      @click=${() => on?.removeFile(field, file)}
    >
      ${say('form/file-remove')}
    </button>
  </li>`;
}
