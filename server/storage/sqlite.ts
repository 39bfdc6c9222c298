import { closeSync, fsyncSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Database } from './database.ts';
import { SqliteEngine } from './engine.sqlite.ts';
import { codeOf, DatabaseReadOnly, DatabaseUnreadable } from './errors.ts';
import { GroupWriter } from './group-writer.ts';

export interface SqliteOptions {
  /**
   * `NORMAL` loses acknowledged rows in a power cut. It exists for the proof that shows so, which needs a
   * control; no configuration reaches it.
   */
  synchronous?: 'FULL' | 'NORMAL';
  /** Commits in one transaction at most; 1 switches grouping off. */
  mostPerGroup?: number;
}

export interface SqliteDatabase<T> extends Database<T> {
  readonly client: Sqlite.Database;
}

/** Opens a connection as every connection of ours must be. Throws `DatabaseReadOnly`, `DatabaseUnreadable`. */
export function connectSqlite(
  file: string,
  { synchronous = 'FULL' }: SqliteOptions = {},
): Sqlite.Database {
  let client: Sqlite.Database | undefined;
  try {
    createPrivate(file);
    client = new Sqlite(file, { timeout: BUSY_TIMEOUT });
    prepareConnection(client, synchronous);
    return client;
  } catch (error) {
    client?.close();
    throw asOpeningError(file, error);
  }
}

/** The database over an open connection: commits grouped, queries at once. */
export function sqliteDatabase<T>(
  client: Sqlite.Database,
  tables: T,
  { mostPerGroup }: SqliteOptions = {},
): SqliteDatabase<T> {
  const engine = new SqliteEngine(client, tables);
  const writer = new GroupWriter(client, mostPerGroup);
  return {
    client,
    query: (reading) => engine.read(reading),
    commit: (plan) => writer.submit(() => engine.carryOut(plan)),
    ready: async () => void client.prepare('select 1').get(),
    close: async () => {
      writer.finish();
      client.close();
    },
  };
}

/** An error of opening or first reading, as `main` knows it. */
export function asOpeningError(file: string, error: unknown): unknown {
  const code = codeOf(error);
  if (/^(SQLITE_NOTADB|SQLITE_CORRUPT.*|SQLITE_CANTOPEN_ISDIR)$/.test(code)) {
    return new DatabaseUnreadable(file, error);
  }
  if (/^(SQLITE_READONLY.*|SQLITE_CANTOPEN.*|EACCES|EROFS|EPERM)$/.test(code)) {
    return new DatabaseReadOnly(file, error);
  }
  return error;
}

const BUSY_TIMEOUT = 5000; // ms
const LEVELS = { NORMAL: 1, FULL: 2 };

function prepareConnection(client: Sqlite.Database, synchronous: 'FULL' | 'NORMAL'): void {
  client.pragma('journal_mode = WAL');
  // better-sqlite3 opens a database that is in WAL mode already at NORMAL, whatever the last connection had.
  client.pragma(`synchronous = ${synchronous}`);
  client.pragma('fullfsync = ON'); // macOS: its fsync leaves data in the drive's cache
  client.pragma('checkpoint_fullfsync = ON');
  client.pragma('foreign_keys = ON');
  client.pragma('secure_delete = ON');
  expectPragma(client, 'journal_mode', 'wal');
  expectPragma(client, 'synchronous', LEVELS[synchronous]);
  expectPragma(client, 'foreign_keys', 1);
  expectPragma(client, 'secure_delete', 1);
  // A file that may only be read opens without complaint: try a write before anybody relies on it.
  client.exec('begin immediate; create table write_probe (id); rollback');
}

function expectPragma(client: Sqlite.Database, name: string, expected: string | number): void {
  const found = client.pragma(name, { simple: true });
  if (found !== expected)
    throw new Error(`SQLite: ${name} is ${String(found)}, must be ${expected}`);
}

/** A new file is for our eyes only; SQLite gives its WAL the same mode. An existing one is not touched. */
function createPrivate(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  try {
    closeSync(openSync(file, 'ax', 0o600));
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    if (statSync(file).isDirectory()) throw new DatabaseUnreadable(file, error);
    return;
  }
  const folder = openSync(dirname(file), 'r');
  fsyncSync(folder);
  closeSync(folder);
}
