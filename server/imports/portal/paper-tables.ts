/**
 * The tables of papers (thành phần hồ sơ), which the portal prints as one run-together text: a heading, the names of
 * three columns, then rows of a name, the file names of forms and how many: "…1 bản chính,1 bản sao…".
 */
import type { Tell } from './columns.ts';

export interface PaperRow {
  name: string;
  /** Undefined where the row has no numbers. */
  originals?: number;
  copies?: number;
}

export interface PaperTable {
  /** What stands before the table; "--" or empty where it has no heading. */
  heading: string;
  rows: PaperRow[];
}

const COLUMN = 'thanh_phan_ho_so';
const COLUMN_NAMES = /\s*Tên giấy tờ\s*Mẫu đơn, tờ khai\s*Số lượng\s*/gu;

/**
 * The end of a row: "1 bản chính", "0 bản chính,1 bản sao". Not an end: what law says in running text, which writes
 * "01 bản chính", goes on in small letters, or stands right before another end.
 */
const COUNT = '(?:0|[1-9]\\d?) bản (?:chính|sao)(?:,\\d+ bản sao)?';
const ROW_END = new RegExp(
  `(?<!\\d)(?<digits>\\d{1,12}) bản (?<kind>chính|sao)(?:,(?<copies>\\d{1,3}) bản sao)?(?=$|[^\\s.,;:)]|\\s+[^\\p{Ll}\\s(])(?!${COUNT}(?! ))`,
  'gu',
);

export function splitTables(text: string, tell: Tell): PaperTable[] {
  const [first = '', ...parts] = text.split(COLUMN_NAMES);
  if (parts.length === 0) {
    if (first)
      tell(COLUMN, 'Không thấy bảng giấy tờ, chỉ thấy lời văn. Đã để trống: cần nhập tay.', first);
    return [];
  }
  let heading = first.trim();
  return parts.map((part, index) => {
    const { rows, rest } = splitRows(part, tell);
    const table = { heading, rows };
    const isLast = index === parts.length - 1;
    if (isLast && rest) {
      tell(
        COLUMN,
        'Dòng cuối không có số lượng. Đã ghi là giấy tờ chưa rõ bản chính hay bản sao.',
        rest,
      );
      rows.push({ name: rest });
    }
    heading = rest;
    return table;
  });
}

function splitRows(part: string, tell: Tell): { rows: PaperRow[]; rest: string } {
  const rows: PaperRow[] = [];
  let start = 0;
  for (const match of part.matchAll(ROW_END)) {
    const counted = countOf(part, match, start);
    if (!counted) continue;
    const { name, count, isDoubtful } = counted;
    start = match.index + match[0].length;
    const copies = Number(match.groups?.['copies'] ?? 0);
    if (isDoubtful)
      tell(
        COLUMN,
        'Tên giấy tờ và số lượng dính vào nhau. Đã lấy chữ số cuối làm số lượng.',
        match[0],
      );
    rows.push(
      match.groups?.['kind'] === 'sao'
        ? { name, originals: 0, copies: count }
        : { name, originals: count, copies },
    );
  }
  return { rows, rest: part.slice(start).trim() };
}

/** The name's own last digits ("…năm 2024", "Mẫu số 18") may run into the count; a count is one digit then. */
function countOf(part: string, match: RegExpExecArray, start: number) {
  const digits = match.groups?.['digits'] ?? '';
  const before = part.slice(start, match.index);
  if (/^0\d$/.test(digits)) return undefined;
  const isWhole = digits.length === 1 || (digits.length === 2 && /[\p{Ll}.;:)]$/u.test(before));
  const count = Number(isWhole ? digits : digits.at(-1));
  const name = (before + (isWhole ? '' : digits.slice(0, -1))).trim();
  return { name, count, isDoubtful: !isWhole };
}
