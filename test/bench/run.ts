/** `npm run bench`: ours and the opponent in turn, in one run; the tables go to `docs/benchmarks.md`. */
import { writeFileSync } from 'node:fs';
import { run as storage } from './storage.ts';
import { asMarkdown, type Table } from './table.ts';
import { run as uploads } from './uploads.ts';

const HEAD = `# Benchmarks

Written by \`npm run bench\`. Medians of rounds taken in turn on one shared machine: trust the ratios, never the absolute
figures. Sizes of the widgets: \`npm run size\`.
`;

const tables: Table[] = [await storage(), ...(await uploads())];
for (const { title, rows } of tables) {
  console.log(title);
  console.table(rows);
}
writeFileSync(
  new URL('../../docs/benchmarks.md', import.meta.url),
  [HEAD, ...tables.map(asMarkdown)].join('\n'),
);
