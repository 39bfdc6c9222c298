import {
  blob,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';

/** The few column words that `tables.ts` is written in, as SQLite says them. */
export const sqliteKit = {
  table: sqliteTable,
  index,
  uniqueIndex,
  primaryKey,
  /** Text made by us and ordered by its bytes: codes, ids, hashes, local days. */
  id: (name: string) => text(name),
  text: (name: string) => text(name),
  int: (name: string) => integer(name),
  /** An instant to the millisecond, as a `Date`. */
  instant: (name: string) => integer(name, { mode: 'timestamp_ms' }),
  /** Written and read whole, never queried inside. */
  json: <T>(name: string) => text(name, { mode: 'json' }).$type<T>(),
  bytes: (name: string) => blob(name, { mode: 'buffer' }),
};

export type Kit = typeof sqliteKit;
