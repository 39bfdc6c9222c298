import { and, asc, eq, gt, lt } from 'drizzle-orm';
import { read, write } from './database.ts';
import type { KeyTables } from './key-tables.ts';
import { StorageFailing } from './ports.ts';
import type { KeyStore } from './ports.ts';
import type { SqliteDatabase } from './sqlite.ts';
import { change, everyColumn, statement } from './statement.ts';

/** The wrapped keys of dossiers, in a SQLite file of their own whatever the main database is. */
export function keyStore(db: SqliteDatabase<KeyTables>): KeyStore {
  return {
    keep: (name, wrapped, at) =>
      db.commit(function* () {
        const added = yield* read(addKey({ name, wrapped, madeAt: at }));
        if (added.length > 0) return wrapped;
        const [key] = yield* write(findKey({ name }));
        return key.wrapped;
      }),

    get: async (name) => (await db.query(findKey({ name })))[0]?.wrapped,

    async olderThan(before, after, limit) {
      const rows = await db.query((sql, { keys }) =>
        sql
          .select({ name: keys.name })
          .from(keys)
          .where(
            and(lt(keys.madeAt, before), after === undefined ? undefined : gt(keys.name, after)),
          )
          .orderBy(asc(keys.name))
          .limit(limit),
      );
      return rows.map(({ name }) => name);
    },

    async erase(name) {
      const erased = await db.commit(function* (sql, { keys }) {
        return yield* read(
          sql.delete(keys).where(eq(keys.name, name)).returning({ name: keys.name }),
        );
      });
      if (erased.length > 0) emptyLog(db);
    },

    async check() {
      const rows = await db.query((sql, { checks }) => sql.select().from(checks));
      return rows[0]?.value;
    },

    keepCheck: (value) =>
      db.commit(function* (sql, { checks }) {
        yield* read(
          sql.insert(checks).values({ name: 'database', value }).onConflictDoNothing().returning(),
        );
        const [check] = yield* write(sql.select().from(checks));
        return check.value;
      }),

    close: () => db.close(),
  };
}

const addKey = change<KeyTables['keys']['$inferInsert'], KeyTables>('add_key', (sql, { keys }) =>
  sql.insert(keys).values(everyColumn(keys)).onConflictDoNothing(),
);

const findKey = statement<{ name: string }, { wrapped: Buffer }, KeyTables>(
  'find_key',
  (sql, { keys }, place) =>
    sql.select({ wrapped: keys.wrapped }).from(keys).where(eq(keys.name, place.name)),
);

/** `secure_delete` wipes the key from the database's pages; older copies of a page lie in the write-ahead log. */
function emptyLog(db: SqliteDatabase<KeyTables>): void {
  const [result] = db.client.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  if (result?.busy !== 0) throw new StorageFailing('an erased key may still lie in the log');
}
