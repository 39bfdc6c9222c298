import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type Sqlite from 'better-sqlite3';
import { BackupFailed, DatabaseUnreadable } from './errors.ts';
import { backupName, type Migration, type MigrationTarget } from './migrate.ts';

export interface SqliteBackups {
  folder: string;
  /** Before the file's name, for a database whose backups are kept apart. */
  prefix?: string;
  now: () => Date;
}

/** A SQLite database as `migrate` sees it. */
export function sqliteTarget(client: Sqlite.Database, backups: SqliteBackups): MigrationTarget {
  return {
    name: client.name,
    applied: async () => appliedTo(client),
    apply: async (migration) => apply(client, migration, backups.now()),
    backUp: (next) => backUp(client, next, backups),
  };
}

function appliedTo(client: Sqlite.Database): number {
  const tables = client
    .prepare("select name from sqlite_schema where type = 'table'")
    .pluck()
    .all();
  if (tables.length === 0) return 0;
  if (!tables.includes('migrations')) {
    throw new DatabaseUnreadable(client.name, new Error('made by another program'));
  }
  return lastApplied(client);
}

function apply(client: Sqlite.Database, migration: Migration, at: Date): void {
  // Rebuilding a table, SQLite's way to change one, drops it for a moment; the check below makes up for it.
  client.pragma('foreign_keys = OFF');
  try {
    client
      .transaction(() => {
        client.exec(CREATE_MIGRATIONS);
        if (lastApplied(client) >= migration.number) return;
        for (const statement of migration.statements) client.exec(statement);
        const broken = client.pragma('foreign_key_check') as unknown[];
        if (broken.length > 0)
          throw new Error(`${migration.tag}: ${broken.length} broken references`);
        client
          .prepare('insert into migrations (number, tag, applied_at) values (?, ?, ?)')
          .run(migration.number, migration.tag, at.getTime());
      })
      .immediate();
  } finally {
    client.pragma('foreign_keys = ON');
  }
}

/** SQLite's own backup, whole even while others write; it has its name only once it is on disk. */
async function backUp(
  client: Sqlite.Database,
  next: Migration,
  { folder, prefix = '', now }: SqliteBackups,
): Promise<void> {
  const file = join(folder, prefix + backupName(next, now(), 'db'));
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    await copyTo(file, client);
    sync(folder);
  } catch (error) {
    throw new BackupFailed(client.name, error);
  }
}

async function copyTo(file: string, client: Sqlite.Database): Promise<void> {
  const part = `${file}.part`;
  try {
    closeSync(openSync(part, 'w', 0o600));
    await client.backup(part);
    sync(part);
    renameSync(part, file);
  } finally {
    rmSync(part, { force: true });
  }
}

const CREATE_MIGRATIONS = `create table if not exists migrations (
  number integer primary key not null, tag text not null, applied_at integer not null
)`;

const lastApplied = (client: Sqlite.Database): number =>
  client.prepare<[], number>('select coalesce(max(number), 0) from migrations').pluck().get() ?? 0;

function sync(path: string): void {
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
