import { css } from 'lit';

/** Labels, hints, errors, inputs, rows to tap, files: whatever `widgets/fields` renders. */
export const fieldStyles = css`
  .field {
    min-width: 0;
    margin: 0 0 var(--_space-l);
    padding: 0;
    border: 0;
  }
  .field.wrong {
    padding-left: 0.875rem;
    border-left: 5px solid var(--_danger);
  }
  .field label,
  legend {
    display: block;
    padding: 0;
    font-weight: 700;
  }
  .question {
    margin: 0;
    font-size: var(--_size-question);
    line-height: 1.25;
    text-wrap: balance;
  }
  .question + *,
  legend + * {
    margin-top: 0.375rem;
  }
  .field label .soft,
  legend .soft {
    font-weight: 400;
  }
  .hint {
    margin-bottom: 0.75rem;
    color: var(--_text-soft);
  }
  .error {
    margin-bottom: 0.5rem;
    color: var(--_danger);
    font-weight: 600;
  }
  .error span {
    display: block;
  }
  .input {
    display: block;
    width: 100%;
    min-height: var(--_control);
    margin: 0.25rem 0 0.5rem;
    padding: 0.5rem 0.875rem;
    border: 2px solid var(--_line-strong);
    border-radius: 0.5rem;
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
  textarea.input {
    resize: vertical;
  }
  .input.short {
    max-width: 20rem;
  }
  .input.box {
    width: max(4.5rem, 72px);
  }
  .input.year {
    width: max(6rem, 96px);
  }
  .input[aria-invalid] {
    border-width: 3px;
    border-color: var(--_danger);
  }
  .part {
    margin-bottom: 0.5rem;
  }
  .part label {
    font-size: var(--_size-small);
    font-weight: 400;
  }
  .boxes {
    display: flex;
    flex-wrap: wrap;
  }
  .boxes .part {
    margin: 0 0.75rem 0 0;
  }
  .boxes .part:last-child {
    margin: 0;
  }
  .echo {
    min-height: 1.5em;
    margin-bottom: 0.25rem;
    font-weight: 600;
  }
  .count {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin-top: 0.75rem;
  }
  .count .input {
    margin: 0;
    text-align: center;
  }
  .count button.second {
    width: var(--_control);
    min-height: var(--_control);
    margin: 0 0.5rem;
    padding: 0;
    font-size: 1.5rem;
  }
  .count button.second:first-child {
    margin-left: 0;
  }
  .options {
    margin-top: 0.75rem;
  }
  .field label.option {
    display: flex;
    align-items: center;
    min-height: max(3.5rem, 56px);
    margin: 0 0 0.5rem;
    padding: 0.5rem 0.875rem;
    border: 2px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-weight: 600;
    cursor: pointer;
  }
  .field legend + label.option {
    margin-top: 0.75rem;
  }
  .option:hover {
    border-color: var(--_line-strong);
  }
  .option:focus-within {
    outline: 3px solid var(--_focus);
    box-shadow: 0 0 0 5px var(--_text);
  }
  .option input {
    flex: none;
    width: max(1.5rem, 24px);
    height: max(1.5rem, 24px);
    margin: 0 0.875rem 0 0;
    accent-color: var(--_brand);
  }
  .option input:focus {
    outline: 0;
    box-shadow: none;
  }
  .option > span {
    flex: 1;
    min-width: 0;
  }
  .option-hint {
    display: block;
    color: var(--_text-soft);
    font-weight: 400;
  }
  .files {
    margin: 0.75rem 0;
    list-style: none;
  }
  .file {
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    margin-bottom: 0.5rem;
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .file-mark {
    display: flex;
    margin-right: 0.75rem;
    padding: 0.5rem;
    border-radius: 50%;
    background: var(--_surface-soft);
    color: var(--_text-soft);
  }
  .arrived .file-mark {
    background: var(--_brand-wash);
    color: var(--_brand);
  }
  .failed .file-mark,
  .lost .file-mark {
    background: var(--_danger-wash);
    color: var(--_danger);
  }
  .file-text {
    flex: 1;
    min-width: min(8rem, 60%);
  }
  .file-name,
  .file-state {
    display: block;
  }
  .file-name {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .file-state {
    font-weight: 400;
    font-size: var(--_size-small);
    color: var(--_text-soft);
  }
  .failed .file-state,
  .lost .file-state {
    color: var(--_danger);
  }
  .file button.link {
    min-height: max(3rem, 48px);
    margin: 0 0 0 0.75rem;
  }
  .field label.picker {
    position: relative;
    margin: 0.75rem 0 0.5rem;
  }
  .picker .icon {
    margin-right: 0.5rem;
  }
  .picked {
    position: absolute;
    z-index: 1;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .picked::file-selector-button {
    cursor: pointer;
  }
  .picked:focus + .button {
    outline: 3px solid var(--_focus);
    box-shadow: 0 0 0 5px var(--_text);
  }
  .why {
    margin-top: 0.25rem;
  }
  summary {
    display: inline-block;
    padding: 0.5rem 0;
    color: var(--_brand);
    text-decoration: underline;
    text-underline-offset: 0.18em;
    cursor: pointer;
  }
  .why p {
    padding-left: 0.875rem;
    border-left: 4px solid var(--_line);
  }
`;
