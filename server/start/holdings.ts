import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Config } from '../config.ts';
import { makeDirectory } from '../files/disk.ts';
import { openFiles, type Files } from '../files/open-files.ts';
import { openKeyStore, openStores, type Stores } from '../storage/open.ts';
import type { KeyStore } from '../storage/ports.ts';
import type { Vault } from '../vault/ports.ts';
import { openServerKey } from '../vault/server-key.ts';
import { createVault } from '../vault/vault.ts';
import { withoutPassword } from '../storage/migrate.postgres.ts';
import { DatabaseEmptied, KeyStoreMissing } from './trouble.ts';

/** Everything that holds what citizens sent, opened and proved to belong together. */
export interface Holdings {
  stores: Stores;
  keys: KeyStore;
  vault: Vault;
  files: Files;
}

export interface HoldingsParts {
  config: Pick<Config, 'databaseUrl' | 'dataDir' | 'keyFile'>;
  now(): Date;
  onSyncFailure(error: unknown): void;
  onFault(error: unknown): void;
}

/** Throws what `trouble.ts` explains; what was opened until then is closed again. */
export async function openHoldings(parts: HoldingsParts): Promise<Holdings> {
  const { config, now, onSyncFailure, onFault } = parts;
  const backups = join(config.dataDir, 'backups');
  const keyStoreFile = join(config.dataDir, 'keys.db');
  const options = { backups, now, pgDump: process.env.DVC_PG_DUMP };
  await makeFolders(config);
  const stores = await openStores(config.databaseUrl, options);
  let keys: KeyStore | undefined;
  try {
    const isNew = !(await holdsDossiers(stores));
    const keyStoreIsNew = !existsSync(keyStoreFile);
    if (keyStoreIsNew && !isNew) throw new KeyStoreMissing(keyStoreFile);
    const serverKey = await openServerKey(config.keyFile, { mayCreate: isNew && keyStoreIsNew });
    keys = await openKeyStore(keyStoreFile, options);
    if (isNew && (await holdsKeys(keys, now())) && !(await wasEverServed(stores)))
      throw new DatabaseEmptied(nameOf(config.databaseUrl), keyStoreFile);
    const vault = await createVault({ serverKey, keys, now });
    const files = openFiles({
      dir: join(config.dataDir, 'uploads'),
      vault,
      referenced: (uploads) => stores.dossiers.referenced(uploads),
      onSyncFailure,
      onFault,
    });
    return { stores, keys, vault, files };
  } catch (error) {
    await Promise.all([stores.close(), keys?.close()]);
    throw error;
  }
}

/** Their own names, too, must survive a power cut: everything lies below them. */
async function makeFolders({ dataDir, databaseUrl }: HoldingsParts['config']): Promise<void> {
  await makeDirectory(dataDir);
  if (databaseUrl.startsWith('file:')) await makeDirectory(dirname(databaseUrl.slice(5)));
}

/** Every start loads a catalogue: a database without one has never been served from. */
async function wasEverServed({ catalogue }: Stores): Promise<boolean> {
  return (await catalogue.latest()).procedures.length > 0;
}

async function holdsKeys(keys: KeyStore, now: Date): Promise<boolean> {
  return (await keys.olderThan(now, undefined, 1)).length > 0;
}

/** As it may be shown. */
const nameOf = (databaseUrl: string): string =>
  databaseUrl.startsWith('file:')
    ? databaseUrl.slice('file:'.length)
    : withoutPassword(databaseUrl);

async function holdsDossiers({ dossiers }: Stores): Promise<boolean> {
  return (await dossiers.list({ limit: 1 })).length > 0;
}
