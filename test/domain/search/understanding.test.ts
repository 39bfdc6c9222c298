import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Lexicon } from '../../../server/contract/lexicon.ts';
import { prepareSearch, search, searchEntryOf } from '../../../server/domain/search/search.ts';
import { fold } from '../../../server/domain/text.ts';
import { telex, vni } from '../../support/keystrokes.ts';
import { make, PROCEDURES } from '../search-catalogue.ts';

const LEXICON: Lexicon = {
  entries: [
    { kind: 'everyday', said: 'đẻ', means: ['khai sinh'], used: 'cả nước' },
    { kind: 'dialect', said: 'mần', means: ['làm'], used: 'Trung Bộ' },
    {
      kind: 'situation',
      said: 'ông nội vừa qua đời',
      means: [],
      procedures: ['1.000656'],
      used: 'cả nước',
    },
    { kind: 'abbreviation', said: 'ks', means: ['khai sinh', 'kỹ sư'], used: 'cả nước' },
    { kind: 'abbreviation', said: 'tt', means: ['thường trú', 'tranh chấp'], used: 'cả nước' },
    { kind: 'everyday', said: 'căn cước điện tử nước bạn', means: [], used: 'việc của nơi khác' },
  ],
  stopWords:
    'tôi muốn xin làm cho con thì phải thế nào để ở đâu mới gì được chưa mẹ bao nhiêu'.split(' '),
};
const index = prepareSearch(PROCEDURES.map(searchEntryOf), LEXICON);
const find = (query: string) => search(index, query, { limit: 5 });
const first = (query: string) => find(query).hits[0]?.code;

const BIRTH = '1.001193';
const MARRIAGE = '1.000894';
const RESIDENCE = '1.004222';
const COPY = '2.000815';
const CARD = '1.014063';

const CASES: Record<string, [query: string, code: string][]> = {
  'keystrokes of Telex': [
    ['khai sinh cho con', BIRTH],
    ['ddawng kys keets hoon', MARRIAGE],
    ['dawngd kys keets hoon', MARRIAGE],
    ['DDAWNG KYS THUWOWNGF TRUS', RESIDENCE],
    ['thuowngf trú', RESIDENCE],
    ['căn cuowcs', CARD],
  ],
  'keystrokes of VNI': [
    ['d9a8ng ky1 ke6t1 ho6n', MARRIAGE],
    ['thu7o7ng2 tru1', RESIDENCE],
    ['ca8n cu7o7c1', CARD],
  ],
  'the spelling of a region': [
    ['khai xinh', BIRTH],
    ['chứng thựt bản sao', COPY],
    ['thườn chú', RESIDENCE],
    ['căng cướt', CARD],
    ['kết hông', MARRIAGE],
  ],
  'how chats write': [
    ['khai sih', BIRTH],
    ['zấy kết hôn', MARRIAGE],
    ['kăn cước', CARD],
  ],
  'slips of the finger': [
    ['đăng ký thuờng trúu', RESIDENCE],
    ['thuogn tru', RESIDENCE],
    ['khaisinh', BIRTH],
    ['dangkykethon', MARRIAGE],
    ['kh ai sinh', BIRTH],
  ],
  'letters for words, by what stands beside them': [
    ['ks', BIRTH],
    ['giấy ks cho con', BIRTH],
    ['đăng ký tt', RESIDENCE],
    ['hòa giải tt đất đai', '1.012812'],
    ['xntthn', '1.004873'],
    ['gpxd', '1.013225'],
  ],
  'what the lexicon tells': [
    ['mới đẻ', BIRTH],
    ['ong noi vua qua doi', '1.000656'],
    ['mần giấy kết hôn', MARRIAGE],
  ],
  'places that mean the agency': [
    ['khai sinh ở xã Tân Thành', BIRTH],
    ['đăng ký kết hôn tại phường Lê Lợi thì phải làm thế nào', MARRIAGE],
    ['xã Phú Đông làm căn cước ở đâu', CARD],
  ],
  'a story': [
    ['tôi mới sinh con được 2 tuần chưa làm giấy tờ khai sinh gì cho con thì phải thế nào', BIRTH],
    ['nhà tôi muốn mở quán ở xã thì phải làm thế nào', '1.001612'],
  ],
};

for (const [what, cases] of Object.entries(CASES)) {
  describe(`search understands ${what}`, () => {
    for (const [query, code] of cases) {
      test(`"${query}" gives ${code} first`, () => assert.equal(first(query), code));
    }
  });
}

describe('search does not', () => {
  test('guess at codes and numbers', () => {
    for (const query of ['1.001194', '1001139', '1.01193', '2.000634']) {
      assert.deepEqual(find(query).hits, [], query);
    }
  });

  test('guess at short words', () => {
    for (const query of ['hx', 'bq zq', 'xyq']) assert.deepEqual(find(query).hits, [], query);
  });

  test('take small talk without marks for a saying', () => {
    assert.notEqual(first('lam gi de ket hon'), BIRTH);
  });

  test('find by single words what is done elsewhere', () => {
    const without = prepareSearch(PROCEDURES.map(searchEntryOf), { ...LEXICON, entries: [] });
    const query = 'căn cước điện tử nước bạn';
    assert.ok(search(without, `${query} căn cước`, { limit: 5 }).total > 0);
    assert.deepEqual(find(query).hits, []);
    assert.equal(find(query).near[0], CARD);
  });
});

describe('whatever is typed', () => {
  test('every name and everyday name is found however it is written', () => {
    for (const { code, name, everydayNames } of PROCEDURES) {
      for (const text of [name, ...everydayNames]) {
        const want = first(text);
        if (text === name) assert.equal(want, code);
        for (const written of [fold(text), telex(text), vni(text), text.toUpperCase()]) {
          assert.equal(first(written), want, written);
        }
      }
    }
  });

  test('marks never make the first result worse', () => {
    for (const { code, everydayNames } of PROCEDURES) {
      for (const text of everydayNames) {
        if (first(fold(text)) === code) assert.equal(first(text), code, text);
      }
    }
  });

  const keys = fc.string({
    unit: fc.constantFrom(...'aăâđeêioôơuưydwsfrxj0123456789 .khtnglc'),
    maxLength: 80,
  });
  const words = fc
    .array(
      fc.constantFrom(...'khai sinh xã ks tt đẻ 2 1.00 ddawng ở ó xntthn zấy khaisinh'.split(' ')),
    )
    .map((all) => all.join(' '));

  test('search answers, with known codes, and the same again', () => {
    fc.assert(
      fc.property(fc.oneof(keys, words, fc.string({ unit: 'binary' })), (query) => {
        const found = find(query);
        assert.deepEqual(find(query), found);
        assert.equal(found.near.length, found.total ? 0 : 3);
        for (const { score } of found.hits) assert.ok(score > 0 && score <= 1);
      }),
      { numRuns: 500 },
    );
  });
});

test('what people of the agency ask for more often comes first among what fits alike', () => {
  const two = prepareSearch(
    [
      make('1.000001', 'Cấp giấy phép mở quán ăn', 'Cấp phép quán ăn'),
      make('1.000002', 'Cấp giấy phép mở quán nước', 'Cấp giấy phép quán nước'),
    ].map(searchEntryOf),
    LEXICON,
  );
  const firstOf = (offered: string[]) =>
    search(two, 'giấy phép mở quán', { limit: 1, offered }).hits[0]?.code;
  assert.equal(firstOf(['1.000001', '1.000002']), '1.000001');
  assert.equal(firstOf(['1.000002', '1.000001']), '1.000002');
});
