import { fold, syllables } from '../../../server/domain/text.ts';

/** A stretch of a text; `matched`: words that were typed. */
export interface Run {
  text: string;
  matched: boolean;
}

/**
 * Cuts a text, as it is written, into words that were typed and the rest. Marks and case do not matter, and the word
 * typed last matches as far as it goes: `giay khai si` finds three words in "Giấy khai sinh". Stretches are as long as
 * they can be: white space that is all of a stretch is lost where a name is computed for a screen reader.
 */
export function markMatches(text: string, query: string): Run[] {
  const typed = syllables(query);
  const last = typed[typed.length - 1] ?? '';
  const isTyped = (word: string): boolean =>
    typed.includes(word) || (last.length >= SHORTEST_PREFIX && word.startsWith(last));
  const parts = text.normalize('NFC').split(WORD);
  const isMarked = (at: number): boolean => at % 2 === 1 && isTyped(fold(parts[at] ?? ''));
  const runs: Run[] = [];
  parts.forEach((part, at) => {
    if (part === '') return;
    const isBetween = part.trim() === '' && isMarked(at - 1) && isMarked(at + 1);
    const matched = isMarked(at) || isBetween;
    const before = runs[runs.length - 1];
    if (before?.matched === matched) before.text += part;
    else runs.push({ text: part, matched });
  });
  return runs;
}

/** One letter would mark half of every list. */
const SHORTEST_PREFIX = 2;
/** Captured, so that `split` keeps the words: they stand at the odd places. */
const WORD = /([\p{L}\p{M}\p{N}]+)/u;
