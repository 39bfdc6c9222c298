/** What officials type, and what spreadsheets make of it. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readCode, readCodeNumber } from '../../server/imports/sheet/code-words.ts';
import { escapeLine, linesOf, unescapeLine } from '../../server/imports/sheet/lines.ts';
import {
  readTypedDay,
  readTypedFee,
  readTypedLimit,
} from '../../server/imports/sheet/typed-facts.ts';
import { anyText } from './any-procedure.ts';
import { only, readTable, said, tableWith } from './sheet-tables.ts';

describe('a code as text', () => {
  const cases: [typed: string, code: string | undefined, doubted?: true][] = [
    ['1.001193', '1.001193'],
    [' 1.001193\u00a0', '1.001193'],
    ['1001193', '1.001193'],
    ['1.001193.000.00.00.H29', '1.001193'],
    ['1,001193', '1.001193'],
    ['01001193', '1.001193', true],
    ['2.0002', '2.000200', true],
    ['2,0002', '2.000200', true],
    ['1.01004', '1.010040', true],
    ['1.00E+06', undefined],
    ['193', undefined],
    ['1.0011934', undefined],
    ['khai sinh', undefined],
  ];
  for (const [typed, code, doubted] of cases) {
    test(`"${typed}" is ${code ?? 'no code'}${doubted ? ', doubted' : ''}`, () => {
      const told = readCode(typed);
      assert.equal(told.value, code);
      assert.equal(!!told.reason, !code || !!doubted);
    });
  }
});

describe('a code that became a number', () => {
  test('is restored, whatever zeros it lost', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 999_999 }), (a, b) => {
        const code = `${a}.${String(b).padStart(6, '0')}`;
        const told = readCodeNumber(Number(code));
        assert.equal(told.value, code);
        assert.equal(!!told.reason, code.endsWith('0'));
        const withoutDot = Number(code.replace('.', ''));
        assert.deepEqual(readCodeNumber(withoutDot), { value: code });
      }),
    );
  });

  for (const lost of [1, 193, 45_000, 12.001193, 0.001193, -1.001193, 1.00119345, 1e21]) {
    test(`${lost} is not guessed at`, () => {
      const told = readCodeNumber(lost);
      assert.equal(told.value, undefined);
      assert.match(told.reason ?? '', /gõ lại đủ 7 chữ số/);
    });
  }
});

describe('a day', () => {
  const cases: [typed: string, day: string | undefined][] = [
    ['01/07/2025', '2025-07-01'],
    ['1-7-2025', '2025-07-01'],
    ['2025-07-01', '2025-07-01'],
    ['01072025', '2025-07-01'],
    ['ngày 1 tháng 7 năm 2025', '2025-07-01'],
    ['29/02/2024', '2024-02-29'],
    ['29/02/2025', undefined],
    ['3/25/2026', undefined],
    ['1/7/25', undefined],
    ['010725', undefined],
    ['07/2025', undefined],
    ['2025', undefined],
    ['sau Tết', undefined],
  ];
  for (const [typed, day] of cases) {
    test(`"${typed}" is ${day ?? 'no whole day'}`, () => assert.equal(readTypedDay(typed), day));
  }
});

describe('a time limit', () => {
  const cases: [typed: string, limit: ReturnType<typeof readTypedLimit>][] = [
    ['3 ngày làm việc', { kind: 'known', amount: 3, unit: 'working-day' }],
    ['03 Ngày Làm Việc', { kind: 'known', amount: 3, unit: 'working-day' }],
    ['15 ngay', { kind: 'known', amount: 15, unit: 'calendar-day' }],
    ['24 giờ', { kind: 'known', amount: 24, unit: 'hour' }],
    ['Chưa rõ', { kind: 'unknown' }],
    ['chưa rõ, nguồn ghi "1"', { kind: 'unknown', stated: '1' }],
    ['3', undefined],
    ['trong ngày', undefined],
    ['3 ngày làm việc kể từ khi nhận đủ hồ sơ', undefined],
  ];
  for (const [typed, limit] of cases) {
    test(`"${typed}"`, () => assert.deepEqual(readTypedLimit(typed), limit));
  }
});

describe('words that mean something to the language only', () => {
  for (const typed of ['3 constructor', '3 toString', '3 __proto__'])
    test(`"${typed}" is no time limit`, () => assert.equal(readTypedLimit(typed), undefined));
});

describe('a fee', () => {
  const sum = (amount: number, per?: string) => ({ kind: 'amount', amount, ...(per && { per }) });
  const cases: [typed: string, fee: unknown][] = [
    ['Không mất tiền', { kind: 'free' }],
    ['Miễn phí', { kind: 'free' }],
    ['TỈNH QUY ĐỊNH', { kind: 'province' }],
    ['chưa rõ', { kind: 'unknown' }],
    ['8.000 đồng mỗi bản', sum(8000, 'bản')],
    ['8000', sum(8000)],
    ['8,000 VNĐ', sum(8000)],
    ['8.000đ/bản', sum(8000, 'bản')],
    ['1 200 000 đồng', sum(1_200_000)],
    ['8', undefined],
    ['8,00', undefined],
    ['1.200,500', undefined],
    ['8.000 - 10.000 đồng', undefined],
    ['không', undefined],
    ['tám nghìn', undefined],
  ];
  for (const [typed, fee] of cases) {
    test(`"${typed}"`, () => assert.deepEqual(readTypedFee(typed), fee));
  }
});

describe('a page', () => {
  for (const address of [
    'http://dichvucong.gov.vn/a',
    'HTTPS://dichvucong.gov.vn/a',
    'trang chủ',
  ]) {
    test(`"${address}" is told and left out, the rest of the row is read`, () => {
      const read = readTable(tableWith({ 'Trang trên Cổng quốc gia': address }));
      assert.equal(only(read).nationalUrl, undefined);
      assert.match(said(read, 'Trang trên Cổng quốc gia'), /https/);
    });
  }
});

test('a letter keeps no more marks than any writing has', () => {
  const pile = `Giấy${'\u0316'.repeat(99)}`;
  assert.equal(only(readTable(tableWith({ 'Tên ngắn': pile }))).name, pile.slice(0, 34));
});

describe('lines of a cell', () => {
  test('come back whatever is in them', () => {
    fc.assert(
      fc.property(fc.array(anyText), (texts) => {
        const cell = texts.map((text) => escapeLine(text)).join('\n');
        assert.deepEqual(linesOf(cell).map(unescapeLine), texts);
      }),
    );
  });

  test('lose the bullets and blank lines that people put in', () => {
    const cell = '- một \r\n\n•  hai\n+ ba\n–\u00a0bốn\n-năm\n+84 sáu';
    assert.deepEqual(linesOf(cell).map(unescapeLine), [
      'một',
      'hai',
      'ba',
      'bốn',
      '-năm',
      '+84 sáu',
    ]);
  });
});

describe('choices are read in Vietnamese and in English, marks and case forgiven', () => {
  const cases: [head: string, typed: string, field: string, value: unknown][] = [
    ['Mức dịch vụ trực tuyến', 'Toàn trình', 'serviceLevel', 'full'],
    ['Mức dịch vụ trực tuyến', 'mot phan', 'serviceLevel', 'partial'],
    ['Mức dịch vụ trực tuyến', 'information', 'serviceLevel', 'information'],
    ['Cấp giải quyết', 'Cấp xã, tỉnh', 'levels', ['commune', 'province']],
    ['Cấp giải quyết', 'xã\nministry', 'levels', ['commune', 'ministry']],
    ['Nơi quyết định: loại', 'Toà án', 'authority', { kind: 'court' }],
    ['Nơi quyết định: loại', 'land-registry', 'authority', { kind: 'land-registry' }],
    ['Lời văn', 'Nguyên văn công bố', 'wording', 'official'],
    ['Lời văn', '', 'wording', 'plain'],
    ['Đã so với bản công bố', 'Có', 'source', { name: 'Quyết định', verified: true }],
    ['Đã so với bản công bố', '✓', 'source', { name: 'Quyết định', verified: true }],
    ['Đã so với bản công bố', 'chưa', 'source', { name: 'Quyết định', verified: false }],
    ['Cách nộp', 'Trực tuyến; qua bưu chính', 'channels', ['online', 'post']],
  ];
  for (const [head, typed, field, value] of cases) {
    test(`${head}: ${JSON.stringify(typed)}`, () => {
      const read = readTable(tableWith({ [head]: typed }));
      const told = only(read)[field as 'channels'];
      assert.deepEqual(field === 'channels' ? told.map(({ channel }) => channel) : told, value);
      assert.deepEqual(read.remarks, []);
    });
  }

  test('another word is told, with the words to choose from, and nothing is put in its place', () => {
    const read = readTable(
      tableWith({ 'Mức dịch vụ trực tuyến': 'mức độ 4', 'Cấp giải quyết': 'xã, huyện' }),
    );
    assert.equal(only(read).serviceLevel, 'unknown');
    assert.deepEqual(only(read).levels, ['commune']);
    assert.match(said(read, 'Mức dịch vụ trực tuyến'), /"toàn trình", "một phần"/);
    assert.match(said(read, 'Cấp giải quyết'), /Không hiểu "huyện"/);
  });
});

describe('a link', () => {
  for (const typed of [
    'javascript:alert(1)',
    'data:text/html,x',
    'dichvucong.gov.vn',
    'https://',
  ]) {
    test(`${typed} is not taken for a page`, () => {
      const read = readTable(tableWith({ 'Trang trên Cổng quốc gia': typed }));
      assert.equal(only(read).nationalUrl, undefined);
      assert.match(said(read, 'Trang trên Cổng quốc gia'), /https:\/\//);
    });
  }
});
