import {
  bigint,
  customType,
  index,
  json,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { Kit } from './kit.sqlite.ts';

/** A locale's collation would order codes differently from SQLite, and slower. */
const byteOrdered = customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' });

const bytea = customType<{ data: Buffer; driverData: Uint8Array }>({
  dataType: () => 'bytea',
  fromDriver: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
});

const kit = {
  table: pgTable,
  index,
  uniqueIndex,
  primaryKey,
  id: (name: string) => byteOrdered(name),
  text: (name: string) => text(name),
  int: (name: string) => bigint(name, { mode: 'number' }),
  instant: (name: string) => timestamp(name, { withTimezone: true, precision: 3 }),
  /** Not `jsonb`, which reorders keys: what is read back is what was written, as on SQLite. */
  json: <T>(name: string) => json(name).$type<T>(),
  bytes: (name: string) => bytea(name),
};

/** The one cast: PostgreSQL's columns seen through SQLite's types, so that every store is written once. */
export const postgresKit = kit as unknown as Kit;
