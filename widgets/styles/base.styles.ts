import { css } from 'lit';

/** Page pieces shared by all widgets: frame, headings, links, buttons, chips, notices, term lists. */
export const baseStyles = css`
  :host {
    display: block;
    color: var(--_text);
    font: 400 var(--_font-size) / var(--_line-height) var(--_font);
    text-align: left;
    overflow-wrap: break-word;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  /* A page's own rules reach our host element and are inherited from it: the frame says it all again. */
  .frame {
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    box-shadow: var(--_shadow);
    padding: 1.25rem min(1rem, 5vw) 1.5rem;
    color: var(--_text);
    font: 400 var(--_font-size) / var(--_line-height) var(--_font);
    text-align: left;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
    -webkit-text-size-adjust: 100%;
  }
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  h2 {
    font-size: var(--_size-title);
    line-height: 1.2;
    letter-spacing: -0.01em;
    margin-bottom: var(--_space-s);
  }
  h3 {
    font-size: var(--_size-lead);
    line-height: 1.3;
    margin-bottom: var(--_space-xs);
  }
  h4 {
    font-size: inherit;
    line-height: 1.3;
  }
  h2,
  h3 {
    text-wrap: balance;
  }
  p {
    margin-bottom: 0.75rem;
  }
  .soft {
    color: var(--_text-soft);
  }
  .small {
    font-size: var(--_size-small);
  }
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
  .chips {
    display: flex;
    flex-wrap: wrap;
    margin: 0.5rem -0.25rem 0.5rem;
    list-style: none;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    margin: 0.25rem;
    padding: 0.3rem 0.75rem 0.3rem 0.5rem;
    border: 1px solid var(--_line);
    border-radius: 1.1em;
    background: var(--_surface-soft);
    line-height: 1.3;
    font-size: var(--_size-small);
  }
  .chip.good {
    background: var(--_brand-wash);
    border-color: var(--_brand-line);
    color: var(--_brand-strong);
  }
  .chip.warn {
    background: var(--_warning-wash);
    border-color: var(--_warning-line);
    color: var(--_warning);
  }
  .chip.bad {
    background: var(--_danger-wash);
    border-color: var(--_danger-line);
    color: var(--_danger);
  }
  .icon {
    width: max(1.5rem, 24px);
    height: max(1.5rem, 24px);
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .chip .icon {
    width: max(1.125rem, 18px);
    height: max(1.125rem, 18px);
    margin-right: 0.375rem;
  }
  .notice {
    margin: 0 0 var(--_space-m);
    padding: 0.75rem 1rem;
    border-radius: var(--_radius);
    background: var(--_info-wash);
    color: var(--_text);
  }
  .notice > :last-child {
    margin-bottom: 0;
  }
  .notice.good {
    background: var(--_brand-wash);
  }
  .notice.warn {
    background: var(--_warning-wash);
  }
  .notice.bad {
    border: 2px solid var(--_danger);
    background: var(--_surface);
  }
  .notice-title {
    font-weight: 700;
  }
  .notice.bad .notice-title {
    color: var(--_danger);
  }
  dt {
    margin-top: 1rem;
    font-weight: 700;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .waiting {
    color: var(--_text-soft);
  }
  .print-only {
    display: none;
  }
  @media (forced-colors: active) {
    button,
    .button,
    .chip,
    .notice {
      border: 2px solid;
    }
    .button {
      color: LinkText;
    }
    button.link,
    .quiet {
      border: 0;
    }
  }
  @media print {
    .frame {
      border: 0;
      box-shadow: none;
      padding: 0;
      font-size: 12pt;
    }
    .screen-only,
    button,
    .button {
      display: none;
    }
    .print-only {
      display: block;
    }
    .notice,
    .chip {
      border: 1px solid #000000;
    }
  }
`;
