import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readFalseSplits } from '../../server/catalog/false-splits.ts';
import { both, csv, only, row } from './units-files.ts';

describe('false splits', () => {
  const other = { district: 'Thị xã Bãi Dài', newProvince: 'Tỉnh Sông Trong' };
  /** "Phường 3" of two towns: the heir of one was also given to the other, by its name. */
  const collision = csv([
    row('Phường 3', '00101', { isDividedWard: 'True' }),
    row('Phường 3', '00104', { isDividedWard: 'True' }),
    row('Xã Khe Đá', '00101'),
    row('Phường 3', '00104', other),
    row('Phường 1', '00104', other),
    row('Phường 2', '00104', other),
  ]);

  test('an heir that took in the namesake and its neighbours is doubted, and said', () => {
    const { units, remarks } = both(collision);
    const { heirs, doubted, doubt } = units.successions[0]!;
    assert.deepEqual([heirs, doubted], [['00101'], ['00104']]);
    assert.match(doubt ?? '', /Phường Chợ Lớn Mới.*Phường 3, Thị xã Bãi Dài/);
    assert.equal(remarks.length, 1);
    assert.deepEqual(units.successions[2]?.heirs, ['00104']);
    assert.equal(units.successions[2]?.doubt, undefined);
  });

  test('a true split between neighbours is none', () => {
    const { units } = both(
      csv([
        row('Xã Khe Đá', '00101', { isDividedWard: 'True' }),
        row('Xã Khe Đá', '00102', { isDividedWard: 'True' }),
        row('Xã Lũng Vài', '00102', other),
      ]),
    );
    assert.deepEqual(units.successions[0]?.heirs, ['00101', '00102']);
    assert.equal(units.successions[0]?.doubted, undefined);
  });

  test('where nothing tells the namesakes apart, none is doubted and both stay a question', () => {
    const { units } = both(
      csv([
        row('Phường 3', '00101', { isDividedWard: 'True' }),
        row('Phường 3', '00104', { isDividedWard: 'True' }),
        row('Phường 3', '00104', other),
      ]),
    );
    assert.deepEqual(units.successions[0]?.heirs, ['00101', '00104']);
    assert.equal(units.successions[0]?.doubted, undefined);
  });

  const was = {
    code: '00007',
    name: 'Xã Khe Đá',
    district: 'Huyện Đồi Cao',
    province: 'Tỉnh Sông Trong',
  };
  const source = { name: 'bảng của Cục Thống kê', url: 'https://example.vn/' };
  const split = csv([
    row('Xã Khe Đá', '00101', { wardCode: '7' }),
    row('Xã Khe Đá', '00102', { wardCode: '7' }),
  ]);

  test('a listed false heir is doubted with its source, never dropped', () => {
    const doubted = [{ was, heir: { code: '00102', name: 'Phường Bến Cũ' } }];
    const read = only(split, { source, doubted, missing: [] });
    assert.deepEqual([read.heirs, read.doubted], [['00101'], ['00102']]);
    assert.match(read.doubt ?? '', /Phường Bến Cũ.*Cục Thống kê/);
  });

  test('a listed heir of another commune of this name is left alone', () => {
    const doubted = [
      { was: { ...was, code: '00009' }, heir: { code: '00102', name: 'Phường Bến Cũ' } },
    ];
    assert.deepEqual(only(split, { source, doubted, missing: [] }).heirs, ['00101', '00102']);
  });

  test('an heir that the table leaves out is added, so that it becomes a question', () => {
    const missing = [{ was, heir: { code: '00104', name: 'Phường Chợ Lớn Mới' } }];
    const table = csv([row('Xã Khe Đá', '00101', { wardCode: '7' })]);
    assert.deepEqual(only(table, { source, doubted: [], missing }).heirs, ['00101', '00104']);
  });

  test('the list we ship is whole, and each entry is told once', () => {
    const { told, faults } = readFalseSplits();
    assert.deepEqual(faults, []);
    const entries = (told?.doubted ?? []).map(({ was, heir }) => `${was.code} ${heir.code}`);
    assert.equal(entries.length, 33);
    assert.equal(new Set(entries).size, entries.length);
  });
});
