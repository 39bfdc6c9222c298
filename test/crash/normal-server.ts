/** The server on databases that sync at `NORMAL`: what `power.ts` must see lose dossiers. A control, never in earnest. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readConfig, type Config } from '../../server/config.ts';
import { openFiles } from '../../server/files/open-files.ts';
import { makeDirectory } from '../../server/files/disk.ts';
import type { Holdings } from '../../server/start/holdings.ts';
import { serve } from '../../server/start/serve.ts';
import { openKeyStore, openStores } from '../../server/storage/open.ts';
import { openServerKey } from '../../server/vault/server-key.ts';
import { createVault } from '../../server/vault/vault.ts';

const config = readConfig(process.env);
await makeDirectory(config.dataDir);
await makeDirectory(dirname(config.databaseUrl.slice('file:'.length)));
const loose = await openLoosely(config);
await serve(config, {
  holdings: (strict) => {
    void Promise.all([strict.stores.close(), strict.keys.close()]);
    return loose;
  },
});

async function openLoosely({ dataDir, databaseUrl, keyFile }: Config): Promise<Holdings> {
  const options = { backups: join(dataDir, 'backups'), synchronous: 'NORMAL' as const };
  const keyStore = join(dataDir, 'keys.db');
  const stores = await openStores(databaseUrl, options);
  const serverKey = await openServerKey(keyFile, { mayCreate: !existsSync(keyStore) });
  const keys = await openKeyStore(keyStore, options);
  const database = { id: await stores.identity(), name: databaseUrl };
  const vault = await createVault({ serverKey, keys, database, now: () => new Date() });
  const files = openFiles({
    dir: join(dataDir, 'uploads'),
    vault,
    referenced: (uploads) => stores.dossiers.referenced(uploads),
    onSyncFailure: fail,
    onFault: fail,
  });
  return { stores, keys, vault, files };
}

function fail(error: unknown): never {
  throw new Error('the disk failed', { cause: error });
}
