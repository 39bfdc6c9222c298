import { css } from 'lit';

/** Progress, error summary, rows of the check page, sending. */
export const stageStyles = css`
  form > button[type='submit'] {
    margin-top: var(--_space-s);
  }
  .progress {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    margin-bottom: var(--_space-s);
    color: var(--_text-soft);
    font-size: var(--_size-small);
  }
  .progress button.link {
    display: flex;
    min-height: max(3rem, 48px);
    text-decoration: none;
  }
  .progress button.link:hover {
    text-decoration: underline;
  }
  .progress .icon {
    width: max(1.125rem, 18px);
    height: max(1.125rem, 18px);
    margin-right: 0.375rem;
    transform: scaleX(-1);
  }
  .summary {
    margin-bottom: var(--_space-l);
    padding: 0.875rem 1rem;
    border: 3px solid var(--_danger);
    border-radius: 0.5rem;
  }
  .summary h3,
  .summary a {
    margin-top: 0;
    color: var(--_danger);
  }
  .summary ul,
  ul.files {
    padding: 0;
    list-style: none;
  }
  .summary ul {
    margin: 0;
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
  }
  .rows .file {
    margin: 0;
    padding: 0.25rem 0;
    border: 0;
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
`;
