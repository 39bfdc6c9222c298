import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { appRouter } from '../../server/routers/app-router.ts';
import { operatorRouter } from '../../server/routers/operator-router.ts';
import { anOffice, type Office } from './office.ts';

const since = '2026-11-01';

async function searchOn(office: Office, day: string, queries: readonly string[]): Promise<void> {
  office.at(`2026-11-${day}T09:00:00+07:00`);
  for (const query of queries) await office.citizen.procedures.search({ query });
  await office.ctx.misses.flush();
}

describe('the report of searches', () => {
  test('tells words that at least three searches on two days did not find, and the rest as numbers', async (t) => {
    const office = await anOffice(t);
    await searchOn(office, '23', ['xổ số', 'giá vàng', 'giá vàng', 'blorp']);
    await searchOn(office, '24', ['giá vàng', 'blorp florp']);
    assert.deepEqual(await office.operator.report.searches({ since }), {
      words: [{ word: 'gia vang', count: 3, days: 2 }],
      other: 2,
      rare: 1,
    });
    const later = await office.operator.report.searches({ since: '2026-11-24' });
    assert.deepEqual(later, { words: [], other: 1, rare: 1 });
  });

  test('counts no search that found something, none narrowed by a filter, none without words', async (t) => {
    const office = await anOffice(t);
    await searchOn(office, '23', ['khai sinh', '', '   ', '0912345678']);
    await office.citizen.procedures.search({ query: 'giá vàng', sector: 'Không có lĩnh vực này' });
    await office.ctx.misses.flush();
    const kept = await office.stores.searchMisses.since(since);
    assert.deepEqual(
      kept.filter(({ word }) => word !== 'khác'),
      [],
    );
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
