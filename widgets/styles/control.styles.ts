import { css } from 'lit';

/** Links and buttons, and how they show that they have the focus. */
export const controlStyles = css`
  a,
  .link {
    color: var(--_brand);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.18em;
  }
  a:hover,
  .link:hover {
    text-decoration-thickness: 3px;
  }
  button,
  .button {
    display: flex;
    align-items: center;
    justify-content: center;
    width: 100%;
    min-height: var(--_primary);
    margin: 0;
    padding: 0.5rem 1.25rem;
    border: 0;
    border-radius: var(--_radius);
    background: var(--_brand);
    color: var(--_on-brand);
    font: 600 max(1.1875rem, 19px) / 1.25 var(--_font);
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    box-shadow: inset 0 -3px 0 rgba(0, 0, 0, 0.22);
  }
  button:hover,
  .button:hover {
    background: var(--_brand-strong);
  }
  button.second,
  .button.second {
    min-height: var(--_control);
    background: var(--_surface);
    color: var(--_brand);
    border: 2px solid var(--_brand);
    box-shadow: none;
  }
  button.second:hover,
  .button.second:hover {
    background: var(--_brand-wash);
  }
  button.quiet,
  .button.quiet {
    min-height: max(3rem, 48px);
    background: none;
    color: var(--_brand);
    box-shadow: none;
    font-weight: 500;
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  button.quiet:hover,
  .button.quiet:hover {
    background: none;
    text-decoration-thickness: 3px;
  }
  button .icon,
  .button .icon {
    margin-right: 0.5rem;
  }
  button.link {
    display: inline;
    width: auto;
    min-height: 0;
    padding: 0.5rem 0;
    background: none;
    color: var(--_brand);
    font: inherit;
    text-align: left;
    box-shadow: none;
  }
  button:disabled {
    opacity: 0.65;
    cursor: default;
  }
  button + button,
  .button + .button,
  button + .button,
  .button + button {
    margin-top: 0.75rem;
  }
  a:focus,
  button:focus,
  input:focus,
  select:focus,
  textarea:focus,
  summary:focus,
  [tabindex]:focus {
    outline: 3px solid var(--_focus);
    outline-offset: 0;
    box-shadow: 0 0 0 5px var(--_text);
  }
  /* Headings take the focus after a step; only those who came by keyboard need to see where they are. */
  h2[tabindex]:focus,
  h3[tabindex]:focus {
    outline: 0;
    box-shadow: none;
  }
  /* A rule of its own: a browser that does not know the selector drops the whole rule. */
  h2[tabindex]:focus-visible,
  h3[tabindex]:focus-visible {
    outline: 3px solid var(--_focus);
    box-shadow: 0 0 0 5px var(--_text);
  }
`;
