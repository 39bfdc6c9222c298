/**
 * Colours that go with a brand and stay readable: WCAG 2.2 contrast, computed here because `color-mix()` is
 * missing in the browsers we still serve.
 */

/** Red, green, blue, 0…255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Least contrast of letters on their ground (WCAG 1.4.3), and of what is read most (1.4.6). */
export const READABLE = 4.5;
export const WELL_READABLE = 7;

/** `0b5a45` (or `#0b5a45`) as a colour; undefined when it is not six hexadecimal digits. */
export function parseHex(text: string): Rgb | undefined {
  const digits = /^#?([0-9a-f]{6})$/i.exec(text.trim())?.[1];
  if (!digits) return undefined;
  const value = Number.parseInt(digits, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** `#0b5a45`. */
export function toHex(color: Rgb): string {
  return `#${color.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** 1…21, the same whichever colour stands on which (WCAG 2.2, contrast ratio). */
export function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

/** `share` 0…1 of `other` mixed into `color`. */
export function mix(color: Rgb, other: Rgb, share: number): Rgb {
  const part = (index: 0 | 1 | 2) => color[index] + (other[index] - color[index]) * share;
  return [part(0), part(1), part(2)];
}

/** The colour itself, or the first one on its way to `pole` that has enough contrast on every ground. */
export function readableOn(color: Rgb, grounds: Rgb[], pole: Rgb, least: number): Rgb {
  for (let share = 0; share < 1; share += 0.02) {
    const tried = rounded(mix(color, pole, share));
    if (grounds.every((ground) => contrast(tried, ground) >= least)) return tried;
  }
  return pole;
}

/** What a screen shows are whole numbers; contrast is judged on these. */
export function rounded([red, green, blue]: Rgb): Rgb {
  return [Math.round(red), Math.round(green), Math.round(blue)];
}

/** Relative luminance of sRGB, 0…1 (WCAG 2.2). */
function luminance(color: Rgb): number {
  const [red, green, blue] = color.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
