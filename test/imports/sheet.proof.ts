/**
 * `npm run proof:sheet`: LibreOffice opens what we write, saves it in its own way, and we read the same procedures.
 * A machine without `soffice` fails; nothing is skipped.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { catalogue } from '../../server/catalog/index.ts';
import type { Procedure } from '../../server/contract/procedure.ts';
import { readSheet } from '../../server/imports/sheet/read-sheet.ts';
import { writeSheet, writeTemplate } from '../../server/imports/sheet/write-sheet.ts';
import { anyProcedures, aProcedure } from './any-procedure.ts';
import {
  covered,
  day,
  downFor,
  formula,
  handMade,
  heads,
  blank,
  number,
  row,
  text,
} from './hand-made.ts';
import { type Format, LibreOffice } from './libreoffice.ts';

const office = new LibreOffice();
before(() => console.log(office.version()));
after(() => office.remove());

const withoutEvents = (procedure: Procedure): Procedure => ({ ...procedure, lifeEvents: [] });
const shipped = catalogue.procedures.map(withoutEvents);
/** One sheet of many: a code in each once. */
const strange = [
  ...new Map(
    fc
      .sample(anyProcedures, { numRuns: 150, seed: 20_261_121 })
      .flat()
      .map((procedure) => [procedure.code, procedure]),
  ).values(),
];

const ROUTES: Format[][] = [
  ['xlsx', 'xlsx'],
  ['xlsx', 'ods', 'xlsx'],
  ['xlsx', 'ods', 'csv'],
  ['csv', 'csv'],
  ['csv', 'ods', 'xlsx'],
];
const kindOf = (route: Format[]) => (route[0] === 'csv' ? 'csv' : 'xlsx');

for (const route of ROUTES) {
  test(`${route.join(' → ')}: the ${shipped.length} procedures that are shipped`, () => {
    const read = readSheet(office.save(writeSheet(shipped, kindOf(route)), route), 'bang');
    assert.deepEqual(read.refused, []);
    assert.deepEqual(read.procedures, shipped);
  });

  // As numbers, LibreOffice would make 1.00E+05 of the text 1e5.
  test(`${route.join(' → ')}: ${strange.length} procedures in any words`, () => {
    const read = readSheet(office.save(writeSheet(strange, kindOf(route)), route, true), 'bang');
    assert.deepEqual(read.refused, []);
    assert.deepEqual(read.procedures, strange);
  });
}

test('codes that CSV lets become numbers are restored, and it is said', () => {
  const procedures = ['1.001193', '2.000200', '1.010040'].map((code) => aProcedure({ code }));
  const read = readSheet(office.save(writeSheet(procedures, 'csv'), ['csv', 'xlsx']), 'bang');
  assert.deepEqual(read.procedures, procedures);
  assert.deepEqual(
    read.remarks.map(({ record, said }) => [record, said]),
    [
      ['dòng 3', '2.0002'],
      ['dòng 4', '1.01004'],
    ],
  );
});

test('a cell changed in LibreOffice changes that field and no other', () => {
  const before = shipped.map((procedure) => ({ ...procedure }));
  const [first] = before;
  assert.ok(first);
  first.where = 'CHỖ NÀY SẼ ĐỔI';
  const document = Buffer.from(office.save(writeSheet(before, 'xlsx'), ['xlsx', 'fods']));
  const changed = document.toString().replace('CHỖ NÀY SẼ ĐỔI', 'Nhà văn hóa thôn Mơ &amp; Mận');
  const read = readSheet(office.save(Buffer.from(changed), ['fods', 'xlsx']), 'bang');
  first.where = 'Nhà văn hóa thôn Mơ & Mận';
  assert.deepEqual(read.procedures, before);
});

test('a document made by hand: title, dates, numbers, formulas, merged and hidden cells', () => {
  const made = handMade([
    row([text('DANH MỤC THỦ TỤC')]),
    row([]),
    heads('Hiệu lực từ ngày', 'Căn cứ pháp lý', 'Tại quầy: tiền', 'Nơi làm'),
    row([
      number(2.0002),
      text('A'),
      text('Thủ tục A'),
      text('Hộ tịch', downFor(2)),
      text('Tờ khai'),
      text('QĐ'),
      day('2025-07-01'),
      day('2025-07-01'),
      number(8000),
      formula('"Nhà "&1', 'Nhà 1'),
    ]),
    row(
      [
        number(1001193),
        text('B'),
        text('Thủ tục B'),
        covered,
        text('Tờ khai'),
        text('QĐ'),
        text('01/07/2025'),
        text('07/2025/NĐ-CP'),
        text('8.000 đồng'),
        formula('A0', '#REF!'),
      ],
      true,
    ),
    row([blank, blank, blank]),
  ]);
  const read = readSheet(office.save(made, ['fods', 'xlsx']), 'bang');
  assert.deepEqual(read.refused, []);
  assert.deepEqual(
    read.procedures.map(({ code, sector, validFrom, legalBases, channels, where }) => [
      code,
      sector,
      validFrom,
      legalBases,
      channels.map(({ fee }) => fee),
      where,
    ]),
    [
      ['2.000200', 'Hộ tịch', '2025-07-01', [], [{ kind: 'amount', amount: 8000 }], 'Nhà 1'],
      [
        '1.001193',
        'Hộ tịch',
        '2025-07-01',
        ['07/2025/NĐ-CP'],
        [{ kind: 'amount', amount: 8000 }],
        undefined,
      ],
    ],
  );
  const told = read.remarks.map(({ record, field, reason }) => `${record} ${field} ${reason}`);
  for (const wanted of [
    /trang "Thủ tục".*1 dòng bị ẩn.*dòng 5/,
    /dòng 4 Lĩnh vực Ô gộp từ dòng 4 đến dòng 5/,
    /dòng 4 Mã thủ tục .*2\.000200/,
    /dòng 4 Căn cứ pháp lý .*01\/07\/2025/,
    /dòng 5 Nơi làm Công thức báo lỗi/,
  ]) {
    assert.ok(
      told.some((line) => wanted.test(line)),
      `${wanted} in ${told.join(' / ')}`,
    );
  }
  assert.equal(told.length, 5);
});

test('the template, opened and saved as it is, brings in nothing and remarks nothing', () => {
  const { total, refused, remarks } = readSheet(
    office.save(writeTemplate(), ['xlsx', 'ods', 'xlsx']),
    'mau',
  );
  assert.deepEqual([total, refused, remarks], [0, [], []]);
});
