/** What whoever runs the server reads when it does not start: what is wrong, what to do; nothing is destroyed. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { chmod, chown, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { catalogue } from '../../server/catalog/index.ts';
import Sqlite from 'better-sqlite3';
import { startServer } from '../support/running-server.ts';
import { aSubmission } from '../support/submissions.ts';
import { formOf } from '../routers/office.ts';
import { aFolder, bytesIn, start } from './start.ts';

/** To whom permission bits apply, also where tests run as root. */
const NOBODY = { uid: 65_534, gid: 65_534 };
const asSomebody = process.getuid?.() === 0 ? NOBODY : undefined;

/** A stopped server's data folder with one dossier in it. */
let data: string;

before(async () => {
  data = await aFolder();
  const server = await startServer({ dataDir: data, env: { DVC_DATABASE_URL: '' } });
  const reply = await fetch(`${server.url}/trpc/dossiers.submit`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(aSubmission(formOf('2.000635'))),
  });
  assert.equal(reply.status, 200);
  assert.match(server.output(), /entries new or changed/);
  assert.equal(await server.stop(), 0);
});

/** Starts on a copy of the data with something wrong, and gives what was said. */
async function startWith(
  wrong: (folder: string) => Promise<NodeJS.ProcessEnv | void>,
): Promise<{ said: string; folder: string }> {
  const folder = await aFolder(data);
  const env = await wrong(folder);
  const earlier = await bytesIn(folder);
  const { code, said } = await start({ DVC_DATA_DIR: folder, ...env });
  assert.equal(code, 1, said);
  assert.deepEqual(await bytesIn(folder), earlier, 'something was changed');
  assert.doesNotMatch(said, /\n {4}at /, 'a stack is no message');
  return { said: said.trim(), folder };
}

