/** From one raw record to the columns that are read, whatever the case and spaces of their names. */
import { cleanLines } from '../../domain/clean-text.ts';
import { fold, syllables } from '../../domain/text.ts';

export const READ_COLUMNS = [
  'ma_thu_tuc',
  'ten_thu_tuc',
  'detail_url',
  'so_quyet_dinh',
  'cap_thuc_hien',
  'linh_vuc',
  'doi_tuong_thuc_hien',
  'co_quan_co_tham_quyen',
  'co_quan_thuc_hien',
  'cach_thuc_thuc_hien',
  'thanh_phan_ho_so',
  'can_cu_phap_ly',
  'ket_qua_xu_ly',
] as const;
/** Columns of the portal that say what this catalogue has no place for. */
export const LEFT_COLUMNS = [
  'loai_thu_tuc',
  'dia_chi_tiep_nhan',
  'co_quan_duoc_uy_quyen',
  'co_quan_phoi_hop',
  'thu_tuc_lien_quan',
  'trinh_tu_thuc_hien',
  'yeu_cau_dieu_kien',
] as const;
/** Only looked into for one fact; the rest of it has no place either. */
const PEEKED = 'trinh_tu_thuc_hien';
/** Somebody's reading of two columns; used to doubt ours. */
const PARSED_COLUMNS = ['methods_parsed', 'results_parsed'] as const;

type ReadColumn = (typeof READ_COLUMNS)[number];
type ParsedColumn = (typeof PARSED_COLUMNS)[number];

/** A doubt about a field of the record at hand. */
export type Tell = (field: string, reason: string, said?: string) => void;

export interface Columns {
  /** Composed, without what cannot be seen; empty where the source says nothing. */
  text(column: ReadColumn | typeof PEEKED): string;
  parsed(column: ParsedColumn): unknown;
  has(column: string): boolean;
  /** Names of columns that say something and are not read. */
  unread: readonly string[];
}

/** Longer than the longest table of papers by far; a field that is longer is none of these columns. */
const LONGEST_FIELD = 200_000;

export class FieldTooLong extends Error {
  readonly column: string;
  constructor(column: string) {
    super(`${column} is too long`);
    this.column = column;
  }
}

/** @throws FieldTooLong */
export function readColumns(record: object, tell: Tell): Columns {
  const texts = new Map<string, string>();
  const parsed = new Map<string, unknown>();
  const unread: string[] = [];
  for (const [key, value] of Object.entries(record)) {
    const column = columnName(key);
    if (isOneOf(PARSED_COLUMNS, column)) parsed.set(column, value);
    else if (!isOneOf(READ_COLUMNS, column)) {
      if (!isBlank(value)) unread.push(column || key.slice(0, 40));
      if (column === PEEKED) texts.set(column, textOf(column, value, tell));
    } else if (texts.has(column)) tell(column, 'Cột này có hai lần. Đã đọc lần đầu.', key);
    else texts.set(column, textOf(column, value, tell));
  }
  return {
    text: (column) => texts.get(column) ?? '',
    parsed: (column) => parsed.get(column),
    has: (column) => texts.has(column) || parsed.has(column),
    unread,
  };
}

/** `Mã thủ tục`, ` MA_THU_TUC` and `ma-thu-tuc` are one name. */
const columnName = (key: string): string =>
  syllables(key.slice(0, 60).replace(/_/g, ' ')).join('_');

function textOf(column: string, value: unknown, tell: Tell): string {
  if (value === null || value === undefined) return '';
  const said = Array.isArray(value) ? value.filter(isScalar).join(', ') : value;
  if (!isScalar(said) || (Array.isArray(value) && !value.every(isScalar))) {
    tell(column, 'Cột này không phải chữ. Đã bỏ qua phần không đọc được.', asJson(value));
    if (!isScalar(said)) return '';
  }
  const raw = String(said);
  if (raw.length > LONGEST_FIELD) throw new FieldTooLong(column);
  if (HIDDEN.test(raw)) tell(column, 'Có ký tự không nhìn thấy. Đã bỏ các ký tự ấy.', raw);
  const text = cleanLines(raw);
  return NOTHING.has(fold(text)) ? '' : text;
}

/** What the portal prints where nothing was entered. */
const NOTHING = new Set(['', 'khong co thong tin', 'chua co thong tin', 'null', 'none']);
/** Not white space, and nothing that a text on a page is made of. */
const HIDDEN = /(?!\s)\p{Cc}|[\u202a-\u202e\u2066-\u2069]|\p{M}{31}/u;

const isScalar = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

const isBlank = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'string' && NOTHING.has(fold(value.slice(0, 40))));

/** Lists within lists, thousands deep, are more than `JSON.stringify` can take. */
function asJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '[…]';
  }
}

const isOneOf = <T extends string>(names: readonly T[], name: string): name is T =>
  (names as readonly string[]).includes(name);
