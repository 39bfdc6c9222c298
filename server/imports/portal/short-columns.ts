/** The columns that hold one short fact: code, names, levels, audiences, decision, page. */
import type { Procedure } from '../../contract/procedure.ts';
import { cleanLine } from '../../domain/clean-text.ts';
import { readProcedureCode } from '../../domain/procedure-code.ts';
import { fold } from '../../domain/text.ts';
import type { Tell } from './columns.ts';

export function codeOf(printed: string, tell: Tell): string | undefined {
  const code = readProcedureCode(cleanLine(printed));
  if (code && code !== printed) tell('ma_thu_tuc', `Đã đọc thành mã quốc gia ${code}.`, printed);
  return code;
}

/** "Thủ tục đăng ký khai sinh" is "Đăng ký khai sinh" on a signpost; "thủ tục hải quan" is one word. */
export function nameOf(officialName: string, code: string): string {
  const name = officialName
    .replace(/^thủ tục\s+(?!hải quan|hành chính|tố tụng)/iu, '')
    .replace(`(${code})`, '')
    .trim();
  return name ? name[0]!.toLocaleUpperCase('vi') + name.slice(1) : officialName;
}

/** Only some names say it. */
export function serviceLevelOf(officialName: string): Procedure['serviceLevel'] {
  const folded = fold(officialName);
  if (folded.includes('truc tuyen toan trinh')) return 'full';
  return folded.includes('truc tuyen mot phan') ? 'partial' : 'unknown';
}

const LEVELS = new Map<string, Procedure['levels'][number]>([
  ['cap xa', 'commune'],
  ['cap tinh', 'province'],
  ['cap bo', 'ministry'],
  ['co quan khac', 'other'],
]);
/** In the order in which the catalogue lists them. */
const ORDER: Procedure['levels'] = ['ministry', 'province', 'commune', 'other'];

export function levelsOf(text: string, tell: Tell): Procedure['levels'] {
  const printed = splitList(text);
  const levels = printed.map((one) => {
    const level = LEVELS.get(fold(one));
    if (!level) tell('cap_thuc_hien', 'Cấp này không có trong danh mục. Đã ghi là nơi khác.', one);
    return level ?? 'other';
  });
  return ORDER.filter((level) => levels.includes(level));
}

export const audiencesOf = (text: string): string[] => [...new Set(splitList(text))];

/** Splits at commas outside brackets; what goes on in small letters is the same item ("Cán bộ, công chức"). */
export function splitList(text: string): string[] {
  const items: string[] = [];
  let depth = 0;
  let item = '';
  for (const letter of cleanLine(text)) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth = Math.max(0, depth - 1);
    if (letter === ',' && depth === 0) {
      items.push(item.trim());
      item = '';
    } else item += letter;
  }
  items.push(item.trim());
  const list: string[] = [];
  for (const one of items.filter(Boolean)) {
    const isContinued = /^\p{Ll}/u.test(one) && list.length > 0;
    if (isContinued) list.push(`${list.pop()}, ${one}`);
    else list.push(one);
  }
  return list;
}

export function decisionOf(text: string, tell: Tell): string | undefined {
  const decision = cleanLine(text);
  if (!decision || /^\d{1,5}\/QĐ-[\p{Lu}\d-]{2,30}$/u.test(decision)) return decision || undefined;
  tell('so_quyet_dinh', 'Số quyết định không đúng dạng 163/QĐ-BTP. Đã bỏ trống.', decision);
  return undefined;
}

/** Citizens are sent to this address: only the national portal's own, and only encrypted. */
export function nationalUrlOf(text: string, tell: Tell): string | undefined {
  const address = cleanLine(text);
  if (!address) return undefined;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isPortal = url?.protocol === 'https:' && url.host === 'dichvucong.gov.vn';
  if (isPortal && !url.username && !url.password) return url.href;
  tell('detail_url', 'Không phải trang https của dichvucong.gov.vn. Đã bỏ trống.', address);
  return undefined;
}
