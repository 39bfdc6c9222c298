import { readFileSync, writeFileSync } from 'node:fs';
import { asMarkdown, type Table } from './table.ts';

const FILE = new URL('../../docs/benchmarks.md', import.meta.url);

/** Puts tables into `docs/benchmarks.md` between the marks of their section; the other sections stay as they are. */
export function writeTables(section: string, tables: readonly Table[]): void {
  const [begin, end] = [`<!-- ${section} -->`, `<!-- end of ${section} -->`];
  const text = readFileSync(FILE, 'utf8');
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  const written = [begin, '', ...tables.map(asMarkdown), end].join('\n');
  const isThere = from >= 0 && to > from;
  writeFileSync(
    FILE,
    isThere
      ? text.slice(0, from) + written + text.slice(to + end.length)
      : `${text.trimEnd()}\n\n${written}\n`,
  );
}
