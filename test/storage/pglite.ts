import type { PGlite, Results } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import type { Database, Sql } from '../../server/storage/database.ts';
import { postgresKit } from '../../server/storage/kit.postgres.ts';
import { migrate, readMigrations } from '../../server/storage/migrate.ts';
import { postgresTarget } from '../../server/storage/migrate.postgres.ts';
import { postgresDatabase } from '../../server/storage/postgres.ts';
import { defineTables } from '../../server/storage/tables.ts';

/** PostgreSQL inside this process, emptied and migrated. It has one connection; commits take turns. */
export async function openPglite(client: PGlite): Promise<Database> {
  await client.exec('drop schema public cascade; create schema public');
  const nowhere = { folder: '/nonexistent', pgDump: '/nonexistent', now: () => new Date() };
  const target = postgresTarget(client, 'postgres://pglite/test', nowhere);
  await migrate(target, readMigrations('postgres'));
  const db = drizzle(client);
  const driver = {
    sql: db as unknown as Sql,
    transaction: <T>(run: (sql: Sql) => Promise<T>) =>
      db.transaction((tx) => run(tx as unknown as Sql)),
    touched: (answer: unknown) => (answer as Results).affectedRows ?? 0,
    ready: () => client.query('select 1'),
    close: async () => {},
  };
  return postgresDatabase(driver, defineTables(postgresKit));
}
