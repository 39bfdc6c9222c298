import { css } from 'lit';

export const receiptStyles = css`
  .paper {
    max-width: var(--_measure);
    padding: 0;
    border: 2px solid var(--_brand);
    overflow: hidden;
  }
  header {
    padding: 1rem;
    background: var(--_brand);
    color: var(--_on-brand);
  }
  header h2 {
    margin: 0 0 0.25rem;
    font-size: max(1.5rem, 24px);
    text-wrap: balance;
  }
  header p {
    margin: 0;
  }
  .in {
    padding: 1rem 1rem 1.25rem;
  }
  .state {
    margin: 0 -0.25rem 0.25rem;
  }
  .due {
    margin-bottom: 1rem;
    font-size: max(1.375rem, 22px);
    line-height: 1.35;
  }
  .due b {
    display: block;
  }
  .what {
    margin-bottom: 0.5rem;
    font-weight: 700;
  }

  /* Codes and QR stand side by side where there is room for both, else one above the other. */
  .codes {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin: 0 -0.5rem 0.25rem 0;
    padding: 0.75rem 0;
    border: solid var(--_line);
    border-width: 1px 0;
  }
  .texts {
    flex: 1 1 max(12.25rem, 196px);
    min-width: 0;
    margin-right: 0.5rem;
  }
  .texts p {
    margin: 0;
    line-height: 1.35;
  }
  .code {
    font: 700 max(1.0625rem, 17px) / 1.35 var(--_mono);
  }
  .code + .small {
    margin-top: 0.5rem;
  }
  .lookup {
    font-size: max(1.1875rem, 19px);
  }
  .lookup span {
    white-space: nowrap;
    letter-spacing: 0.02em;
  }
  .qr {
    flex: 1 0 max(6.75rem, 108px);
    min-width: 0;
    max-width: max(11rem, 176px);
    margin: 0.5rem 0.5rem 0.5rem 0;
    border: 1px solid var(--_line);
    background: #fff;
    shape-rendering: crispEdges;
    forced-color-adjust: none;
  }

  dl > div {
    margin-top: 0.875rem;
  }
  dt {
    margin: 0;
  }
  .papers {
    list-style: none;
  }
  .papers li + li {
    margin-top: 0.125rem;
  }
  .owed {
    color: var(--_warning);
  }
  dd p {
    margin: 0;
  }
  dd .small {
    margin-bottom: 0.25rem;
  }
  .call {
    display: flex;
    align-items: center;
    color: var(--_brand);
  }
  .call .icon {
    margin-right: 0.5rem;
  }
  .call a {
    padding: 0.625rem 0;
    font-weight: 600;
  }
  .actions {
    margin-top: 1.25rem;
  }
  .actions p {
    margin: 0.5rem 0 0;
    text-align: center;
  }

  /* The sheet that is printed: black on white, sizes in points, --_fit as large as one page allows. */
  :host(#dvc-print-sheet) {
    --_brand: #000;
    --_brand-wash: #fff;
    --_brand-line: #000;
    --_brand-strong: #000;
    --_text: #000;
    --_text-soft: #333;
    --_surface: #fff;
    --_warning: #000;
    --_warning-wash: #fff;
    --_line: #888;
    --_font-size: calc(9.5pt * var(--_fit));
    --_size-small: calc(8.5pt * var(--_fit));
    --_line-height: 1.35;
    color: #000;
    background: #fff;
  }
  :host(#dvc-print-sheet) .paper {
    max-width: none;
    padding: 0;
    font-size: var(--_font-size);
    border: 0;
    border-radius: 0;
    box-shadow: none;
  }
  :host(#dvc-print-sheet) header {
    padding: 0 0 0.25em;
    border-bottom: 1.5pt solid #000;
    background: none;
    color: #000;
  }
  :host(#dvc-print-sheet) h2 {
    font-size: calc(14pt * var(--_fit));
  }
  :host(#dvc-print-sheet) .in {
    padding: 0.5em 0 0;
  }
  :host(#dvc-print-sheet) .demo {
    margin: 0 0 0.5em;
    padding: 0.1em 0.5em;
    border: 1pt dashed #000;
    border-radius: 0;
  }
  :host(#dvc-print-sheet) .due {
    margin-bottom: 0.4em;
    font-size: calc(12pt * var(--_fit));
  }
  :host(#dvc-print-sheet) .what {
    margin-bottom: 0.3em;
  }
  :host(#dvc-print-sheet) .codes {
    flex-wrap: nowrap;
    margin: 0;
    padding: 0.4em 0;
  }
  :host(#dvc-print-sheet) .code {
    font-size: calc(12pt * var(--_fit));
  }
  :host(#dvc-print-sheet) .lookup {
    font-size: calc(14pt * var(--_fit));
  }
  :host(#dvc-print-sheet) .qr {
    flex: none;
    width: 36mm;
    height: 36mm;
    max-width: none;
    margin: 0;
    border: 0;
  }
  :host(#dvc-print-sheet) dl > div {
    margin-top: 0.45em;
    break-inside: avoid;
  }
  :host(#dvc-print-sheet) .state,
  :host(#dvc-print-sheet) .call .icon {
    display: none;
  }
  :host(#dvc-print-sheet) a {
    padding: 0;
    color: #000;
    text-decoration: none;
  }
`;
