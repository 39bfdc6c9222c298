import assert from 'node:assert/strict';
import {
  chmodSync,
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import Sqlite from 'better-sqlite3';
import {
  DatabaseReadOnly,
  DatabaseUnreadable,
  DatabaseUrlUnknown,
} from '../../server/storage/errors.ts';
import { GroupWriter } from '../../server/storage/group-writer.ts';
import { openStores } from '../../server/storage/open.ts';
import { connectSqlite } from '../../server/storage/sqlite.ts';
import { anArrival } from './arrivals.ts';
import { aFolder, asNobody } from './folder.ts';

const open = (file: string) => openStores(`file:${file}`, { backups: join(file, '../backups') });
const settings = (client: Sqlite.Database) =>
  ['journal_mode', 'synchronous', 'foreign_keys', 'secure_delete', 'busy_timeout'].map((name) =>
    client.pragma(name, { simple: true }),
  );
const FULL = 2;
const NORMAL = 1;

describe('a database that another program holds', () => {
  test('is told as failing for now, and takes work again when it is let go', async () => {
    const file = join(aFolder(), 'dvc.db');
    const client = connectSqlite(file);
    client.pragma('busy_timeout = 20');
    const writer = new GroupWriter(client);
    const other = new Sqlite(file);
    other.exec('begin immediate');
    await assert.rejects(
      writer.submit(() => 1),
      { name: 'StorageFailing', message: 'SQLITE_BUSY' },
    );
    other.exec('rollback');
    assert.equal(await writer.submit(() => 1), 1);
    for (const each of [other, client]) each.close();
  });
});

describe('a connection to SQLite', () => {
  test('syncs every commit, also when the database is opened again', () => {
    const file = join(aFolder(), 'dvc.db');
    for (let time = 0; time < 2; time++) {
      const client = connectSqlite(file);
      assert.deepEqual(settings(client), ['wal', FULL, 1, 1, 5000]);
      client.close();
    }
    // What the driver does by itself, and why the setting is not left to it.
    const plain = new Sqlite(file);
    assert.equal(plain.pragma('synchronous', { simple: true }), NORMAL);
    plain.close();
  });

  test('gives way on durability only to the proof that asks for it', () => {
    const client = connectSqlite(join(aFolder(), 'dvc.db'), { synchronous: 'NORMAL' });
    assert.equal(client.pragma('synchronous', { simple: true }), NORMAL);
    client.close();
  });

  test('makes files that nobody else may read', async () => {
    const file = join(aFolder(), 'new', 'folder', 'dvc.db');
    const stores = await open(file);
    await stores.dossiers.arrive(anArrival());
    for (const path of [file, `${file}-wal`]) {
      assert.equal(statSync(path).mode & 0o777, 0o600, path);
    }
    assert.equal(statSync(join(file, '..')).mode & 0o777, 0o700);
    await stores.close();
  });
});

describe('a database file', () => {
  test('keeps what was committed when it is opened again', async () => {
    const file = join(aFolder(), 'dvc.db');
    const first = await open(file);
    const { dossier } = await first.dossiers.arrive(anArrival());
    const identity = await first.identity();
    await first.close();

    const second = await open(file);

    assert.deepEqual(await second.dossiers.byCode(dossier.code), dossier);
    assert.equal(await second.identity(), identity);
    await second.close();
  });

  test('is closed only after the commits that wait', async () => {
    const file = join(aFolder(), 'dvc.db');
    const first = await open(file);
    const arriving = first.dossiers.arrive(anArrival());
    await first.close();

    const { dossier } = await arriving;

    const second = await open(file);
    assert.deepEqual(await second.dossiers.byCode(dossier.code), dossier);
    await second.close();
    await assert.rejects(second.ready());
    await assert.rejects(second.dossiers.arrive(anArrival()));
  });

  test('that is no database is refused and left alone', async () => {
    const file = join(aFolder(), 'letter.db');
    writeFileSync(file, 'Kính gửi: Ủy ban nhân dân xã'.repeat(100));
    const before = readFileSync(file);

    await assert.rejects(open(file), isAbout(DatabaseUnreadable, file));

    assert.deepEqual(readFileSync(file), before);
  });

  test('that is damaged is refused', async () => {
    const file = join(aFolder(), 'dvc.db');
    await (await open(file)).close();
    const handle = openSync(file, 'r+');
    writeSync(handle, Buffer.alloc(3000, 0xa5), 0, 3000, 100);
    closeSync(handle);

    await assert.rejects(open(file), isAbout(DatabaseUnreadable, file));
  });

  test("that is another program's is refused and left alone", async () => {
    const file = join(aFolder(), 'other.db');
    const other = new Sqlite(file);
    other.exec('create table songs (title text)');
    other.close();

    await assert.rejects(open(file), isAbout(DatabaseUnreadable, file));

    const again = new Sqlite(file);
    const tables = again.prepare('select name from sqlite_schema').pluck().all();
    assert.deepEqual(tables, ['songs']);
    again.close();
  });

  test('that is a folder is refused', async () => {
    const folder = join(aFolder(), 'dvc.db');
    mkdirSync(folder);
    await assert.rejects(open(folder), isAbout(DatabaseUnreadable, folder));
  });

  test('in a folder that may only be read is refused', async () => {
    const folder = aFolder();
    const [missing, present] = [join(folder, 'new.db'), join(folder, 'dvc.db')];
    await (await open(present)).close();
    chmodSync(present, 0o444);
    chmodSync(folder, 0o555);

    await asNobody(async () => {
      await assert.rejects(open(missing), isAbout(DatabaseReadOnly, missing));
      await assert.rejects(open(present), isAbout(DatabaseReadOnly, present));
    });
    chmodSync(folder, 0o755);
  });

  test('that may only be read is refused, though its folder is open', async () => {
    const folder = aFolder();
    const file = join(folder, 'dvc.db');
    await (await open(file)).close();
    chmodSync(file, 0o444);
    chmodSync(folder, 0o777);

    await asNobody(() => assert.rejects(open(file), isAbout(DatabaseReadOnly, file)));
  });
});

test('an address of no known kind is refused', async () => {
  const address = 'mysql://somewhere/dvc';
  await assert.rejects(
    openStores(address, { backups: aFolder() }),
    isAbout(DatabaseUrlUnknown, address),
  );
});

const isAbout =
  (type: new (database: string) => { database: string } & Error, database: string) =>
  (error: unknown): boolean => {
    assert.ok(error instanceof type, String(error));
    assert.equal(error.database, database);
    return true;
  };
