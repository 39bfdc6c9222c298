import { sqliteKit } from './kit.sqlite.ts';
import { defineTables } from './tables.ts';
export const {
  identity,
  serials,
  dossiers,
  files,
  events,
  procedures,
  forms,
  agencies,
  calendars,
  provinces,
  tellings,
  against,
  units,
  lexicons,
  searchMisses,
} = defineTables(sqliteKit);
