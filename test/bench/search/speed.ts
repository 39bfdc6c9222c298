/** How fast engines answer the same queries: in turn, in several rounds, each engine's medians over the rounds. */
import type { Engine } from './engine.ts';

export interface Speed {
  engine: string;
  /** Microseconds. */
  p50: number;
  p99: number;
  /** Over queries, each at its median over all rounds: what the machine did meanwhile is not in it. */
  slowest: number;
  perSecond: number;
  /** Milliseconds. */
  build: number;
}

export interface Contestant {
  build(): Engine;
  /** A slow one is asked fewer of the queries, spread over all. */
  queries: readonly string[];
  /** How often it is asked each in a round, so that a fast one is measured long enough. */
  times: number;
}

export const ROUNDS = 5;

export function race(contestants: readonly Contestant[]): Speed[] {
  const runs = contestants.map((): Run[] => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let turn = 0; turn < contestants.length; turn += 1) {
      const at = (round + turn) % contestants.length;
      runs[at]!.push(measure(contestants[at]!));
    }
  }
  return runs.map(summaryOf);
}

interface Run {
  engine: string;
  build: number;
  perSecond: number;
  /** Milliseconds, by query, then in order of asking. */
  taken: number[][];
}

function measure({ build, queries, times }: Contestant): Run {
  const begun = performance.now();
  const engine = build();
  // Some build what they need at the first question.
  engine.search(queries[0]!);
  const built = performance.now();
  for (const query of queries) engine.search(query);
  const taken = queries.map((): number[] => []);
  const start = performance.now();
  for (let time = 0; time < times; time += 1) {
    queries.forEach((query, at) => {
      const asked = performance.now();
      engine.search(query);
      taken[at]!.push(performance.now() - asked);
    });
  }
  const seconds = (performance.now() - start) / 1000;
  engine.close?.();
  const perSecond = (queries.length * times) / seconds;
  return { engine: engine.name, build: built - begun, perSecond, taken };
}

function summaryOf(runs: readonly Run[]): Speed {
  const over = (value: (run: Run) => number) => quantile(runs.map(value), 0.5);
  const ofQueries = runs[0]!.taken.map((_, at) =>
    quantile(
      runs.flatMap(({ taken }) => taken[at]!),
      0.5,
    ),
  );
  return {
    engine: runs[0]!.engine,
    p50: 1000 * over(({ taken }) => quantile(taken.flat(), 0.5)),
    p99: 1000 * over(({ taken }) => quantile(taken.flat(), 0.99)),
    slowest: 1000 * quantile(ofQueries, 0.99),
    perSecond: over(({ perSecond }) => perSecond),
    build: over(({ build }) => build),
  };
}

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)]!;
