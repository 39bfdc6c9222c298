/** What the citizen gets (kết quả xử lý): "Giấy khai sinhMã: KQ.G15.000031Từ khóa…Mô tả…" and then page furniture. */
import type { Procedure } from '../../contract/procedure.ts';
import { cleanLine } from '../../domain/clean-text.ts';
import type { Tell } from './columns.ts';

const COLUMN = 'ket_qua_xu_ly';
/** Buttons and pickers of the portal's page, caught along with the text. */
const FURNITURE = /Chọn cơ quan thực hiện\s*Tỉnh\/ ?Thành phố[\s\S]*$/u;
const EXTRAS = /Từ khóa(?<keys>[\s\S]*?)Mô tả(?<words>[\s\S]*)$/u;
const NATIONAL = 'KQ\\.[A-Z]\\d{2}\\.\\d{5,6}';
const CODE = new RegExp(`Mã: ?(${NATIONAL}|[\\w.-]*)`, 'gu');

export function resultsOf(text: string, tell: Tell): Procedure['results'] {
  const body = text.replace(FURNITURE, '');
  const extras = EXTRAS.exec(body);
  tellExtras(extras, tell);
  const listed = extras ? body.slice(0, extras.index) : body;
  const results: Procedure['results'] = [];
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
  return results;
}

const WHOLE_CODE = new RegExp(`^${NATIONAL}$`);

function add(results: Procedure['results'], printed: string, code: string, tell: Tell): void {
  const name = cleanLine(printed)
    .replace(/^[-+*•–\s]+/u, '')
    .replace(/[\s.;,:]+$/u, '');
  if (!name) return tell(COLUMN, 'Mã kết quả không có tên. Đã bỏ qua.', code);
  const isNational = WHOLE_CODE.test(code);
  if (code && !isNational)
    tell(COLUMN, 'Mã kết quả không đúng dạng KQ.G15.000031. Đã ghi tên, bỏ mã.', code);
  const result = { name, ...(isNational ? { code } : {}) };
  if (results.some((one) => one.name === result.name && one.code === result.code)) {
    return tell(COLUMN, 'Một kết quả ghi hai lần. Đã giữ một.', name);
  }
  results.push(result);
}

function tellExtras(extras: RegExpExecArray | null, tell: Tell): void {
  const said = [extras?.groups?.['keys'], extras?.groups?.['words']]
    .map((part) => cleanLine((part ?? '').replaceAll('Không có thông tin', '')))
    .filter(Boolean)
    .join(' | ');
  if (said) tell(COLUMN, 'Từ khóa, mô tả của kết quả không có chỗ ghi nên đã bỏ.', said);
}
