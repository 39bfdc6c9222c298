import type { Kit } from './kit.sqlite.ts';

/** The key store's own file. */
export const defineKeyTables = ({ table, id, instant, bytes }: Kit) => ({
  keys: table('keys', {
    name: id('name').primaryKey(),
    wrapped: bytes('wrapped').notNull(),
    madeAt: instant('made_at').notNull(),
  }),
  /** One row: whose keys these are. */
  checks: table('checks', { name: id('name').primaryKey(), value: bytes('value').notNull() }),
});

export type KeyTables = ReturnType<typeof defineKeyTables>;
