import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createTRPCClient, httpLink, TRPCClientError, type TRPCClient } from '@trpc/client';
import { Refusal } from '../../server/contract/errors.ts';
import type { AppRouter } from '../../server/routers/app-router.ts';
import type { Api } from '../../widgets/client/api.ts';
import { createHttpClient } from '../../widgets/client/http-client.ts';
import { formOf } from '../routers/office.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';
import { aLookup, aSubmission } from '../support/submissions.ts';

/** Whether the widgets' own small client hears the same as tRPC's, answers and refusals alike. */
describe("the widgets' client and tRPC's ask the same server", () => {
  let server: RunningServer;
  let own: Api;
  let theirs: TRPCClient<AppRouter>;

  before(async () => {
    server = await startServer();
    own = createHttpClient(server.url);
    theirs = createTRPCClient<AppRouter>({ links: [httpLink({ url: `${server.url}/trpc` })] });
  });
  after(() => server?.cleanUp());

  test('a search', async () => {
    const input = { query: 'giấy khai sinh', agency: 'H99.001' };
    assert.deepEqual(await own.search(input), await theirs.procedures.search.query(input));
  });

  test('a procedure, a form, an agency', async () => {
    const [code, agency] = ['2.000635', 'H99.001'];
    assert.deepEqual(
      await own.procedure({ code, agency }),
      await theirs.procedures.get.query({ code, agency }),
    );
    assert.deepEqual(
      await own.form({ procedure: code, agency }),
      await theirs.procedures.form.query({ procedure: code, agency }),
    );
    assert.deepEqual(await own.agency({ agency }), await theirs.agencies.get.query({ agency }));
  });

  test('a dossier sent by one is the same dossier sent again by the other', async () => {
    const submission = aSubmission(formOf('2.000635'));
    const sent = await own.submit(submission);
    assert.deepEqual(await theirs.dossiers.submit.mutate(submission), sent);
    const [{ code }, secret] = [sent, submission.token];
    const { asOf: _mine, ...mine } = await own.track({ code, secret });
    const { asOf: _other, ...other } = await theirs.dossiers.track.mutate({ code, secret });
    assert.deepEqual(mine, other);
  });

  for (const [what, ours, other] of [
    [
      'an unknown agency',
      (api: Api) => api.agency({ agency: 'H98.999' }),
      (client: TRPCClient<AppRouter>) => client.agencies.get.query({ agency: 'H98.999' }),
    ],
    [
      'a wrong secret',
      (api: Api) => api.track({ code: 'H99.001-261121-0001', secret: WRONG }),
      (client: TRPCClient<AppRouter>) =>
        client.dossiers.track.mutate({ code: 'H99.001-261121-0001', secret: WRONG }),
    ],
    [
      'what is no submission',
      (api: Api) => api.submit({} as never),
      (client: TRPCClient<AppRouter>) => client.dossiers.submit.mutate({} as never),
    ],
  ] as const)
    test(`refused alike: ${what}`, async () => {
      const mine = await ours(own).catch((error: unknown) => error);
      const theirsToo = await other(theirs).catch((error: unknown) => error);
      assert.ok(mine instanceof Refusal);
      assert.ok(theirsToo instanceof TRPCClientError);
      assert.deepEqual({ code: mine.code, params: mine.params }, refusalIn(theirsToo));
    });

  test('nobody there: offline, in our own words', async () => {
    const nobody = createHttpClient('http://127.0.0.1:9');
    const error = await nobody.agency({ agency: 'H99.001' }).catch((reason: unknown) => reason);
    assert.ok(error instanceof Refusal);
    assert.equal(error.code, 'request/offline');
  });
});

const WRONG = aLookup();

const refusalIn = ({ data }: { data?: unknown }): unknown =>
  (data as { refusal?: unknown } | undefined)?.refusal;
