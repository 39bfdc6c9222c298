import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { join } from 'node:path';
import type Sqlite from 'better-sqlite3';
import { GroupWriter } from '../../server/storage/group-writer.ts';
import { StorageFull } from '../../server/storage/ports.ts';
import { connectSqlite } from '../../server/storage/sqlite.ts';
import { times } from './arrivals.ts';
import { aFolder } from './folder.ts';

describe('group commit', () => {
  let client: Sqlite.Database;
  let writer: GroupWriter;
  beforeEach(() => {
    client = connectSqlite(join(aFolder(), 'notes.db'));
    client.exec('create table notes (id integer primary key, text)');
    writer = new GroupWriter(client, 8);
  });
  afterEach(() => client.close());

  const add = (id: number, text = '') =>
    client.prepare('insert into notes values (?, ?)').run(id, text).changes;
  const kept = () => client.prepare('select id from notes order by id').pluck().all();

  test('answers nobody before the whole group is committed', async () => {
    const told: string[] = [];
    const items = [1, 2, 3].map((id) => writer.submit(() => add(id)));
    const answers = items.map((item) =>
      item.then(() => told.push(`in transaction: ${client.inTransaction}, rows: ${kept().length}`)),
    );

    await Promise.all(answers);

    assert.deepEqual(told, Array(3).fill('in transaction: false, rows: 3'));
  });

  test('shares a transaction among those that come together, up to its most', async () => {
    // The second item of each transaction sees the first one's row, which is not committed yet.
    const other = connectSqlite(client.name);
    const committed = other.prepare<[], number>('select count(*) from notes').pluck();

    const seen = await Promise.all(
      times(20, (id) =>
        writer.submit(() => {
          add(id);
          return committed.get();
        }),
      ),
    );

    assert.deepEqual(seen, [...times(8, () => 0), ...times(8, () => 8), ...times(4, () => 16)]);
    other.close();
  });

  test('undoes an item that fails and only that one', async () => {
    const results = await Promise.allSettled(
      [1, 2, 3].map((id) =>
        writer.submit(() => {
          add(id);
          if (id === 2) throw new Error('bad item');
          return id;
        }),
      ),
    );

    assert.deepEqual(
      results.map(({ status }) => status),
      ['fulfilled', 'rejected', 'fulfilled'],
    );
    assert.deepEqual(kept(), [1, 3]);
  });

  test('tells every item of the group when an error has ended its transaction', async () => {
    const results = await Promise.allSettled(
      [1, 2, 3].map((id) =>
        writer.submit(() => {
          add(id);
          if (id !== 2) return;
          client.exec('rollback'); // as SQLite itself does after some I/O errors
          throw new Error('transaction gone');
        }),
      ),
    );

    assert.deepEqual(
      results.map((one) => one.status === 'rejected' && String(one.reason)),
      Array(3).fill('Error: transaction gone'),
    );
    assert.deepEqual(kept(), []);
    await writer.submit(() => add(4));
    assert.deepEqual(kept(), [4]);
  });

  test('keeps nothing that it refused when the disk is full, and goes on when there is room', async () => {
    const pages = client.pragma('page_count', { simple: true });
    client.pragma(`max_page_count = ${Number(pages) + 12}`);
    const large = 'x'.repeat(3000);

    const results = await Promise.allSettled(
      times(24, (id) => writer.submit(() => add(id, large))),
    );

    const refused = results.filter((result) => result.status === 'rejected');
    assert.ok(refused.length > 0 && refused.length < 24);
    assert.ok(refused.every(({ reason }) => reason instanceof StorageFull));
    assert.deepEqual(
      kept(),
      results.flatMap(({ status }, id) => (status === 'fulfilled' ? [id] : [])),
    );

    client.pragma('max_page_count = 1000');
    await writer.submit(() => add(99, large));
    assert.ok(kept().includes(99));
  });

  test('answers all of a group when the commit itself fails', async () => {
    client.exec(`create table parents (id integer primary key);
      create table children (parent references parents deferrable initially deferred)`);

    const results = await Promise.allSettled([
      writer.submit(() => add(1)),
      writer.submit(() => client.exec('insert into children values (7)')),
    ]);

    assert.deepEqual(
      results.map(({ status }) => status),
      ['rejected', 'rejected'],
    );
    assert.deepEqual(kept(), []);
    await writer.submit(() => add(2));
    assert.deepEqual(kept(), [2]);
  });
});
