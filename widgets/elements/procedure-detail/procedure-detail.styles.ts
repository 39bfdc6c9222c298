import { css } from 'lit';

export const detailStyles = css`
  .frame {
    max-width: 64rem;
  }
  header > * {
    max-width: 44rem;
  }
  .sector {
    margin: 0;
  }
  section {
    margin-top: 1.25rem;
  }
  section p,
  section li {
    max-width: var(--_measure);
  }
  section p {
    margin-bottom: 0.25rem;
  }
  /* Beside each other while both have room, below each other in a narrow column: no size of screen is asked. */
  .columns {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    margin: 0 calc(-1 * min(0.75rem, 3vw));
  }
  .main,
  .next {
    min-width: 0;
    max-width: 100%;
    padding: 0 min(0.75rem, 3vw);
  }
  .main {
    flex: 999 1 24rem;
  }
  .next {
    flex: 1 1 20rem;
    position: sticky;
    top: 0;
    margin-top: 1.25rem;
  }
  .box {
    padding: 1rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface-soft);
  }
  .box > h3 {
    margin-bottom: 0.5rem;
  }
  .next button {
    margin-top: 0.75rem;
  }
  .beside {
    margin: 0.5rem 0 0;
    text-align: center;
  }
  .next .notice {
    margin: 0.75rem 0 0;
  }
  .more {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
    grid-column-gap: 1.5rem;
  }
  address {
    margin-top: 1rem;
    font-style: normal;
  }
  address > * {
    display: block;
  }
  .phone {
    display: inline-block;
    padding: 0.5rem 0;
    font-weight: 600;
  }
  fieldset {
    margin: 0 0 0.5rem;
    padding: 0;
    border: 0;
    min-width: 0;
  }
  legend {
    padding: 0;
    color: var(--_text-soft);
  }
  .choice {
    display: flex;
    align-items: flex-start;
    min-height: max(3rem, 48px);
    padding: 0.625rem 0;
    cursor: pointer;
  }
  .choice input {
    flex: none;
    width: max(1.5rem, 24px);
    height: max(1.5rem, 24px);
    margin: 0.1rem 0.75rem 0 0.25rem;
    border-radius: 50%;
    accent-color: var(--_brand);
  }
  .papers {
    list-style: none;
  }
  .papers li {
    display: flex;
    align-items: flex-start;
    padding: 0.5rem 0;
    border-top: 1px solid var(--_line);
  }
  .papers li:first-child {
    border-top: 0;
  }
  .papers li > span {
    min-width: 0;
  }
  .papers .icon {
    margin: 0.1rem 0.625rem 0 0;
    color: var(--_brand);
  }
  @media (forced-colors: active) {
    .papers .icon {
      color: CanvasText;
    }
  }
  .manner,
  .paper-hint {
    display: block;
    font-size: var(--_size-small);
  }
  .paper-hint {
    color: var(--_text-soft);
  }
  .plain {
    padding-left: 1.25em;
  }
  .plain li {
    margin-bottom: 0.25rem;
  }
  details {
    margin: 1.5rem 0 0.75rem;
    border-top: 1px solid var(--_line);
  }
  summary {
    min-height: max(3rem, 48px);
    padding: 0.75rem 0;
    color: var(--_brand);
    cursor: pointer;
  }
  dt:first-child {
    margin-top: 0;
  }
  /* The page to take along, in points; --_fit is as large as one page allows. */
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
`;
