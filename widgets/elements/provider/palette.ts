import {
  READABLE,
  WELL_READABLE,
  mix,
  readableOn,
  rounded,
  toHex,
  type Rgb,
} from '../../base/colors.ts';

export type Scheme = 'light' | 'dark';
/** Custom properties and their values. */
export type Palette = Record<string, string>;

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];

/** The grounds that brand-coloured words stand on; the light ones are those of `styles/tokens`. */
const GROUNDS: Record<Scheme, { surface: Rgb; soft: Rgb; wash: number; line: number }> = {
  light: { surface: WHITE, soft: [246, 244, 238], wash: 0.1, line: 0.28 },
  dark: { surface: [20, 29, 25], soft: [29, 40, 36], wash: 0.2, line: 0.4 },
};

/** Everything but the brand, on a dark screen. Light needs none: it is what `styles/tokens` says. */
export const DARK: Palette = {
  '--dvc-color-text': '#eef3f0',
  '--dvc-color-text-soft': '#b9c5bf',
  '--dvc-color-line': '#3a4842',
  '--dvc-color-line-strong': '#8d9b94',
  '--dvc-color-surface': toHex(GROUNDS.dark.surface),
  '--dvc-color-surface-soft': toHex(GROUNDS.dark.soft),
  '--dvc-color-danger': '#ffa99d',
  '--dvc-color-danger-wash': '#3d1b17',
  '--dvc-color-danger-line': '#7a3a32',
  '--dvc-color-warning': '#ffd27a',
  '--dvc-color-warning-wash': '#3a2c0c',
  '--dvc-color-warning-line': '#6f5518',
  '--dvc-color-info': '#9ccaf7',
  '--dvc-color-info-wash': '#14293d',
};

/**
 * A commune's colour as the five that the widgets use. It is darkened (on dark screens lightened) only as far as
 * words in it need to be read: 4.5 : 1 on every ground they stand on, 7 : 1 for `strong`, which is small print on
 * the wash.
 */
export function brandPalette(brand: Rgb, scheme: Scheme): Palette {
  const { surface, soft, wash, line } = GROUNDS[scheme];
  const pole = scheme === 'light' ? BLACK : WHITE;
  const washed = rounded(mix(surface, brand, wash));
  const main = readableOn(brand, [surface, soft, washed], pole, READABLE);
  const strong = readableOn(mix(main, pole, 0.3), [surface, soft, washed], pole, WELL_READABLE);
  return {
    '--dvc-color-brand': toHex(main),
    '--dvc-color-brand-strong': toHex(strong),
    '--dvc-color-brand-wash': toHex(washed),
    '--dvc-color-brand-line': toHex(mix(surface, main, line)),
    '--dvc-color-on-brand': toHex(scheme === 'light' ? WHITE : BLACK),
  };
}

/** Letters and controls for eyes that need them larger; the widgets are built in these sizes. */
export const LARGE: Palette = {
  '--dvc-font-size': 'max(1.5rem, 24px)',
  '--dvc-size-small': 'max(1.25rem, 20px)',
  '--dvc-size-lead': 'max(1.625rem, 26px)',
  '--dvc-size-question': 'max(1.875rem, 30px)',
  '--dvc-size-title': 'max(2.125rem, 34px)',
  '--dvc-control': 'max(5rem, 80px)',
  '--dvc-primary': 'max(5rem, 80px)',
};
