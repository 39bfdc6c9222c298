/** The catalogue for the browser: what an agency offers, packed small, see `lean-search.ts` and `coded-texts.ts`. */
import type { Agency } from '../contract/agency.ts';
import type { LexiconEntry } from '../contract/lexicon.ts';
import type { Searchable } from '../contract/searchable.ts';
import { entryOf, summaryOf, type Catalogue } from './catalogue.ts';
import { codeTexts } from './coded-texts.ts';
import { leanEntries, leanLexicon } from './lean-search.ts';
import { searchEntryOf, type SearchEntry } from './search/search.ts';
import type { Column, SearchableParts } from './unpack-searchable.ts';

export { unpackSearchable } from './unpack-searchable.ts';

/** Longer lists are not for a phone: their agency's people ask the server. */
const MOST = 800;

/** Undefined where there is no such agency, and where it offers more than a phone should hold. */
export function searchableOf(catalogue: Catalogue, id: string): Searchable | undefined {
  const agency = catalogue.agencies.get(id);
  if (!agency || agency.offers.length > MOST) return undefined;
  return packSearchable(searchableParts(catalogue, agency));
}

export function searchableParts(catalogue: Catalogue, agency: Agency): SearchableParts {
  const offered = agency.offers.map(({ code }) => entryOf(catalogue, code).procedure);
  const entries = leanEntries(offered.map(searchEntryOf));
  return {
    entries,
    lines: new Map(offered.map((one) => [one.code, summaryOf(one, agency)])),
    lexicon: leanLexicon(catalogue.lexicon, entries),
  };
}

export function packSearchable({ entries, lines, lexicon }: SearchableParts): Searchable {
  const codes = entries.map(({ code }) => code);
  const placeOf = new Map(codes.map((code, at) => [code, at]));
  const shown = entries.map(({ code }) => lines.get(code));
  const groups = alike(lexicon.entries);
  const sector = column(entries.map((entry) => entry.sector));
  const where = column(shown.map((line) => line?.where));
  const audience = column(entries.flatMap(({ audiences }) => audiences));
  const placesOf = (audiences: readonly string[]) =>
    audiences.map((one) => audience.list.indexOf(one));
  return {
    shape: 1,
    codes: codes.join(' '),
    sector: sector.at,
    audiences: column(entries.map(({ audiences }) => placesOf(audiences))),
    where: where.at,
    serviceLevel: column(entries.map(({ serviceLevel }) => serviceLevel)),
    replaces: column(entries.map(({ replaces }) => [...replaces])),
    limit: column(shown.map((line) => line?.limit)),
    fee: column(shown.map((line) => line?.fee)),
    destination: column(shown.map((line) => line?.destination)),
    lexicon: {
      kind: column(groups.map(([{ kind }]) => kind)),
      procedures: column(
        groups.map(([{ procedures }]) => procedures?.map((code) => placeOf.get(code) ?? -1)),
      ),
    },
    texts: codeTexts([
      ...[sector.list, audience.list, where.list],
      ...entries.flatMap(textsOf),
      ...groups.flatMap((group) => [group.map(({ said }) => said), group[0].means]),
      lexicon.stopWords,
    ]),
  };
}

type Group = [LexiconEntry, ...LexiconEntry[]];

/** What stands side by side and means the same: often a word and its variants. */
function alike(entries: readonly LexiconEntry[]): Group[] {
  const groups: Group[] = [];
  let last = '';
  for (const entry of entries) {
    const { kind, means, procedures } = entry;
    const key = JSON.stringify([kind, means, procedures]);
    if (key === last) groups[groups.length - 1]?.push(entry);
    else groups.push([entry]);
    last = key;
  }
  return groups;
}

/** As many lists for each entry, in this order. */
const textsOf = (entry: SearchEntry): (readonly string[])[] => {
  const { name, officialName, purpose, everydayNames, situations } = entry;
  const told = purpose === undefined ? [name, officialName] : [name, officialName, purpose];
  return [told, everydayNames, situations];
};

function column<Value>(values: readonly (Value | undefined)[]): Column<Value> {
  const places = new Map<string, number>();
  const list: Value[] = [];
  const at = values.map((value) => {
    if (value === undefined) return -1;
    const key = JSON.stringify(value);
    const place = places.get(key) ?? list.push(value) - 1;
    places.set(key, place);
    return place;
  });
  return { list, at };
}
