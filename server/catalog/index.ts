/** What `serve` and `import` load: facts with their sources, and nothing else. */
import type { Agency, CalendarYear } from '../contract/agency.ts';
import type { Form } from '../contract/form.ts';
import type { Procedure } from '../contract/procedure.ts';
import { demoAgency } from './agencies/demo.ts';
import { formFor } from './forms/index.ts';
import { calendars } from './holidays.ts';
import { procedures } from './procedures/index.ts';

export { checkCatalogue, type Fault } from './check.ts';
export { LIFE_EVENTS } from './life-events.ts';

export interface CatalogueData {
  procedures: readonly Procedure[];
  forms: readonly Form[];
  agencies: readonly Agency[];
  calendars: readonly CalendarYear[];
}

export const catalogue: CatalogueData = {
  procedures,
  forms: procedures.flatMap((procedure) => formFor(procedure) ?? []),
  agencies: [demoAgency],
  calendars,
};
