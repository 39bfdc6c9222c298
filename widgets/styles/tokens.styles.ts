import { css } from 'lit';

/**
 * The look, as tokens. A site sets `--dvc-…` on any ancestor (or has `<dvc-provider>` do it); the private `--_…`
 * give each its default. Sizes are max(rem, px): hosts with `html { font-size: 10px }` exist.
 */
export const tokens = css`
  :host {
    --_brand: var(--dvc-color-brand, #0b5a45);
    --_brand-strong: var(--dvc-color-brand-strong, #063d2e);
    --_brand-wash: var(--dvc-color-brand-wash, #e6f2ed);
    --_brand-line: var(--dvc-color-brand-line, #b9dacd);
    --_on-brand: var(--dvc-color-on-brand, #ffffff);
    --_text: var(--dvc-color-text, #17211d);
    --_text-soft: var(--dvc-color-text-soft, #4b5751);
    --_line: var(--dvc-color-line, #c9d2cd);
    --_line-strong: var(--dvc-color-line-strong, #6c7972);
    --_surface: var(--dvc-color-surface, #ffffff);
    --_surface-soft: var(--dvc-color-surface-soft, #f6f4ee);
    --_focus: var(--dvc-color-focus, #ffd43b);
    --_danger: var(--dvc-color-danger, #a82314);
    --_danger-wash: var(--dvc-color-danger-wash, #fdecea);
    --_danger-line: var(--dvc-color-danger-line, #f3c2bc);
    --_warning: var(--dvc-color-warning, #7a4d00);
    --_warning-wash: var(--dvc-color-warning-wash, #fff3d6);
    --_warning-line: var(--dvc-color-warning-line, #efd79b);
    --_info: var(--dvc-color-info, #0b4a82);
    --_info-wash: var(--dvc-color-info-wash, #e7f0fa);
    --_font: var(--dvc-font, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif);
    --_mono: var(--dvc-font-mono, ui-monospace, 'SF Mono', Consolas, 'Noto Sans Mono', monospace);
    --_font-size: var(--dvc-font-size, max(1.125rem, 18px));
    --_line-height: var(--dvc-line-height, 1.5);
    --_size-title: var(--dvc-size-title, max(1.75rem, 28px));
    --_size-question: var(--dvc-size-question, max(1.5rem, 24px));
    --_size-lead: var(--dvc-size-lead, max(1.25rem, 20px));
    --_size-small: var(--dvc-size-small, max(1rem, 16px));
    --_space-xs: 0.25rem;
    --_space-s: 0.5rem;
    --_space-m: 1rem;
    --_space-l: 1.5rem;
    --_space-xl: 2.5rem;
    --_radius: var(--dvc-radius, 0.625rem);
    --_control: var(--dvc-control, max(3.25rem, 52px));
    --_primary: var(--dvc-primary, max(3.5rem, 56px));
    /* The longest line that is read without losing the next one: about 70 characters. */
    --_measure: 38em;
    --_shadow: 0 1px 2px rgba(23, 33, 29, 0.08), 0 6px 20px rgba(23, 33, 29, 0.06);
  }
  /* Paper is white, whatever the screen was: no ink on washes, no pale letters from a dark scheme. */
  @media print {
    :host {
      --_brand: #000000;
      --_brand-strong: #000000;
      --_brand-wash: #ffffff;
      --_brand-line: #000000;
      --_text: #000000;
      --_text-soft: #000000;
      --_line: #6d7a73;
      --_surface: #ffffff;
      --_surface-soft: #ffffff;
      --_danger: #000000;
      --_danger-wash: #ffffff;
      --_warning: #000000;
      --_warning-wash: #ffffff;
      --_info-wash: #ffffff;
      --_shadow: none;
    }
  }
`;
