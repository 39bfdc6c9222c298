/** What the citizen gets (kết quả xử lý): "Giấy khai sinhMã: KQ.G15.000031Từ khóa…Mô tả…" and then page furniture. */
import type { Procedure } from '../../contract/procedure.ts';
import { cleanLine } from '../../domain/clean-text.ts';
import type { Tell } from './columns.ts';
import { withoutBullet, withoutEnd } from './trim.ts';

const COLUMN = 'ket_qua_xu_ly';
/** Buttons and pickers of the portal's page, caught along with the text. */
const FURNITURE = /Chọn cơ quan thực hiện\s*Tỉnh\/ ?Thành phố[\s\S]*$/u;
const NATIONAL = 'KQ\\.[A-Z]\\d{2}\\.\\d{5,6}';
const CODE = new RegExp(`Mã: ?(${NATIONAL}|[\\w.-]*)`, 'gu');

export function resultsOf(text: string, tell: Tell): Procedure['results'] {
  const body = text.replace(FURNITURE, '');
  const listed = beforeExtras(body, tell);
  const results = new Map<string, Procedure['results'][number]>();
  let start = 0;
  for (const match of listed.matchAll(CODE)) {
    add(results, listed.slice(start, match.index), match[1] ?? '', tell);
    start = match.index + match[0].length;
  }
  const rest = cleanLine(listed.slice(start));
  if (rest) {
    tell(COLUMN, 'Kết quả không có mã. Đã ghi tên, không ghi mã.', rest);
    add(results, rest, '', tell);
  }
  return [...results.values()];
}

const WHOLE_CODE = new RegExp(`^${NATIONAL}$`);

function add(
  results: Map<string, Procedure['results'][number]>,
  printed: string,
  code: string,
  tell: Tell,
): void {
  const name = withoutEnd(withoutBullet(cleanLine(printed)), '.;,: ');
  if (!name) return tell(COLUMN, 'Mã kết quả không có tên. Đã bỏ qua.', code);
  const isNational = WHOLE_CODE.test(code);
  if (code && !isNational) {
    tell(COLUMN, 'Mã kết quả không đúng dạng KQ.G15.000031. Đã ghi tên, bỏ mã.', code);
  }
  const result = { name, ...(isNational ? { code } : {}) };
  const key = JSON.stringify(result);
  if (results.has(key)) tell(COLUMN, 'Một kết quả ghi hai lần. Đã giữ một.', name);
  results.set(key, result);
}

/** The list; "Từ khóa" and "Mô tả" behind it have no place in the catalogue. */
function beforeExtras(body: string, tell: Tell): string {
  const words = body.lastIndexOf('Mô tả');
  const keys = words < 0 ? -1 : body.lastIndexOf('Từ khóa', words);
  if (keys < 0) return body;
  const said = [body.slice(keys + 'Từ khóa'.length, words), body.slice(words + 'Mô tả'.length)]
    .map((part) => cleanLine(part.replaceAll('Không có thông tin', '')))
    .filter(Boolean)
    .join(' | ');
  if (said) tell(COLUMN, 'Từ khóa, mô tả của kết quả không có chỗ ghi nên đã bỏ.', said);
  return body.slice(0, keys);
}
