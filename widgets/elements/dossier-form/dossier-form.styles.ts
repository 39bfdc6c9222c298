import { css } from 'lit';

/** The form's own pieces: progress, error summary, rows of the check page, what is safe, whom to call. */
export const formStyles = css`
  :host {
    max-width: 46rem;
  }
  ul {
    margin: 0 0 1rem;
    padding-left: 1.25rem;
  }
  li {
    margin-bottom: 0.25rem;
  }
  h3 {
    margin-top: var(--_space-l);
  }
  .summary h3 {
    margin-top: 0;
  }
  form > button[type='submit'] {
    margin-top: var(--_space-s);
  }
  .progress {
    display: flex;
    align-items: center;
    justify-content: space-between;
    margin-bottom: var(--_space-s);
    color: var(--_text-soft);
    font-size: var(--_size-small);
  }
  .progress button.link {
    min-height: max(3rem, 48px);
    text-decoration: none;
  }
  .progress button.link:hover {
    text-decoration: underline;
  }
  h2 + .notice {
    margin-top: 0.75rem;
  }
  .frame > .notice.small {
    padding: 0.25rem 0.75rem;
  }
  .summary {
    margin-bottom: var(--_space-l);
    padding: 0.875rem 1rem;
    border: 3px solid var(--_danger);
    border-radius: 0.5rem;
  }
  .summary h3,
  .summary a {
    color: var(--_danger);
  }
  .summary ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .summary a {
    display: inline-block;
    padding: 0.375rem 0;
    font-weight: 600;
  }
  .rows {
    margin-bottom: var(--_space-l);
  }
  .rows > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    grid-gap: 0 1rem;
    padding: 0.5rem 0;
    border-bottom: 1px solid var(--_line);
  }
  .rows dt {
    margin: 0.25rem 0 0;
    color: var(--_text-soft);
    font-size: var(--_size-small);
    font-weight: 400;
  }
  .rows dd {
    grid-column: 1;
    margin-bottom: 0.25rem;
    font-weight: 600;
  }
  .lines {
    white-space: pre-line;
  }
  .rows .edit {
    grid-column: 2;
    grid-row: 1 / 3;
    align-self: center;
    margin: 0;
    font-weight: 400;
  }
  .edit button.link {
    min-width: max(3rem, 48px);
    min-height: max(3rem, 48px);
    text-align: right;
  }
  .rows .files {
    margin: 0.25rem 0;
    padding: 0;
  }
  .files {
    padding: 0;
  }
  .rows .file {
    margin: 0;
    padding: 0.25rem 0;
    border: 0;
  }
  .saved {
    display: flex;
    align-items: center;
    margin: 0.75rem 0 0;
    color: var(--_brand-strong);
    font-size: var(--_size-small);
  }
  .saved.unsafe {
    color: var(--_warning);
  }
  .saved .icon {
    width: 1.25rem;
    height: 1.25rem;
    margin-right: 0.5rem;
  }
  .help {
    display: flex;
    align-items: center;
    margin: 1.5rem -1rem -1.5rem;
    padding: 0.5rem 1rem;
    border-top: 1px solid var(--_line);
    border-radius: 0 0 var(--_radius) var(--_radius);
    background: var(--_surface-soft);
    font-size: var(--_size-small);
  }
  .help .icon {
    margin-right: 0.75rem;
    color: var(--_brand);
  }
  .help a {
    padding: 0.625rem 0;
  }
  .notice.bad h2 {
    font-size: var(--_size-question);
  }
  .notice ul {
    margin-bottom: 0.5rem;
  }
  .under-way {
    height: 0.5rem;
    margin: 1rem 0;
    border-radius: 999px;
    background: var(--_brand-wash);
    overflow: hidden;
  }
  .under-way::after {
    content: '';
    display: block;
    width: 40%;
    height: 100%;
    border-radius: 999px;
    background: var(--_brand);
    animation: under-way 1.6s ease-in-out infinite alternate;
  }
  @keyframes under-way {
    to {
      transform: translateX(150%);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .under-way::after {
      width: 100%;
      animation: none;
      opacity: 0.5;
    }
  }
  .forget {
    margin-top: var(--_space-m);
    padding: 1rem;
    border-radius: var(--_radius);
    background: var(--_surface-soft);
    font-size: var(--_size-small);
  }
  @media (min-width: 40em) {
    .frame {
      padding: 1.75rem 2rem 1.5rem;
    }
    .help {
      margin: 1.5rem -2rem -1.5rem;
      padding: 0.5rem 2rem;
    }
    .frame > button,
    form > button[type='submit'] {
      width: auto;
      min-width: 16rem;
    }
    .frame > button.quiet {
      min-width: 0;
      padding: 0.5rem 0;
    }
  }
`;
