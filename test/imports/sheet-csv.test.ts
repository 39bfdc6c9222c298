import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readSheet } from '../../server/imports/sheet/read-sheet.ts';
import { csv, HEADS, only, ROW, tableWith } from './sheet-tables.ts';

const TABLE = tableWith({ 'Tên ngắn': 'Một; hai, "ba"\tbốn', 'Hay làm sai': 'dòng một\ndòng hai' });
const text = (separator = ',') => Buffer.from(csv(TABLE, separator)).toString();
const read = (bytes: Uint8Array) => readSheet(bytes, 'bang.csv');

function assertRead(bytes: Uint8Array) {
  const procedure = only(read(bytes));
  assert.equal(procedure.name, 'Một; hai, "ba" bốn');
  assert.deepEqual(procedure.mistakes, ['dòng một', 'dòng hai']);
}

const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();

describe('separators', () => {
  for (const separator of [',', ';', '\t', '|']) {
    test(`${JSON.stringify(separator)} is found by the heads`, () =>
      assertRead(csv(TABLE, separator)));
    test(`sep=${JSON.stringify(separator)} is believed`, () =>
      assertRead(Buffer.from(`sep=${separator}\r\n${text(separator)}`)));
  }
});

describe('encodings', () => {
  const cases: [name: string, bytes: Uint8Array][] = [
    ['UTF-8', Buffer.from(text())],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text()}`)],
    ['UTF-16LE with a mark', Buffer.from(`\ufeff${text('\t')}`, 'utf16le')],
    ['UTF-16BE with a mark', swapped(Buffer.from(`\ufeff${text('\t')}`, 'utf16le'))],
    ['ends of lines as on old Macs', Buffer.from(text().replaceAll('\r\n', '\r'))],
    ['ends of lines as on Linux', Buffer.from(text().replaceAll('\r\n', '\n'))],
    ['line breaks in cells as on Windows', Buffer.from(text().replaceAll(/(?<!\r)\n/g, '\r\n'))],
  ];
  for (const [name, bytes] of cases) test(name, () => assertRead(bytes));

  for (const [name, bytes] of [
    [
      'windows-1258',
      Buffer.concat([csv([HEADS, ROW]), Buffer.from([0x22, 0xd0, 0xec, 0x6e, 0x22])]),
    ],
    ['UTF-16 without a mark', Buffer.from(text(), 'utf16le')],
    [
      'UTF-8 cut in the middle of a letter',
      Buffer.from(text()).subarray(0, Buffer.from(text()).indexOf('ụ') + 1),
    ],
  ] as [string, Uint8Array][]) {
    test(`${name} is refused, with what to do`, () => {
      const { refused, procedures } = read(bytes);
      assert.deepEqual(procedures, []);
      assert.match(refused[0]?.reason ?? '', /chọn Lưu thành, dạng "CSV UTF-8"/);
    });
  }
});

describe('quotes', () => {
  test('may be left out where nothing needs them', () => {
    assert.equal(
      only(read(Buffer.from([HEADS, ROW].map((row) => row.join(',')).join('\n')))).code,
      '1.000001',
    );
  });

  test('that are never closed refuse the file and name the row', () => {
    const { refused } = read(Buffer.from(`${HEADS.join(',')}\n1.000001,"Giấy thử,Thủ tục\n`));
    assert.match(refused[0]?.reason ?? '', /^Dòng 2: dấu nháy kép/);
  });
});

test('rows are numbered as the spreadsheet numbers them: line breaks in cells do not count', () => {
  const { refused } = read(csv([...TABLE, [], ['x']]));
  assert.deepEqual(
    refused.map(({ record }) => record),
    ['dòng 4'],
  );
});
