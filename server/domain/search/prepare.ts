/**
 * What search reads, laid out for reading fast: each procedure as a handful of short texts (its names, how people call
 * it, when they need it, its papers), every syllable a small number, everything in flat arrays. Built in one go from the
 * catalogue and the lexicon, and never changed.
 */
import type { Lexicon } from '../../contract/lexicon.ts';
import type { SearchEntry } from './entry.ts';
import { markedOf, wordsOf } from './letters.ts';
import { atOnce, type Steps } from '../steps.ts';
import { preparingSayings, type Saying, type Sayings } from './sayings.ts';
import { NONE, Vocabulary } from './vocabulary.ts';
import type { Word } from './word.ts';

export interface SearchIndex {
  entries: readonly SearchEntry[];
  everyEntry: readonly number[];
  entryByCode: ReadonlyMap<string, number>;
  vocabulary: Vocabulary;
  sayings: Sayings;
  /** Where an entry's texts begin in the arrays by text; one more than there are entries. */
  firstText: Int32Array;
  trust: Float32Array;
  /** What a syllable tells on average. */
  average: number;
  /** What all syllables of a text tell. */
  telling: Float32Array;
  /** Where a text begins in `syllables`; a `NONE` stands before each. */
  start: Int32Array;
  /** Marked ids, text after text. */
  syllables: Int32Array;
  /** By plain id: where its places begin in `having`; one more than there are ids. */
  firstHaving: Int32Array;
  /** Entries that have the syllable, and in how trusted a text. */
  having: Int32Array;
  havingTrust: Float32Array;
  /** By entry: its code and those it replaces, digits only. */
  codes: readonly string[][];
  /** By marked id: what it may stand for in the query that is being answered, and the ids in use. */
  table: { first: Int32Array; used: number[] };
  /** Words taken apart before. */
  words: Map<string, readonly Word[]>;
  /** The letter pairs of each name, once somebody has typed what no entry has. */
  pairs?: Uint32Array[];
  /** Letters for words, read before. */
  letters: Map<string, Saying>;
}

export const prepareSearch = (entries: readonly SearchEntry[], lexicon: Lexicon): SearchIndex =>
  atOnce(preparingSearch(entries, lexicon));

/** The same, step by step. */
export function* preparingSearch(
  entries: readonly SearchEntry[],
  lexicon: Lexicon,
): Steps<SearchIndex> {
  const vocabulary = new Vocabulary();
  const saidOf = saidByProcedure(lexicon);
  const firstText = new Int32Array(entries.length + 1);
  const trust: number[] = [];
  const start: number[] = [];
  const syllables: number[] = [];
  for (const [at, entry] of entries.entries()) {
    const told = (trusted: number, ids: Iterable<number>) => {
      trust.push(trusted);
      syllables.push(NONE);
      start.push(syllables.length);
      for (const id of ids) syllables.push(id);
    };
    for (const [trusted, text] of [...textsOf(entry), ...(saidOf.get(entry.code) ?? [])]) {
      const ids = vocabulary.learn(text);
      if (ids.length) told(trusted, ids);
    }
    const inPapers = new Set(entry.papers.flatMap((paper) => vocabulary.learn(paper)));
    if (inPapers.size) told(0.3, inPapers);
    firstText[at + 1] = trust.length;
    yield;
  }
  start.push(syllables.length + 1);
  syllables.push(NONE);
  const flat = { firstText, trust, start, syllables };
  const having = postingsOf(vocabulary, flat);
  vocabulary.tells(tellingOf(vocabulary, entries.length, having.firstHaving, flat, lexicon));
  const sayings = yield* preparingSayings(vocabulary, lexicon);
  const telling = textTelling(vocabulary, flat);
  return {
    entries,
    everyEntry: entries.map((_, at) => at),
    entryByCode: new Map(entries.map(({ code }, at) => [code, at])),
    vocabulary,
    sayings,
    firstText,
    trust: Float32Array.from(trust),
    telling,
    average: telling.reduce((sum, text) => sum + text, 0) / (syllables.length - trust.length),
    start: Int32Array.from(start),
    syllables: Int32Array.from(syllables),
    ...having,
    codes: entries.map(({ code, replaces }) => [code, ...replaces].map((c) => c.replace('.', ''))),
    table: { first: new Int32Array(vocabulary.marked.length), used: [] },
    words: new Map(),
    letters: new Map(),
  };
}

