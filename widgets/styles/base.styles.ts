import { css } from 'lit';
import { controlStyles } from './control.styles.ts';

/** Page pieces shared by all widgets: frame, headings, chips, notices, term lists, and the controls. */
export const baseStyles = css`
  ${controlStyles}
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
    text-wrap: balance;
    margin-bottom: var(--_space-s);
  }
  h3 {
    font-size: var(--_size-lead);
    line-height: 1.3;
    text-wrap: balance;
    margin-bottom: var(--_space-xs);
  }
  h4 {
    font-size: inherit;
    line-height: 1.3;
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
