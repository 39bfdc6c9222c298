import { css } from 'lit';

/** Pictures to tap, the sieve and the results. */
export const belowStyles = css`
  .below > p {
    max-width: 44rem;
  }
  .below > h3 {
    margin-bottom: 0.75rem;
  }
  .below > * + h3,
  .below > .seen + * {
    margin-top: 1.5rem;
  }
  .below > .seen {
    margin-bottom: 0;
  }
  .seen a {
    display: inline-block;
    padding: 0.625rem 0;
  }
  /* Two beside each other on the narrowest phone, one where letters are twice as large. */
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, max(7.5rem, 120px, 22%)), 1fr));
    grid-gap: 0.625rem;
    list-style: none;
  }
  .tiles li {
    display: flex;
    min-width: 0;
  }
  .tiles button.tile {
    flex-direction: column;
    align-items: flex-start;
    justify-content: flex-start;
    min-width: 0;
    min-height: max(6rem, 96px);
    padding: 0.75rem;
    border: 1px solid var(--_line);
    background: var(--_surface-soft);
    color: var(--_text);
    font: 600 1em / 1.25 var(--_font);
    text-align: left;
    box-shadow: none;
  }
  .tiles button.tile:hover {
    border-color: var(--_brand);
    background: var(--_brand-wash);
  }
  .tiles button.tile:focus {
    box-shadow: 0 0 0 5px var(--_text);
  }
  .tile > span {
    max-width: 100%;
    text-wrap: balance;
  }
  .picture {
    flex: none;
    width: max(2.25rem, 36px);
    height: max(2.25rem, 36px);
    margin-bottom: 0.375rem;
    color: var(--_brand);
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .tile-hint {
    display: none;
    color: var(--_text-soft);
    font-size: var(--_size-small);
    font-weight: 400;
  }
  @media (min-width: 40rem) {
    .tile-hint {
      display: block;
    }
  }
  button.back {
    width: auto;
    padding: 0.5rem 0;
  }
  .event {
    display: flex;
    align-items: center;
    margin-bottom: 0.5rem;
  }
  .event > div {
    min-width: 0;
  }
  .event h3,
  .event p {
    margin: 0;
  }
  .event .picture {
    margin: 0 0.75rem 0 0;
  }
  .choices {
    max-width: 44rem;
    list-style: none;
  }
  .choices li {
    border-top: 1px solid var(--_line);
  }
  .choices a {
    display: block;
    min-height: max(3.25rem, 52px);
    padding: 0.75rem 0;
    font-weight: 600;
  }
  summary {
    width: fit-content;
    min-height: max(3rem, 48px);
    padding: 0.625rem 0;
    color: var(--_brand);
    text-decoration: underline;
    text-underline-offset: 0.18em;
    cursor: pointer;
  }
  .sieve {
    margin: -0.5rem 0 0.5rem;
  }
  .sieve[open] {
    padding-bottom: 0.75rem;
  }
  .sieve[open] summary {
    margin-bottom: 0.5rem;
  }
  .menus {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 12rem), 1fr));
    grid-gap: 0.75rem;
  }
  .menu {
    display: block;
    min-width: 0;
  }
  .menu > span {
    display: block;
    color: var(--_text-soft);
    font-size: var(--_size-small);
  }
  select {
    display: block;
    width: 100%;
    min-height: var(--_control);
    padding: 0.5rem;
    border: 2px solid var(--_line-strong);
    border-radius: 0.5rem;
    background: var(--_surface);
    color: inherit;
    font: inherit;
    text-overflow: ellipsis;
  }
  .sieve-off {
    max-width: 20rem;
    margin: 0.75rem 0;
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 21rem), 1fr));
    grid-gap: 0.75rem;
    list-style: none;
  }
  .card {
    position: relative;
    display: flex;
    flex-direction: column;
    min-width: 0;
    padding: 1rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .card:hover {
    border-color: var(--_brand);
  }
  .card h4 {
    margin-bottom: 0.25rem;
    font-size: var(--_size-lead);
    font-weight: 600;
  }
  .card mark {
    border-radius: 0.2em;
    background: var(--_brand-wash);
    font-weight: inherit;
  }
  /* The whole card is the target: a thumb need not hit the words. */
  .card h4 a::after {
    content: '';
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    border-radius: var(--_radius);
  }
  .card p {
    margin-bottom: 0.25rem;
  }
  .card .chips {
    margin: auto -0.25rem -0.125rem;
    padding-top: 0.5rem;
  }
  /* In a list the facts are read one below the other: pills around them would shout. */
  .card .chip:not(.warn) {
    margin: 0.125rem 1rem 0.125rem 0.25rem;
    padding: 0;
    border: 0;
    border-radius: 0;
    background: none;
  }
  .card .chip.good {
    font-weight: 600;
  }
  .more {
    max-width: 26rem;
    margin-top: 0.75rem;
  }
  .call .phone {
    font-size: var(--_size-lead);
  }
  @media (forced-colors: active) {
    .tiles button.tile,
    select {
      border: 2px solid ButtonBorder;
    }
    .picture {
      color: ButtonText;
    }
  }
`;
