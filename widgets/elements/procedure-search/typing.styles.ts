import { css } from 'lit';

/** The list under the input, and the words that were typed, wherever they are marked. */
export const typingStyles = css`
  [role='listbox'] {
    margin: 0.5rem 0 0;
    border: 1px solid var(--_line-strong);
    border-radius: 0.5rem;
    background: var(--_surface);
    box-shadow: var(--_shadow);
    list-style: none;
    overflow: hidden;
  }
  [role='listbox'][hidden] {
    display: none;
  }
  [role='option'] {
    min-height: var(--_control);
    padding: 0.75rem 0.875rem;
    border-top: 1px solid var(--_line);
    cursor: pointer;
  }
  [role='option']:first-child {
    border-top: 0;
  }
  [role='option']:hover {
    background: var(--_surface-soft);
  }
  [role='option'][aria-selected='true'] {
    background: var(--_brand-wash);
    box-shadow: inset 5px 0 0 var(--_brand);
  }
  .option-name,
  .option-purpose {
    display: block;
  }
  .option-purpose,
  .option-near {
    color: var(--_text-soft);
    font-size: var(--_size-small);
  }
  .option-near {
    font-style: italic;
  }
  mark {
    background: none;
    color: inherit;
    font-weight: 700;
  }
  .count {
    margin: 0.5rem 0 0;
    color: var(--_text-soft);
    font-size: var(--_size-small);
  }
  @media (forced-colors: active) {
    [role='option'][aria-selected='true'] {
      outline: 3px solid Highlight;
      outline-offset: -3px;
    }
    mark {
      text-decoration: underline;
    }
  }
`;
