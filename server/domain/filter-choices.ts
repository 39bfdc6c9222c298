import type { Agency } from '../contract/agency.ts';
import type { FilterChoices } from '../contract/procedure.ts';
import type { Catalogue } from './catalogue.ts';

/** What there is to narrow a list by among what this agency offers; a choice that would find nothing is not there. */
export function filterChoicesOf({ entries }: Catalogue, agency: Agency | undefined): FilterChoices {
  const offered = agency && new Set(agency.offers.map(({ code }) => code));
  const known = [...entries.values()]
    .map(({ procedure }) => procedure)
    .filter(({ code }) => !offered || offered.has(code));
  return {
    sectors: commonestFirst(known.map(({ sector }) => sector)),
    audiences: commonestFirst(known.flatMap(({ audiences }) => audiences)),
    serviceLevels: commonestFirst(known.map(({ serviceLevel }) => serviceLevel)),
  };
}

/** Each once; equally common ones stay in the order of the catalogue. */
function commonestFirst<T>(all: readonly T[]): T[] {
  const count = new Map<T, number>();
  for (const one of all) count.set(one, (count.get(one) ?? 0) + 1);
  return [...count].sort(([, a], [, b]) => b - a).map(([one]) => one);
}
