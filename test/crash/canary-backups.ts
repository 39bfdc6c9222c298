import { join } from 'node:path';
import { migrate, readMigrations, type MigrationSet } from '../../server/storage/migrate.ts';
import { sqliteTarget } from '../../server/storage/migrate.sqlite.ts';
import { connectSqlite } from '../../server/storage/sqlite.ts';

/** What the next version of the program will do to a stopped server's databases: copy them aside, then migrate. */
export async function backUpAll(dataDir: string): Promise<void> {
  await upgrade(join(dataDir, 'dossiers.db'), 'sqlite', '');
  await upgrade(join(dataDir, 'keys.db'), 'keys', 'keys-');

  async function upgrade(file: string, set: MigrationSet, prefix: string): Promise<void> {
    const known = readMigrations(set);
    const next = {
      number: known.length + 1,
      tag: 'proof',
      statements: ['create table proof (text text)'],
    };
    const client = connectSqlite(file);
    const backups = { folder: join(dataDir, 'backups'), prefix, now: () => new Date() };
    await migrate(sqliteTarget(client, backups), [...known, next]);
    client.close();
  }
}
