/** What Excel does to cells, and what people do to sheets. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readSheet } from '../../server/imports/sheet/read-sheet.ts';
import { writeSheet } from '../../server/imports/sheet/write-sheet.ts';
import { packZip, unpackZip, type ZipEntry } from '../../server/imports/sheet/zip.ts';
import { aProcedure } from './any-procedure.ts';
import { cell, HEADS, only, readBook, ROW, said, tableWith, workbook } from './sheet-tables.ts';

const date = (serial: number) => cell({ t: 'n', v: serial, z: 'dd/mm/yyyy' });

describe('a cell that Excel holds for a date', () => {
  test('is a local day where a day is asked for', () => {
    const read = readBook(tableWith({ 'Hiệu lực từ ngày': date(45_839) }));
    assert.equal(only(read).validFrom, '2025-07-01');
    assert.deepEqual(read.remarks, []);
  });

  test('counts from 1904 where the workbook says so', () => {
    const read = readBook(tableWith({ 'Hiệu lực từ ngày': date(45_839 - 1462) }), {
      change: (_, book) => (book.Workbook = { WBProps: { date1904: true } }),
    });
    assert.equal(only(read).validFrom, '2025-07-01');
  });

  test('loses its hour', () => {
    assert.equal(
      only(readBook(tableWith({ 'Hiệu lực từ ngày': date(45_839.99) }))).validFrom,
      '2025-07-01',
    );
  });

  test('is not guessed back into a legal number', () => {
    const read = readBook(
      tableWith({ 'Căn cứ pháp lý': date(45_839), 'Quyết định công bố': date(45_839) }),
    );
    assert.deepEqual([only(read).legalBases, only(read).decision], [[], undefined]);
    assert.match(said(read, 'Căn cứ pháp lý'), /thành ngày 01\/07\/2025.*Văn bản \(Text\)/);
    assert.match(said(read, 'Quyết định công bố'), /thành ngày/);
  });

  test('is no code', () => {
    const read = readBook([HEADS, [date(45_839), ...ROW.slice(1)]]);
    assert.deepEqual(read.procedures, []);
    assert.match(read.refused[0]?.reason ?? '', /thành ngày 01\/07\/2025/);
  });
});

describe('a number', () => {
  test('is a code again, with a remark where a zero was lost', () => {
    const read = readBook([HEADS, [2.0002, ...ROW.slice(1)], [1.001193, ...ROW.slice(1)]]);
    assert.deepEqual(
      read.procedures.map(({ code }) => code),
      ['2.000200', '1.001193'],
    );
    assert.deepEqual(
      read.remarks.map(({ record, field, said: words }) => [record, field, words]),
      [['dòng 2', 'Mã thủ tục', '2.0002']],
    );
  });

  test('is a fee in đồng, unless it is too small to be one', () => {
    const read = readBook(tableWith({ 'Tại quầy: tiền': 8000, 'Trên mạng: tiền': 8 }));
    assert.deepEqual(
      only(read).channels.map(({ fee }) => fee),
      [{ kind: 'unknown' }, { kind: 'amount', amount: 8000 }],
    );
    assert.match(said(read, 'Trên mạng: tiền'), /"8.000 đồng mỗi bản"/);
  });

  test('is no time limit: it has no unit', () => {
    const read = readBook(tableWith({ 'Tại quầy: thời hạn': 3 }));
    assert.deepEqual(only(read).channels[0]?.limit, { kind: 'unknown' });
    assert.match(said(read, 'Tại quầy: thời hạn'), /"3 ngày làm việc"/);
  });

  test('is no day', () => {
    const read = readBook(tableWith({ 'Hiệu lực từ ngày': 2025 }));
    assert.equal(only(read).validFrom, undefined);
    assert.match(said(read, 'Hiệu lực từ ngày'), /01\/07\/2025/);
  });

  test('is text where text is asked for, unless digits were rounded away', () => {
    const read = readBook(tableWith({ 'Quyết định công bố': 163, 'Nơi làm': 1.23e20 }));
    assert.deepEqual([only(read).decision, only(read).where], ['163', undefined]);
    assert.match(said(read, 'Nơi làm'), /làm tròn/);
  });
});

describe('a formula', () => {
  test('is read for what it last came to', () => {
    const computed = cell({ t: 's', v: 'Một cửa', f: 'A1&"x"' });
    const read = readBook(tableWith({ 'Nơi làm': computed }));
    assert.equal(only(read).where, 'Một cửa');
    assert.deepEqual(read.remarks, []);
  });

  for (const [name, broken] of [
    ['with an error', cell({ t: 'e', v: 0x17, w: '#REF!', f: 'A0' })],
    ['never computed', cell({ t: 'n', v: 0, f: 'A1&"x"' })],
  ] as const) {
    test(`${name} is not told, and it is said`, () => {
      const read = readBook(tableWith({ 'Nơi làm': broken }));
      assert.equal(only(read).where, undefined);
      assert.match(said(read, 'Nơi làm'), /Công thức báo lỗi/);
    });
  }

  test('with an error refuses the row where it must say something', () => {
    const read = readBook(tableWith({ 'Tên ngắn': cell({ t: 'e', v: 0x2a, w: '#N/A' }) }));
    assert.deepEqual([read.procedures, read.refused[0]?.field], [[], 'Tên ngắn']);
    assert.deepEqual([read.refused[0]?.said, read.remarks], ['#N/A', []]);
  });
});

test('ticked cells say yes and no', () => {
  const read = readBook(tableWith({ 'Đã so với bản công bố': true }));
  assert.equal(only(read).source.verified, true);
});

describe('merged cells', () => {
  const merged = (s: { r: number; c: number }, e: { r: number; c: number }) =>
    readBook([HEADS, ROW, ['1.000002', 'B', 'Thủ tục B', '', 'Đơn', 'QĐ'], ['']], {
      change: (sheet) => (sheet['!merges'] = [{ s, e }]),
    });

  test('downwards: the value is meant for every row, and it is said', () => {
    const read = merged({ r: 1, c: 3 }, { r: 3, c: 3 });
    assert.deepEqual(
      read.procedures.map(({ sector }) => sector),
      ['Thử', 'Thử'],
    );
    assert.deepEqual(
      read.remarks.map(({ record, field }) => [record, field]),
      [['dòng 2', 'Lĩnh vực']],
    );
    assert.match(said(read, 'Lĩnh vực'), /từ dòng 2 đến dòng 3/);
  });

  test('sideways: the value is the first column’s, and it is said', () => {
    const read = merged({ r: 1, c: 1 }, { r: 1, c: 2 });
    assert.match(said(read, 'Tên ngắn'), /từ cột B đến cột C: chỉ tính cho cột B/);
  });

  test('a code over several rows is one procedure in too many rows', () => {
    const read = merged({ r: 1, c: 0 }, { r: 2, c: 0 });
    assert.match(read.refused[0]?.reason ?? '', /các giấy ghi trong cùng một ô/);
  });
});

describe('what is hidden is read, and it is said', () => {
  test('rows and columns', () => {
    const read = readBook([HEADS, ROW, []], {
      change: (sheet) => {
        sheet['!rows'] = [{}, { hidden: true }, { hidden: true }];
        sheet['!cols'] = [{}, {}, { hidden: true }, {}, {}, {}, { hidden: true }];
      },
    });
    assert.equal(only(read).officialName, 'Thủ tục thử');
    const reasons = read.remarks.map(({ reason }) => reason).join('\n');
    assert.match(reasons, /1 dòng bị ẩn.*dòng 2\./);
    assert.match(reasons, /1 cột bị ẩn.*Tên đầy đủ\./);
  });

  test('a sheet', () => {
    const read = readBook([HEADS, ROW], {
      sheets: { Khác: [['x']] },
      change: (_, book) => (book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] }),
    });
    assert.equal(only(read).code, '1.000001');
    assert.deepEqual(
      read.remarks.map(({ record }) => record),
      ['trang "Bảng"'],
    );
  });
});

describe('several sheets', () => {
  test('the one with our heads is read, wherever it stands', () => {
    const read = readBook([HEADS, ROW], { sheets: { 'Ghi chép': [['Việc'], ['Họp']] } });
    assert.deepEqual([only(read).code, read.remarks], ['1.000001', []]);
  });

  test('of two with our heads the fuller one is read and the other named', () => {
    const read = readBook(tableWith({ 'Nơi làm': 'Một cửa' }), {
      sheets: { 'Năm ngoái': [HEADS, ROW] },
    });
    assert.equal(only(read).where, 'Một cửa');
    assert.deepEqual(
      read.remarks.map(({ record }) => record),
      ['trang "Năm ngoái"'],
    );
  });
});

describe('the XML of other programs', () => {
  const rewritten = (change: (xml: string, name: string) => string): Uint8Array =>
    packZip(
      unpackZip(workbook([HEADS, ROW])).map(({ name, bytes }): ZipEntry => {
        const xml = change(Buffer.from(bytes).toString(), name);
        return { name, bytes: Buffer.from(xml) };
      }),
    );

  test('rich text is read as one text', () => {
    const rich =
      '<is><r><rPr><b/></rPr><t xml:space="preserve">Giấy </t></r><r><t>thử</t></r></is>';
    const bytes = rewritten((xml) =>
      xml.replace(/<c r="B2"[^>]*>.*?<\/c>/, `<c r="B2" t="inlineStr">${rich}</c>`),
    );
    assert.equal(only(readSheet(bytes, 'bang.xlsx')).name, 'Giấy thử');
  });

  test('a sheet that cannot be made out refuses the file', () => {
    const bytes = rewritten((xml, name) =>
      name.includes('sheet1')
        ? xml.replaceAll(/r="A1:[A-Z0-9]+"/g, 'r="1"').replace('t="str"', 't="s"')
        : xml,
    );
    const { procedures, refused } = readSheet(bytes, 'bang.xlsx');
    assert.ok(procedures.length === 0 && refused.length === 1);
  });
});

test('what we write opens on text: every cell, and every column for what is typed later', () => {
  const sheet = unpackZip(writeSheet([aProcedure({ name: '=1+1' })], 'xlsx')).find(({ name }) =>
    name.endsWith('sheet1.xml'),
  );
  const xml = Buffer.from(sheet?.bytes ?? []).toString();
  assert.match(xml, /<c r="B2" s="1" t="inlineStr"><is><t xml:space="preserve">=1\+1<\/t>/);
  assert.ok(!xml.includes('<f>') && !xml.includes('<v>'));
  const columns = [...xml.matchAll(/<col [^>]*>/g)].map(([column]) => column);
  assert.ok(columns.length > 30 && columns.every((column) => column.includes('style="1"')));
});
