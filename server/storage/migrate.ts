import { readFileSync } from 'node:fs';
import { DatabaseNewer } from './errors.ts';

/** One step of the schema, as drizzle-kit wrote it. Numbers begin at 1 and have no gaps. */
export interface Migration {
  number: number;
  tag: string;
  statements: string[];
}

/** A database that can be migrated. */
export interface MigrationTarget {
  /** How errors name it: its file, or its address without the password. */
  readonly name: string;
  /** Number of the last migration applied; 0: the database is new. */
  applied(): Promise<number>;
  /** Copies aside what could be lost; throws `BackupFailed` and leaves everything as it was. */
  backUp(next: Migration): Promise<void>;
  /** Applies one migration and notes it, both or neither; nothing when another process was faster. */
  apply(migration: Migration): Promise<void>;
}

/** Brings a database to the program's schema. Throws `DatabaseNewer`, `BackupFailed`. */
export async function migrate(
  target: MigrationTarget,
  migrations: readonly Migration[],
): Promise<void> {
  const applied = await target.applied();
  if (applied > migrations.length) {
    throw new DatabaseNewer(target.name, applied, migrations.length);
  }
  const pending = migrations.slice(applied);
  const [next] = pending;
  if (applied > 0 && next) await target.backUp(next);
  for (const migration of pending) await target.apply(migration);
}

export type MigrationSet = 'sqlite' | 'postgres' | 'keys';

/** Reads the migrations that `npm run migrations` wrote. */
export function readMigrations(set: MigrationSet): Migration[] {
  const folder = new URL(`./migrations/${set}/`, import.meta.url);
  const journal = JSON.parse(
    readFileSync(new URL('meta/_journal.json', folder), 'utf8'),
  ) as Journal;
  return journal.entries.map(({ tag }, index) => ({
    number: index + 1,
    tag,
    statements: readFileSync(new URL(`${tag}.sql`, folder), 'utf8').split(BREAKPOINT),
  }));
}

/** `backups/before-2-20261121T010203Z.db`: sorts by migration, then by time. */
export function backupName(next: Migration, at: Date, extension: string): string {
  const stamp = at.toISOString().replace(/[-:]|\.\d+/g, '');
  return `before-${next.number}-${stamp}.${extension}`;
}

interface Journal {
  entries: { tag: string }[];
}

const BREAKPOINT = '--> statement-breakpoint';
