import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sayFound } from '../../server/cli/units-words.ts';
import { findUnit } from '../../server/domain/units/find-unit.ts';
import { prepareUnits } from '../../server/domain/units/units-index.ts';
import { find } from '../domain/units-places.ts';

test('an answer says where it is now, its number, and what it was', () =>
  assert.deepEqual(sayFound(find('xã Quảng Lạc, TP Lạng Sơn')), [
    'Phường Lương Văn Tri, Tỉnh Lạng Sơn (mã 05983)',
    '  trước 01/7/2025: Xã Quảng Lạc, Thành phố Lạng Sơn, Tỉnh Lạng Sơn',
  ]));

test('a question says why, lists the places, and what is doubted', () =>
  assert.deepEqual(sayFound(find('phường 3, Cai Lậy')), [
    'Các nguồn ghi khác nhau về nơi này. Hỏi người dân: nhà nay thuộc nơi nào?',
    '  28435  Phường Mỹ Phước Tây, Tỉnh Đồng Tháp',
    '         trước 01/7/2025: Phường 3, Thị xã Cai Lậy, Tỉnh Tiền Giang',
    '  29869  Phường Cao Lãnh, Tỉnh Đồng Tháp',
    '         trước 01/7/2025: Phường 3, Thị xã Cai Lậy, Tỉnh Tiền Giang',
    '         Chưa chắc: Có nguồn ghi cả Phường Cao Lãnh.',
  ]));

test('nothing found: the nearest, or how to import the list', () => {
  const [first, near] = sayFound(find('xã Qảng Lạc, TP Lạng Sơn'));
  assert.equal(first, 'Không tìm thấy nơi nào tên như vậy. Gần giống:');
  assert.equal(near, '  05983  Phường Lương Văn Tri, Tỉnh Lạng Sơn');
  const empty = findUnit(prepareUnits({ units: [], successions: [] }), 'Lạng Sơn');
  assert.match(sayFound(empty).join('\n'), /npx dvc-widgets import units/);
});
