import { css } from 'lit';

/** What the first and the last screen need: lists, what is safe, whom to call. */
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
  h2 + .notice {
    margin-top: 0.75rem;
  }
  .frame > .notice.small {
    padding: 0.25rem 0.75rem;
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
    width: max(1.25rem, 20px);
    height: max(1.25rem, 20px);
    margin-right: 0.5rem;
  }
  .help {
    display: flex;
    align-items: center;
    margin: 1.5rem calc(-1 * min(1rem, 5vw)) -1.5rem;
    padding: 0.5rem min(1rem, 5vw);
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
  .forget {
    margin-top: var(--_space-m);
    padding: 1rem;
    border-radius: var(--_radius);
    background: var(--_surface-soft);
    font-size: var(--_size-small);
  }
  @media (min-width: 40em) {
    .frame {
      padding: 1.75rem min(2rem, 5vw) 1.5rem;
    }
    .help {
      margin: 1.5rem calc(-1 * min(2rem, 5vw)) -1.5rem;
      padding: 0.5rem min(2rem, 5vw);
    }
    .frame > button,
    form > button[type='submit'] {
      width: auto;
      min-width: min(16rem, 100%);
    }
    .frame > button.quiet {
      min-width: 0;
      padding: 0.5rem 0;
    }
  }
`;
