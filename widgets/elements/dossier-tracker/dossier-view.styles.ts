import { css } from 'lit';

/** Of the screen that shows a dossier; adopted when it is. */
export const dossierStyles = css`
  .about {
    margin: 0 0 0.375rem;
  }
  .answer {
    margin: 0 0 0.5rem;
    font-size: max(1.5rem, 24px);
    line-height: 1.3;
    text-wrap: wrap;
  }
  .todo {
    margin: 0.75rem 0 1.25rem;
    padding: 0.75rem 0.875rem;
    border-left: 5px solid var(--_brand);
    border-radius: var(--_radius);
    background: var(--_brand-wash);
  }
  .todo.warn {
    border-color: var(--_warning);
    background: var(--_warning-wash);
  }
  .todo.bad {
    border-color: var(--_danger);
    background: var(--_danger-wash);
  }
  .todo p {
    margin: 0;
  }
  .todo .call {
    margin-top: 0.25rem;
  }

  .asked {
    margin: 0 0 1.25rem;
    list-style: none;
  }
  .card {
    margin: 0 0 0.75rem;
    padding: 0.875rem 1rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .card .chip {
    margin-left: -0.125rem;
  }
  .card p {
    margin: 0.375rem 0 0;
  }

  .timeline {
    margin: 0.75rem 0 0;
    list-style: none;
  }
  .timeline li {
    position: relative;
    padding: 0 0 1.25rem 2.25rem;
  }
  .timeline li::before {
    content: '';
    position: absolute;
    left: 0.5rem;
    top: 0.4rem;
    width: 0.875rem;
    height: 0.875rem;
    border: 3px solid var(--_line-strong);
    border-radius: 50%;
    background: var(--_surface);
  }
  .timeline li::after {
    content: '';
    position: absolute;
    left: calc(0.9375rem - 1.5px);
    top: 1.5rem;
    bottom: -0.2rem;
    width: 3px;
    background: var(--_line);
  }
  .timeline li:last-child::after {
    display: none;
  }
  .timeline li[aria-current]::before {
    border-color: var(--_brand);
    background: var(--_brand);
    box-shadow: 0 0 0 5px var(--_brand-wash);
  }
  .timeline b,
  .timeline .small,
  .timeline .actor {
    display: block;
  }
  .timeline .small {
    color: var(--_text-soft);
  }

  details {
    margin: 0.25rem 0 1rem;
    border: solid var(--_line);
    border-width: 1px 0;
  }
  summary {
    padding: 0.875rem 0;
    color: var(--_brand);
    font-weight: 600;
    cursor: pointer;
  }
  details[open] {
    padding-bottom: 1rem;
  }
  .desk {
    margin: 0 0 1rem;
  }
  .desk p {
    margin-bottom: 0.25rem;
  }

  .demo {
    margin: 1rem 0 0;
  }
`;
