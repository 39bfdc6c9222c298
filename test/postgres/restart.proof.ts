/** The database goes away and comes back while citizens send: the server stays, says so, and loses nothing. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { createOperatorClient } from '../../server/cli/operator-client.ts';
import type { Acknowledgement, Submission } from '../../server/contract/dossier.ts';
import { OPERATOR_SOCKET } from '../../server/http/operator.ts';
import { readMigrations } from '../../server/storage/migrate.ts';
import { formOf } from '../crash/canary-packets.ts';
import { Random } from '../crash/random.ts';
import { ConnectionLost, Unexpected, Wire } from '../crash/wire.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';
import { aSubmission } from '../support/submissions.ts';
import { shippedPostgres } from './installations.ts';
import { PostgresServer, type Ending } from './server.ts';

const SENDERS = 6;
/** Of each kind: a connection may break in many places. */
const RESTARTS = 3;
const FORM = formOf('2.000635');

describe('a server whose PostgreSQL is restarted', () => {
  let postgres: PostgresServer;
  let url: string;
  let server: RunningServer;
  let wire: Wire;
  const acknowledged = new Map<string, Submission>();

  before(async () => {
    postgres = await PostgresServer.begin(shippedPostgres());
    url = await postgres.database('restarted');
    server = await startServer({
      env: { DVC_DATABASE_URL: url, DVC_TRUSTED_PROXIES: '127.0.0.1' },
    });
    wire = new Wire(Number(new URL(server.url).port), new Random(1));
  });
  after(async () => {
    wire.close();
    await server.cleanUp();
    await postgres.remove();
  });

  for (const ending of ['fast', 'immediate'] as const)
    test(`${ending}: not ready while it is away, ready again by itself, every sender served`, async () => {
      const sending = sendMany();
      for (let time = 0; time < RESTARTS; time++) {
        const before = acknowledged.size;
        while (acknowledged.size < before + SENDERS && !sending.fault) await wait(10);
        await restart(ending);
      }
      await sending.stop();
    });

  test('every acknowledged dossier is there, once, and serials have no gap', async () => {
    const operator = createOperatorClient(join(server.dataDir, OPERATOR_SOCKET));
    const codes: string[] = [];
    for (let after: string | undefined; ; after = codes.at(-1)) {
      const page = await operator.dossiers.list.query({ limit: 200, after });
      codes.push(...page.map(({ code }) => code));
      if (page.length < 200) break;
    }
    assert.deepEqual([...codes].sort(), [...acknowledged.keys()].sort());
    const serials = codes.map((code) => Number(code.split('-')[2])).sort((a, b) => a - b);
    assert.deepEqual(
      serials,
      codes.map((_, at) => at + 1),
    );
    const tracked = [...acknowledged].map(([code, { token }]) =>
      wire.mutate('dossiers.track', { code, secret: token }),
    );
    await Promise.all(tracked);
  });

  test('a second start migrates and loads nothing anew', async () => {
    assert.match(server.output(), /entries new or changed/);
    assert.equal(await server.stop(), 0);
    server = await server.again();
    assert.doesNotMatch(server.output(), /new or changed/);
  });

  test('a database newer than the program is refused and left as it was', async () => {
    assert.equal(await server.stop(), 0);
    const newer = readMigrations('postgres').length + 1;
    await ask('insert into migrations values ($1, $2, now())', newer, 'later');
    const earlier = await ask('select * from dossiers order by code');
    await assert.rejects(server.again(), /migrated by a newer version/);
    assert.deepEqual(await ask('select * from dossiers order by code'), earlier);
    await ask('delete from migrations where number = $1', newer);
    server = await server.again();
  });

  test("another server's database, and an empty one, are refused: served from, the keys would be swept", async () => {
    assert.equal(await server.stop(), 0);
    const { dataDir } = server;
    const others = await postgres.database('others');
    const other = await startServer({ env: { DVC_DATABASE_URL: others } });
    await other.cleanUp();
    for (const address of [others, await postgres.database('empty')]) {
      const env = { DVC_DATABASE_URL: address };
      await assert.rejects(startServer({ dataDir, env }), /belong to another database than/);
    }
    server = await server.again();
    const [code = '', { token }] = [...acknowledged][0] ?? assert.fail();
    await wire.mutate('dossiers.track', { code, secret: token });
  });

  async function restart(ending: Ending): Promise<void> {
    await postgres.end(ending);
    await untilReady(503);
    await wait(200);
    await postgres.start();
    await untilReady(200);
  }

  async function untilReady(status: 200 | 503): Promise<void> {
    for (let left = 200; left > 0; left--) {
      if ((await fetch(`${server.url}/readyz`)).status === status) return;
      await wait(50);
    }
    assert.fail(`/readyz did not answer ${status} within ten seconds`);
  }

  /** Each sender sends one dossier after another, each until it is acknowledged, and is told of nothing but 503. */
  function sendMany(): { fault: unknown; stop(): Promise<void> } {
    let going = true;
    let all: Promise<void>[] = [];
    const sending = {
      fault: undefined as unknown,
      async stop() {
        going = false;
        await Promise.all(all);
        assert.equal(sending.fault, undefined);
      },
    };
    const send = async (): Promise<void> => {
      while (going && !sending.fault) {
        const submission = aSubmission(FORM);
        acknowledged.set((await untilAcknowledged(submission)).code, submission);
      }
    };
    const note = (error: unknown): void => void (sending.fault ??= error);
    all = Array.from({ length: SENDERS }, () => send().catch(note));
    return sending;
  }

  async function untilAcknowledged(submission: Submission): Promise<Acknowledgement> {
    for (;;) {
      try {
        return (await wire.mutate('dossiers.submit', submission)) as Acknowledgement;
      } catch (error) {
        const later = error instanceof Unexpected && /: 503 /.test(error.message);
        if (!later && !(error instanceof ConnectionLost)) throw error;
        await wait(50);
      }
    }
  }

  async function ask(text: string, ...values: unknown[]): Promise<unknown[]> {
    const client = new pg.Client(url);
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(text, values)).rows;
    } finally {
      await client.end();
    }
  }
});
