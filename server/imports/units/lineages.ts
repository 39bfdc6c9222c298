/** Rows of one old commune taken together: it, and every unit of today that it went to. */
import type { Unit } from '../../contract/units.ts';
import { quoted, type Remark } from '../report.ts';
import { heirOf } from './heir-of.ts';
import { codeOf } from './read-today.ts';
import type { SuccessionRow } from './succession-rows.ts';
import { nameKey, type UnitDirectory } from './unit-directory.ts';

export interface Lineage {
  /** Where it is first told. */
  at: string;
  code?: string;
  /** With its kind; the district's where it had no communes. */
  name: string;
  district: string;
  province: string;
  heirs: Unit[];
  /** The source says that it went to several, or a row of it could not be read. */
  isMore: boolean;
}

export interface ReadLineages {
  lineages: Lineage[];
  refused: Remark[];
  remarks: Remark[];
}

export function lineagesOf(rows: readonly SuccessionRow[], today: UnitDirectory): ReadLineages {
  const lineages = new Map<string, Lineage>();
  const refused: Remark[] = [];
  const remarks: Remark[] = [];
  for (const row of rows) {
    const missing = missingIn(row);
    if (missing) {
      refused.push(missing);
      continue;
    }
    const lineage = lineageOf(lineages, row);
    if (/^(true|1|có)$/i.test(row.isDividedWard)) lineage.isMore = true;
    const { heir, remark } = heirOf(row, today);
    if (remark) (heir ? remarks : refused).push(remark);
    if (!heir) lineage.isMore = true;
    else if (!lineage.heirs.includes(heir)) lineage.heirs.push(heir);
    else remarks.push(repeated(row, heir));
  }
  return { lineages: [...lineages.values()], refused, remarks };
}

function missingIn({ at, province, district }: SuccessionRow): Remark | undefined {
  const field = !province ? 'province' : !district ? 'district' : undefined;
  const reason = 'Thiếu tên tỉnh hoặc huyện cũ. Bỏ dòng này; tải lại tệp CSV.';
  return field && { record: at, field, reason };
}

/** Two of one name in one district are told apart by their codes, and by their marks. */
function lineageOf(lineages: Map<string, Lineage>, row: SuccessionRow): Lineage {
  const { at, province, district, ward } = row;
  const code = codeOf(row.wardCode, 5);
  const name = ward || district;
  const id = [code, nameKey(province), district.toLowerCase(), name.toLowerCase()].join('|');
  const known = lineages.get(id);
  if (known) return known;
  const lineage = { at, code, name, district, province, heirs: [], isMore: false };
  lineages.set(id, lineage);
  return lineage;
}

const repeated = (row: SuccessionRow, { fullName }: Unit): Remark => ({
  record: row.at,
  field: 'newWardCode',
  reason: 'Dòng này lặp lại một dòng ở trên. Đã tính một lần.',
  said: quoted(`${row.ward || row.district}, ${fullName}`),
});
