import { css } from 'lit';

export const detailStyles = css`
  .frame {
    max-width: 64rem;
  }
  header > * {
    max-width: 44rem;
  }
  header .notice {
    margin: 0.5rem 0;
    padding: 0.5rem 0.75rem;
  }
  .sector,
  .purpose {
    margin: 0;
    line-height: 1.4;
  }
  h2 {
    margin-bottom: 0.25rem;
  }
  h2.long {
    font-size: var(--_size-lead);
    line-height: 1.3;
  }
  h3,
  .chips {
    margin-bottom: 0;
  }
  section p,
  section li {
    max-width: var(--_measure);
    margin-bottom: 0;
  }
  /* The six answers stand close: they are to be seen in one screen and a half. */
  .main section {
    margin-top: 0.625rem;
  }
  .main .choice {
    padding: 0.5rem 0;
  }
  .chip > span {
    white-space: pre-line;
  }
  header .chip {
    margin: 0.125rem 0.25rem;
  }
  .main h3 {
    font-size: inherit;
  }
  .main p {
    line-height: 1.4;
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
  .next button.quiet {
    margin-top: 0.25rem;
  }
  .beside {
    margin: 0.5rem 0 0;
    text-align: center;
  }
  .next .notice {
    margin: 0.75rem 0 0;
  }
  .link-to-copy {
    display: block;
  }
  .more {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
    grid-column-gap: 1.5rem;
  }
  .more section {
    margin-top: 1.25rem;
  }
  .more p {
    margin-bottom: 0.25rem;
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
    padding: 0.6875rem 0;
    font-weight: 600;
  }
  fieldset {
    margin: 0;
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
    line-height: 1.35;
    cursor: pointer;
  }
  .choice input {
    flex: none;
    width: max(1.5rem, 24px);
    height: max(1.5rem, 24px);
    margin: 0 0.75rem 0 0.25rem;
    border-radius: 50%;
    accent-color: var(--_brand);
  }
  .menu {
    display: block;
  }
  select,
  .link-to-copy input {
    display: block;
    width: 100%;
    min-height: var(--_control);
    padding: 0.5rem;
    border: 2px solid var(--_line-strong);
    border-radius: 0.5rem;
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
  .papers {
    list-style: none;
  }
  .papers li {
    display: flex;
    align-items: flex-start;
    padding: 0.25rem 0;
    line-height: 1.35;
  }
  .papers li > span {
    min-width: 0;
  }
  .name {
    margin-right: 0.5rem;
  }
  .papers .icon {
    margin: 0 0.5rem 0 0;
    color: var(--_brand);
  }
  @media (forced-colors: active) {
    .papers .icon {
      color: CanvasText;
    }
  }
  .manner {
    display: inline-block;
    color: var(--_text-soft);
    font-size: var(--_size-small);
  }
  .actors {
    font-size: var(--_size-small);
  }
  .actors p {
    margin-bottom: 0.25rem;
  }
  .plain {
    padding-left: 1.25em;
  }
  .plain li {
    margin-bottom: 0.25rem;
  }
  .law {
    margin: 1.5rem 0 0.75rem;
    border-top: 1px solid var(--_line);
  }
  summary {
    min-height: max(3rem, 48px);
    padding: 0.75rem 0;
    color: var(--_brand);
    cursor: pointer;
  }
  .hints summary {
    padding: 0.375rem 0;
    line-height: 1.35;
  }
  dt:first-child {
    margin-top: 0;
  }
`;
