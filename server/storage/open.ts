import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { catalogueStore } from './catalogue-store.ts';
import type { Database } from './database.ts';
import { dossierStore } from './dossier-store.ts';
import { DatabaseUnreachable, DatabaseUrlUnknown } from './errors.ts';
import { identityOf } from './identity.ts';
import { KEY_BACKUP, KEY_BACKUP_LIFE, sweepKeyBackups } from './key-backups.ts';
import { defineKeyTables } from './key-tables.ts';
import { sqliteKit } from './kit.sqlite.ts';
import { migrate, readMigrations, type MigrationSet } from './migrate.ts';
import type { CatalogueStore, DossierStore, KeyStore, SearchMissStore } from './ports.ts';
import { searchMissStore } from './search-miss-store.ts';
import type { SqliteDatabase, SqliteOptions } from './sqlite.ts';
import { defineTables } from './tables.ts';

export interface OpenOptions extends SqliteOptions {
  /** Where backups before a migration go: `<backups>/before-<n>-<time>.db`. */
  backups: string;
  /** The program that copies a PostgreSQL database aside. */
  pgDump?: string;
  now?: () => Date;
}

export interface Stores {
  dossiers: DossierStore;
  catalogue: CatalogueStore;
  searchMisses: SearchMissStore;
  /** Which database this is: the same for ever, in its backups too, and no other's. */
  identity(): Promise<string>;
  /** Throws when the database does not answer. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The stores over the database at an address, migrated: `file:<path>` or `postgres://…`. Throws the errors
 * of `errors.ts`. Drivers are loaded here, so that a server on SQLite does not need PostgreSQL's.
 */
export async function openStores(url: string, options: OpenOptions): Promise<Stores> {
  return storesOver(await openDatabase(url, options));
}

export function storesOver(db: Database): Stores {
  return {
    dossiers: dossierStore(db),
    catalogue: catalogueStore(db),
    searchMisses: searchMissStore(db),
    identity: () => identityOf(db),
    ready: () => db.ready(),
    close: () => db.close(),
  };
}

export async function openDatabase(url: string, options: OpenOptions): Promise<Database> {
  if (url.startsWith('file:')) {
    return openSqlite(fileOf(url), 'sqlite', defineTables(sqliteKit), options);
  }
  if (/^postgres(ql)?:/.test(url)) return openPostgres(url, options);
  throw new DatabaseUrlUnknown(url);
}

/** The key store in its own file, migrated, its backups kept apart and no longer than the law allows. */
export async function openKeyStore(file: string, options: OpenOptions): Promise<KeyStore> {
  const { keyStore } = await import('./key-store.ts');
  const db = await openSqlite(file, 'keys', defineKeyTables(sqliteKit), options, KEY_BACKUP);
  sweepKeyBackups(options.backups, new Date(clockOf(options)().getTime() - KEY_BACKUP_LIFE));
  return keyStore(db);
}

async function openSqlite<T>(
  file: string,
  set: MigrationSet,
  tables: T,
  options: OpenOptions,
  prefix?: string,
): Promise<SqliteDatabase<T>> {
  const { asOpeningError, connectSqlite, sqliteDatabase } = await import('./sqlite.ts');
  const { sqliteTarget } = await import('./migrate.sqlite.ts');
  const client = connectSqlite(file, options);
  try {
    const backups = { folder: options.backups, prefix, now: clockOf(options) };
    await migrate(sqliteTarget(client, backups), readMigrations(set));
    return sqliteDatabase(client, tables, options);
  } catch (error) {
    client.close();
    throw asOpeningError(file, error);
  }
}

async function openPostgres(url: string, options: OpenOptions): Promise<Database> {
  const { openPool, poolDriver, postgresDatabase } = await import('./postgres.ts');
  const { postgresKit } = await import('./kit.postgres.ts');
  const { postgresTarget, withoutPassword } = await import('./migrate.postgres.ts');
  const backups = {
    folder: options.backups,
    pgDump: options.pgDump ?? 'pg_dump',
    now: clockOf(options),
  };
  const pool = openPool(url);
  try {
    const client = await pool.connect().catch((reason: unknown) => {
      throw new DatabaseUnreachable(withoutPassword(url), reason);
    });
    try {
      await migrate(postgresTarget(client, url, backups), readMigrations('postgres'));
    } finally {
      client.release();
    }
    return postgresDatabase(poolDriver(pool), defineTables(postgresKit));
  } catch (error) {
    await pool.end();
    throw error;
  }
}

const clockOf = ({ now }: OpenOptions): (() => Date) => now ?? (() => new Date());

/** `file:data/dvc.db` is relative to the working directory; `file:///srv/dvc.db` is a proper URL. */
const fileOf = (url: string): string =>
  url.startsWith('file://') ? fileURLToPath(url) : resolve(url.slice('file:'.length));
