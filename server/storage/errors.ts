import { DrizzleQueryError } from 'drizzle-orm';
import { StorageFailing, StorageFull } from './ports.ts';

/** Why a database cannot be opened. `database` is its file, or its address without the password. */
abstract class OpeningError extends Error {
  readonly database: string;

  constructor(database: string, cause?: unknown) {
    super(database, { cause });
    this.database = database;
  }
}

/** A later version of the program has migrated it: this one would not understand what it reads. */
export class DatabaseNewer extends OpeningError {
  override readonly name = 'DatabaseNewer';
  /** Number of the last migration in the database, and of the last one this program has. */
  readonly found: number;
  readonly known: number;

  constructor(database: string, found: number, known: number) {
    super(database);
    this.found = found;
    this.known = known;
  }
}

/** Not a database, damaged, or another program's. */
export class DatabaseUnreadable extends OpeningError {
  override readonly name = 'DatabaseUnreadable';
}

/** The file or its folder does not let us write. */
export class DatabaseReadOnly extends OpeningError {
  override readonly name = 'DatabaseReadOnly';
}

/** No PostgreSQL server answers at the address, or it does not let us in. */
export class DatabaseUnreachable extends OpeningError {
  override readonly name = 'DatabaseUnreachable';
}

/** The copy that must come before a migration could not be made; the database was left as it was. */
export class BackupFailed extends OpeningError {
  override readonly name = 'BackupFailed';
  /** The program that was to make the copy, where it is a program of its own. */
  readonly program: string | undefined;

  constructor(database: string, cause: unknown, program?: string) {
    super(database, cause);
    this.program = program;
  }
}

/** `DVC_DATABASE_URL` begins with neither `file:` nor `postgres:`. */
export class DatabaseUrlUnknown extends OpeningError {
  override readonly name = 'DatabaseUrlUnknown';
}

/**
 * A query the engine refused: its code and words, without the values it was asked with. Drivers and Drizzle
 * put those into messages and properties, and errors end in logs.
 */
export class QueryFailed extends Error {
  override readonly name = 'QueryFailed';
  /** SQLite's name or PostgreSQL's SQLSTATE. */
  readonly code: string;

  constructor(reason: unknown) {
    super(reason instanceof Error ? reason.message : 'no reason given');
    this.code = codeOf(reason);
  }
}

/** An engine's error as the other rooms know it; any other error as it is. */
export function asStorageError(error: unknown): unknown {
  const cause = error instanceof DrizzleQueryError ? new QueryFailed(error.cause) : error;
  const code = codeOf(cause);
  if (FULL.test(code)) return new StorageFull(code, { cause });
  if (FAILING.test(code)) return new StorageFailing(code, { cause });
  return cause;
}

/** `code` of a driver's or the system's error, or an empty text. */
export function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}

// SQLite's names, PostgreSQL's SQLSTATE classes (disk_full; system errors, connection errors, shutdown, no resources,
// deadlock), the system's. A database that somebody else holds (a backup, an administrator) is let go again.
const FULL = /^(SQLITE_FULL|53100|ENOSPC|EDQUOT)$/;
const FAILING =
  /^(SQLITE_IOERR.*|SQLITE_READONLY.*|SQLITE_BUSY.*|58\w{3}|08\w{3}|57P0\d|53[234]00|40P01|ECONN\w+|EPIPE|EIO)$/;
