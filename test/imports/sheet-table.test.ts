/** Tables as they come: heads in any writing and order, rows that are no procedures, what is missing. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { COLUMNS } from '../../server/imports/sheet/fields.ts';
import { readSheet } from '../../server/imports/sheet/read-sheet.ts';
import { writeSheet, writeTemplate } from '../../server/imports/sheet/write-sheet.ts';
import { aProcedure } from './any-procedure.ts';
import { csv, HEADS, only, readTable, ROW, said, tableWith } from './sheet-tables.ts';

describe('heads', () => {
  const writings: [name: string, write: (head: string) => string][] = [
    ['in capitals', (head) => head.toUpperCase()],
    ['decomposed', (head) => head.normalize('NFD')],
    ['without marks', (head) => head.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')],
    ['with spaces around and inside', (head) => `  ${head.replaceAll(' ', '\u00a0 ')} `],
    ['marked as required', (head) => `${head} (*)`],
    ['with an explanation below', (head) => `${head}\nGhi như trong mẫu`],
  ];
  for (const [name, write] of writings) {
    test(`${name} are known`, () => {
      const read = readTable([HEADS.map(write), ROW]);
      assert.equal(only(read).code, '1.000001');
      assert.deepEqual(read.remarks, []);
    });
  }

  test('may stand in any order', () => {
    const read = readTable([HEADS.toReversed(), ROW.toReversed()]);
    assert.equal(only(read).officialName, 'Thủ tục thử');
  });

  test('may be the English names of the fields', () => {
    const heads = ['code', 'name', 'officialName', 'sector', 'variants', 'source'];
    assert.equal(only(readTable([heads, ROW])).sector, 'Thử');
  });

  test('may stand below a title', () => {
    const read = readTable([['DANH MỤC THỦ TỤC'], [], ['(kèm theo Quyết định)'], HEADS, ROW]);
    assert.equal(only(read).code, '1.000001');
  });

  test('that no column has are told, the column is not read', () => {
    const read = readTable(tableWith({ 'Cán bộ phụ trách': 'x' }));
    assert.equal(only(read).code, '1.000001');
    assert.deepEqual(
      read.remarks.map(({ record, field }) => [record, field]),
      [['cột G', 'Cán bộ phụ trách']],
    );
  });

  test('that are there twice are told, the left column is read', () => {
    const read = readTable([
      [...HEADS, 'Tên ngắn'],
      [...ROW, 'Tên khác'],
    ]);
    assert.equal(only(read).name, 'Giấy thử');
    assert.match(read.remarks[0]?.reason ?? '', /hai cột cùng tên/);
  });

  test('that are missing above words are told', () => {
    const read = readTable([HEADS, [...ROW, 'chữ lạc']]);
    assert.deepEqual(
      read.remarks.map(({ record }) => record),
      ['cột G'],
    );
  });

  test('each name exactly one column', () => {
    const names = COLUMNS.flatMap(({ head, also = [] }) => [head, ...also]);
    assert.deepEqual(
      names.filter((name, index) => names.indexOf(name) !== index),
      [],
    );
  });

  test('that are nowhere refuse the file and say what to do', () => {
    for (const table of [[['a', 'b']], [['Tên ngắn', 'Lĩnh vực']], [['Mã thủ tục']], [[]]]) {
      const { refused, total } = readTable(table);
      assert.equal(total, 0);
      assert.deepEqual(
        refused.map(({ record }) => record),
        ['bang.csv'],
      );
      assert.match(refused[0]?.reason ?? '', /bảng mẫu/);
    }
  });
});

describe('rows', () => {
  test('that are blank are not counted, wherever they stand', () => {
    const read = readTable([HEADS, [], ROW, ['', ' ', '\u00a0'], [], []]);
    assert.deepEqual([read.total, read.procedures.length, read.refused], [1, 1, []]);
  });

  test('without a code are refused', () => {
    const read = readTable([HEADS, ['', 'I. HỘ TỊCH'], ROW]);
    assert.deepEqual(
      read.refused.map(({ record, field }) => [record, field]),
      [['dòng 2', 'Mã thủ tục']],
    );
    assert.equal(read.total, 2);
  });

  test('that repeat the heads, as on every printed page, are skipped', () => {
    assert.equal(readTable([HEADS, ROW, HEADS]).total, 1);
  });

  test('with a code that was there already are refused and name the first', () => {
    const read = readTable([HEADS, ROW, ROW]);
    assert.equal(read.procedures.length, 1);
    assert.match(read.refused[0]?.reason ?? '', /đã có ở dòng 2/);
  });

  for (const head of HEADS.slice(1)) {
    test(`without ${head} are refused for it`, () => {
      const read = readTable(tableWith({ [head]: ' ' }));
      assert.deepEqual(read.procedures, []);
      assert.match(read.refused[0]?.reason ?? '', /^Chưa ghi/);
    });
  }

  test('keep quotes as they were typed, and lose what nobody sees', () => {
    const typed = ' “Ba\u00a0mẹ”\u200b đặt \u2018tên\u2019  Hoà\u0300  ';
    assert.equal(
      only(readTable(tableWith({ 'Tên ngắn': typed }))).name,
      '“Ba mẹ” đặt ‘tên’ Hoà\u0300'.normalize('NFC'),
    );
  });

  test('are at most 20.000', () => {
    const rows = Array.from({ length: 20_001 }, (_, index) => [
      `1.${String(index).padStart(6, '0')}`,
    ]);
    const read = readTable([HEADS, ...rows]);
    assert.match(read.refused[0]?.reason ?? '', /20001 dòng, nhiều nhất là 20000/);
  });
});

describe('channels', () => {
  const channels = (row: Record<string, string>) => only(readTable(tableWith(row))).channels;

  test('are those with a limit or a fee; what is not said is unknown', () => {
    assert.deepEqual(channels({ 'Tại quầy: tiền': '5.000 đồng', 'Trên mạng: thời hạn': '1 giờ' }), [
      {
        channel: 'online',
        limit: { kind: 'known', amount: 1, unit: 'hour' },
        fee: { kind: 'unknown' },
      },
      { channel: 'counter', limit: { kind: 'unknown' }, fee: { kind: 'amount', amount: 5000 } },
    ]);
  });

  test('stand in the order in which they are listed', () => {
    const row = { 'Cách nộp': 'tại quầy\ntrên mạng', 'Trên mạng: tiền': 'không mất tiền' };
    assert.deepEqual(
      channels(row).map(({ channel }) => channel),
      ['counter', 'online'],
    );
  });

  test('that the list lacks are told', () => {
    const read = readTable(
      tableWith({ 'Cách nộp': 'tại quầy', 'Trên mạng: tiền': 'tỉnh quy định' }),
    );
    assert.deepEqual(
      only(read).channels.map(({ channel }) => channel),
      ['counter', 'online'],
    );
    assert.match(said(read, 'Cách nộp'), /Thiếu "trên mạng"/);
  });

  test('an unreadable fee is unknown and told', () => {
    const read = readTable(tableWith({ 'Tại quầy: tiền': 'tám nghìn' }));
    assert.deepEqual(only(read).channels[0]?.fee, { kind: 'unknown' });
    assert.match(said(read, 'Tại quầy: tiền'), /"8.000 đồng mỗi bản"/);
  });

  test('what is free with a condition is not promised to be free', () => {
    const note = 'Chỉ với hộ nghèo.';
    const read = readTable(
      tableWith({ 'Tại quầy: tiền': 'không mất tiền', 'Tại quầy: ghi chú tiền': note }),
    );
    assert.deepEqual(only(read).channels[0]?.fee, { kind: 'unknown', note });
    assert.match(said(read, 'Tại quầy: ghi chú tiền'), /không có ghi chú/);
  });
});

describe('an entry that is there already', () => {
  const before = aProcedure({
    lifeEvents: ['marriage'],
    where: 'Nhà văn hóa',
    mistakes: ['Quên ký.'],
  });
  const update = (heads: string[], ...rows: string[][]) =>
    readSheet(csv([heads, ...rows]), 'bang.csv', (code) =>
      code === before.code ? before : undefined,
    );

  test('keeps what the sheet has no column for', () => {
    const read = update(['Mã thủ tục', 'Nơi làm'], ['1.000001', 'Một cửa']);
    assert.deepEqual(only(read), { ...before, where: 'Một cửa' });
  });

  test('loses what the sheet has a blank cell for', () => {
    const { where: _where, ...rest } = before;
    const read = update(['Mã thủ tục', 'Nơi làm', 'Hay làm sai'], ['1.000001', '', '']);
    assert.deepEqual(only(read), { ...rest, mistakes: [] });
  });

  test('keeps what the sheet tells in words that cannot be read', () => {
    const read = update(['Mã thủ tục', 'Tại quầy: tiền'], ['1.000001', 'tám nghìn']);
    assert.deepEqual(only(read), before);
    assert.match(said(read, 'Tại quầy: tiền'), /8.000 đồng/);
  });

  test('takes a new fee and keeps its note, its limit, its order', () => {
    const read = update(['Mã thủ tục', 'Tại quầy: tiền'], ['1.000001', '9.000 đồng']);
    const [counter, online] = before.channels;
    assert.deepEqual(only(read).channels, [
      { ...counter, fee: { kind: 'amount', amount: 9000, note: 'Trẻ em được miễn.' } },
      online,
    ]);
  });

  test('loses a channel whose cells are all there and blank', () => {
    const heads = ['Mã thủ tục', 'Tại quầy: thời hạn', 'Tại quầy: tiền'];
    assert.deepEqual(only(update(heads, ['1.000001', '', ''])).channels, before.channels.slice(1));
  });

  test('one that is not there needs the whole row', () => {
    const read = update(['Mã thủ tục', 'Nơi làm'], ['1.000009', 'Một cửa']);
    assert.deepEqual(read.procedures, []);
    assert.match(read.refused[0]?.reason ?? '', /Chưa ghi "Tên ngắn"/);
  });
});

describe('the template', () => {
  test('brings in nothing and remarks nothing', () => {
    const { total, refused, remarks } = readSheet(writeTemplate(), 'mau.xlsx');
    assert.deepEqual([total, refused, remarks], [0, [], []]);
  });

  test('an example that somebody wrote over is told, not read', () => {
    const example = ['ví dụ: 1.000001', ...ROW.slice(1)];
    const read = readTable([HEADS, example]);
    assert.deepEqual([read.total, read.procedures], [0, []]);
    assert.match(read.remarks[0]?.reason ?? '', /xóa chữ ấy/);
  });

  test('a row of the catalogue below it is read', () => {
    const heads = COLUMNS.map(({ head }) => head);
    const filled = writeSheet([aProcedure()], 'csv');
    const [, row = ''] = Buffer.from(filled).toString().split('\r\n');
    const text = `\ufeff${heads.join(',')}\r\n"ví dụ: 1.234567",Cấp lại giấy mẫu\r\n${row}`;
    const read = readSheet(Buffer.from(text), 'mau.csv');
    assert.deepEqual([only(read), read.remarks], [aProcedure(), []]);
  });
});
