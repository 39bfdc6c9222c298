import { css } from 'lit';

export const trackerStyles = css`
  .frame {
    max-width: var(--_measure);
  }
  .mono {
    font-family: var(--_mono);
  }
  .call {
    display: flex;
    align-items: center;
    margin: 0;
    color: var(--_brand);
  }
  .call .icon {
    margin-right: 0.5rem;
  }
  .call a {
    padding: 0.625rem 0;
    font-weight: 600;
  }
  .summary {
    margin: 0 0 1.25rem;
    padding: 0.875rem 1rem;
    border: 3px solid var(--_danger);
    border-radius: var(--_radius);
  }
  .summary h3,
  .summary .link {
    color: var(--_danger);
  }
  .summary p {
    margin: 0;
  }
  .field {
    margin: 0 0 1.25rem;
  }
  .field.wrong {
    padding-left: 0.875rem;
    border-left: 5px solid var(--_danger);
  }
  label {
    display: block;
    font-size: var(--_size-lead);
    font-weight: 700;
  }
  .hint {
    margin: 0 0 0.5rem;
    color: var(--_text-soft);
  }
  .hint .mono {
    font-size: var(--_size-small);
  }
  .error {
    margin: 0 0 0.5rem;
    color: var(--_danger);
    font-weight: 600;
  }
  input {
    display: block;
    width: 100%;
    min-height: var(--_control);
    padding: 0.5rem 0.875rem;
    border: 2px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font-size: inherit;
    line-height: inherit;
  }
  .wrong input {
    border: 3px solid var(--_danger);
  }
  .echo {
    margin: -0.75rem 0 1.25rem;
  }
  .lost {
    margin: 1.25rem 0 0;
  }
`;
