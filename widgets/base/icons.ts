import { html, svg, type TemplateResult } from 'lit';

/** Line icons on a 24 grid, drawn with `currentColor`; always beside a word, so hidden from speech. */
const PATHS = {
  search: svg`<circle cx="11" cy="11" r="7"/><path d="m20 20-4-4"/>`,
  clock: svg`<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3 2"/>`,
  phone: svg`<path d="M5 4h4l2 5-3 2a12 12 0 0 0 5 5l2-3 5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 6a2 2 0 0 1 2-2"/>`,
  check: svg`<path d="m5 13 4 4L19 7"/>`,
  coin: svg`<circle cx="12" cy="12" r="9"/><path d="M9 10h6M9 14h6M12 7v10"/>`,
  desk: svg`<path d="M4 9h16l-1-5H5zM5 9v11h14V9M9 20v-6h6v6"/>`,
  paper: svg`<path d="M6 3h9l4 4v14H6zM14 3v5h5M9 13h7M9 17h7"/>`,
  photo: svg`<path d="M4 7h4l2-3h4l2 3h4v13H4z"/><circle cx="12" cy="13" r="4"/>`,
  warning: svg`<path d="M12 3 2 21h20zM12 10v5M12 18h.01"/>`,
  arrow: svg`<path d="M5 12h14M13 6l6 6-6 6"/>`,
} as const;

export type IconName = keyof typeof PATHS;

export const icon = (name: IconName): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    ${PATHS[name]}
  </svg>`;
