/** Files that are no table of ours, or mean harm. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { readSheet } from '../../server/imports/sheet/read-sheet.ts';
import { packZip, unpackZip } from '../../server/imports/sheet/zip.ts';
import { HEADS, ROW, workbook } from './sheet-tables.ts';

const reason = (bytes: Uint8Array) => {
  const { total, procedures, refused } = readSheet(bytes, 'tep');
  assert.deepEqual([total, procedures, refused.length, refused[0]?.record], [0, [], 1, 'tep']);
  return refused[0]?.reason ?? '';
};

const entry = (name: string, text: string) => ({ name, bytes: Buffer.from(text) });

describe('files that are no table are refused with what to do', () => {
  const good = workbook([HEADS, ROW]);
  const cases: [name: string, bytes: Uint8Array, reason: RegExp][] = [
    ['nothing', Buffer.alloc(0), /bảng mẫu/],
    ['a picture', Buffer.from('89504e470d0a1a0a00', 'hex'), /UTF-8/],
    ['old Excel, or a password', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /Bỏ mật khẩu/],
    ['a web page called .xls', Buffer.from('\ufeff<html><table>'), /lưu lại dạng .xlsx/],
    ['a PDF', Buffer.from('%PDF-1.7'), /lưu lại dạng .xlsx/],
    [
      'OpenDocument',
      packZip([entry('mimetype', 'x'), entry('content.xml', 'x')]),
      /lưu lại dạng .xlsx/,
    ],
    ['a document', packZip([entry('word/document.xml', 'x')]), /lưu lại dạng .xlsx/],
    ['half a workbook', good.subarray(0, good.length / 2), /hỏng/],
    ['an empty workbook', packZip([entry('xl/workbook.xml', '')]), /hỏng|bảng mẫu/],
    ['too many bytes', Buffer.alloc(100_000_001, 'a'), /Tệp quá lớn, nhiều nhất là 100 MB/],
  ];
  for (const [name, bytes, wanted] of cases) test(name, () => assert.match(reason(bytes), wanted));

  test('a workbook in which a byte was changed', () => {
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const bytes = Uint8Array.from(good);
        bytes[at] = (bytes[at] ?? 0) ^ by;
        const { procedures, refused } = readSheet(bytes, 'tep');
        assert.ok(procedures.length + refused.length >= 1);
      }),
      { numRuns: 300 },
    );
  });
});

describe('archives', () => {
  test('give back what was packed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uint8Array({ maxLength: 500 })),
        fc.boolean(),
        (contents, compress) => {
          const entries = contents.map((bytes, index) => ({ name: `tệp ${index}`, bytes }));
          const unpacked = unpackZip(packZip(entries, compress));
          assert.deepEqual(
            unpacked.map(({ name, bytes }) => [name, [...bytes]]),
            entries.map(({ name, bytes }) => [name, [...bytes]]),
          );
        },
      ),
    );
  });

  test('that unpack to more than is allowed are refused, whatever size they state', () => {
    const bomb = packZip([entry('a', 'x'.repeat(600)), entry('b', 'x'.repeat(600))]);
    assert.equal(unpackZip(bomb, 1200).length, 2);
    assert.throws(() => unpackZip(bomb, 1199), /quá lớn/);
    const lying = Buffer.from(bomb);
    for (let at = lying.indexOf('PK\x01\x02'); at > 0; at = lying.indexOf('PK\x01\x02', at + 4)) {
      lying.writeUInt32LE(1, at + 24);
    }
    assert.throws(() => unpackZip(lying, 1199), /quá lớn/);
  });

  test('of 200 MB in a few kilobytes are refused', () => {
    const megabytes = deflateRawSync(Buffer.alloc(210_000_000, ' '));
    assert.ok(megabytes.length < 1_000_000);
    const bytes = packZip([
      entry('xl/workbook.xml', ' '.repeat(1)),
      { name: 'b', bytes: Buffer.alloc(210_000_000, ' ') },
    ]);
    assert.match(reason(bytes), /giải nén ra quá lớn/);
  });

  test('with more cells than any table of procedures has are refused before they are read', () => {
    const cells = '<c r="A1"/>'.repeat(3_000_001);
    const bytes = packZip([
      entry('xl/workbook.xml', '<workbook/>'),
      entry(
        'xl/worksheets/sheet1.xml',
        `<worksheet><sheetData><row r="1">${cells}</row></sheetData></worksheet>`,
      ),
    ]);
    assert.match(reason(bytes), /quá nhiều ô/);
  });
});
