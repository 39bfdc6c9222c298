/** What `serve` and `import` load: facts with their sources, and nothing else. */
import type { Agency, CalendarYear } from '../contract/agency.ts';
import type { Form } from '../contract/form.ts';
import type { Procedure } from '../contract/procedure.ts';
import { demoAgency } from './agencies/demo.ts';
import { formFor } from './forms/index.ts';
import { calendars } from './holidays.ts';
import { readLifeEvents } from './life-events.ts';
import { readProcedures } from './read-procedures.ts';
import type { Fault } from './fault.ts';

export { checkCatalogue } from './check.ts';
export type { Fault } from './fault.ts';

export interface CatalogueData {
  procedures: readonly Procedure[];
  forms: readonly Form[];
  agencies: readonly Agency[];
  calendars: readonly CalendarYear[];
}

const events = readLifeEvents();
const read = readProcedures((code) =>
  events.told.filter(({ procedures }) => procedures.includes(code)).map(({ id }) => id),
);

/** Files that could not be read as written; what they tell is missing from `catalogue`. */
export const unread: readonly Fault[] = [...events.faults, ...read.faults];
export const lifeEvents = events.told;

export const catalogue: CatalogueData = {
  procedures: read.told,
  forms: read.told.flatMap((procedure) => formFor(procedure) ?? []),
  agencies: [demoAgency],
  calendars,
};
