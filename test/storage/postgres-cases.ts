import assert from 'node:assert/strict';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { BackupFailed, DatabaseNewer, DatabaseUnreachable } from '../../server/storage/errors.ts';
import { migrate, readMigrations, type Migration } from '../../server/storage/migrate.ts';
import { postgresTarget } from '../../server/storage/migrate.postgres.ts';
import { openStores } from '../../server/storage/open.ts';
import { openPool } from '../../server/storage/postgres.ts';
import { anArrival } from './arrivals.ts';
import { describeStores } from './conformance.ts';
import { aFolder } from './folder.ts';
import { emptyPostgres, openEmptyPostgres } from './postgres.ts';

const NOW = new Date('2026-11-21T08:15:00.123Z');
const NO_DUMP = '/nonexistent/pg_dump';
const known = readMigrations('postgres');
const next: Migration = {
  number: known.length + 1,
  tag: 'add-notes',
  statements: ['create table notes (text text)'],
};

/**
 * What is asked of a real PostgreSQL server, the stores' suite included; for `npm run proof:postgres`.
 * @param url a database made for tests: it is emptied over and over
 */
export function describePostgres(url: string): void {
  describeStores('a PostgreSQL server', () => openEmptyPostgres(url, { backups: aFolder() }));

  describe('a PostgreSQL database', () => {
    test('syncs every commit, whatever the server is set to', async () => {
      const pool = openPool(url);
      const { rows } = await pool.query<{ synchronous_commit: string }>('show synchronous_commit');
      assert.notEqual(rows[0]?.synchronous_commit, 'off');
      await pool.end();
    });

    test('is left as it was when it cannot be dumped, and its password is told nobody', async () => {
      const address = new URL(url);
      address.password = 'kín-đáo';
      await fill(url);

      const upgrading = upgrade(url, aFolder(), NO_DUMP, address.href);

      await assert.rejects(upgrading, (error: unknown) => {
        assert.ok(error instanceof BackupFailed);
        assert.equal(error.program, NO_DUMP);
        assert.ok(!error.database.includes('k%C3%ADn') && !error.database.includes('kín'));
        return true;
      });
      const stores = await openStores(url, { backups: aFolder() });
      assert.equal((await stores.dossiers.list({ limit: 9 })).length, 1);
      await stores.close();
    });

    test('without dossiers needs no dump', async () => {
      await (await openEmptyPostgres(url, { backups: aFolder() })).close();
      await upgrade(url, aFolder(), NO_DUMP);
    });

    test('is migrated once when two servers start together', async () => {
      await emptyPostgres(url);

      const both = await Promise.all([1, 2].map(() => openStores(url, { backups: aFolder() })));

      for (const stores of both) await stores.dossiers.arrive(anArrival());
      const identities = await Promise.all(both.map((stores) => stores.identity()));
      assert.equal(identities[0], identities[1]);
      await Promise.all(both.map((stores) => stores.close()));
    });

    test('that is newer than the program is refused', async () => {
      await (await openEmptyPostgres(url, { backups: aFolder() })).close();
      await upgrade(url, aFolder(), NO_DUMP);

      await assert.rejects(openStores(url, { backups: aFolder() }), (error: unknown) => {
        assert.ok(error instanceof DatabaseNewer);
        assert.deepEqual([error.found, error.known], [next.number, known.length]);
        return true;
      });
      await emptyPostgres(url);
    });

    test('that does not answer is told by its address, without the password', async () => {
      const nowhere = 'postgres://dvc:secret@127.0.0.1:1/dvc?password=secret';
      await assert.rejects(openStores(nowhere, { backups: aFolder() }), (error: unknown) => {
        assert.ok(error instanceof DatabaseUnreachable);
        assert.equal(error.database, 'postgres://dvc@127.0.0.1:1/dvc');
        return true;
      });
    });
  });
}

/**
 * The copy that is made of it before a migration.
 * @param pgDump one that is as new as the server
 */
export function describePostgresDump(url: string, pgDump: string): void {
  describe('a PostgreSQL database', () => {
    test('is dumped before it is migrated, when there is something to lose', async () => {
      const backups = aFolder();
      await fill(url);

      await upgrade(url, backups, pgDump);

      const name = `before-${next.number}-20261121T081500Z.dump`;
      assert.deepEqual(readdirSync(backups), [name]);
      const { mode, size } = statSync(join(backups, name));
      assert.equal(mode & 0o777, 0o600);
      assert.ok(size > 1000);
    });
  });
}

async function fill(url: string): Promise<void> {
  const stores = await openEmptyPostgres(url, { backups: aFolder() });
  await stores.dossiers.arrive(anArrival());
  await stores.close();
}

/** @param address what the dump is made from, and errors name */
async function upgrade(url: string, folder: string, pgDump: string, address = url): Promise<void> {
  const pool = openPool(url);
  const client = await pool.connect();
  try {
    const target = postgresTarget(client, address, { folder, pgDump, now: () => NOW });
    await migrate(target, [...known, next]);
  } finally {
    client.release();
    await pool.end();
  }
}
