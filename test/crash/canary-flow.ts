/** Everything that reaches a server over a day, with canaries in it: right, wrong, repeated, broken off. */
import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import type { Acknowledgement } from '../../server/contract/dossier.ts';
import { createOperatorClient } from '../../server/cli/operator-client.ts';
import { OPERATOR_SOCKET } from '../../server/http/operator.ts';
import type { RunningServer } from '../support/running-server.ts';
import { breakUpload, uploadFile } from '../support/sender.ts';
import { jpegWith } from './canary-files.ts';
import {
  movesOf,
  packetsOf,
  Pool,
  submissionOf,
  type Packet,
  type Spelling,
} from './canary-packets.ts';
import { sendStrays } from './canary-strays.ts';
import type { Canary } from './canary-values.ts';
import { aToken } from '../support/submissions.ts';
import { Random } from './random.ts';
import { Wire } from './wire.ts';

type Operator = ReturnType<typeof createOperatorClient>;

export interface Told {
  dossiers: number;
  /** What the office is shown of all of them, as text: proof that the canaries did arrive. */
  shown: string;
}

/** Sends every canary in one spelling. Throws when the server answers otherwise than it should. */
export async function sendEverything(
  server: RunningServer,
  canaries: readonly Canary[],
  spelling: Spelling,
): Promise<Told> {
  const wire = new Wire(Number(new URL(server.url).port), new Random(1));
  const operator = createOperatorClient(join(server.dataDir, OPERATOR_SOCKET));
  const pool = new Pool(canaries, spelling);
  try {
    const codes: string[] = [];
    for (const packet of packetsOf(pool)) codes.push(await sendPacket(wire, packet));
    await moveSome(operator, pool, codes);
    await sendStrays(server.url, wire, pool, codes[0] ?? '');
    while (pool.left(['cut upload']) > 0) await cutUpload(server.url, wire, pool);
    return { dossiers: codes.length, shown: await showAll(operator, codes) };
  } finally {
    wire.close();
  }
}

/** Uploads, sends, sends again, and looks with both secrets. Gives the dossier's code. */
async function sendPacket(wire: Wire, packet: Packet): Promise<string> {
  const { secrets, files } = packet;
  const sent = [];
  for (const { field, ...file } of files)
    sent.push({ field, file: await uploadFile(wire, { key: secrets.key, ...file }) });
  const submission = submissionOf(packet, sent);
  const first = (await wire.mutate('dossiers.submit', submission)) as Acknowledgement;
  assert.deepEqual(await wire.mutate('dossiers.submit', submission), first);
  const { code } = first;
  await wire.mutate('dossiers.track', { code, secret: secrets.token });
  await wire.mutate('dossiers.track', { code, secret: secrets.lookup });
  return code;
}

async function moveSome(operator: Operator, pool: Pool, codes: readonly string[]): Promise<void> {
  for (const [at, code] of codes.entries()) {
    if (pool.left(['official']) === 0) return;
    for (const move of movesOf(pool, code, at % 2 === 1)) await operator.dossiers.move.mutate(move);
  }
  assert.equal(pool.left(['official']), 0, 'too few dossiers for the officials');
}

/** One whole chunk and a torn one arrive; nobody ever goes on with it. */
async function cutUpload(url: string, wire: Wire, pool: Pool): Promise<void> {
  const bytes = jpegWith(pool.draw('cut upload'), 300_000);
  await breakUpload(wire, url, { key: aToken(), name: 'anh.jpg', bytes }, 100_000);
}

async function showAll(operator: Operator, codes: readonly string[]): Promise<string> {
  const views = [];
  for (const code of codes) views.push(await operator.dossiers.show.mutate({ code }));
  return JSON.stringify(views);
}
