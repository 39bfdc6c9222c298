import assert from 'node:assert/strict';
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import Sqlite from 'better-sqlite3';
import { BackupFailed, DatabaseNewer } from '../../server/storage/errors.ts';
import { migrate, readMigrations, type Migration } from '../../server/storage/migrate.ts';
import { sqliteTarget } from '../../server/storage/migrate.sqlite.ts';
import { openKeyStore, openStores } from '../../server/storage/open.ts';
import { connectSqlite } from '../../server/storage/sqlite.ts';
import { anArrival } from './arrivals.ts';
import { aFolder } from './folder.ts';

const NOW = new Date('2026-11-21T08:15:00.123Z');
const known = readMigrations('sqlite');
const next: Migration = {
  number: known.length + 1,
  tag: 'add-notes',
  statements: ['create table notes (text text)', "insert into notes values ('chào')"],
};

/** A data folder with a database that holds one dossier. */
async function aDataFolder() {
  const folder = aFolder();
  const [file, backups] = [join(folder, 'dvc.db'), join(folder, 'backups')];
  const stores = await openStores(`file:${file}`, { backups });
  const { dossier } = await stores.dossiers.arrive(anArrival());
  await stores.close();
  return { file, backups, code: dossier.code };
}

async function upgrade(file: string, folder: string, migrations: Migration[]): Promise<void> {
  const client = connectSqlite(file);
  try {
    await migrate(sqliteTarget(client, { folder, now: () => NOW }), migrations);
    assert.equal(client.pragma('foreign_keys', { simple: true }), 1);
  } finally {
    client.close();
  }
}

function read(file: string, sql: string): unknown {
  const client = new Sqlite(file, { readonly: true });
  try {
    return client.prepare(sql).pluck().all();
  } finally {
    client.close();
  }
}

describe('a database that is older than the program', () => {
  test('is copied aside whole, then migrated', async () => {
    const { file, backups, code } = await aDataFolder();

    await upgrade(file, backups, [...known, next]);

    assert.deepEqual(read(file, 'select text from notes'), ['chào']);
    const name = `before-${next.number}-20261121T081500Z.db`;
    assert.deepEqual(readdirSync(backups), [name]);
    const backup = join(backups, name);
    assert.equal(statSync(backup).mode & 0o777, 0o600);
    assert.deepEqual(read(backup, 'select code from dossiers'), [code]);
    assert.deepEqual(read(backup, 'select max(number) from migrations'), [known.length]);
    assert.deepEqual(read(backup, 'pragma integrity_check'), ['ok']);
  });

  test('stays as it was when it cannot be copied aside', async () => {
    const { file, backups } = await aDataFolder();
    writeFileSync(backups, 'a file where the folder should be');

    await assert.rejects(upgrade(file, backups, [...known, next]), BackupFailed);

    assert.deepEqual(read(file, "select name from sqlite_schema where name = 'notes'"), []);
  });

  test('stays as it was when a migration fails half-way', async () => {
    const { file, backups, code } = await aDataFolder();
    const broken = { ...next, statements: [...next.statements, 'drop table dossiers', 'nonsense'] };

    await assert.rejects(upgrade(file, backups, [...known, broken]), /nonsense/);

    assert.deepEqual(read(file, 'select code from dossiers'), [code]);
    assert.deepEqual(read(file, "select name from sqlite_schema where name = 'notes'"), []);
    assert.deepEqual(read(file, 'select max(number) from migrations'), [known.length]);
  });

  test('is not left with references that lead nowhere', async () => {
    const { file, backups, code } = await aDataFolder();
    const careless = { ...next, statements: ['delete from dossiers'] };

    await assert.rejects(upgrade(file, backups, [...known, careless]), /broken references/);

    assert.deepEqual(read(file, 'select code from dossiers'), [code]);
  });

  test('is migrated once when two processes start together', async () => {
    const { file, backups } = await aDataFolder();

    await Promise.all([
      upgrade(file, backups, [...known, next]),
      upgrade(file, join(backups, 'other'), [...known, next]),
    ]);

    assert.deepEqual(read(file, 'select text from notes'), ['chào']);
  });
});

test('a new database, and one that is up to date, need no copy', async () => {
  const { file, backups } = await aDataFolder();
  await (await openStores(`file:${file}`, { backups })).close();
  assert.equal(existsSync(backups), false);
});

test('a database that is newer than the program is refused and left alone', async () => {
  const { file, backups } = await aDataFolder();
  await upgrade(file, backups, [...known, next]);

  await assert.rejects(openStores(`file:${file}`, { backups }), (error: unknown) => {
    assert.ok(error instanceof DatabaseNewer);
    assert.deepEqual([error.database, error.found, error.known], [file, next.number, known.length]);
    return true;
  });
});

test('backups of keys live 35 days, backups of dossiers stay', async () => {
  const folder = aFolder();
  const ages = { 'keys-before-2-a.db': 36, 'keys-before-2-b.db': 34, 'before-2-a.db': 36 };
  for (const [name, days] of Object.entries(ages)) {
    writeFileSync(join(folder, name), '');
    const made = new Date(NOW.getTime() - days * 24 * 3600 * 1000);
    utimesSync(join(folder, name), made, made);
  }

  const keys = await openKeyStore(join(folder, 'keys.db'), { backups: folder, now: () => NOW });
  await keys.close();

  const left = readdirSync(folder).filter((name) => name.includes('before'));
  assert.deepEqual(left.sort(), ['before-2-a.db', 'keys-before-2-b.db']);
});
