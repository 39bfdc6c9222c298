/** The search as a phone runs it: over what the server packs for it, which is a little less than the server itself reads. */
import { catalogue as shipped } from '../../../server/catalog/index.ts';
import type { Lexicon } from '../../../server/contract/lexicon.ts';
import type { Procedure } from '../../../server/contract/procedure.ts';
import type { Searchable } from '../../../server/contract/searchable.ts';
import { prepareCatalogue } from '../../../server/domain/catalogue.ts';
import { prepareSearch, search } from '../../../server/domain/search/search.ts';
import {
  packSearchable,
  searchableParts,
  unpackSearchable,
} from '../../../server/domain/searchable.ts';
import { MOST, type Engine } from './engine.ts';

/** As the server would pack it for a commune that offers all of these. */
export function searchableFor(procedures: readonly Procedure[], lexicon: Lexicon): Searchable {
  const offers = procedures.map(({ code }) => ({ code, destination: 'counter' as const }));
  const agency = { ...shipped.agencies[0]!, offers };
  const catalogue = prepareCatalogue({
    procedures: procedures.map((procedure) => ({ version: 1, loadedAt: new Date(0), procedure })),
    forms: [],
    agencies: [agency],
    calendars: [],
    lifeEvents: [],
    lexicon,
  });
  return packSearchable(searchableParts(catalogue, agency));
}

export function oursInBrowser(procedures: readonly Procedure[], lexicon: Lexicon): Engine {
  const line = JSON.stringify(searchableFor(procedures, lexicon));
  const parts = unpackSearchable(JSON.parse(line) as Searchable);
  const index = prepareSearch(parts.entries, parts.lexicon);
  return {
    name: 'in the browser',
    search: (typed) => search(index, typed, { limit: MOST }).hits.map(({ code }) => code),
  };
}
