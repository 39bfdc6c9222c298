/**
 * What is kept of a search that found nothing: how often known words were among such searches on a day. Never what was
 * typed, never who typed, never which words came together.
 *
 * A term is kept only if it is a word that everybody uses: a pair of syllables that stands in several texts of the
 * catalogue, a phrase or an abbreviation of the lexicon, or one of the ordinary words that the program ships. A lone syllable of the
 * catalogue is no such term, because most of them ("hoa", "nguyen", "minh") are in somebody's name. Digits, long words,
 * and what is written or begins like a name are left out even then. All the rest is counted as one, `OTHER`.
 *
 * k-anonymity: a term is shown only once it was counted `LEAST_COUNT` times, on `LEAST_DAYS` different days.
 */
import type { Lexicon } from '../../contract/lexicon.ts';
import { fold, syllables } from '../text.ts';
import type { SearchEntry } from './entry.ts';
import { withoutNames } from './names-typed.ts';

/** Stands for every word that is not kept. It has a mark, so no folded word is equal to it. */
export const OTHER = 'khác';
export const LEAST_COUNT = 3;
export const LEAST_DAYS = 2;

/** Folded terms of one or two syllables that may be kept, with how many texts say so: it decides which two belong together. */
export type MissVocabulary = ReadonlyMap<string, number>;

export function missVocabulary(
  entries: Iterable<SearchEntry>,
  lexicon: Lexicon,
  ordinary: readonly string[],
): MissVocabulary {
  const alone = lexicon.stopWords.map(syllables).filter(({ length }) => length === 1);
  const stops = new Set([...JOINING, ...alone.flat()]);
  const seen = new Map<string, number>();
  for (const text of textsOf(entries)) {
    for (const pair of new Set(pairsOf(text)))
      if (!pair.split(' ').some((word) => stops.has(word)))
        seen.set(pair, (seen.get(pair) ?? 0) + 1);
  }
  const repeated = [...seen].filter(([, texts]) => texts >= LEAST_TEXTS);
  const said = lexicon.entries.map((entry) => entry.said).filter(isNobody);
  const told = said.map((text): Term => [syllables(text).join(' '), A_PHRASE]);
  const listed = ordinary.map((text): Term => [syllables(text).join(' '), Infinity]);
  return new Map([...repeated, ...told, ...listed].filter(([term]) => TERM.test(term)));
}

/** The terms of a search that found nothing, each once, in the order of letters: not that of the query. */
export function missedWords(vocabulary: MissVocabulary, typed: string): string[] {
  const words = withoutNames(typed.slice(0, LONGEST_QUERY), (pair) => vocabulary.has(pair));
  const terms = new Set<string>();
  for (let at = 0; at < words.length && terms.size < MOST_TERMS; at += 1) {
    const word = words[at];
    const next = words[at + 1];
    const strength = strengthOf(vocabulary, word, next);
    // "đổi hộ chiếu" is "đổi" and "hộ chiếu", though "đổi hộ" is somewhere too.
    if (strength && strength >= strengthOf(vocabulary, next, words[at + 2])) {
      terms.add(`${word} ${next}`);
      at += 1;
    } else terms.add(word && vocabulary.has(word) ? word : OTHER);
  }
  return [...terms].sort();
}

export interface CountedWord {
  word: string;
  count: number;
  /** On how many days. */
  days: number;
}

/** What may be shown, the most frequent first. */
export const shownMisses = (counted: readonly CountedWord[]): CountedWord[] =>
  counted
    .filter(({ count, days }) => count >= LEAST_COUNT && days >= LEAST_DAYS)
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1));

const strengthOf = (vocabulary: MissVocabulary, word?: string, next?: string): number =>
  (word && next && vocabulary.get(`${word} ${next}`)) || 0;

type Term = readonly [term: string, strength: number];

/** Of what somebody has written down as a phrase; a pair of the catalogue may be chance. */
const A_PHRASE = 1000;
/** In fewer texts a pair may be chance, or somebody's. */
const LEAST_TEXTS = 3;
/** A pair with one of these is no word. */
const JOINING =
  'bi cac cho co cua da dang den di do duoc khi la ma mot nay nhung o ra tai theo thi trong tren tu va ve voi'.split(
    ' ',
  );
/** One syllable or two, letters only, none longer than twelve. */
const TERM = /^[a-z]{1,12}( [a-z]{1,12})?$/;
const LONGEST_QUERY = 200;
const MOST_TERMS = 8;

function* textsOf(entries: Iterable<SearchEntry>): Iterable<string> {
  for (const entry of entries) {
    const { name, officialName, everydayNames, situations, sector, results, papers } = entry;
    yield* new Set([name, officialName, ...everydayNames, ...situations, ...results, ...papers]);
    yield sector;
  }
}

/** Neighbours within a clause. */
function pairsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}\s-]+/u)
    .flatMap((clause) => {
      const words = syllables(clause);
      return words.slice(1).map((word, at) => `${words[at]} ${word}`);
    });
}

/** A lone syllable that people say may be somebody's name ("my"); letters that make no syllable ("cccd") are not. */
const isNobody = (said: string) => syllables(said).length > 1 || !/[aeiou]|y$/.test(fold(said));
