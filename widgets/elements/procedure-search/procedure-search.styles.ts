import { css } from 'lit';

export const searchStyles = css`
  .frame {
    max-width: 76rem;
  }
  form,
  .below > p,
  .notice {
    max-width: 44rem;
  }
  h2 label {
    display: block;
  }
  /* Input and button share a row while there is room for both, at any size of letters. */
  .ask {
    display: flex;
    flex-wrap: wrap;
    margin: 0 -0.25rem;
  }
  .ask > * {
    margin: 0.25rem;
  }
  input {
    flex: 999 1 8.5rem;
    min-width: 0;
    min-height: max(3.75rem, 60px);
    padding: 0.5rem 0.875rem;
    border: 2px solid var(--_line-strong);
    border-radius: 0.5rem;
    background: var(--_surface);
    color: var(--_text);
    font: 400 var(--_size-lead) / 1.3 var(--_font);
    -webkit-appearance: none;
    appearance: none;
  }
  .ask button {
    flex: 1 0 auto;
    width: auto;
    padding: 0.5rem 1rem;
  }
  .ask .icon {
    display: none;
  }
  @media (min-width: 28rem) {
    .ask .icon {
      display: block;
    }
  }
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
  .below {
    margin-top: var(--_space-l);
  }
  .below > h3 {
    margin-bottom: 0.75rem;
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 21rem), 1fr));
    grid-gap: 0.75rem;
    list-style: none;
  }
  .card {
    position: relative;
    display: flex;
    flex-direction: column;
    min-width: 0;
    padding: 1rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .card:hover {
    border-color: var(--_brand);
  }
  .card h4 {
    margin-bottom: 0.25rem;
    font-size: var(--_size-lead);
    font-weight: 600;
  }
  .card mark {
    border-radius: 0.2em;
    background: var(--_brand-wash);
    font-weight: inherit;
  }
  /* The whole card is the target: a thumb need not hit the words. */
  .card h4 a::after {
    content: '';
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    border-radius: var(--_radius);
  }
  .card p {
    margin-bottom: 0.25rem;
  }
  .card .chips {
    margin: auto -0.25rem -0.125rem;
    padding-top: 0.5rem;
  }
  /* In a list the facts are read one below the other: pills around them would shout. */
  .card .chip:not(.warn) {
    margin: 0.125rem 1rem 0.125rem 0.25rem;
    padding: 0;
    border: 0;
    border-radius: 0;
    background: none;
  }
  .card .chip.good {
    font-weight: 600;
  }
  .more {
    max-width: 26rem;
    margin-top: 0.75rem;
  }
  .call {
    font-size: var(--_size-lead);
    font-weight: 600;
  }
  .help {
    display: flex;
    align-items: flex-start;
    margin: var(--_space-l) calc(-1 * min(1rem, 5vw)) -1.5rem;
    padding: 0.875rem min(1rem, 5vw);
    border-top: 1px solid var(--_line);
    border-radius: 0 0 var(--_radius) var(--_radius);
    background: var(--_surface-soft);
  }
  .help .icon {
    margin-right: 0.75rem;
  }
  .phone {
    display: inline-block;
    padding: 0.25rem 0;
    font-weight: 600;
  }
  .help > span {
    min-width: 0;
  }
  .help .soft {
    display: block;
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
  @media print {
    form {
      display: none;
    }
    .help {
      border: 0;
    }
  }
`;