interface Flat {
  firstText: Int32Array;
  trust: readonly number[];
  start: readonly number[];
  syllables: readonly number[];
}

type Text = [trust: number, text: string];

function textsOf(entry: SearchEntry): Text[] {
  const { name, officialName, everydayNames, situations, sector, purpose = '' } = entry;
  const trusted = (trust: number, texts: readonly string[]) =>
    texts.map((text): Text => [trust, text]);
  return [
    ...trusted(1, [name, ...everydayNames]),
    ...trusted(0.9, officialName === name ? [] : [officialName]),
    ...trusted(0.7, situations),
    ...trusted(0.7, entry.results),
    ...trusted(0.6, [purpose]),
    ...trusted(0.5, [sector]),
  ];
}

/** What the lexicon says people mean by it belongs to the procedure like a situation does, the likeliest most. */
function saidByProcedure({ entries }: Lexicon): Map<string, Text[]> {
  const said = new Map<string, Text[]>();
  for (const { said: text, procedures = [] } of entries) {
    procedures.forEach((code, rank) => {
      const texts = said.get(code) ?? [];
      texts.push([Math.max(0.6, 0.95 - 0.07 * rank), text]);
      said.set(code, texts);
    });
  }
  return said;
}

function postingsOf({ plain, plainOf }: Vocabulary, { firstText, trust, start, syllables }: Flat) {
  const best: Map<number, number>[] = plain.map(() => new Map<number, number>());
  for (let entry = 0; entry + 1 < firstText.length; entry += 1) {
    for (let text = firstText[entry]!; text < firstText[entry + 1]!; text += 1) {
      for (let at = start[text]!; syllables[at] !== NONE; at += 1) {
        const places = best[plainOf[syllables[at]!]!]!;
        if ((places.get(entry) ?? 0) < trust[text]!) places.set(entry, trust[text]!);
      }
    }
  }
  const firstHaving = new Int32Array(plain.length + 1);
  best.forEach((places, id) => (firstHaving[id + 1] = firstHaving[id]! + places.size));
  const total = firstHaving[plain.length]!;
  const having = new Int32Array(total);
  const havingTrust = new Float32Array(total);
  best.forEach((places, id) => {
    let at = firstHaving[id]!;
    for (const [entry, trusted] of places) {
      having[at] = entry;
      havingTrust[at] = trusted;
      at += 1;
    }
  });
  return { firstHaving, having, havingTrust };
}

/** Inverse document frequency; less by as much of its use as is use as a stop word. */
function tellingOf(
  { plain, plainOf, marked }: Vocabulary,
  entries: number,
  firstHaving: Int32Array,
  { syllables }: Flat,
  { stopWords }: Lexicon,
): Float32Array<ArrayBuffer> {
  const stops = new Set(
    stopWords.map(wordsOf).flatMap((words) => (words.length === 1 ? words.map(markedOf) : [])),
  );
  const used = new Float32Array(plain.length);
  const asStop = new Float32Array(plain.length);
  for (const id of syllables) {
    used[plainOf[id]!]! += 1;
    if (stops.has(marked[id]!)) asStop[plainOf[id]!]! += 1;
  }
  return Float32Array.from(plain, (_, id) => {
    const rarity = Math.log(1 + (entries + 1) / (firstHaving[id + 1]! - firstHaving[id]! + 1));
    return rarity * (1 - STOPPED * (used[id] ? asStop[id]! / used[id] : 0));
  });
}

function textTelling({ plainOf, telling }: Vocabulary, { trust, start, syllables }: Flat) {
  return Float32Array.from(trust, (_, text) => {
    let sum = 0;
    for (let at = start[text]!; syllables[at] !== NONE; at += 1) {
      sum += telling[plainOf[syllables[at]!]!]!;
    }
    return sum;
  });
}

/** How much of its weight a word loses that only carries a sentence. */
const STOPPED = 0.85;
