/**
 * Letters and marks of one syllable. A marked syllable is held with its tone at the end ("hoà" and "hòa" are equal) and
 * đ as a d with a stroke, so that fewer marks are always a part of more marks. Source: domain facts §7; Unicode TR15.
 */

/** The words of a text as they were typed, in small letters; invisible characters are gone. */
export function wordsOf(text: string): string[] {
  const found = text.normalize('NFC').toLowerCase().replace(UNSEEN, '').match(WORD) ?? [];
  return found.filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** One word with its marks in the canonical order. */
export function markedOf(word: string): string {
  const letters = word.replace(D_WITH_STROKE, 'd\u0335').normalize('NFD');
  const tones = letters.match(TONES);
  return tones ? letters.replace(TONES, '') + tones.join('') : letters;
}

/** The letters alone. */
export const bare = (marked: string): string => marked.replace(MARKS, '');

/** The marks alone. */
export const marksOf = (marked: string): string => marked.replace(LETTERS, '');

/** The tone mark of a marked syllable, or nothing. */
export const toneOf = (marked: string): string => TONE_LAST.exec(marked)?.[0] ?? '';

/** Whether all letters and marks of the one are in the other, in order: half-typed marks are no other marks. */
export function isPartOf(part: string, whole: string): boolean {
  let at = 0;
  for (const letter of whole) if (letter === part[at]) at += 1;
  return at === part.length;
}

export const [GRAVE, ACUTE, TILDE, HOOK, DOT] = [
  '\u0300',
  '\u0301',
  '\u0303',
  '\u0309',
  '\u0323',
] as const;
export const [HAT, BREVE, HORN, STROKE] = ['\u0302', '\u0306', '\u031b', '\u0335'] as const;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const UNSEEN = /\p{Cf}+/gu;
const MARKS = /\p{M}+/gu;
const LETTERS = /\P{M}+/gu;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const TONE_LAST = /[\u0300\u0301\u0303\u0309\u0323]$/;
/** U+0111 has no decomposition; eth and the African d are look-alikes that some keyboards produce for it. */
const D_WITH_STROKE = /[\u0111\u00f0\u0256]/g;
