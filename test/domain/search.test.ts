import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { bare, markedOf, wordsOf } from '../../server/domain/search/letters.ts';
import { search } from '../../server/domain/search/search.ts';
import { syllables } from '../../server/domain/text.ts';
import { find, firstFor, indexOf, make } from './search-catalogue.ts';

describe('a procedure is found', () => {
  const cases: [query: string, code: string][] = [
    ['khai sinh', '1.001193'],
    ['KHAI SINH', '1.001193'],
    ['đăng ký khai sinh', '1.001193'],
    ['dang ky khai sinh', '1.001193'],
    ['thủ tục đăng ký khai sinh', '1.001193'],
    ['lam giay khai sinh cho con', '1.001193'],
    ['xin làm giấy khai sinh cho con trai đầu lòng', '1.001193'],
    ['ban sao giay khai sinh', '2.000635'],
    ['bản sao giấy khai sinh', '2.000635'],
    ['mất giấy khai sinh', '2.000635'],
    ['trich luc', '2.000635'],
    ['ket hon', '1.000894'],
    ['cưới', '1.000894'],
    ['khai tu', '1.000656'],
    ['giay doc than', '1.004873'],
    ['tình trạng hôn nhân', '1.004873'],
    ['sao y bản chính', '2.000815'],
    ['mở quán', '1.001612'],
    ['ho kinh doanh', '1.001612'],
    ['nhap ho khau', '1.004222'],
    ['căn cước', '1.014063'],
    ['hoà giải', '1.012812'],
    ['hòa giải', '1.012812'],
    ['tranh chap dat', '1.012812'],
    ['xin phép xây nhà', '1.013225'],
    ['ban ve thiet ke', '1.013225'],
    ['tiền người già', '1.001776'],
  ];
  for (const [query, code] of cases) {
    test(`"${query}" gives ${code} first`, () => assert.equal(firstFor(query), code));
    test(`"${query}" decomposed as well`, () =>
      assert.equal(firstFor(query.normalize('NFD')), code));
  }

  test('by its code in any writing, and by nothing else then', () => {
    for (const query of [
      '1.001193',
      '1001193',
      '1 001193',
      '1.001193.000.00.00.H99',
      ' 1.001193.H99 ',
    ]) {
      assert.deepEqual(find(query).hits, [{ code: '1.001193', score: 1 }], query);
    }
  });

  test('by the code that it replaces', () => {
    assert.deepEqual(find('1.007777').hits, [{ code: '1.014063', score: 1 }]);
  });

  test('by a code that is still being typed', () => {
    assert.deepEqual(
      find('1.0011').hits.map(({ code }) => code),
      ['1.001193'],
    );
    assert.deepEqual(
      find('1.0016').hits.map(({ code }) => code),
      ['1.001612'],
    );
  });

  test('while its last syllable is still being typed', () => {
    for (const query of ['khai s', 'khai si', 'khai sin'])
      assert.equal(firstFor(query), '1.001193');
    assert.equal(firstFor('cuo'), '1.000894');
    assert.equal(firstFor('hoa gia'), '1.012812');
  });

  test('a space says that the syllable is whole', () => {
    assert.ok(find('cuo').hits.length > 0);
    assert.equal(find('cuo ').hits.length, 0);
  });

  test('marks that were typed decide between words that fold alike', () => {
    const two = indexOf([
      make('1.000001', 'Bán đất', 'Bán đất'),
      make('1.000002', 'Bản đất', 'Bản đất'),
      make('1.000003', 'Bạn đất', 'Bạn đất'),
    ]);
    const order = (query: string) => search(two, query, { limit: 1 }).hits[0]?.code;
    assert.equal(order('bán đất'), '1.000001');
    assert.equal(order('bản đất'), '1.000002');
    assert.equal(order('bạn đất'), '1.000003');
    assert.equal(order('ban dat'), '1.000001');
  });

  test('half-typed marks are no other marks', () => {
    for (const query of ['cươi', 'cưoi', 'kêt hôn', 'đăng ky kêt hon', 'dăng ký kết hôn']) {
      assert.equal(firstFor(query), '1.000894', query);
    }
  });

  test('other marks are other words, however alike they fold', () => {
    assert.deepEqual(find('cuối cùng').hits, []);
    assert.deepEqual(find('hoá giá').hits, []);
  });

  test('words that carry only a sentence do not decide', () => {
    assert.equal(firstFor('xin làm giấy cho con cưới'), '1.000894');
    const top = find('tôi muốn xin làm giấy kết hôn thì phải làm thế nào').hits[0]?.code;
    assert.equal(top, '1.000894');
  });

  test('syllables side by side count more than the same ones apart', () => {
    const two = indexOf([
      make('1.000001', 'Sinh khai', 'Sinh khai'),
      make('1.000002', 'Khai sinh', 'Khai sinh'),
    ]);
    assert.equal(search(two, 'khai sinh', { limit: 2 }).hits[0]?.code, '1.000002');
  });
});

const marked = (text: string) => wordsOf(text).map(markedOf);

test('syllables with marks fold to the syllables, one for one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      assert.deepEqual(wordsOf(text).map(markedOf).map(bare), syllables(text));
    }),
  );
  assert.deepEqual(marked('Đường'), ['d\u0335u\u031bo\u031bng\u0300']);
});

test('old and new tone placement are one spelling', () => {
  assert.deepEqual(marked('hoà uỷ thuý'), marked('hòa ủy thúy'));
  assert.notDeepEqual(marked('bán'), marked('bản'));
  assert.deepEqual(marked('khai sinh'), ['khai', 'sinh']);
});
