import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { openKeyStore } from '../../server/storage/open.ts';
import type { KeyStore } from '../../server/storage/ports.ts';
import type { DossierKey, MacPurpose, Vault } from '../../server/vault/ports.ts';
import { SealBroken } from '../../server/vault/sealing.ts';
import { openServerKey, ServerKeyWrong } from '../../server/vault/server-key.ts';
import { createVault, KeyStoreOfAnother } from '../../server/vault/vault.ts';
import { sha256, times } from '../storage/arrivals.ts';
import { aFolder } from '../storage/folder.ts';

const START = Date.parse('2026-11-21T01:00:00.000Z');
const HOUR = 3600 * 1000;
const DAY = 24 * HOUR;
const plain = Buffer.from('Họ tên: Nguyễn Văn Không');

describe('the vault', () => {
  let folder: string;
  let keys: KeyStore;
  let vault: Vault;
  let clock: number;
  const now = () => new Date(clock);
  const dayAgo = () => new Date(clock - DAY);
  const vaultWith = async (keyFile: string, database = { id: 'ours', name: 'dossiers.db' }) =>
    createVault({
      serverKey: await openServerKey(join(folder, keyFile), { mayCreate: true }),
      keys,
      database,
      now,
    });
  const keepsNone = () => Promise.resolve(new Set<string>());

  beforeEach(async () => {
    clock = START;
    folder = aFolder();
    keys = await openKeyStore(join(folder, 'keys.db'), { backups: folder });
    vault = await vaultWith('server.key');
  });
  afterEach(() => keys.close());

  test('gives a name one key, for ever', async () => {
    const [name, other] = [sha256('a'), sha256('b')];
    const sealed = (await vault.keyFor(name)).seal(plain, 'answers');

    const again = await vaultWith('server.key');

    assert.deepEqual((await again.keyFor(name)).open(sealed, 'answers'), plain);
    assert.deepEqual((await again.existingKey(name))?.open(sealed, 'answers'), plain);
    assert.equal(await again.existingKey(other), undefined);
    assert.equal((await again.keyFor(other)).name, other);
  });

  test('gives all who ask at once the same key', async () => {
    const all = await Promise.all(times(20, () => vault.keyFor('a')));
    const sealed = all[0]!.seal(plain, 'answers');
    for (const key of all) assert.deepEqual(key.open(sealed, 'answers'), plain);
  });

  test('has a key in the store before it gives it out', async () => {
    await vault.keyFor('a');
    assert.ok(await keys.get('a'));
  });

  test('refuses a store that was begun with another server key, before anything is read', async () => {
    const wrong = join(folder, 'other.key');
    await assert.rejects(vaultWith('other.key'), (error: unknown) => {
      assert.ok(error instanceof ServerKeyWrong);
      assert.equal(error.file, wrong);
      return true;
    });
    await vaultWith('server.key');
  });

  test("refuses a store that was begun with another database, and leaves it that one's", async () => {
    const theirs = { id: 'theirs', name: 'postgres://dvc@elsewhere/dvc' };
    await assert.rejects(vaultWith('server.key', theirs), (error: unknown) => {
      assert.ok(error instanceof KeyStoreOfAnother);
      assert.equal(error.database, theirs.name);
      return true;
    });
    await vaultWith('server.key');
  });

  test('gives a new store to one database, though two come at once', async () => {
    const another = await openKeyStore(join(folder, 'new.db'), { backups: folder });
    await keys.close();
    keys = another;
    const both = await Promise.allSettled(
      ['ours', 'theirs'].map((id) => vaultWith('server.key', { id, name: id })),
    );
    const refused = both.filter((one) => one.status === 'rejected');
    assert.equal(refused.length, 1);
    assert.ok(refused[0]?.reason instanceof KeyStoreOfAnother);
  });

  test('tells nobody who reads the store whose keys they are', async () => {
    const check = await keys.check();
    assert.ok(check && !check.includes('ours'));
  });

  test('opens nothing under another name, another dossier or another place', async () => {
    const [mine, yours] = [await vault.keyFor('mine'), await vault.keyFor('yours')];
    const sealed = mine.seal(plain, 'answers|H99.001-261121-0001');

    assert.throws(() => yours.open(sealed, 'answers|H99.001-261121-0001'), SealBroken);
    assert.throws(() => mine.open(sealed, 'answers|H99.001-261121-0002'), SealBroken);
  });

  test('refuses a wrapped key that was moved to another name', async () => {
    const key = await vault.keyFor('mine');
    const sealed = key.seal(plain, 'answers');
    await keys.keep('thief', (await keys.get('mine'))!, now());

    await assert.rejects(vault.existingKey('thief'), SealBroken);
    assert.deepEqual((await vault.existingKey('mine'))?.open(sealed, 'answers'), plain);
  });

  test('knows an erased key no more, whoever erased it', async () => {
    const sealed = (await vault.keyFor('a')).seal(plain, 'answers');
    await vault.existingKey('a');

    await keys.erase('a');

    assert.equal(await vault.existingKey('a'), undefined);
    const fresh = await vault.keyFor('a');
    assert.throws(() => fresh.open(sealed, 'answers'), SealBroken);
  });

  test('derives a key for each file, the same one every time', async () => {
    const [a, b] = [await vault.keyFor('a'), await vault.keyFor('b')];
    const made = [a.fileKey('1'), a.fileKey('2'), b.fileKey('1')];

    assert.equal(new Set(made.map((key) => key.toString('hex'))).size, 3);
    assert.ok(made.every((key) => key.length === 32));
    assert.deepEqual((await vault.existingKey('a'))?.fileKey('1'), made[0]);
  });

  test('makes keyed hashes that differ by purpose and by server key', async () => {
    const purposes: MacPurpose[] = ['content', 'token', 'no-dossier'];
    const hashes = purposes.map((purpose) => vault.mac(purpose, 'một'));
    const again = await vaultWith('server.key');

    assert.equal(new Set([...hashes, vault.mac('content', 'hai')]).size, 4);
    assert.deepEqual(
      purposes.map((purpose) => again.mac(purpose, 'một')),
      hashes,
    );
    const serverKey = await openServerKey(join(folder, 'server.key'), { mayCreate: false });
    const byHand = createHmac('sha256', serverKey.derive('dvc/mac/token')).update('một');
    assert.equal(hashes[1], byHand.digest('hex'));
  });

  describe('sweeps', () => {
    test('keys that have had no dossier for a day', async () => {
      for (const name of ['orphan', 'kept']) await vault.keyFor(name);
      clock += DAY + HOUR;
      await vault.keyFor('young');

      const swept = await vault.sweep(dayAgo(), async (names) => {
        assert.deepEqual(names, ['kept', 'orphan']);
        return new Set(['kept']);
      });

      assert.equal(swept, 1);
      assert.equal(await vault.existingKey('orphan'), undefined);
      assert.ok(await vault.existingKey('kept'));
      assert.ok(await vault.existingKey('young'));
    });

    test('through any number of them', async () => {
      await Promise.all(times(1203, (i) => vault.keyFor(`key ${i}`)));
      clock += 2 * DAY;

      const hasDossier = (name: string) => Number(name.slice(4)) % 100 > 0;
      const swept = await vault.sweep(dayAgo(), async (names) => new Set(names.filter(hasDossier)));

      const left = await keys.olderThan(now(), undefined, 2000);
      assert.equal(swept, 13);
      assert.deepEqual([left.length, left.every(hasDossier)], [1190, true]);
    });

    test('but not a key that a submission holds, though its dossier is not there yet', async () => {
      await vault.keyFor('slow');
      clock += 2 * DAY;

      const swept = await vault.sweep(dayAgo(), async () => {
        await vault.keyFor('slow'); // comes while the sweep asks, and commits after it
        return new Set();
      });

      assert.equal(swept, 0);
      assert.ok(await keys.get('slow'));
      clock += 2 * HOUR;
      assert.equal(await vault.sweep(dayAgo(), keepsNone), 1);
    });

    test('and gives whoever asks during an erasure a key that lasts', async () => {
      let asked: Promise<DossierKey> | undefined;
      const store = keys;
      keys = {
        ...store,
        erase(name) {
          const erased = store.erase(name);
          asked = vault.keyFor(name); // the erasure is under way, not committed
          return erased;
        },
      };
      vault = await vaultWith('server.key');
      await vault.keyFor('a');
      clock += 2 * DAY;

      assert.equal(await vault.sweep(dayAgo(), keepsNone), 1);

      const key = await asked;
      assert.ok(key);
      const sealed = key.seal(plain, 'answers');
      assert.deepEqual((await vault.existingKey('a'))?.open(sealed, 'answers'), plain);
    });
  });
});
