import { fold, syllables } from '../../../server/domain/text.ts';

/** A stretch of a text; `matched`: a word that was typed. */
export interface Run {
  text: string;
  matched: boolean;
}

/**
 * Cuts a text, as it is written, into words that were typed and the rest. Marks and case do not matter, and the word
 * typed last matches as far as it goes: `giay khai si` finds three words in "Giấy khai sinh".
 */
export function markMatches(text: string, query: string): Run[] {
  const typed = syllables(query);
  const last = typed[typed.length - 1] ?? '';
  const isTyped = (word: string): boolean =>
    typed.includes(word) || (last.length >= SHORTEST_PREFIX && word.startsWith(last));
  return text
    .normalize('NFC')
    .split(WORD)
    .map((part, index) => ({ text: part, matched: index % 2 === 1 && isTyped(fold(part)) }))
    .filter((run) => run.text !== '');
}

/** One letter would mark half of every list. */
const SHORTEST_PREFIX = 2;
/** Captured, so that `split` keeps the words: they stand at the odd places. */
const WORD = /([\p{L}\p{M}\p{N}]+)/u;
