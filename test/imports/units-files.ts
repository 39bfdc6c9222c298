/** Small files of both formats, and what is read from them; the places are made up. */
import assert from 'node:assert/strict';
import type { FalseSplits } from '../../server/catalog/false-splits.ts';
import { readUnits } from '../../server/imports/units/read-units.ts';

export const province = (Code: string, FullName: string, Wards: readonly unknown[]) => ({
  Code,
  Name: FullName.replace(/^(Tỉnh|Thành phố) /, ''),
  FullName,
  Wards,
});

export const ward = (Code: string, FullName: string, more: object = {}) => ({
  Code,
  Name: FullName.replace(/^(Xã|Phường|Đặc khu) /, ''),
  FullName,
  ...more,
});

export const json = (...provinces: object[]) => JSON.stringify(provinces);

const HEADS = [
  'provinceCode',
  'districtCode',
  'wardCode',
  'isMergedWard',
  'isDividedWard',
  'province',
  'district',
  'ward',
  'newProvince',
  'newWard',
  'newProvinceCode',
  'newWardCode',
  'newWardLat',
] as const;

export type Row = Partial<Record<(typeof HEADS)[number], string>>;

/** One old commune, one of today's; only what matters is told. */
export const row = (ward: string, newWardCode: string, more: Row = {}): Row => ({
  province: 'Tỉnh Sông Trong',
  district: 'Huyện Đồi Cao',
  ward,
  newProvince: 'Tỉnh Sông Trong',
  newProvinceCode: '02',
  newWardCode,
  isDividedWard: 'False',
  ...more,
});

export function csv(
  rows: readonly Row[],
  { separator = ',', heads = HEADS }: { separator?: string; heads?: readonly string[] } = {},
): string {
  const lines = rows.map((cells) => heads.map((head) => cells[head as keyof Row] ?? ''));
  return [heads, ...lines].map((cells) => cells.join(separator)).join('\r\n');
}

export const TODAY = json(
  province('02', 'Tỉnh Sông Trong', [
    ward('00101', 'Xã Suối Mơ'),
    ward('00102', 'Phường Bến Cũ'),
    ward('00103', 'Xã Hoà An'),
    ward('00104', 'Phường Chợ Lớn Mới'),
  ]),
  province('03', 'Thành phố Biển Xanh', [ward('00201', 'Đặc khu Hòn Xa')]),
);

export const file = (name: string, content: string | Uint8Array) => ({
  name,
  content: typeof content === 'string' ? Buffer.from(content) : content,
});
export const both = (table: string, splits?: FalseSplits) =>
  readUnits([file('cu-moi.csv', table), file('nay.json', TODAY)], undefined, splits);
/** The only succession of a table that is read whole. */
export const only = (table: string, splits?: FalseSplits) => {
  const { units, refused } = both(table, splits);
  assert.deepEqual(refused, []);
  assert.equal(units.successions.length, 1);
  return units.successions[0]!;
};
