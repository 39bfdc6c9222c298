import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DossierRecord } from '../../server/storage/ports.ts';
import { aFile, anArrival, arriveTogether, bytes, sha256, times } from './arrivals.ts';
import type { Given } from './conformance.ts';

export function testArrivals(given: Given): void {
  test('64 that arrive at once get dense serials of their own agency and day', async () => {
    const { dossiers } = given();
    const days = ['2026-11-20', '2026-11-21'];
    const serials = times(64, (i) => ({ agency: `H99.00${i % 2}`, day: days[(i >> 1) % 2]! }));

    const results = await arriveTogether(
      dossiers,
      serials.map((serial) => anArrival({ serial })),
    );

    const codes = results.map((result) => fulfilled(result).dossier.code).sort();
    const expected = ['H99.000-261120', 'H99.000-261121', 'H99.001-261120', 'H99.001-261121'];
    assert.deepEqual(
      codes,
      expected.flatMap((start) => times(16, (i) => `${start}-${String(i + 1).padStart(4, '0')}`)),
    );
  });

  test('what was sent is read back as it was written', async () => {
    const { dossiers } = given();
    const everyByte = Buffer.from(times(256, (i) => i));
    const arrival = anArrival({
      competent: 'Sở Tư pháp tỉnh Thử — “Ủy ban” 🌾',
      assistedAt: 'H99.777',
      channel: 'post',
      filer: 'authorised',
      arrivedAt: new Date('2026-11-21T23:59:59.999Z'),
      lookByAt: new Date('2026-11-23T00:00:00.001Z'),
      sealedFor: () => ({ dossier: everyByte, event: Buffer.alloc(0) }),
    });

    const { dossier, repeated } = await dossiers.arrive(arrival);

    const expected: DossierRecord = {
      ...arrival.dossier,
      code: 'H99.001-261121-0001',
      status: 'submitted',
      receivedAt: null,
      dueOn: null,
      dueHalf: null,
      sealed: everyByte,
      version: 1,
    };
    assert.equal(repeated, false);
    assert.deepEqual(dossier, expected);
    assert.deepEqual(await dossiers.byCode(dossier.code), expected);
    assert.deepEqual(await dossiers.byKeyHash(arrival.dossier.keyHash), expected);
    assert.deepEqual(await dossiers.eventsOf(dossier.code), [
      {
        id: arrival.eventId,
        code: dossier.code,
        seq: 1,
        move: 'submit',
        status: 'submitted',
        at: arrival.dossier.arrivedAt,
        enteredAt: arrival.dossier.arrivedAt,
        sealed: Buffer.alloc(0),
      },
    ]);
  });

  test('composed and decomposed letters stay what they were', async () => {
    const { dossiers } = given();
    const spellings = ['Nguyễn', 'Nguyễn'.normalize('NFD'), 'đ Đ ơ Ơ ư Ư', '👩‍🌾'];

    for (const competent of spellings) {
      const { dossier } = await dossiers.arrive(anArrival({ competent }));
      assert.equal((await dossiers.byCode(dossier.code))?.competent, competent);
    }
  });

  test('files keep the order in which they were declared', async () => {
    const { dossiers } = given();
    const files = ['z', 'a', 'm'].map((letter, i) =>
      aFile({ upload: letter.repeat(32), field: `paper${i}`, kind: 'pdf', size: 15_000_000 + i }),
    );

    const { dossier } = await dossiers.arrive(anArrival({ files }));

    const expected = files.map((file) => ({ ...file, code: dossier.code }));
    assert.deepEqual(await dossiers.filesOf(dossier.code), expected);
  });

  test('the same key again adds nothing and gives the dossier that is there', async () => {
    const { dossiers } = given();
    const first = anArrival({ files: [aFile()] });
    const arrived = await dossiers.arrive(first);

    const again = await dossiers.arrive(
      anArrival({ keyHash: first.dossier.keyHash, files: [aFile()], contentHash: sha256('other') }),
    );

    assert.equal(again.repeated, true);
    assert.deepEqual(again.dossier, arrived.dossier);
    assert.equal((await dossiers.filesOf(arrived.dossier.code)).length, 1);
    assert.equal((await dossiers.eventsOf(arrived.dossier.code)).length, 1);
    const next = await dossiers.arrive(anArrival());
    assert.equal(next.dossier.code, 'H99.001-261121-0002');
  });

  test('20 that race with one key, around midnight too, make one dossier and no gap', async () => {
    const { dossiers } = given();
    const keyHash = sha256('one key');
    const days = ['2026-11-21', '2026-11-22'];

    const results = await arriveTogether(
      dossiers,
      times(20, (i) => anArrival({ keyHash, serial: { agency: 'H99.001', day: days[i % 2]! } })),
    );

    const answers = results.map(fulfilled);
    assert.equal(new Set(answers.map(({ dossier }) => dossier.code)).size, 1);
    assert.equal(answers.filter(({ repeated }) => !repeated).length, 1);
    const taken = answers[0]!.dossier.code;
    for (const day of days) {
      const { dossier } = await dossiers.arrive(anArrival({ serial: { agency: 'H99.001', day } }));
      const start = `H99.001-${day.slice(2).replaceAll('-', '')}`;
      assert.equal(dossier.code, `${start}-000${taken.startsWith(start) ? 2 : 1}`);
    }
  });

  test('one that fails sinks none of those that arrive with it', async () => {
    const { dossiers } = given();
    const arrivals = times(16, (i) => (i === 7 ? anArrival({ sealedFor: broken }) : anArrival()));

    const results = await arriveTogether(dossiers, arrivals);

    const refused = results.filter((result) => result.status === 'rejected');
    assert.deepEqual(
      refused.map(({ reason }) => String(reason)),
      ['Error: cannot seal'],
    );
    const codes = results.flatMap((one) =>
      one.status === 'fulfilled' ? one.value.dossier.code : [],
    );
    assert.deepEqual(
      codes.sort(),
      times(15, (i) => `H99.001-261121-${String(i + 1).padStart(4, '0')}`),
    );
    assert.equal(await dossiers.byKeyHash(arrivals[7]!.dossier.keyHash), undefined);
  });

  test('one that fails at its last write leaves nothing behind', async () => {
    const { dossiers } = given();
    const first = anArrival();
    await dossiers.arrive(first);
    const upload = aFile();
    const second = anArrival({ files: [upload], eventId: first.eventId });

    await assert.rejects(dossiers.arrive(second));

    assert.equal(await dossiers.byKeyHash(second.dossier.keyHash), undefined);
    assert.deepEqual(await dossiers.referenced([upload.upload]), new Set());
    const third = await dossiers.arrive(anArrival({ files: [upload] }));
    assert.equal(third.dossier.code, 'H99.001-261121-0002');
  });

  test('an upload belongs to one dossier only', async () => {
    const { dossiers } = given();
    const files = [aFile()];
    await dossiers.arrive(anArrival({ files }));
    const thief = anArrival({ files });

    await assert.rejects(dossiers.arrive(thief));

    assert.equal(await dossiers.byKeyHash(thief.dossier.keyHash), undefined);
  });

  test('what a failed query was asked with is not in its error', async () => {
    const { dossiers } = given();
    const first = anArrival();
    await dossiers.arrive(first);
    const second = anArrival({
      eventId: first.eventId,
      sealedFor: () => ({ dossier: bytes('canary'), event: bytes('canary') }),
    });

    await assert.rejects(dossiers.arrive(second), (error: Error) => {
      assert.doesNotMatch(`${error.stack} ${JSON.stringify(error)}`, /canary|params|63616e617279/);
      return true;
    });
  });
}

function fulfilled<T>(result: PromiseSettledResult<T>): T {
  if (result.status === 'rejected') throw result.reason;
  return result.value;
}

function broken(): never {
  throw new Error('cannot seal');
}
