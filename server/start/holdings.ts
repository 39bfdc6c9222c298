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
import { KeyStoreMissing } from './trouble.ts';

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
    const needsKeys = await holdsDossiers(stores);
    if (needsKeys && !existsSync(keyStoreFile)) throw new KeyStoreMissing(keyStoreFile);
    keys = await openKeyStore(keyStoreFile, options);
    const isBegun = (await keys.check()) !== undefined;
    if (needsKeys && !isBegun) throw new KeyStoreMissing(keyStoreFile);
    const serverKey = await openServerKey(config.keyFile, { mayCreate: !isBegun });
    const database = { id: await stores.identity(), name: nameOf(config.databaseUrl) };
    const vault = await createVault({ serverKey, keys, database, now });
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

/** As it may be shown. */
const nameOf = (databaseUrl: string): string =>
  databaseUrl.startsWith('file:')
    ? databaseUrl.slice('file:'.length)
    : withoutPassword(databaseUrl);

async function holdsDossiers({ dossiers }: Stores): Promise<boolean> {
  return (await dossiers.list({ limit: 1 })).length > 0;
}
