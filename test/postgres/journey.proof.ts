/** The whole way of a dossier, asked of a server on PostgreSQL as a browser and an operator ask it. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { createOperatorClient } from '../../server/cli/operator-client.ts';
import type { Acknowledgement, Submission, Tracking } from '../../server/contract/dossier.ts';
import type { Form } from '../../server/contract/form.ts';
import type { SearchResult } from '../../server/contract/procedure.ts';
import { OPERATOR_SOCKET } from '../../server/http/operator.ts';
import { Random } from '../crash/random.ts';
import { Wire } from '../crash/wire.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';
import { aPhoto } from '../support/photo.ts';
import { uploadFile } from '../support/sender.ts';
import { AGENCY, aSubmission, filesFieldOf, withFiles } from '../support/submissions.ts';
import { shippedPostgres } from './installations.ts';
import { PostgresServer } from './server.ts';

describe('a dossier on PostgreSQL', () => {
  let postgres: PostgresServer;
  let server: RunningServer;
  let wire: Wire;
  let form: Form;
  let submission: Submission;
  let acknowledgement: Acknowledgement;

  before(async () => {
    postgres = await PostgresServer.begin(shippedPostgres());
    const url = await postgres.database('journey');
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

  test('the procedure is found without accents', async () => {
    const input = { query: 'khai sinh', agency: AGENCY };
    const { items } = (await wire.mutate('procedures.search', input)) as SearchResult;
    assert.equal(items[0]?.code, '1.001193');
  });

  test('its form is loaded and filled, with a photo that arrived whole', async () => {
    const input = { procedure: '1.001193', agency: AGENCY };
    ({ form } = (await wire.mutate('procedures.form', input)) as { form: Form });
    const blank = aSubmission(form);
    const photo = { key: blank.key, name: 'chứng sinh.jpg', bytes: aPhoto(300_000) };
    const field = filesFieldOf(form, blank.answers);
    const file = await uploadFile(wire, photo);
    submission = { ...blank, answers: withFiles(blank.answers, field, [file]) };
  });

  test('it is sent, and sent again when the answer is lost, and is there once', async () => {
    acknowledgement = (await wire.mutate('dossiers.submit', submission)) as Acknowledgement;
    assert.match(acknowledgement.code, /^H99\.001-\d{6}-0001$/);
    assert.deepEqual(await wire.mutate('dossiers.submit', submission), acknowledgement);
    assert.equal((await operator().dossiers.list.query({})).length, 1);
  });

  test('token and look-up code both open it, a wrong one does not', async () => {
    const byToken = await track(submission.token);
    assert.equal(byToken.status, 'submitted');
    assert.equal((await track(submission.lookup)).acknowledgement.code, acknowledgement.code);
    await assert.rejects(track(aSubmission(form).token), /404/);
  });

  test('the office receives it, and the tracker shows the day it is due', async () => {
    const { code } = acknowledgement;
    const due = { dueOn: '2099-01-05', basis: 'Phiếu hẹn của bộ phận một cửa' };
    await operator().dossiers.move.mutate({ code, move: 'receive', by: 'Cán bộ Mẫu', ...due });
    const { status, receipt } = await track(submission.token);
    assert.equal(status, 'received');
    assert.equal(receipt?.dueOn, due.dueOn);
    assert.equal(receipt.receivedBy, 'Cán bộ Mẫu');
  });

  test('after a SIGKILL and a new start all of it is still there', async () => {
    await server.kill();
    server = await server.again();
    assert.equal((await track(submission.lookup)).receipt?.dueOn, '2099-01-05');
    assert.deepEqual(await wire.mutate('dossiers.submit', submission), acknowledgement);
  });

  const operator = () => createOperatorClient(join(server.dataDir, OPERATOR_SOCKET));

  async function track(secret: string): Promise<Tracking> {
    const { code } = acknowledgement;
    return (await wire.mutate('dossiers.track', { code, secret })) as Tracking;
  }
});