describe('a server that cannot start', { concurrency: 2 }, () => {
  test('because its port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { said } = await startWith(async () => ({ PORT: String(port) }));
    other.close();
    assert.equal(
      said,
      `Port ${port} is in use by another program.\nStop that program, or choose another port: PORT=${port + 1} npm start`,
    );
  });

  test('because another server runs on its data folder', async () => {
    const folder = await aFolder(data);
    const first = await startServer({ dataDir: folder, env: { DVC_DATABASE_URL: '' } });
    const { code, said } = await start({ DVC_DATA_DIR: folder });
    assert.equal(code, 1);
    assert.match(said, /^Another server is running on this data folder.*Stop it first, or choose/);
    assert.equal((await fetch(`${first.url}/readyz`)).status, 200);
    assert.equal(await first.stop(), 0);
  });

  test('because nothing can be written in its data folder', async () => {
    const folder = await aFolder(data);
    if (asSomebody) await chown(folder, NOBODY.uid, NOBODY.gid);
    for (const name of ['dossiers.db', 'keys.db']) await chmod(join(folder, name), 0o444);
    await chmod(folder, 0o555);
    const earlier = await bytesIn(folder);
    const { code, said } = await start({ DVC_DATA_DIR: folder }, asSomebody);
    await chmod(folder, 0o755);
    assert.equal(code, 1);
    assert.match(
      said,
      /dossiers\.db cannot be written\.\nGive the user that runs the server write access/,
    );
    assert.deepEqual(await bytesIn(folder), earlier);
  });

  test('because its data folder cannot be made', async () => {
    const parent = await aFolder();
    await chmod(parent, 0o555);
    const folder = join(parent, 'data');
    const { code, said } = await start({ DVC_DATA_DIR: folder }, asSomebody);
    assert.equal(code, 1);
    assert.equal(
      said,
      `${folder} cannot be written by this user.\nGive it write access, or set DVC_DATA_DIR to another folder.\n`,
    );
  });

  for (const [name, what] of [
    ['dossiers.db', 'database'],
    ['keys.db', 'key store'],
  ] as const)
    test(`because its ${what} is no database`, async () => {
      const { said, folder } = await startWith((folder) =>
        writeFile(join(folder, name), 'không phải cơ sở dữ liệu '.repeat(400)),
      );
      assert.equal(
        said,
        `The database ${join(folder, name)} cannot be read: damaged, or not a database.\nMove it away and restore the latest backup in its place; do not delete it.`,
      );
    });

  test('because its database was migrated by a newer version', async () => {
    const { said, folder } = await startWith(async (folder) => {
      const client = new Sqlite(join(folder, 'dossiers.db'));
      client.prepare("insert into migrations values (99, 'later', 0)").run();
      client.close();
    });
    assert.match(said, /was migrated by a newer version \(step 99, this program knows \d+\)\./);
    assert.ok(said.includes(join(folder, 'dossiers.db')));
    assert.match(said, /Install the newer version again, or restore a backup/);
  });

  test('because its database is gone and only the keys are left', async () => {
    const folder = await aFolder(data);
    const database = join(folder, 'dossiers.db');
    await rm(database);
    const earlier = await bytesIn(folder);
    for (const time of ['at first', 'again']) {
      const { code, said } = await start({ DVC_DATA_DIR: folder });
      assert.equal(code, 1, time);
      assert.equal(said.trim(), keysOfAnother(database));
    }
    const later = await bytesIn(folder);
    delete later['dossiers.db'];
    assert.deepEqual(later, earlier);
  });

  test("because its database is another server's: served from, its keys would be swept", async () => {
    const elsewhere = await aFolder();
    const other = await startServer({ dataDir: elsewhere, env: { DVC_DATABASE_URL: '' } });
    assert.equal(await other.stop(), 0);
    const earlier = await bytesIn(elsewhere);
    const database = join(elsewhere, 'dossiers.db');

    const { said } = await startWith(async () => ({ DVC_DATABASE_URL: `file:${database}` }));

    assert.equal(said, keysOfAnother(database));
    assert.deepEqual(await bytesIn(elsewhere), earlier, 'the other database was changed');
  });

  test('because no PostgreSQL server is there', async () => {
    const DVC_DATABASE_URL = 'postgres://dvc:secret@127.0.0.1:1/dvc';
    const { said } = await startWith(async () => ({ DVC_DATABASE_URL }));
    assert.equal(
      said,
      'No PostgreSQL server lets us in at postgres://dvc@127.0.0.1:1/dvc.\nCheck that it runs, and the user, password and name in DVC_DATABASE_URL.',
    );
  });

  test('because its server key is missing', async () => {
    const { said, folder } = await startWith((folder) => rm(join(folder, 'server.key')));
    assert.match(said, /is missing, and dossiers are sealed with it\.\nPut the file back/);
    assert.ok(said.includes(join(folder, 'server.key')));
  });

  test('because its server key is another one', async () => {
    const { said } = await startWith((folder) => writeKey(folder, Buffer.alloc(32, 7)));
    assert.match(said, /is not the one these dossiers are sealed with\.\nPut the right file back/);
  });

  test('because its server key is damaged', async () => {
    const { said } = await startWith((folder) => writeKey(folder, Buffer.alloc(8)));
    assert.match(said, /is damaged: it must hold 32 bytes in base64\.\nPut it back/);
  });

  test('because others may read its server key', async () => {
    const { said, folder } = await startWith((folder) => chmod(join(folder, 'server.key'), 0o644));
    assert.ok(said.endsWith(`\nRun: chmod 600 ${join(folder, 'server.key')}`), said);
  });

  test('because its key store is missing', async () => {
    const { said, folder } = await startWith((folder) => rm(join(folder, 'keys.db')));
    assert.match(said, /is missing, and dossiers are sealed with its keys\.\nPut it back/);
    assert.ok(said.includes(join(folder, 'keys.db')));
  });

  for (const [name, value, example] of [
    ['PORT', 'abc', 'PORT=8080'],
    ['DVC_DEMO', 'yes', 'DVC_DEMO=1'],
    ['DVC_LOG', 'all', 'DVC_LOG=warn'],
    ['DVC_DATABASE_URL', 'mysql://dvc:secret@host/dvc', 'DVC_DATABASE_URL=file:.data/dossiers.db'],
  ] as const)
    test(`because ${name} is wrong`, async () => {
      const { said } = await startWith(async () => ({ [name]: value }));
      assert.ok(said.startsWith(`${name} `), said);
      assert.ok(said.endsWith(`One that works: ${example}`), said);
      assert.ok(!said.includes('secret'), 'a password was told');
    });
});

test('a second start loads nothing anew', async () => {
  const env = { DVC_DATABASE_URL: '', DVC_LOG: 'warn' };
  const server = await startServer({ dataDir: await aFolder(data), env });
  const code = await server.stop();
  assert.equal(
    server.output().split('\n')[0],
    `catalogue  ${catalogue.procedures.length} procedures`,
  );
  assert.equal(code, 0);
});

const keysOfAnother = (database: string): string =>
  `The keys in this data folder belong to another database than ${database}.\nName their own one in DVC_DATABASE_URL, or put it back from its latest backup. To begin anew, choose another DVC_DATA_DIR.`;

async function writeKey(folder: string, key: Buffer): Promise<void> {
  await writeFile(join(folder, 'server.key'), `${key.toString('base64')}\n`, { mode: 0o600 });
}
