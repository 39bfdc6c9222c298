/**
 * When two writings are the same name of a place. Keys have neither marks nor spaces, so that "Ea H'Leo" and "ea hleo",
 * "Mỹ" and "Mĩ", "Phường IV" and "phường 4", "Thanh Hoá" and "Thanh Hóa" meet. Beside the key stands the marked writing,
 * by which Minh Quán and Minh Quân, of one district, are told apart when marks were typed.
 */
import { fold } from '../text.ts';

export interface Word {
  folded: string;
  /** With its marks, tone last: equal for old and new tone placement. */
  marked: string;
}

/** The words of a text, punctuation dropped; "P3" and "Q.1" are taken apart. */
export function wordsOf(text: string): Word[] {
  const raw =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}\p{Cf}]+/gu) ?? [];
  return raw.flatMap((word) => {
    const folded = fold(word);
    const glued = /^([pqfx])(\d{1,2})$/.exec(folded);
    if (glued) return glued.slice(1).map((part) => ({ folded: part, marked: part }));
    return folded ? [{ folded, marked: markedOf(word) }] : [];
  });
}

export const keyOf = (words: readonly Word[]): string =>
  lettersOf(words.map(({ folded }) => folded));

export const markedKeyOf = (words: readonly Word[]): string =>
  lettersOf(words.map(({ marked }) => marked));

export const hasMarks = (words: readonly Word[]): boolean =>
  words.some(({ folded, marked }) => folded !== marked);

function lettersOf(words: readonly string[]): string {
  const [only] = words;
  if (words.length === 1 && only !== undefined && ROMAN.has(only)) return String(ROMAN.get(only));
  return words.map((word) => word.replace(/^0(?=\d$)/, '').replace(FINAL_Y, '$1i$2')).join('');
}

/** Wards of some towns are numbered in Roman: "Phường IV". */
const ROMAN = new Map(
  ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'].map((word, n) => [
    word,
    n + 1,
  ]),
);

/** "Mỹ" and "Mĩ", "Lý" and "Lí", "Quý" and "Quí"; not "Thúy" or "Tây". The tone stands last. */
const FINAL_Y = /^([^\Wàaăâeêioôơuưy\d]+|qu|)y([\u0300\u0301\u0303\u0309\u0323]?)$/u;

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

function markedOf(word: string): string {
  const letters = word.replace(/\p{Cf}/gu, '').normalize('NFD');
  return letters.replace(TONES, '') + (letters.match(TONES)?.join('') ?? '');
}
