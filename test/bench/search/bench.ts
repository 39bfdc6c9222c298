/**
 * How fast the search is, and what of it a phone loads:
 *   npm run bench:search [-- portal.jsonl]
 * A commune's catalogue as shipped, one of 588 procedures and one of 6,500, a nation's. With a portal's file they are
 * made of its records beside ours, without one of ours alone. MiniSearch, SQLite FTS5 and Fuse.js answer the same queries
 * in the same run. The tables go to their section of `docs/benchmarks.md`.
 */
import { parseArgs } from 'node:util';
import { catalogue } from '../../../server/catalog/index.ts';
import type { Procedure } from '../../../server/contract/procedure.ts';
import { telex } from '../../support/keystrokes.ts';
import type { Table } from '../table.ts';
import { writeTables } from '../write-tables.ts';
import { fts5, fuse, miniSearch, ours } from './engines.ts';
import { ownQueries } from './own.ts';
import { bytesShipped } from './payload.ts';
import { beside, nation, portal } from './procedures.ts';
import { answer, qualityOf } from './quality.ts';
import type { Engine } from './engine.ts';
import { race, ROUNDS, type Contestant } from './speed.ts';

const { positionals } = parseArgs({ allowPositionals: true });
const known = positionals[0]
  ? beside(catalogue.procedures, portal(positionals[0]))
  : catalogue.procedures;
const own = ownQueries();
const answerable = own.filter(({ codes }) => codes.length);
/** As people write, and as a phone sends it that turns no keys into letters. */
const asked = [...own.map(({ text }) => text), ...answerable.map(({ text }) => telex(text))];

const tables: Table[] = [
  speedAt(`${catalogue.procedures.length} procedures`, catalogue.procedures),
  speedAt('588 procedures', nation(known, 588), { withFuse: true }),
  speedAt('6,500 procedures', nation(known, 6500), { isLarge: true }),
  {
    title: 'Search: bytes shipped',
    about:
      'What a phone loads once to search a commune’s catalogue as somebody types. Goal: ≤ 20 KB.',
    rows: bytesShipped(known),
  },
];
for (const { title, rows } of tables) {
  console.log(title);
  console.table(rows);
}
writeTables('search', tables);

function speedAt(
  size: string,
  procedures: readonly Procedure[],
  { withFuse = false, isLarge = false } = {},
): Table {
  const builds: [build: () => Engine, queries: number, times: number][] = [
    [() => ours('ours', procedures, catalogue.lexicon), asked.length, isLarge ? 5 : 10],
    [() => miniSearch(procedures), isLarge ? 60 : asked.length, 2],
    [() => fts5(procedures), asked.length, 2],
    ...(withFuse ? [[() => fuse(procedures), 12, 1] as [() => Engine, number, number]] : []),
  ];
  const contestants = builds.map(([build, queries, times]): Contestant => ({
    build,
    queries: spread(asked, queries),
    times,
  }));
  const speeds = race(contestants);
  const mini = speeds[1]!.perSecond;
  return {
    title: `Search: ${size}`,
    about:
      `Ours and ${known.length - catalogue.procedures.length} of a portal, and siblings of those beyond that; ` +
      `${asked.length} queries of ours, as people write and in Telex; medians of ${ROUNDS} rounds in turn. ` +
      `The slowest 1 % of queries, each at its median: without what else the machine did. Recall@5 over the ${answerable.length} that have an answer. Goal: p99 ≤ ${isLarge ? 5 : 1} ms, ≥ 20 × MiniSearch at higher recall.`,
    rows: speeds.map(({ engine, p50, p99, slowest, perSecond, build }, at) => ({
      engine,
      'recall@5': recallOf(contestants[at]!.build),
      'p50 µs': Math.round(p50),
      'p99 µs': Math.round(p99),
      'slowest 1 % µs': Math.round(slowest),
      'queries/s': Math.round(perSecond),
      'to MiniSearch': (perSecond / mini).toFixed(1),
      'build ms': Math.round(build),
    })),
  };
}

function recallOf(build: () => Engine): string {
  const engine = build();
  const quality = qualityOf(answer(engine, answerable));
  engine.close?.();
  return quality.amongFive.toFixed(2);
}

/** So many of them, evenly apart. */
function spread<Item>(items: readonly Item[], count: number): Item[] {
  const step = Math.max(1, items.length / count);
  return Array.from(
    { length: Math.min(count, items.length) },
    (_, at) => items[Math.floor(at * step)]!,
  );
}
