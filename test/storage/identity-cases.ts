import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Stores } from '../../server/storage/open.ts';
import { times } from './arrivals.ts';
import type { Given } from './conformance.ts';

/** @param open stores over another empty database, or over the same one emptied */
export function testIdentity(given: Given, open: () => Promise<Stores>): void {
  test('all who ask are told the same, also those who are the first together', async () => {
    const told = await Promise.all(times(20, () => given().identity()));

    assert.equal(new Set([...told, await given().identity()]).size, 1);
    assert.ok(told[0]);
  });

  test('another database has another', async () => {
    const told = await given().identity();

    const other = await open();

    assert.notEqual(await other.identity(), told);
    await other.close();
  });
}
