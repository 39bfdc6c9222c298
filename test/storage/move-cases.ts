import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { StaleWrite, type Moved } from '../../server/storage/ports.ts';
import { anArrival, bytes, times } from './arrivals.ts';
import type { Given } from './conformance.ts';

const AT = new Date('2026-11-23T01:30:00.250Z');

const aMove = (code: string, change: Partial<Moved> = {}): Moved => ({
  code,
  version: 1,
  set: { status: 'received', receivedAt: AT, dueOn: '2026-11-26', dueHalf: 'afternoon' },
  event: { id: randomUUID(), move: 'receive', at: AT, enteredAt: AT, sealed: bytes('by whom') },
  ...change,
});

export function testMoves(given: Given): void {
  test('a move changes the dossier, raises its version and adds to its history', async () => {
    const { dossiers } = given();
    const { dossier } = await dossiers.arrive(anArrival());
    const move = aMove(dossier.code);

    const moved = await dossiers.move(move);

    const expected = { ...dossier, ...move.set, version: 2 };
    assert.deepEqual(moved, expected);
    assert.deepEqual(await dossiers.byCode(dossier.code), expected);
    const [, event] = await dossiers.eventsOf(dossier.code);
    assert.deepEqual(event, { ...move.event, code: dossier.code, seq: 2, status: 'received' });
  });

  test('a move leaves alone what it does not name, and can take a date back', async () => {
    const { dossiers } = given();
    const { dossier } = await dossiers.arrive(anArrival());
    await dossiers.move(aMove(dossier.code));

    const handling = await dossiers.move(
      aMove(dossier.code, { version: 2, set: { status: 'handling' } }),
    );
    const stopped = await dossiers.move(
      aMove(dossier.code, { version: 3, set: { status: 'stopped', dueOn: null, dueHalf: null } }),
    );

    assert.deepEqual([handling.dueOn, handling.receivedAt], ['2026-11-26', AT]);
    assert.deepEqual([stopped.dueOn, stopped.dueHalf, stopped.receivedAt], [null, null, AT]);
    const history = await dossiers.eventsOf(dossier.code);
    assert.deepEqual(
      history.map(({ seq, status }) => [seq, status]),
      [
        [1, 'submitted'],
        [2, 'received'],
        [3, 'handling'],
        [4, 'stopped'],
      ],
    );
  });

  test('a move decided on an older version is stale and changes nothing', async () => {
    const { dossiers } = given();
    const { dossier } = await dossiers.arrive(anArrival());
    const received = await dossiers.move(aMove(dossier.code));

    await assert.rejects(
      dossiers.move(aMove(dossier.code, { set: { status: 'refused' } })),
      StaleWrite,
    );

    assert.deepEqual(await dossiers.byCode(dossier.code), received);
    assert.equal((await dossiers.eventsOf(dossier.code)).length, 2);
  });

  test('of ten officials who decide at once one wins and nine are told', async () => {
    const { dossiers } = given();
    const { dossier } = await dossiers.arrive(anArrival());

    const results = await Promise.allSettled(times(10, () => dossiers.move(aMove(dossier.code))));

    const lost = results.filter((result) => result.status === 'rejected');
    assert.equal(lost.length, 9);
    assert.ok(lost.every(({ reason }) => reason instanceof StaleWrite));
    assert.equal((await dossiers.eventsOf(dossier.code)).length, 2);
  });

  test('a move of a dossier that does not exist is stale', async () => {
    await assert.rejects(given().dossiers.move(aMove('H99.001-261121-0009')), StaleWrite);
  });
}
