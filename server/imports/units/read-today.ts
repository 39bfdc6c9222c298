/** Today's units: a JSON array of provinces, each with its communes under `Wards`. */
import type { Unit } from '../../contract/units.ts';
import { splitFullName } from '../../domain/units/kinds.ts';
import { quoted, type Remark } from '../report.ts';

export interface ReadToday {
  total: number;
  units: Unit[];
  refused: Remark[];
  remarks: Remark[];
}

export function readToday(text: string, file: string): ReadToday {
  const read: ReadToday = { total: 0, units: [], refused: [], remarks: [] };
  const provinces = provincesIn(text);
  if (!provinces) {
    const reason =
      'Không đọc được danh sách tỉnh. Cần một mảng JSON các tỉnh, mỗi tỉnh có Code, FullName, Wards. Tải lại tệp.';
    read.refused.push({ record: file, field: '', reason });
    return read;
  }
  const seen = new Set<string>();
  provinces.forEach((value, n) => addProvince(read, seen, value, `tỉnh thứ ${n + 1}`));
  return read;
}

function provincesIn(text: string): unknown[] | undefined {
  try {
    const value = JSON.parse(text) as unknown;
    const list = isRecord(value) ? Object.values(value).find(Array.isArray) : value;
    return Array.isArray(list) ? (list as unknown[]) : undefined;
  } catch {
    return undefined;
  }
}

function addProvince(read: ReadToday, seen: Set<string>, value: unknown, at: string): void {
  read.total += 1;
  const province = unitOf(read, seen, value, { at, digits: 2 });
  if (!province) return;
  read.units.push(province);
  const wards = isRecord(value) ? fieldOf(value, 'Wards') : undefined;
  if (!Array.isArray(wards) || wards.length === 0)
    return void read.remarks.push({
      record: province.fullName,
      field: 'Wards',
      reason: 'Tỉnh này không có xã nào trong tệp. Kiểm tra lại tệp.',
    });
  wards.forEach((ward: unknown, n) => {
    read.total += 1;
    const place = { at: `${province.fullName}, xã thứ ${n + 1}`, digits: 5, province };
    const unit = unitOf(read, seen, ward, place);
    if (unit) read.units.push({ ...unit, province: province.code });
  });
}

interface Place {
  at: string;
  digits: number;
  province?: Unit;
}

function unitOf(
  read: ReadToday,
  seen: Set<string>,
  value: unknown,
  { at, digits, province }: Place,
): Unit | undefined {
  const refuse = (field: string, reason: string, said?: unknown) =>
    void read.refused.push({
      record: at,
      field,
      reason,
      ...(said === undefined ? {} : { said: quoted(inWords(said)) }),
    });
  if (!isRecord(value)) return refuse('', 'Không phải một đơn vị. Bỏ qua.', value);
  const code = codeOf(fieldOf(value, 'Code'), digits);
  if (!code) return refuse('Code', `Mã phải có ${digits} chữ số.`, fieldOf(value, 'Code') ?? '');
  const fullName = fullNameOf(value);
  if (!fullName) return refuse('FullName', 'Thiếu tên. Ghi tên rồi nhập lại.', code);
  if (seen.has(code)) return refuse('Code', 'Mã này đã có ở trên. Đã giữ bản đầu.', code);
  const told = codeOf(fieldOf(value, 'ProvinceCode'), 2);
  if (province && told && told !== province.code)
    return refuse(
      'ProvinceCode',
      `Ghi tỉnh mã ${told} nhưng nằm trong ${province.fullName}.`,
      fullName,
    );
  seen.add(code);
  return { code, ...named(read, at, fullName) };
}

/** "xã Bắc Sơn" among "Xã …" is a slip of the keyboard; the name itself stays as it is written. */
function named(read: ReadToday, at: string, said: string): Pick<Unit, 'name' | 'fullName'> {
  const fullName = said.charAt(0).toUpperCase() + said.slice(1);
  if (fullName !== said)
    read.remarks.push({ record: at, field: 'FullName', reason: 'Đã viết hoa chữ đầu.', said });
  const { kind, name } = splitFullName(fullName);
  if (!kind)
    read.remarks.push({
      record: at,
      field: 'FullName',
      reason: 'Tên không có loại (tỉnh, xã, phường…). Đã giữ như vậy, kiểm tra lại.',
      said: quoted(said),
    });
  return { name, fullName };
}

function fullNameOf(value: object): string | undefined {
  const said = fieldOf(value, 'FullName') ?? fieldOf(value, 'Name');
  return typeof said === 'string' && said.trim()
    ? said.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME)
    : undefined;
}

const LONGEST_NAME = 120;

/** Zeros in front may have been lost where the code was taken for a number. */
export function codeOf(said: unknown, digits: number): string | undefined {
  if (typeof said !== 'string' && typeof said !== 'number') return undefined;
  const [, number] = /^\s*(\d+)(?:\.0+)?\s*$/.exec(String(said)) ?? [];
  return number && number.length <= digits ? number.padStart(digits, '0') : undefined;
}

/** Under this name, however it is capitalised. */
function fieldOf(value: object, name: string): unknown {
  const lower = name.toLowerCase();
  return Object.entries(value).find(
    ([key]) => key.toLowerCase().replace(/_/g, '') === lower,
  )?.[1] as unknown;
}

const inWords = (said: unknown) => (typeof said === 'string' ? said : (JSON.stringify(said) ?? ''));

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
