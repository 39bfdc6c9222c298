import type { ProcedureSummary, SearchInput, SearchResult } from '../contract/procedure.ts';
import { search, type SearchIndex } from './search/search.ts';

/** Where to look, and how what is found is shown. */
export interface Findable {
  index: SearchIndex;
  /** Codes that may be found, in the order people ask for them; absent: all. */
  offered?: readonly string[];
  lineOf(code: string): ProcedureSummary;
}

/** A search as it is asked and answered, the same on the server and in the browser. */
export function findProcedures(
  { index, offered, lineOf }: Findable,
  { query, sector, audience, serviceLevel, limit = 20 }: SearchInput,
): SearchResult {
  const { hits, near, total } = search(index, query, {
    ...{ limit, offered },
    accept: (entry) =>
      (!sector || entry.sector === sector) &&
      (!audience || entry.audiences.includes(audience)) &&
      (!serviceLevel || entry.serviceLevel === serviceLevel),
  });
  return { items: hits.map(({ code }) => lineOf(code)), near: near.map(lineOf), total };
}
