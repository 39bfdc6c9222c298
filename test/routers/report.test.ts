import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { appRouter } from '../../server/routers/app-router.ts';
import { operatorRouter } from '../../server/routers/operator-router.ts';
import { anOffice, type Office } from './office.ts';

const since = '2026-11-01';

/** Whether a search finds something is the search's own affair. */
async function missOn(office: Office, day: string, queries: readonly string[]): Promise<void> {
  office.at(`2026-11-${day}T09:00:00+07:00`);
  for (const query of queries) office.ctx.misses.note(query);
  await office.ctx.misses.flush();
}

describe('the report of searches', () => {
  test('tells words that at least three searches on two days did not find, and the rest as numbers', async (t) => {
    const office = await anOffice(t);
    await missOn(office, '23', ['xổ số', 'giá vàng', 'giá vàng', 'blorp']);
    await missOn(office, '24', ['giá vàng', 'blorp florp']);
    assert.deepEqual(await office.operator.report.searches({ since }), {
      words: [{ word: 'gia vang', count: 3, days: 2 }],
      other: 2,
      rare: 1,
    });
    const later = await office.operator.report.searches({ since: '2026-11-24' });
    assert.deepEqual(later, { words: [], other: 1, rare: 1 });
  });

  test('counts a search only if it found nothing, was not narrowed by a filter and had words', async (t) => {
    const { citizen, ctx, stores } = await anOffice(t);
    const nothing = 'giá vàng zorp';
    for (const query of [nothing, 'khai sinh', '', '   ', '0912345678'])
      await citizen.procedures.search({ query });
    await citizen.procedures.search({ query: nothing, sector: 'Không có lĩnh vực này' });
    await ctx.misses.flush();
    assert.deepEqual(await stores.searchMisses.since(since), [
      { word: 'gia vang', count: 1, days: 1 },
      { word: 'khác', count: 2, days: 1 },
    ]);
  });

  test('is asked for over the operator socket only', () => {
    const paths = (router: object) => Object.keys((router as typeof appRouter)._def.procedures);
    assert.ok(paths(operatorRouter).includes('report.searches'));
    assert.deepEqual(
      paths(appRouter).filter((path) => path.startsWith('report')),
      [],
    );
  });
});
