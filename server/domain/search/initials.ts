/**
 * Letters for words that no lexicon has: `gcnqsdđ` stands for the words of the catalogue that begin so, side by side in
 * the name of a procedure or in how people call it. Three letters at least: of two there are too many readings.
 */
import type { SearchIndex } from './prepare.ts';
import { isSyllable } from './syllable.ts';
import { NONE } from './vocabulary.ts';

export const areInitials = (plain: string): boolean =>
  /^[a-z]{3,8}$/.test(plain) && !isSyllable(plain) && !/[aeiouy]{2}/.test(plain);

/** @returns marked ids of the phrases, the most frequent first. */
export function phrasesFor(index: SearchIndex, initials: string): number[][] {
  const { start, trust, vocabulary, syllables } = index;
  const letterOf = (at: number) => vocabulary.plain[vocabulary.plainOf[syllables[at]!]!]![0];
  const found = new Map<string, { ids: number[]; count: number }>();
  for (let text = 0; text < trust.length; text += 1) {
    if (trust[text]! < NAMES) continue;
    for (let at = start[text]!; syllables[at] !== NONE; at += 1) {
      let same = 0;
      while (same < initials.length && letterOf(at + same) === initials[same]) same += 1;
      if (same < initials.length) continue;
      const ids = [...syllables.subarray(at, at + same)];
      const key = ids.map((id) => vocabulary.plainOf[id]).join();
      const phrase = found.get(key) ?? { ids, count: 0 };
      phrase.count += 1;
      found.set(key, phrase);
    }
  }
  const likeliest = [...found.values()].sort((a, b) => b.count - a.count);
  return likeliest.slice(0, READINGS).map(({ ids }) => ids);
}

/** From this trust on a text is a name. */
const NAMES = 0.9;
const READINGS = 4;
