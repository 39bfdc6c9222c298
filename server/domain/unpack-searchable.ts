/** The catalogue in the browser: what an agency offers, as the server packed it (see `searchable.ts`). */
import type { Lexicon } from '../contract/lexicon.ts';
import type { ProcedureSummary } from '../contract/procedure.ts';
import type { Searchable } from '../contract/searchable.ts';
import { readingTexts } from './coded-texts.ts';
import type { SearchEntry } from './search/search.ts';
import { atOnce, type Steps } from './steps.ts';

/** What can be searched, and shown once it is found. */
export interface SearchableParts {
  /** In the order in which people here ask for them. */
  entries: readonly SearchEntry[];
  /** By code. */
  lines: ReadonlyMap<string, ProcedureSummary>;
  lexicon: Lexicon;
}

export const unpackSearchable = (packed: Searchable): SearchableParts =>
  atOnce(unpackingSearchable(packed));

/** The same, step by step. */
export function* unpackingSearchable(packed: Searchable): Steps<SearchableParts> {
  const lists = yield* readingTexts(packed.texts);
  const [sectors = [], audiences = [], places = []] = lists;
  const from = (n: number, list: number) => lists[3 + n * OF_ENTRY + list] ?? [];
  const codes = packed.codes ? packed.codes.split(' ') : [];
  const entries = codes.map((code, n): SearchEntry => {
    const [name = '', officialName = '', purpose] = from(n, 0);
    return {
      ...{ code, name, officialName, purpose },
      everydayNames: from(n, 1),
      situations: from(n, 2),
      sector: sectors[packed.sector[n] ?? -1] ?? '',
      ...{ results: [], papers: [] },
      replaces: valueAt(packed.replaces, n) ?? [],
      audiences: (valueAt(packed.audiences, n) ?? []).map((at) => audiences[at] ?? ''),
      serviceLevel: valueAt(packed.serviceLevel, n) ?? 'unknown',
    };
  });
  const lineOf = (entry: SearchEntry, n: number): ProcedureSummary => ({
    ...shownOf(entry),
    limit: valueAt(packed.limit, n) ?? { kind: 'unknown' },
    fee: valueAt(packed.fee, n) ?? { kind: 'unknown' },
    where: places[packed.where[n] ?? -1],
    destination: valueAt(packed.destination, n) ?? 'handoff',
  });
  return {
    entries,
    lines: new Map(entries.map((entry, n) => [entry.code, lineOf(entry, n)])),
    lexicon: lexiconOf(packed.lexicon, codes, lists.slice(3 + OF_ENTRY * entries.length)),
  };
}

const shownOf = ({ code, name, officialName, sector, serviceLevel, purpose }: SearchEntry) => ({
  ...{ code, name, officialName, sector, serviceLevel, purpose },
});

function lexiconOf(
  { kind, procedures }: Searchable['lexicon'],
  codes: readonly string[],
  lists: readonly string[][],
): Lexicon {
  return {
    entries: kind.at.flatMap((_, n) => {
      const same = {
        kind: valueAt(kind, n) ?? 'everyday',
        means: lists[2 * n + 1] ?? [],
        procedures: valueAt(procedures, n)?.map((at) => codes[at] ?? ''),
        used: '',
      };
      return (lists[2 * n] ?? []).map((said) => ({ ...same, said }));
    }),
    stopWords: lists[2 * kind.at.length] ?? [],
  };
}

const valueAt = <Value>({ list, at }: Column<Value>, n: number): Value | undefined =>
  list[at[n] ?? -1];

/** Lists of texts for each entry. */
const OF_ENTRY = 3;

/** Each value once, and for each of many its place in the list, -1 for none. */
export interface Column<Value> {
  list: Value[];
  at: number[];
}
