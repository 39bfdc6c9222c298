/** Which unit of today a row names: by its code, else by its name in its province, where only one bears it. */
import type { Unit } from '../../contract/units.ts';
import { quoted, type Remark } from '../report.ts';
import { codeOf } from './read-today.ts';
import type { SuccessionRow } from './succession-rows.ts';
import { nameKey, type UnitDirectory } from './unit-directory.ts';

export interface HeirRead {
  heir?: Unit;
  remark?: Remark;
}

export function heirOf(row: SuccessionRow, today: UnitDirectory): HeirRead {
  const code = codeOf(row.newWardCode, 5);
  const known = code === undefined ? undefined : today.get(code);
  if (!known) return byName(row, code, today);
  if (!row.newWard || nameKey(row.newWard) === nameKey(known.fullName)) return { heir: known };
  const reason = `Mã ${known.code} nay là ${known.fullName}. Đã theo mã; kiểm tra lại nếu tên khác hẳn.`;
  return { heir: known, remark: told(row, reason, row.newWard) };
}

function byName(row: SuccessionRow, code: string | undefined, today: UnitDirectory): HeirRead {
  const said = [row.newWardCode, row.newWard, row.newProvince].filter(Boolean).join(', ');
  const province = { code: codeOf(row.newProvinceCode, 2), name: row.newProvince };
  const named = row.newWard ? today.named(row.newWard, province) : [];
  const [heir] = named;
  if (named.length === 1 && heir) {
    const reason =
      code === undefined
        ? `Không có mã xã mới; đã nhận theo tên: ${heir.fullName}, mã ${heir.code}.`
        : `Mã ${code} không có trong danh sách hiện nay; đã nhận theo tên: ${heir.fullName}, mã ${heir.code}.`;
    return { heir, remark: told(row, reason, said) };
  }
  const why =
    named.length > 1
      ? 'Mã xã mới không có trong danh sách hiện nay, mà trong tỉnh có nhiều nơi cùng tên.'
      : 'Mã và tên xã mới đều không có trong danh sách hiện nay.';
  return { remark: told(row, `${why} Bỏ dòng này; nhập danh sách đơn vị mới hơn.`, said) };
}

const told = ({ at }: SuccessionRow, reason: string, said: string): Remark => ({
  record: at,
  field: 'newWardCode',
  reason,
  said: quoted(said),
});
