import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Procedure } from '../../server/contract/procedure.ts';
import { markedSyllables } from '../../server/domain/search-index.ts';
import { prepareSearch, search, type SearchHits } from '../../server/domain/search.ts';
import { aProcedure } from './builders.ts';

const make = (
  code: string,
  name: string,
  officialName: string,
  everydayNames: string[] = [],
  more: Partial<Procedure> = {},
) => aProcedure({ code, name, officialName, everydayNames, ...more });

const PROCEDURES = [
  make(
    '2.000635',
    'Bản sao giấy khai sinh, trích lục hộ tịch',
    'Cấp bản sao trích lục hộ tịch, bản sao Giấy khai sinh',
    [
      'bản sao giấy khai sinh',
      'làm lại giấy khai sinh bị mất',
      'trích lục khai sinh',
      'sao y khai sinh',
    ],
  ),
  make('1.001193', 'Đăng ký khai sinh', 'Thủ tục đăng ký khai sinh', [
    'làm giấy khai sinh cho con',
    'làm giấy tờ cho em bé mới đẻ',
    'khai sinh',
  ]),
  make('1.000894', 'Đăng ký kết hôn', 'Thủ tục đăng ký kết hôn', ['cưới', 'làm giấy kết hôn']),
  make('1.000656', 'Đăng ký khai tử', 'Thủ tục đăng ký khai tử', ['báo tử', 'người nhà mất']),
  make(
    '1.004873',
    'Giấy xác nhận tình trạng hôn nhân',
    'Thủ tục cấp Giấy xác nhận tình trạng hôn nhân',
    ['giấy độc thân'],
  ),
  make(
    '2.000815',
    'Chứng thực bản sao từ bản chính',
    'Thủ tục chứng thực bản sao từ bản chính giấy tờ',
    ['sao y bản chính', 'công chứng giấy tờ'],
  ),
  make('1.001612', 'Đăng ký hộ kinh doanh', 'Đăng ký thành lập hộ kinh doanh', [
    'mở quán',
    'mở tiệm tạp hóa',
  ]),
  make('1.004222', 'Đăng ký thường trú', 'Đăng ký thường trú', ['nhập hộ khẩu'], {
    authority: { kind: 'police' },
    sector: 'Cư trú',
  }),
  make('1.014063', 'Cấp thẻ căn cước', 'Cấp đổi thẻ căn cước', ['làm căn cước'], {
    replaces: ['1.007777'],
    authority: { kind: 'police' },
    sector: 'Căn cước',
  }),
  make(
    '1.012812',
    'Hòa giải tranh chấp đất đai',
    'Hòa giải tranh chấp đất đai tại xã',
    ['tranh chấp ranh đất'],
    {
      sector: 'Đất đai',
    },
  ),
  make(
    '1.001776',
    'Trợ cấp xã hội hàng tháng',
    'Thực hiện trợ cấp xã hội hàng tháng',
    ['tiền người già'],
    {
      sector: 'Bảo trợ xã hội',
      audiences: ['elderly'],
    },
  ),
  make(
    '1.013225',
    'Giấy phép xây dựng',
    'Cấp giấy phép xây dựng nhà ở riêng lẻ',
    ['xin phép xây nhà'],
    {
      sector: 'Xây dựng',
      variants: [
        {
          id: 'moi',
          name: 'Xây mới',
          papers: [{ id: 've', name: 'Bản vẽ thiết kế', as: 'copy', required: true }],
        },
      ],
    },
  ),
];

const index = prepareSearch(PROCEDURES);
const codes = PROCEDURES.map(({ code }) => code);
const find = (query: string, more: object = {}): SearchHits =>
  search(index, query, { limit: 20, ...more });
const firstFor = (query: string) => find(query).hits[0]?.code;

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
    const two = prepareSearch([
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

  test('words that carry only a sentence do not decide', () => {
    assert.equal(firstFor('xin làm giấy cho con cưới'), '1.000894');
    const top = find('tôi muốn xin làm giấy kết hôn thì phải làm thế nào').hits[0]?.code;
    assert.equal(top, '1.000894');
  });

  test('syllables side by side count more than the same ones apart', () => {
    const two = prepareSearch([
      make('1.000001', 'Sinh khai', 'Sinh khai'),
      make('1.000002', 'Khai sinh', 'Khai sinh'),
    ]);
    assert.equal(search(two, 'khai sinh', { limit: 2 }).hits[0]?.code, '1.000002');
  });
});

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
    const accept = ({ sector }: Procedure) => sector === 'Hộ tịch';
    const inSector = new Set(PROCEDURES.filter(accept).map(({ code }) => code));
    for (const query of ['', 'đăng ký', 'căn cước', 'xyz', '1.004222']) {
      const { hits, near } = find(query, { accept });
      for (const code of [...hits.map((hit) => hit.code), ...near]) assert.ok(inSector.has(code));
    }
  });

  test('an empty catalogue finds nothing and breaks nothing', () => {
    const empty = prepareSearch([]);
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

test('old and new tone placement are one spelling', () => {
  assert.deepEqual(markedSyllables('hoà uỷ thuý'), markedSyllables('hòa ủy thúy'));
  assert.notDeepEqual(markedSyllables('bán'), markedSyllables('bản'));
  assert.deepEqual(markedSyllables('khai sinh'), ['khai', 'sinh']);
});
