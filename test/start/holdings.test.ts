/** What holds dossiers, opened after every way in which a first start can break off, and beside what is not its own. */
import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, test } from 'node:test';
import { openHoldings, type Holdings } from '../../server/start/holdings.ts';
import { KeyStoreMissing } from '../../server/start/trouble.ts';
import { openKeyStore, openStores } from '../../server/storage/open.ts';
import { openServerKey } from '../../server/vault/server-key.ts';
import { KeyStoreOfAnother } from '../../server/vault/vault.ts';
import { anArrival } from '../storage/arrivals.ts';
import { aCatalogue } from '../storage/told.ts';
import { aFolder } from './start.ts';

let folder: string;
beforeEach(async () => {
  folder = await aFolder();
});

const databaseIn = (dir: string): string => `file:${join(dir, 'dossiers.db')}`;

const open = (databaseUrl = databaseIn(folder)): Promise<Holdings> =>
  openHoldings({
    config: { databaseUrl, dataDir: folder, keyFile: join(folder, 'server.key') },
    now: () => new Date(),
    onSyncFailure: unexpected,
    onFault: unexpected,
  });

async function close({ stores, keys }: Holdings): Promise<void> {
  await Promise.all([stores.close(), keys.close()]);
}

/** One dossier with its key; gives the key's name. */
async function fill({ stores, vault }: Holdings): Promise<string> {
  const arrival = anArrival();
  await vault.keyFor(arrival.dossier.keyHash);
  await stores.dossiers.arrive(arrival);
  return arrival.dossier.keyHash;
}

describe('a first start that broke off is made up for by the next', () => {
  const makeDatabase = async (): Promise<void> => {
    const stores = await openStores(databaseIn(folder), { backups: folder });
    await stores.close();
  };
  const drawIdentity = async (): Promise<void> => {
    const stores = await openStores(databaseIn(folder), { backups: folder });
    await stores.identity();
    await stores.close();
  };
  const makeKeyStore = async (): Promise<void> => {
    const keys = await openKeyStore(join(folder, 'keys.db'), { backups: folder });
    await keys.close();
  };
  const makeServerKey = async (): Promise<void> => {
    await openServerKey(join(folder, 'server.key'), { mayCreate: true });
  };
  const steps = [
    { name: 'the database', make: makeDatabase },
    { name: 'the key store', make: makeKeyStore },
    { name: 'the server key', make: makeServerKey },
    { name: "the database's identity", make: drawIdentity },
  ];
  for (const [at, { name }] of steps.entries())
    test(`behind ${name}`, async () => {
      for (const { make } of steps.slice(0, at + 1)) await make();

      const holdings = await open();
      const key = await fill(holdings);
      await close(holdings);

      const again = await open();
      assert.ok(await again.vault.existingKey(key));
      await close(again);
    });
});

describe('keys and dossiers that do not belong together are refused', () => {
  let key: string;
  beforeEach(async () => {
    const holdings = await open();
    key = await fill(holdings);
    await close(holdings);
  });

  /** All is as it was: the right database opens, and the key with it. */
  async function assertUntouched(): Promise<void> {
    const holdings = await open();
    assert.ok(await holdings.vault.existingKey(key));
    await close(holdings);
  }

  test('a database that has a catalogue of its own', async () => {
    const other = databaseIn(await aFolder());
    const stores = await openStores(other, { backups: folder });
    await stores.catalogue.load(aCatalogue());
    await stores.close();

    await assert.rejects(open(other), KeyStoreOfAnother);
    await assertUntouched();
  });

  test('a database that has dossiers of its own', async () => {
    const other = databaseIn(await aFolder());
    const stores = await openStores(other, { backups: folder });
    await stores.identity();
    await stores.dossiers.arrive(anArrival());
    await stores.close();

    await assert.rejects(open(other), KeyStoreOfAnother);
    await assertUntouched();
  });

  test('a database that is new', async () => {
    await assert.rejects(open(databaseIn(await aFolder())), KeyStoreOfAnother);
    await assertUntouched();
  });

  test('keys that are gone, and a new key store in their place', async () => {
    await rm(join(folder, 'keys.db'));
    await assert.rejects(open(), KeyStoreMissing);

    const keys = await openKeyStore(join(folder, 'keys.db'), { backups: folder });
    await keys.close();

    await assert.rejects(open(), KeyStoreMissing);
  });
});

function unexpected(error: unknown): never {
  throw new Error('the disk failed', { cause: error });
}
