/** What `serve` and `import` load: facts with their sources, and nothing else. */
import type { Agency, CalendarYear, Province } from '../contract/agency.ts';
import type { Form } from '../contract/form.ts';
import type { Lexicon } from '../contract/lexicon.ts';
import type { LifeEvent, Procedure } from '../contract/procedure.ts';
import { formFor } from './forms/index.ts';
import { calendars } from './holidays.ts';
import { readFalseSplits } from './false-splits.ts';
import { readLifeEvents } from './life-events.ts';
import { readAgencies } from './read-agencies.ts';
import { readLexicon } from './read-lexicon.ts';
import { readOrdinaryWords } from './ordinary-words.ts';
import { readProcedures } from './read-procedures.ts';
import type { Fault } from './fault.ts';

export { checkCatalogue } from './check.ts';
export { checkLexicon } from './check-lexicon.ts';
export { formFor } from './forms/index.ts';
export type { Fault } from './fault.ts';

export interface CatalogueData {
  procedures: readonly Procedure[];
  forms: readonly Form[];
  agencies: readonly Agency[];
  provinces: readonly Province[];
  calendars: readonly CalendarYear[];
  /** In the order in which they are shown. */
  lifeEvents: readonly LifeEvent[];
  /** What people say, and what is called so here. */
  lexicon: Lexicon;
}

const events = readLifeEvents();
const read = readProcedures((code) =>
  events.told.filter(({ procedures }) => procedures.includes(code)).map(({ id }) => id),
);

const layer = readAgencies();
const splits = readFalseSplits();
const words = readLexicon();
const ordinary = readOrdinaryWords();

/** Files that could not be read as written; what they tell is missing from `catalogue`. */
export const unread: readonly Fault[] = [events, read, layer, splits, words, ordinary].flatMap(
  ({ faults }) => faults,
);
/** Where the public table of old and new communes is known to be wrong. */
export const falseSplits = splits.told;
/** What people ask for though the catalogue has nothing for it. */
export const ordinaryWords: readonly string[] = ordinary.told;

export const catalogue: CatalogueData = {
  procedures: read.told,
  forms: read.told.flatMap((procedure) => formFor(procedure) ?? []),
  agencies: layer.told.agencies,
  provinces: layer.told.provinces,
  calendars,
  lifeEvents: events.told,
  lexicon: words.told,
};
