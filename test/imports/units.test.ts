import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Units } from '../../server/contract/units.ts';
import { readUnits } from '../../server/imports/units/read-units.ts';
import * as v from 'valibot';
import { both, csv, file, json, only, province, row, TODAY, ward } from './units-files.ts';

describe("reading today's units", () => {
  test('provinces and communes come in as the contract has them', () => {
    const { units, total, refused } = readUnits([file('nay.json', TODAY)]);
    assert.equal(total, 7);
    assert.deepEqual(refused, []);
    assert.ok(v.is(Units, units));
    assert.deepEqual(units.units[1], {
      code: '00101',
      name: 'Suối Mơ',
      fullName: 'Xã Suối Mơ',
      province: '02',
    });
    assert.deepEqual(units.units[5], {
      code: '03',
      name: 'Biển Xanh',
      fullName: 'Thành phố Biển Xanh',
    });
  });

  test('a kind in lower case is mended and told; decomposed letters are composed', () => {
    const text = json(province('02', 'Tỉnh Sông Trong', [ward('00101', 'xã Suối Mơ')]));
    const { units, remarks } = readUnits([file('nay.json', text.normalize('NFD'))]);
    assert.equal(units.units[1]?.fullName, 'Xã Suối Mơ');
    assert.equal(units.units[1]?.name.normalize('NFC'), units.units[1]?.name);
    assert.deepEqual(
      remarks.map(({ record, said }) => [record, said]),
      [['Tỉnh Sông Trong, xã thứ 1', 'xã Suối Mơ']],
    );
  });

  test('zeros that a spreadsheet took away come back', () => {
    const wards = [{ Code: 101, FullName: 'Xã Suối Mơ' }];
    const { units } = readUnits([
      file('nay.json', json({ Code: 2, FullName: 'Tỉnh Sông Trong', Wards: wards })),
    ]);
    assert.deepEqual(
      units.units.map(({ code }) => code),
      ['02', '00101'],
    );
  });

  test('what cannot be read is left out by name, and the rest is in', () => {
    const wards = [
      ward('00101', 'Xã Suối Mơ'),
      ward('00101', 'Xã Suối Mơ'),
      ward('12', ''),
      ward('abc', 'Xã Không Mã'),
      ward('00105', 'Xã Lạc Tỉnh', { ProvinceCode: '09' }),
      'không phải xã',
    ];
    const { units, refused, total } = readUnits([
      file('nay.json', json(province('02', 'Tỉnh Sông Trong', wards))),
    ]);
    assert.equal(total, 7);
    assert.equal(units.units.length, 2);
    assert.deepEqual(
      refused.map(({ record, field }) => [record, field]),
      [
        ['Tỉnh Sông Trong, xã thứ 2', 'Code'],
        ['Tỉnh Sông Trong, xã thứ 3', 'FullName'],
        ['Tỉnh Sông Trong, xã thứ 4', 'Code'],
        ['Tỉnh Sông Trong, xã thứ 5', 'ProvinceCode'],
        ['Tỉnh Sông Trong, xã thứ 6', ''],
      ],
    );
  });

  test('a broken or empty file leaves what is known as it is', () => {
    const { units: known } = readUnits([file('nay.json', TODAY)]);
    for (const content of ['[{"Code":"02"', '', '{"a":1}', new Uint8Array([0xc3, 0x28])]) {
      const { units, refused } = readUnits([file('x', content)], known);
      assert.equal(units.units.length, 7);
      assert.equal(refused.length, 1);
    }
  });
});

