import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { search, type SearchEntry } from '../../server/domain/search/search.ts';
import { codes, find, firstFor, indexOf, PROCEDURES } from './search-catalogue.ts';

describe('a result list is honest', () => {
  test('what nobody here does gives no hit, and the nearest three', () => {
    for (const query of [
      'giá vàng hôm nay',
      'xyz',
      'mua vé máy bay',
      'mã số thuế doanh nghiệp nước ngoài',
    ]) {
      const { hits, near, total } = find(query);
      assert.deepEqual([hits.length, near.length, total], [0, 3, 0], query);
    }
  });

  test('the nearest to a slip of the finger is what was meant', () => {
    assert.equal(find('khiasinh').near[0], '1.001193');
    assert.equal(find('thuongf truu').near[0], '1.004222');
  });

  test('nothing is near when there are hits', () => assert.deepEqual(find('khai sinh').near, []));

  test('the total tells how many fit, the list is cut at the limit', () => {
    const all = find('giấy');
    const some = find('giấy', { limit: 2 });
    assert.ok(all.total > 2);
    assert.equal(some.total, all.total);
    assert.deepEqual(some.hits, all.hits.slice(0, 2));
  });

  test('a code that no procedure has gives no hit', () => {
    const { hits, near } = find('9.999999');
    assert.deepEqual(hits, []);
    assert.equal(near.length, 3);
  });
});

describe('what an agency offers', () => {
  const offered = ['1.000894', '1.001193', '9.999999'];

  test('nothing typed: everything, in the order people ask for it', () => {
    for (const query of ['', '   ', '?!', '🙂']) {
      const { hits, total } = find(query, { offered });
      assert.deepEqual(
        hits.map(({ code }) => code),
        ['1.000894', '1.001193'],
      );
      assert.equal(total, 2);
    }
    assert.deepEqual(
      find('').hits.map(({ code }) => code),
      codes,
    );
  });

  test('only that is found, and only that is near', () => {
    const found = find('ban sao giay khai sinh', { offered });
    assert.ok(
      [...found.hits.map(({ code }) => code), ...found.near].every((code) =>
        offered.includes(code),
      ),
    );
    assert.deepEqual(find('xyz', { offered }).near, ['1.000894', '1.001193']);
    assert.deepEqual(find('1.001612', { offered }).hits, []);
  });

  test('equally good ones are in its order', () => {
    const reverse = [...codes].reverse();
    const ties = find('đăng ký', { offered: reverse }).hits.filter(
      ({ score }, n, all) => score === all[0]?.score,
    );
    const order = ties.map(({ code }) => reverse.indexOf(code));
    assert.deepEqual(
      order,
      [...order].sort((a, b) => a - b),
    );
  });

  test('a filter holds for hits, near ones and the empty query', () => {
    const accept = ({ sector }: Pick<SearchEntry, 'sector'>) => sector === 'Hộ tịch';
    const inSector = new Set(PROCEDURES.filter(accept).map(({ code }) => code));
    for (const query of ['', 'đăng ký', 'căn cước', 'xyz', '1.004222']) {
      const { hits, near } = find(query, { accept });
      for (const code of [...hits.map((hit) => hit.code), ...near]) assert.ok(inSector.has(code));
    }
  });

  test('an empty catalogue finds nothing and breaks nothing', () => {
    const empty = indexOf([]);
    for (const query of ['', 'khai sinh', '1.001193']) {
      assert.deepEqual(search(empty, query, { limit: 5 }), { hits: [], near: [], total: 0 });
    }
  });
});

describe('whatever is typed', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(fc.constantFrom(...'khai sinh đăng ký giấy 1.001193 bản sao kết hôn'.split(' ')))
      .map((w) => w.join(' ')),
  );

  test('the answer is whole: known codes, each once, best first, scores in range', () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 1, max: 20 }), (query, limit) => {
        const { hits, near, total } = find(query, { limit });
        const found = [...hits.map(({ code }) => code), ...near];
        assert.equal(new Set(found).size, found.length);
        assert.ok(found.every((code) => codes.includes(code)));
        assert.ok(hits.length === Math.min(limit, total));
        assert.equal(near.length, total ? 0 : 3);
        for (const [n, { score }] of hits.entries()) {
          assert.ok(score > 0 && score <= 1, `${score}`);
          assert.ok(n === 0 || score <= (hits[n - 1]?.score ?? 0));
        }
      }),
    );
  });

  test('composed, decomposed and in capitals it finds the same', () => {
    fc.assert(
      fc.property(anything, (query) => {
        const want = find(query.normalize('NFC'));
        assert.deepEqual(find(query.normalize('NFD')), want);
      }),
    );
  });

  test('every procedure is the first for its own name, with and without marks', () => {
    for (const { code, name } of PROCEDURES) {
      assert.equal(firstFor(name), code);
      assert.equal(
        firstFor(name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd')),
        code,
      );
    }
  });
});
