import type { Lexicon, LexiconEntry } from '../contract/lexicon.ts';

/** The lexicon as a commune hears it: what it says of a word itself replaces what is shipped. */
export function withOwnWords(shipped: Lexicon, own: Lexicon | undefined): Lexicon {
  if (!own) return shipped;
  const byName = new Map(
    [...shipped.entries, ...own.entries].map((entry) => [nameOf(entry), entry]),
  );
  return {
    entries: [...byName.values()],
    stopWords: [...new Set([...shipped.stopWords, ...own.stopWords])],
  };
}

const nameOf = ({ kind, said }: LexiconEntry): string => `${kind} ${said}`;
