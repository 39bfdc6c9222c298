import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { openHoldings, type Holdings } from '../../server/start/holdings.ts';

/** A data folder opened as the server opens it, without the server: recovery happens here. */
export async function openOffice(dataDir: string): Promise<Holdings> {
  return openHoldings({
    config: {
      databaseUrl: `file:${join(dataDir, 'dossiers.db')}`,
      dataDir,
      keyFile: join(dataDir, 'server.key'),
    },
    now: () => new Date(),
    onSyncFailure: unexpected,
    onFault: unexpected,
  });
}

export async function closeOffice({ stores, keys }: Holdings): Promise<void> {
  await Promise.all([stores.close(), keys.close()]);
}

/** What SQLite itself finds wrong with both databases; empty when all is well. */
export function faultsOfDatabases(dataDir: string): string[] {
  return ['dossiers.db', 'keys.db'].flatMap((name) => {
    const client = new Sqlite(join(dataDir, name), { readonly: true });
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
export function lastSerials(dataDir: string): Map<string, number> {
  const client = new Sqlite(join(dataDir, 'dossiers.db'), { readonly: true });
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
