import { execFile } from 'node:child_process';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { BackupFailed } from './errors.ts';
import { backupName, type Migration, type MigrationTarget } from './migrate.ts';

/** One connection to PostgreSQL; of both the server's and the tests' drivers. */
export interface PostgresConnection {
  query<Row extends object>(text: string, values?: unknown[]): Promise<{ rows: Row[] }>;
}

export interface PostgresBackups {
  folder: string;
  /** `pg_dump`, or the path of one that is as new as the server. */
  pgDump: string;
  now: () => Date;
}

/** A PostgreSQL database as `migrate` sees it. */
export function postgresTarget(
  connection: PostgresConnection,
  url: string,
  backups: PostgresBackups,
): MigrationTarget {
  return {
    name: withoutPassword(url),
    applied: async () => ((await hasTable(connection, 'migrations')) ? lastApplied(connection) : 0),
    apply: (migration) => apply(connection, migration, backups.now()),
    backUp: async (next) => {
      if (await hasDossiers(connection)) await dump(url, next, backups);
    },
  };
}

/** The address as it may be shown and logged. */
export function withoutPassword(url: string): string {
  const address = new URL(url);
  address.password = '';
  address.searchParams.delete('password');
  return address.href;
}

async function apply(
  connection: PostgresConnection,
  migration: Migration,
  at: Date,
): Promise<void> {
  await connection.query('begin');
  try {
    // Two servers may start at once: the second waits here, then finds the work done.
    await connection.query(`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
    await connection.query(CREATE_MIGRATIONS);
    if ((await lastApplied(connection)) < migration.number) {
      for (const statement of migration.statements) await connection.query(statement);
      await connection.query(
        'insert into migrations (number, tag, applied_at) values ($1, $2, $3)',
        [migration.number, migration.tag, at],
      );
    }
    await connection.query('commit');
  } catch (error) {
    await connection.query('rollback');
    throw error;
  }
}

async function dump(
  url: string,
  next: Migration,
  { folder, pgDump, now }: PostgresBackups,
): Promise<void> {
  const file = join(folder, backupName(next, now(), 'dump'));
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await dumpTo(file, url, pgDump);
    await sync(folder);
  } catch (error) {
    throw new BackupFailed(withoutPassword(url), error, pgDump);
  }
}

/** The password goes by the environment: arguments are for everybody on the machine to read. */
async function dumpTo(file: string, url: string, pgDump: string): Promise<void> {
  const part = `${file}.part`;
  const password = decodeURIComponent(new URL(url).password);
  try {
    await (await open(part, 'w', 0o600)).close();
    await promisify(execFile)(
      pgDump,
      ['--format=custom', `--file=${part}`, `--dbname=${withoutPassword(url)}`, '--no-password'],
      { env: { ...process.env, ...(password && { PGPASSWORD: password }) } },
    );
    await sync(part);
    await rename(part, file);
  } finally {
    await rm(part, { force: true });
  }
}

/** Any number, the same in every version of the program. */
const MIGRATION_LOCK = 4_711_202_601;

const CREATE_MIGRATIONS = `create table if not exists migrations (
  number bigint primary key not null, tag text not null, applied_at timestamptz(3) not null
)`;

async function lastApplied(connection: PostgresConnection): Promise<number> {
  const { rows } = await connection.query<{ last: number }>(
    'select coalesce(max(number), 0)::int as last from migrations',
  );
  return rows[0]?.last ?? 0;
}

async function hasTable(connection: PostgresConnection, name: string): Promise<boolean> {
  const { rows } = await connection.query<{ found: boolean }>(
    'select to_regclass($1) is not null as found',
    [name],
  );
  return rows[0]?.found ?? false;
}

async function hasDossiers(connection: PostgresConnection): Promise<boolean> {
  if (!(await hasTable(connection, 'dossiers'))) return false;
  const { rows } = await connection.query('select 1 from dossiers limit 1');
  return rows.length > 0;
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync();
  await handle.close();
}