describe('reading old communes', () => {
  test('which file is which is seen from the content, not from the name or the order', () => {
    const table = csv([row('Xã Khe Đá', '101.0', { wardCode: '7.0' })]);
    const { units } = readUnits([file('b.json', table), file('a.csv', TODAY)]);
    assert.deepEqual(units.successions, [
      {
        code: '00007',
        name: 'Xã Khe Đá',
        district: 'Huyện Đồi Cao',
        province: 'Tỉnh Sông Trong',
        heirs: ['00101'],
      },
    ]);
  });

  test('semicolons, a byte order mark, UTF-16 and decomposed letters', () => {
    const table = csv([row('Xã Khe Đá', '00101')], { separator: ';' });
    const utf16 = Uint8Array.from([0xff, 0xfe, ...Buffer.from(table, 'utf16le')]);
    for (const content of [`\ufeff${table}`, table.normalize('NFD'), utf16]) {
      const read = readUnits([file('t.csv', content), file('nay.json', TODAY)]);
      assert.equal(read.units.successions[0]?.name, 'Xã Khe Đá');
      assert.deepEqual(read.units.successions[0]?.heirs, ['00101']);
    }
  });

  test('heads in another case and order are found; a needed one that lacks is named', () => {
    const heads = ['NEW_WARD_CODE', 'Ward', 'district ', 'PROVINCE'];
    const table = `${heads.join(',')}\n00101,Xã Khe Đá,Huyện Đồi Cao,Tỉnh Sông Trong`;
    const { units, remarks } = both(table);
    assert.deepEqual(units.successions[0]?.heirs, ['00101']);
    assert.ok(remarks.some(({ field }) => field === 'wardCode'));
    const { refused } = both('province,ward,newWardCode\nA,B,00101');
    assert.match(refused[0]?.reason ?? '', /^Thiếu cột district\./);
    const { refused: noHeir } = both('province,district,ward\nA,B,C');
    assert.match(noHeir[0]?.reason ?? '', /newWardCode/);
  });

  test('without units there is nothing to lead to', () => {
    const { units, refused } = readUnits([file('t.csv', csv([row('Xã Khe Đá', '00101')]))]);
    assert.deepEqual(units, { units: [], successions: [] });
    assert.match(refused[0]?.reason ?? '', /JSON/);
  });

  test('units may be those that are stored, and stay', () => {
    const { units: known } = readUnits([file('nay.json', TODAY)]);
    const { units } = readUnits([file('t.csv', csv([row('Xã Khe Đá', '00101')]))], known);
    assert.equal(units.units.length, 7);
    assert.equal(units.successions.length, 1);
  });

  test('several rows of one commune are several heirs, in the order told', () => {
    const { heirs, doubt } = only(
      csv([
        row('Xã Khe Đá', '00102', { wardCode: '7', isDividedWard: 'True' }),
        row('Xã Khe Đá', '00101', { wardCode: '7', isDividedWard: 'True' }),
      ]),
    );
    assert.deepEqual(heirs, ['00102', '00101']);
    assert.equal(doubt, undefined);
  });

  test('a repeated row counts once and is told', () => {
    const rows = [row('Xã Khe Đá', '00101'), row('Xã Khe Đá', '00101')];
    const { units, remarks } = both(csv(rows));
    assert.deepEqual(units.successions[0]?.heirs, ['00101']);
    assert.equal(remarks.filter(({ record }) => record === 'dòng 3').length, 1);
  });

  test('two of one name are two, by their codes', () => {
    const rows = [
      row('Xã Khe Đá', '00101', { wardCode: '7' }),
      row('Xã Khe Đá', '00102', { wardCode: '8' }),
    ];
    assert.equal(both(csv(rows)).units.successions.length, 2);
  });

  test('an unknown code is taken by its name where only one bears it, tone marks old or new', () => {
    const table = csv([row('Xã Khe Đá', '99999', { newWard: 'Xã Hòa An' })]);
    const { units, remarks } = both(table);
    assert.deepEqual(units.successions[0]?.heirs, ['00103']);
    assert.match(remarks[0]?.reason ?? '', /^Mã 99999 không có trong danh sách/);
  });

  test('an unknown code of an unknown name is refused; nothing is made of it', () => {
    const { units, refused } = both(
      csv([row('Xã Khe Đá', '99999', { newWard: 'Xã Nơi Khác' }), row('Xã Lũng Vài', '00101')]),
    );
    assert.deepEqual(
      refused.map(({ record, said }) => [record, said]),
      [['dòng 2', '99999, Xã Nơi Khác, Tỉnh Sông Trong']],
    );
    assert.deepEqual(
      units.successions.map(({ name, heirs }) => [name, heirs]),
      [
        ['Xã Khe Đá', []],
        ['Xã Lũng Vài', ['00101']],
      ],
    );
  });

  test('divided, but one part could not be read: the other part is no answer', () => {
    const { units } = both(
      csv([
        row('Xã Khe Đá', '00101', { isDividedWard: 'True' }),
        row('Xã Khe Đá', '99999', { isDividedWard: 'True' }),
      ]),
    );
    assert.deepEqual(units.successions[0]?.heirs, ['00101']);
    assert.match(units.successions[0]?.doubt ?? '', /chia cho nhiều xã/);
  });

  test('a code whose unit has another name now is followed, and told', () => {
    const { units, remarks } = both(csv([row('Xã Khe Đá', '00101', { newWard: 'Xã Tên Xưa' })]));
    assert.deepEqual(units.successions[0]?.heirs, ['00101']);
    assert.deepEqual(
      remarks.map(({ said }) => said),
      ['Xã Tên Xưa'],
    );
  });

  test('an island district without communes stands in itself', () => {
    const { name, district, heirs } = only(
      csv([row('', '00201', { district: 'Huyện Hòn Xa', province: 'Thành phố Biển Xanh' })]),
    );
    assert.equal(name, 'Huyện Hòn Xa');
    assert.equal(district, 'Huyện Hòn Xa');
    assert.deepEqual(heirs, ['00201']);
  });

  test('a row without its district is refused, an empty line is not a row', () => {
    const { total, refused } = both(
      `${csv([row('Xã Khe Đá', '00101', { district: '' })])}\r\n\r\n`,
    );
    assert.equal(total, 8);
    assert.deepEqual(
      refused.map(({ record, field }) => [record, field]),
      [['dòng 2', 'district']],
    );
  });

  test('a stray quotation mark refuses the file, and names the line', () => {
    const { refused, units } = both(`${csv([row('Xã Khe Đá', '00101')])}\r\n"x`);
    assert.deepEqual(units.successions, []);
    assert.match(refused[0]?.reason ?? '', /^Dòng \d+:/);
  });

  test('new units without one that was an heir: the heir goes, the doubt is said', () => {
    const table = csv([row('Xã Khe Đá', '00101'), row('Xã Lũng Vài', '00102')]);
    const { units: known } = both(table);
    const less = json(province('02', 'Tỉnh Sông Trong', [ward('00102', 'Phường Bến Cũ')]));
    const { units, remarks } = readUnits([file('nay.json', less)], known);
    assert.deepEqual(
      units.successions.map(({ heirs, doubt }) => [heirs, doubt !== undefined]),
      [
        [[], true],
        [['00102'], false],
      ],
    );
    assert.equal(remarks.length, 1);
  });
});
