/**
 * Finding a procedure by how people call it: as they write it, in keystrokes, in the spelling of their region, by what
 * has happened to them, by its code in any writing. A result list is honest: when nothing fits well enough it is empty,
 * and the nearest three are given as `near`.
 */
import { best, roughly } from './candidates.ts';
import { byCode } from './codes.ts';
import { prepareSearch, preparingSearch, type SearchIndex } from './prepare.ts';
import { searchEntryOf, type SearchEntry } from './entry.ts';
import { likest } from './likeness.ts';
import { readQuery, type Query } from './query.ts';
import { Scorer, type Score } from './score.ts';
import { BESIDE, enoughFor } from './threshold.ts';

export { prepareSearch, preparingSearch, searchEntryOf, type SearchEntry, type SearchIndex };

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
  const text = typed.slice(0, 200);
  const allowed = allowedBy(index, options);
  const query = readQuery(index, text);
  const named = byCode(index, allowed, text) ?? (query.units.length ? undefined : [...allowed]);
  if (named)
    return named.length ? all(index, named, options.limit) : none(index, allowed.slice(0, 3));
  const { scored, fitting } = look(index, query, allowed, options);
  if (!fitting.length) {
    const near = scored.slice(0, 3).map(({ entry }) => entry);
    return none(index, near.length < 3 ? likest(index, allowed, text, near) : near);
  }
  return {
    hits: fitting
      .slice(0, options.limit)
      .map(({ entry, score }) => ({ code: index.entries[entry]!.code, score })),
    near: [],
    total: fitting.length,
  };
}

interface Scored extends Score {
  entry: number;
}

/** Looks at the likeliest text by text; at more of them when so little was typed that all fit. */
function look(
  index: SearchIndex,
  query: Query,
  allowed: readonly number[],
  options: SearchOptions,
) {
  const { limit, offered } = options;
  const rough = roughly(index, query);
  const scorer = new Scorer(index, query);
  const enough = enoughFor(query.length);
  const at = (count: number) => {
    const scored = best(rough, allowed, count).map((entry): Scored => ({
      entry,
      ...scorer.scoreOf(entry),
    }));
    if (offered) favourFirst(scored, allowed);
    scored.sort((a, b) => b.score - a.score);
    const isFound = scored.some(({ fit }) => fit >= enough);
    return { scored, fitting: isFound ? scored.filter(({ fit }) => fit >= BESIDE * enough) : [] };
  };
  const few = LOOKED_AT + Math.round(allowed.length * LOOKED_AT_OF_ALL);
  const first = at(few);
  const isVague = query.length < VAGUE && first.fitting.length === few;
  return isVague || limit > few ? at(LOOKED_AT_IF_VAGUE) : first;
}

/** What people of this agency ask for more often is a little likelier to be meant. */
function favourFirst(scored: Scored[], allowed: readonly number[]): void {
  let place = 0;
  for (const one of scored) {
    while (allowed[place] !== one.entry) place += 1;
    one.score *= 1 - (PRIOR * place) / allowed.length;
  }
}

/** In the order people ask for them, which decides (sorting is stable) between equally good ones. */
function allowedBy({ entries, everyEntry, entryByCode }: SearchIndex, options: SearchOptions) {
  const { offered, accept } = options;
  const inOrder = offered
    ? offered.map((code) => entryByCode.get(code) ?? -1).filter((entry) => entry >= 0)
    : everyEntry;
  return accept ? inOrder.filter((entry) => accept(entries[entry]!)) : inOrder;
}

const all = ({ entries }: SearchIndex, named: readonly number[], limit: number): SearchHits => ({
  hits: named.slice(0, limit).map((entry) => ({ code: entries[entry]!.code, score: 1 })),
  near: [],
  total: named.length,
});

const none = ({ entries }: SearchIndex, near: readonly number[]): SearchHits => ({
  hits: [],
  near: near.map((entry) => entries[entry]!.code),
  total: 0,
});

/** How much less the last one offered counts than the first. */
const PRIOR = 0.03;
const LOOKED_AT = 20;
const LOOKED_AT_OF_ALL = 0.008;
const LOOKED_AT_IF_VAGUE = 128;
const VAGUE = 2;
