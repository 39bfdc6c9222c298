import type { Engine } from './engine.ts';
import type { Query } from './queries.ts';

/** How well one engine answers some queries. */
export interface Quality {
  /** Queries that have an answer here. */
  asked: number;
  first: number;
  amongFive: number;
  /** Mean of 1 / rank of the first right answer, 0 beyond ten. */
  reciprocal: number;
  /** Share of the queries with an answer that were told "nothing fits". */
  denied: number;
  /** Queries that have none, and the share that was told so. */
  outside: number;
  admitted: number;
}

export interface Answered extends Query {
  found: readonly string[];
}

export const answer = (engine: Engine, queries: readonly Query[]): Answered[] =>
  queries.map((query) => ({ ...query, found: engine.search(query.text) }));

export function qualityOf(answered: readonly Answered[]): Quality {
  const inside = answered.filter(({ codes }) => codes.length);
  const outside = answered.filter(({ codes }) => !codes.length);
  const share = (among: readonly Answered[], is: (one: Answered) => boolean) =>
    among.length ? among.filter(is).length / among.length : NaN;
  const isEmpty = ({ found }: Answered) => found.length === 0;
  const sum = inside.reduce((all, one) => all + (rankOf(one) ? 1 / rankOf(one) : 0), 0);
  return {
    asked: inside.length,
    first: share(inside, (one) => rankOf(one) === 1),
    amongFive: share(inside, (one) => rankOf(one) >= 1 && rankOf(one) <= 5),
    reciprocal: inside.length ? sum / inside.length : NaN,
    denied: share(inside, isEmpty),
    outside: outside.length,
    admitted: share(outside, isEmpty),
  };
}

/** 1 for the first; 0 where no right one is among the ten. */
export const rankOf = ({ codes, found }: Answered): number =>
  1 + found.slice(0, 10).findIndex((code) => codes.includes(code));
