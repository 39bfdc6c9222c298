/**
 * What a phone need not read to find the same: the server reads it all, and is asked where a phone finds nothing. Weighed
 * in bytes against what is found (`npm run bench:search`, "in the browser").
 */
import type { Lexicon, LexiconEntry } from '../contract/lexicon.ts';
import type { SearchEntry } from './search/search.ts';
import { syllables } from './text.ts';

/** Without the papers; of results and situations only the words that the entry has nowhere else and that few have at all. */
export function leanEntries(entries: readonly SearchEntry[]): SearchEntry[] {
  const spread = spreadOf(entries);
  return entries.map((entry) => {
    const known = new Set(namesOf(entry).flatMap(syllables));
    const further = [...entry.results, ...entry.situations].flatMap(wordsOf).filter((word) => {
      const folded = syllables(word).join(' ');
      const isNew = !known.has(folded) && (spread.get(folded) ?? 0) <= FEW;
      known.add(folded);
      return isNew;
    });
    return {
      ...entry,
      everydayNames: entry.everydayNames.map((text) => wordsOf(text).join(' ')),
      situations: further.length ? [further.join(' ')] : [],
      ...{ results: [], papers: [] },
    };
  });
}

/**
 * Only entries that lead to something of these, without the remarks for who edits them; without spellings, most of which
 * search understands by itself; and without everyday names that a procedure of that meaning is called by anyway.
 */
export function leanLexicon(lexicon: Lexicon, entries: readonly SearchEntry[]): Lexicon {
  const codes = new Set(entries.map(({ code }) => code));
  const texts = entries.map((entry) => ` ${textsOf(entry).map(folded).join(' | ')} `);
  const words = new Set(texts.join('').split(' '));
  const having = memoized((text: string) =>
    texts.filter((one) => one.includes(` ${folded(text)} `)),
  );
  const isCalledSo = ({ kind, said, means, procedures }: LexiconEntry) =>
    kind === 'everyday' &&
    !procedures &&
    means.every((meaning) => having(meaning).some((text) => having(said).includes(text)));
  const leads = (meaning: string) => syllables(meaning).every((word) => words.has(word));
  return {
    entries: lexicon.entries
      .filter((entry) => entry.kind !== 'spelling' && !isCalledSo(entry))
      .map((entry) => ({
        ...entry,
        means: entry.means.filter(leads),
        procedures: entry.procedures?.filter((code) => codes.has(code)),
        used: '',
      }))
      .filter(({ means, procedures }) => means.length || procedures?.length),
    stopWords: lexicon.stopWords,
  };
}

/** In how many entries each word is. */
function spreadOf(entries: readonly SearchEntry[]): Map<string, number> {
  const spread = new Map<string, number>();
  for (const entry of entries) {
    const texts = [...namesOf(entry), ...entry.results, ...entry.situations];
    for (const word of new Set(texts.flatMap(syllables)))
      spread.set(word, (spread.get(word) ?? 0) + 1);
  }
  return spread;
}

const namesOf = ({ name, officialName, everydayNames, purpose = '' }: SearchEntry): string[] => [
  ...[name, officialName, purpose],
  ...everydayNames,
];

const textsOf = (entry: SearchEntry): string[] => [
  ...namesOf(entry),
  ...entry.situations,
  entry.sector,
];

const folded = (text: string): string => syllables(text).join(' ');

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

function memoized<Result>(work: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const found = known.get(text) ?? work(text);
    known.set(text, found);
    return found;
  };
}

/** A word that more procedures have tells little about one of them. */
const FEW = 6;
