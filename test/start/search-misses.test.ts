import assert from 'node:assert/strict';
import { setImmediate as soon } from 'node:timers/promises';
import { describe, test } from 'node:test';
import { prepareCatalogue } from '../../server/domain/catalogue.ts';
import { countSearchMisses } from '../../server/start/search-misses.ts';
import { startSweeping } from '../../server/start/sweep.ts';
import type { SearchMissStore } from '../../server/storage/ports.ts';
import { anOffice } from '../routers/office.ts';

const EMPTY = prepareCatalogue({
  procedures: [],
  forms: [],
  agencies: [],
  calendars: [],
  lifeEvents: [],
});

/** A counter over a store that notes what it is given, and fails while `fails` is set. */
function aCounter(start = '2026-11-23T09:00:00+07:00') {
  const added: [day: string, counts: Record<string, number>][] = [];
  const reported: string[] = [];
  const state = { fails: false, now: new Date(start) };
  const store: SearchMissStore = {
    async add(day, counts) {
      if (state.fails) throw new Error('the disk is full of bang lai');
      added.push([day, Object.fromEntries(counts)]);
    },
    since: async () => [],
    forget: async () => 0,
  };
  const misses = countSearchMisses({
    catalogue: () => EMPTY,
    store,
    ordinaryWords: ['bằng lái', 'xe'],
    now: () => state.now,
    report: (event, details) => reported.push(`${event} ${JSON.stringify(details)}`),
  });
  return { misses, added, reported, state };
}

describe('searches that found nothing are counted', () => {
  test('by word and local day, once a search', async () => {
    const { misses, added, state } = aCounter('2026-11-23T23:59:00+07:00');
    misses.note('bằng lái xe, bằng lái');
    misses.note('bang lai oto');
    await soon();
    state.now = new Date('2026-11-24T00:01:00+07:00');
    misses.note('xe');
    await misses.stop();
    assert.deepEqual(added, [
      ['2026-11-23', { 'bang lai': 2, xe: 1, khác: 1 }],
      ['2026-11-24', { xe: 1 }],
    ]);
  });

  test('nothing is written while nothing was noted', async () => {
    const { misses, added } = aCounter();
    await misses.flush();
    await misses.stop();
    assert.deepEqual(added, []);
  });

  test('though the disk fails no search does, and the counts wait for the next time', async () => {
    const { misses, added, reported, state } = aCounter();
    state.fails = true;
    misses.note('bằng lái');
    await misses.flush();
    assert.deepEqual(reported, ['search misses not kept yet {"error":"Error"}']);
    state.fails = false;
    misses.note('bằng lái');
    await misses.stop();
    assert.deepEqual(added, [['2026-11-23', { 'bang lai': 2 }]]);
  });

  test('a flood is counted only as far as memory should hold it', async () => {
    const { misses, added } = aCounter();
    for (let at = 0; at < 100_000; at += 1) misses.note('xe');
    await misses.stop();
    assert.deepEqual(added, [['2026-11-23', { xe: 500 }]]);
  });
});

test('counts older than 400 days are swept', async (t) => {
  const { ctx, stores, dir: _ } = await anOffice(t, '2026-11-23T09:00:00+07:00');
  await stores.searchMisses.add('2025-10-18', new Map([['xe', 1]]));
  await stores.searchMisses.add('2025-10-19', new Map([['xe', 5]]));
  const files = { attachments: { sweep: async () => 0 }, withUploads: async () => new Set() };
  const events: unknown[] = [];
  const holdings = { stores, vault: ctx.vault, files } as unknown as Parameters<
    typeof startSweeping
  >[0];
  await startSweeping(holdings, ctx.now, (event, details) => events.push(event, details)).stop();
  assert.deepEqual(events, ['swept', { uploads: 0, keys: 0, counts: 1 }]);
  assert.deepEqual(await stores.searchMisses.since('2020-01-01'), [
    { word: 'xe', count: 5, days: 1 },
  ]);
});
