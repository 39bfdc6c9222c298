import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type { DossierStore } from '../../server/storage/ports.ts';
import { aFile, anArrival, bytes, codeFor, sha256, times } from './arrivals.ts';
import type { Given } from './conformance.ts';

const START = Date.parse('2026-11-21T01:00:00.000Z');

/** Dossiers a minute apart, oldest first; returns their codes. */
async function fill(dossiers: DossierStore, howMany: number, agency = 'H99.001') {
  const codes: string[] = [];
  for (const arrivedAt of times(howMany, (i) => new Date(START + i * 60_000))) {
    const { dossier } = await dossiers.arrive(anArrival({ receivedBy: agency, arrivedAt }));
    codes.push(dossier.code);
  }
  return codes;
}

async function receive(dossiers: DossierStore, code: string): Promise<void> {
  const at = new Date(START);
  const event = {
    id: randomUUID(),
    move: 'receive',
    at,
    enteredAt: at,
    sealed: bytes(''),
  } as const;
  await dossiers.move({ code, version: 1, set: { status: 'received' }, event });
}

/** Every page of a list, one after the other. */
async function pages(dossiers: DossierStore, filter: { agency?: string; limit: number }) {
  const codes: string[][] = [];
  let after: string | undefined;
  do {
    const rows = await dossiers.list({ ...filter, after });
    codes.push(rows.map(({ code }) => code));
    after = rows.at(-1)?.code;
  } while (after !== undefined);
  return codes;
}

export function testLists(given: Given): void {
  test('a list is newest first and its pages neither repeat nor leave out', async () => {
    const { dossiers } = given();
    const codes = await fill(dossiers, 7);
    await fill(dossiers, 3, 'H99.002');
    const newest = codes.toReversed();

    assert.deepEqual(await pages(dossiers, { agency: 'H99.001', limit: 3 }), [
      newest.slice(0, 3),
      newest.slice(3, 6),
      newest.slice(6),
      [],
    ]);
  });

  test('pages hold together when all arrived at one moment', async () => {
    const { dossiers } = given();
    for (let i = 0; i < 5; i++) await dossiers.arrive(anArrival());

    const codes = (await pages(dossiers, { limit: 2 })).flat();

    assert.deepEqual(
      codes,
      times(5, (i) => `H99.001-261121-000${5 - i}`),
    );
  });

  test('the ten thousandth of a day comes before the one that arrived earlier', async () => {
    const { dossiers } = given();
    const serials = [9999, 10_000];
    for (const [i, number] of serials.entries()) {
      const codeOf = () => codeFor({ agency: 'H99.001', day: '2026-11-21' }, number);
      await dossiers.arrive(anArrival({ codeOf, arrivedAt: new Date(START + i) }));
    }

    const [first, second] = (await pages(dossiers, { limit: 1 })).flat();

    assert.deepEqual([first, second], ['H99.001-261121-10000', 'H99.001-261121-9999']);
  });

  test('a list keeps to its agency and status', async () => {
    const { dossiers } = given();
    const [one, two, three] = await fill(dossiers, 3);
    const [other] = await fill(dossiers, 1, 'H99.002');
    await receive(dossiers, two!);
    await receive(dossiers, other!);
    const codes = async (filter: Partial<Parameters<DossierStore['list']>[0]>) =>
      (await dossiers.list({ limit: 10, ...filter })).map(({ code }) => code);

    assert.deepEqual(await codes({ agency: 'H99.001', status: 'submitted' }), [three, one]);
    assert.deepEqual(await codes({ agency: 'H99.001', status: 'received' }), [two]);
    assert.deepEqual(await codes({ agency: 'H99.001', status: 'submitted', after: three }), [one]);
    assert.deepEqual(await codes({ agency: 'H99.003' }), []);
    assert.deepEqual(new Set(await codes({ status: 'received' })), new Set([two, other]));
    assert.equal((await codes({})).length, 4);
  });

  test('a code that no dossier has finds nothing, nor does anything come after it', async () => {
    const { dossiers } = given();
    await fill(dossiers, 1);
    const nobody = 'H99.001-261121-0404';

    assert.equal(await dossiers.byCode(nobody), undefined);
    assert.equal(await dossiers.byKeyHash(sha256('nobody')), undefined);
    assert.deepEqual(await dossiers.filesOf(nobody), []);
    assert.deepEqual(await dossiers.eventsOf(nobody), []);
    assert.deepEqual(await dossiers.list({ after: nobody, limit: 10 }), []);
  });

  test('the sweeps learn which uploads and keys belong to a dossier, however many they ask for', async () => {
    const { dossiers } = given();
    const files = [aFile(), aFile()];
    const arrival = anArrival({ files });
    await dossiers.arrive(arrival);
    const strangers = times(1100, (i) => sha256(`stranger ${i}`));
    const uploads = files.map(({ upload }) => upload);

    assert.deepEqual(
      await dossiers.referenced([uploads[0]!, ...strangers, uploads[1]!]),
      new Set(uploads),
    );
    assert.deepEqual(
      await dossiers.withDossier([...strangers, arrival.dossier.keyHash]),
      new Set([arrival.dossier.keyHash]),
    );
    assert.deepEqual(await dossiers.referenced([]), new Set());
  });
}
