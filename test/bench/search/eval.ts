/**
 * How well the search finds, and whether it says so when nothing fits:
 *   npm run eval:search [-- queries.tsv] [--with portal.jsonl | --only portal.jsonl] [--writings] [--show KIND]
 * A row of the file is `query⇥kind⇥codes`; any code is right, the best first, `-` where nothing here fits. Without a
 * file: our own queries. Ours with and without the lexicon and as a phone runs it, MiniSearch and SQLite FTS5 answer the same rows in one run.
 * Only sums are printed, so that nobody mends a single row of a file that is there to measure; `--show` is for our own.
 */
import { parseArgs } from 'node:util';
import { catalogue } from '../../../server/catalog/index.ts';
import { fts5, miniSearch, NO_LEXICON, ours } from './engines.ts';
import { proceduresFor } from './procedures.ts';
import { oursInBrowser } from './in-browser.ts';
import { ownQueries } from './own.ts';
import { answer, qualityOf, rankOf, type Answered } from './quality.ts';
import { readQueries, within } from './queries.ts';
import { sameFirst } from './writings.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    with: { type: 'string' },
    only: { type: 'string' },
    writings: { type: 'boolean' },
    show: { type: 'string' },
  },
});
const procedures = proceduresFor(values);
const read = positionals.length ? positionals.flatMap(readQueries) : ownQueries();
const { queries, leftOut } = within(read, new Set(procedures.map(({ code }) => code)));
console.log(
  `${procedures.length} procedures, ${queries.length} queries` +
    (leftOut ? `; ${leftOut} left out, their answers are not among these procedures` : ''),
);

const engines = [
  ours('ours', procedures, catalogue.lexicon),
  ours('without lexicon', procedures, NO_LEXICON),
  ...(procedures.length <= 800 ? [oursInBrowser(procedures, catalogue.lexicon)] : []),
  miniSearch(procedures),
  fts5(procedures),
];
const answers = engines.map((engine) => ({ engine, answered: answer(engine, queries) }));

console.log('\nrecall@1 / recall@5 / MRR@10');
console.table(
  kindsOf((query) => query.codes.length > 0).map((kind) => ({
    kind,
    queries: ofKind(queries, kind).filter(({ codes }) => codes.length).length,
    ...byEngine((answered) => found(ofKind(answered, kind))),
  })),
);
console.log('\nanswered "nothing fits"');
console.table([
  { queries: 'with an answer', ...byEngine((all) => share(qualityOf(all).denied)) },
  { queries: 'with none', ...byEngine((all) => share(qualityOf(all).admitted)) },
]);
if (values.writings) {
  console.log('\nthe first result of the accented phrase, typed otherwise');
  console.table(engines.flatMap((engine) => sameFirst(engine, queries)));
}
if (values.show) show(values.show);
for (const engine of engines) engine.close?.();

function kindsOf(isMeant: (query: (typeof queries)[number]) => boolean): string[] {
  return [...new Set(queries.filter(isMeant).map(({ kind }) => kind))].sort().concat('all');
}

function ofKind<Row extends { kind: string }>(rows: readonly Row[], kind: string): Row[] {
  return rows.filter((row) => kind === 'all' || row.kind === kind);
}

function byEngine(cell: (answered: readonly Answered[]) => string): Record<string, string> {
  return Object.fromEntries(answers.map(({ engine, answered }) => [engine.name, cell(answered)]));
}

function found(answered: readonly Answered[]): string {
  const { first, amongFive, reciprocal } = qualityOf(answered);
  return [first, amongFive, reciprocal].map(share).join(' / ');
}

function share(value: number): string {
  return Number.isNaN(value) ? '-' : value.toFixed(3);
}

/** The rows of one kind that did not come first: for the queries that we wrote ourselves. */
function show(kind: string): void {
  const rows = ofKind(answers[0]!.answered, kind);
  const isRight = (row: Answered) => (row.codes.length ? rankOf(row) === 1 : !row.found.length);
  for (const row of rows.filter((row) => !isRight(row)))
    console.log(
      `${row.text}\n    wanted ${row.codes.join(', ') || '-'}; found ${row.found.slice(0, 5).join(', ') || '-'}`,
    );
}
