import { basename, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { openHoldings, type Holdings } from '../../server/start/holdings.ts';

/** Where a server keeps what. */
export interface Places {
  dataDir: string;
  /** The main database's file. */
  database: string;
  keyFile: string;
}

/** Everything in one data folder, or database and server key in folders of their own; none of them made yet. */
export function placesIn(root: string, apart: boolean): Places {
  const dataDir = join(root, 'data');
  return {
    dataDir,
    database: join(apart ? join(root, 'srv', 'databases') : dataDir, 'dossiers.db'),
    keyFile: join(apart ? join(root, 'etc', 'keys') : dataDir, 'server.key'),
  };
}

/** What a server left, opened as the server opens it, without the server: recovery happens here. */
export async function openOffice({ dataDir, database, keyFile }: Places): Promise<Holdings> {
  return openHoldings({
    config: { databaseUrl: `file:${database}`, dataDir, keyFile },
    now: () => new Date(),
    onSyncFailure: unexpected,
    onFault: unexpected,
  });
}

export async function closeOffice({ stores, keys }: Holdings): Promise<void> {
  await Promise.all([stores.close(), keys.close()]);
}

/** What SQLite itself finds wrong with both databases; empty when all is well. */
export function faultsOfDatabases({ database, dataDir }: Places): string[] {
  return [database, join(dataDir, 'keys.db')].flatMap((file) => {
    const client = new Sqlite(file, { readonly: true });
    const name = basename(file);
    try {
      const integrity = client.pragma('integrity_check', { simple: true });
      const references = client.pragma('foreign_key_check') as unknown[];
      return [
        ...(integrity === 'ok' ? [] : [`${name}: integrity_check says ${String(integrity)}`]),
        ...(references.length ? [`${name}: ${references.length} broken references`] : []),
      ];
    } finally {
      client.close();
    }
  });
}

/** The last serial drawn for each agency and day, as `agency day`. */
export function lastSerials({ database }: Places): Map<string, number> {
  const client = new Sqlite(database, { readonly: true });
  try {
    const rows = client
      .prepare<[], { agency: string; day: string; last: number }>('select * from serials')
      .all();
    return new Map(rows.map(({ agency, day, last }) => [`${agency} ${day}`, last]));
  } finally {
    client.close();
  }
}

function unexpected(error: unknown): never {
  throw new Error('the disk failed', { cause: error });
}
