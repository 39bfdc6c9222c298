import type { SearchInput, SearchResult } from '../../server/contract/procedure.ts';
import type { Searchable } from '../../server/contract/searchable.ts';
import { findProcedures } from '../../server/domain/find-procedures.ts';
import { preparingSearch } from '../../server/domain/search/prepare.ts';
import type { Steps } from '../../server/domain/steps.ts';
import { unpackingSearchable } from '../../server/domain/unpack-searchable.ts';

/** Answers as the server does, at once. */
export type LocalSearch = (input: SearchInput) => SearchResult;

const loaded = new Map<string, Promise<LocalSearch>>();

/** The agency's catalogue, ready to be searched. Kept in memory alone: the next page asks anew what has changed. */
export function loadSearch(server: string, agency: string): Promise<LocalSearch> {
  const address = `${server}/searchable/${encodeURIComponent(agency)}`;
  const known = loaded.get(address) ?? load(address);
  loaded.set(address, known);
  return known;
}

async function load(address: string): Promise<LocalSearch> {
  const { entries, lines, lexicon } = await inSlices(unpackingSearchable(await get(address)));
  const index = await inSlices(preparingSearch(entries, lexicon));
  const offered = entries.map(({ code }) => code);
  // Every entry has its line.
  const lineOf = (code: string) => lines.get(code)!;
  const find: LocalSearch = (input) => findProcedures({ index, offered, lineOf }, input);
  // A browser that cannot do it throws here, before anybody relies on it.
  for (const { name } of entries.slice(0, 1)) find({ query: name });
  return find;
}

/** Longest that it may take; who is so slow to reach stays with asking the server. */
const PATIENCE_MS = 30_000;

async function get(address: string): Promise<Searchable> {
  const stop = new AbortController();
  const clock = setTimeout(() => stop.abort(), PATIENCE_MS);
  try {
    const response = await fetch(address, { credentials: 'omit', signal: stop.signal });
    if (!response.ok) throw new Error(`${response.status} for ${address}`);
    const searchable = (await response.json()) as Searchable;
    if (searchable.shape !== 1) throw new Error(`another release's form at ${address}`);
    return searchable;
  } finally {
    clearTimeout(clock);
  }
}

/** Short enough that a phone six times slower than a desk computer answers a tap meanwhile. */
const SLICE_MS = 8;

async function inSlices<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    const end = performance.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() < end);
    await new Promise((next) => setTimeout(next));
  }
}
