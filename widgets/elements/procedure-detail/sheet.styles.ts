import { css } from 'lit';

/** The page to take along, in points; --_fit is as large as one page allows. */
export const sheetStyles = css`
  .paper {
    --_pt: calc(1pt * var(--_fit, 1));
    color: #000000;
    font: 400 calc(12 * var(--_pt)) / 1.4 var(--_font);
  }
  :host(#dvc-print-sheet) .print-only {
    display: block;
  }
  .paper h2 {
    font-size: calc(20 * var(--_pt));
  }
  .paper h3 {
    margin-top: calc(12 * var(--_pt));
    font-size: calc(14 * var(--_pt));
  }
  .paper p {
    max-width: none;
    margin-bottom: calc(4 * var(--_pt));
  }
  .paper .small {
    font-size: calc(10 * var(--_pt));
  }
  .qr {
    float: right;
    width: 34mm;
    height: 34mm;
    margin: -2mm -2mm 2mm 4mm;
  }
  .boxes {
    list-style: none;
  }
  .boxes li {
    position: relative;
    max-width: none;
    margin-bottom: calc(6 * var(--_pt));
    padding-left: calc(22 * var(--_pt));
    break-inside: avoid;
  }
  .boxes li::before {
    content: '';
    position: absolute;
    top: calc(2 * var(--_pt));
    left: 0;
    width: calc(12 * var(--_pt));
    height: calc(12 * var(--_pt));
    border: 1.5pt solid #000000;
  }
  .number {
    white-space: nowrap;
  }
  .hint {
    display: block;
  }
  .foot {
    margin-top: calc(12 * var(--_pt));
  }
  .address {
    overflow-wrap: anywhere;
  }
`;
