/** What was typed, cut into parts and words, and what is no place left out: the office in front, the street, "(cũ)". */
import { kindAt, ROLES } from './kinds.ts';
import { keyOf, wordsOf, type Word } from './place-key.ts';

/** Parts between commas, each a list of words. */
export type Typed = readonly (readonly Word[])[];

/** What was typed, without the office in front ("UBND"), the country and "(cũ)" behind. */
export function typedOf(text: string): Typed {
  const parts = text
    .slice(0, 200)
    .normalize('NFC')
    .split(/[,;|/()\n]+/)
    .map(wordsOf);
  return parts
    .map((words, n) => (n === 0 ? afterOffice(words) : words))
    .map(beforeOld)
    .filter((words) => words.length > 0 && !COUNTRY.has(keyOf(words)));
}

/**
 * Leaves out the street or hamlet in front: from the first word that says it is a commune ("… phường 3, quận 4").
 * Undefined where there is no such word, and where a commune stands in front already: it must not be passed over.
 */
export function fromCommuneWord(typed: Typed): Typed | undefined {
  if (isCommuneWord(typed[0] ?? [], 0)) return undefined;
  for (const [part, words] of typed.entries())
    for (let at = 0; at < words.length; at += 1)
      if (isCommuneWord(words, at)) return [words.slice(at), ...typed.slice(part + 1)];
  return undefined;
}

/** "đường Phương Mai" is a street: with marks, only "phường" is a kind. Abbreviations count at the front only. */
function isCommuneWord(words: readonly Word[], at: number): boolean {
  const folded = words.map((word) => word.folded);
  const read = kindAt(folded, at);
  if (!read || !ROLES[read.kind].includes('commune')) return false;
  const { marked } = words[at]!;
  return read.short ? at === 0 : marked === folded[at] || COMMUNE_WORDS.has(marked);
}

const COMMUNE_WORDS = new Set(wordsOf('xã phường thị đặc').map(({ marked }) => marked));

const OFFICES = ['ubnd', 'uybannhandan', 'hdnd', 'hoidongnhandan', 'congan'];
const COUNTRY = new Set(['vietnam', 'vn']);

function afterOffice(words: readonly Word[]): readonly Word[] {
  for (const length of [4, 2, 1])
    if (words.length > length && OFFICES.includes(keyOf(words.slice(0, length))))
      return words.slice(length);
  return words;
}

/** "xã Tân Thành cũ": the marks tell it from "Cư", of which names are made. */
function beforeOld(words: readonly Word[]): readonly Word[] {
  const last = words[words.length - 1];
  return last?.marked === OLD ? words.slice(0, -1) : words;
}

const OLD = wordsOf('cũ')[0]!.marked;
