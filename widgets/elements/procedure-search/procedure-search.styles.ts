import { css } from 'lit';

export const searchStyles = css`
  .frame {
    max-width: 76rem;
  }
  form,
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
  .below {
    margin-top: var(--_space-l);
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
  @media print {
    form {
      display: none;
    }
    .help {
      border: 0;
    }
  }
`;
