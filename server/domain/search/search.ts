/**
 * Finding a procedure by how people call it: folded syllables, neighbours kept together, the last syllable as far as it
 * is typed, codes in any writing. A result list is honest: when nothing fits well enough it is empty, and the nearest
 * three are given as `near`.
 */
import { readProcedureCode } from '../procedure-code.ts';
import { searchEntryOf, type SearchEntry } from './entry.ts';
import { prepareSearch, type IndexedProcedure, type SearchIndex } from './search-index.ts';
import { likenessTo } from './likeness.ts';
import { queryOf, scoreOf, type Query } from './score.ts';

export { prepareSearch, searchEntryOf, type SearchEntry, type SearchIndex };

export interface SearchHits {
  /** Best first, at most `limit`. */
  hits: { code: string; score: number }[];
  /** When there is no hit: codes of the nearest three. */
  near: string[];
  /** How many fit, beyond `limit` too. */
  total: number;
}

export interface SearchOptions {
  limit: number;
  /** Codes that may be found, in the order people ask for them; absent: all, in the order of the index. */
  offered?: readonly string[];
  accept?(entry: SearchEntry): boolean;
}

export function search(index: SearchIndex, typed: string, options: SearchOptions): SearchHits {
  const offered = offeredBy(index, options);
  const text = typed.slice(0, 200);
  const query = queryOf(index, text);
  const scored =
    byCode(offered, text) ??
    (query.words.length ? byWords(index, offered, query) : offered.map(fits));
  scored.sort((a, b) => b.score - a.score);
  const fitting = scored.filter(({ fit }) => fit >= GOOD_FIT);
  return {
    hits: fitting.slice(0, options.limit).map(({ code, score }) => ({ code, score })),
    near: fitting.length ? [] : nearest(offered, scored, text),
    total: fitting.length,
  };
}

interface Offered extends IndexedProcedure {
  /** Position in the index. */
  at: number;
  order: number;
}

interface Scored {
  code: string;
  score: number;
  fit: number;
}

/** In the order people ask for them, which decides (sorting is stable) between equally good ones. */
function offeredBy(index: SearchIndex, { offered, accept }: SearchOptions): Offered[] {
  const order = offered && new Map(offered.map((code, n) => [code, n]));
  return index.procedures
    .map((indexed, at) => ({
      ...indexed,
      at,
      order: order ? order.get(indexed.entry.code) : at,
    }))
    .filter((indexed): indexed is Offered => indexed.order !== undefined)
    .filter(({ entry }) => !accept || accept(entry))
    .sort((a, b) => a.order - b.order);
}

/** By what fits a little, else by likeness of letters (slips of the finger), else by what is asked for most. */
function nearest(offered: readonly Offered[], scored: readonly Scored[], text: string): string[] {
  const scoreOf = new Map(scored.map(({ code, score }) => [code, score]));
  return offered
    .map(({ entry: { code }, texts }) => ({
      code,
      score: Math.max(scoreOf.get(code) ?? 0, 0.5 * likenessTo(texts, text)),
    }))
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ code }) => code);
}

/** A whole code, or its beginning from the fourth digit on; undefined when the text is no code. */
function byCode(offered: readonly Offered[], text: string): Scored[] | undefined {
  const whole = readProcedureCode(text);
  const begun = /^\s*\d[\d.\s]*$/.test(text) ? text.replace(/\D/g, '') : '';
  if (whole === undefined && begun.length < 4) return undefined;
  const digits = whole ? whole.replace('.', '') : begun;
  return offered
    .filter(({ entry }) => namesOf(entry).some((code) => code.startsWith(digits)))
    .map(fits);
}

/** A procedure is also found by the codes it replaces: they are on people's old papers. */
const namesOf = ({ code, replaces }: SearchEntry) =>
  [code, ...replaces].map((name) => name.replace('.', ''));

function byWords(index: SearchIndex, offered: readonly Offered[], query: Query): Scored[] {
  const candidates = new Set(
    query.words
      .flatMap(({ matches }) => [...matches.keys()])
      .flatMap((word) => index.having.get(word) ?? []),
  );
  return offered
    .filter(({ at }) => candidates.has(at))
    .map(({ entry, texts }) => ({
      code: entry.code,
      ...scoreOf(texts, query, index.weightOf),
    }));
}

const fits = ({ entry }: Offered): Scored => ({
  code: entry.code,
  score: 1,
  fit: 1,
});

/** Share of what the query tells that must be found again. */
const GOOD_FIT = 0.5;
