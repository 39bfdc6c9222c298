/** Reads `query⇥kind⇥codes`: any of the codes is right, the best first; `-`: nothing here fits. */
import { readFileSync } from 'node:fs';

export interface Query {
  text: string;
  kind: string;
  /** Empty: nothing fits, and a search should say so. */
  codes: readonly string[];
}

/** A header may lead. Throws on a line that is none of its kind: a row left out would flatter. */
export function readQueries(file: string): Query[] {
  const lines = readFileSync(file, 'utf8').split(/\r?\n/);
  return lines.flatMap((line, at) =>
    line.trim() && !(at === 0 && line === HEADER) ? [readRow(line, `${file}:${at + 1}`)] : [],
  );
}

const HEADER = 'query\tkind\tcodes';

function readRow(line: string, where: string): Query {
  const [text, kind, codes, ...more] = line.split('\t');
  if (!text?.trim() || !kind || !codes || more.length)
    throw new Error(`${where}: not query⇥kind⇥codes`);
  const listed = codes === '-' ? [] : codes.split(',').map((code) => code.trim());
  if (listed.some((code) => !/^\d\.\d{6}$/.test(code)))
    throw new Error(`${where}: a code is written 1.001193`);
  return { text, kind, codes: listed };
}

/** Only answers that are there to be found; a row that has none is left out, and counted. */
export function within(
  queries: readonly Query[],
  known: ReadonlySet<string>,
): { queries: Query[]; leftOut: number } {
  const kept = queries
    .map((query) => ({ ...query, there: query.codes.filter((code) => known.has(code)) }))
    .filter(({ codes, there }) => !codes.length || there.length)
    .map(({ text, kind, there }): Query => ({ text, kind, codes: there }));
  return { queries: kept, leftOut: queries.length - kept.length };
}
