import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Given } from './conformance.ts';

const counts = (told: Record<string, number>) => new Map(Object.entries(told));

export function testSearchMisses(given: Given): void {
  test('the counts of a day add up, and days are counted apart', async () => {
    const { searchMisses } = given();
    await searchMisses.add('2026-11-20', counts({ 'bang lai': 2, khác: 1 }));
    await searchMisses.add('2026-11-20', counts({ 'bang lai': 3 }));
    await searchMisses.add('2026-11-21', counts({ 'bang lai': 1, 've xe': 1 }));

    assert.deepEqual(await searchMisses.since('2026-01-01'), [
      { word: 'bang lai', count: 6, days: 2 },
      { word: 'khác', count: 1, days: 1 },
      { word: 've xe', count: 1, days: 1 },
    ]);
  });

  test('since a day is that day and later', async () => {
    const { searchMisses } = given();
    await searchMisses.add('2026-11-19', counts({ xe: 9 }));
    await searchMisses.add('2026-11-20', counts({ xe: 4 }));

    assert.deepEqual(await searchMisses.since('2026-11-20'), [{ word: 'xe', count: 4, days: 1 }]);
    assert.deepEqual(await searchMisses.since('2026-11-21'), []);
  });

  test('nothing to add adds nothing', async () => {
    const { searchMisses } = given();
    await searchMisses.add('2026-11-20', counts({}));
    assert.deepEqual(await searchMisses.since('2026-01-01'), []);
  });

  test('days that are long past are forgotten, the day itself stays', async () => {
    const { searchMisses } = given();
    await searchMisses.add('2025-10-16', counts({ xe: 1, ve: 1 }));
    await searchMisses.add('2025-10-17', counts({ xe: 2 }));

    assert.equal(await searchMisses.forget('2025-10-17'), 2);
    assert.equal(await searchMisses.forget('2025-10-17'), 0);
    assert.deepEqual(await searchMisses.since('2025-01-01'), [{ word: 'xe', count: 2, days: 1 }]);
  });
}
