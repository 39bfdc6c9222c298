/**
 * Legal bases (căn cứ pháp lý): a title and its number, again and again, run together. A title names other
 * instruments too, and what stands before or behind a number is glued to it: "…năm 202068/2020/QH14Thông tư…".
 */
import { isLegalNumber, LEGAL_NUMBER } from '../../catalog/legal-number.ts';
import { cleanLine } from '../../domain/clean-text.ts';
import type { Tell } from './columns.ts';

const COLUMN = 'can_cu_phap_ly';
const HEADING = /^Tên văn bản pháp lý\s*Mã văn bản\s*/u;

interface Found {
  number: string;
  start: number;
  end: number;
}

export function legalBasesOf(text: string, tell: Tell): string[] {
  const body = text.replace(HEADING, '');
  const found = findNumbers(body, tell);
  const numbers = found.filter((one, index) => isNumberOfTitle(one, index, found, body));
  const bases = new Set(numbers.map(({ number }) => number));
  const mentioned = new Set(found.map(({ number }) => number).filter((one) => !bases.has(one)));
  if (mentioned.size > 0) {
    tell(
      COLUMN,
      'Chỉ được nhắc trong tên văn bản khác. Không lấy làm căn cứ.',
      [...mentioned].join(', '),
    );
  }
  for (const said of unreadable(body, found)) {
    tell(COLUMN, 'Số văn bản không đúng dạng. Đã bỏ qua: xem lại và nhập tay.', said);
  }
  if (body && found.length === 0) tell(COLUMN, 'Không đọc được số văn bản nào.', body);
  return [...bases];
}

function findNumbers(body: string, tell: Tell): Found[] {
  const found: Found[] = [];
  for (const match of body.matchAll(new RegExp(LEGAL_NUMBER, 'gu'))) {
    const before = digitsBefore(body, match.index, found.at(-1)?.end ?? 0);
    const number = unglued(before, match[0]);
    const end = match.index + match[0].length;
    if (number) found.push({ number, start: end - number.length, end });
    else
      tell(
        COLUMN,
        'Số văn bản dính với số khác. Đã bỏ qua: xem lại và nhập tay.',
        before + match[0],
      );
  }
  return found;
}

/** As many as tell a year from a longer run. */
function digitsBefore(body: string, index: number, from: number): string {
  let start = index;
  while (start > from && index - start < 8 && /\d/.test(body[start - 1]!)) start -= 1;
  return body.slice(start, index);
}

/** "2020" and "68/2020/QH14" run together are taken apart; any other run of digits is nobody's number. */
function unglued(before: string, matched: string): string | undefined {
  const [, head = '', tail = ''] = /^([\d.]+)(\/.+)$/u.exec(matched) ?? [];
  // Only the Government's resolutions are numbered with a dot (66.7/2025/NQ-CP).
  const isDotted = head.includes('.');
  if (isDotted && (before || !tail.endsWith('/NQ-CP'))) return legal(head.split('.')[1] + tail);
  if (!before) return matched;
  const year = /^(?:19\d\d|20[0-4]\d)(\d{1,4})$/.exec(before + head);
  return year ? legal(year[1] + tail) : undefined;
}

const legal = (number: string): string | undefined => (isLegalNumber(number) ? number : undefined);

/**
 * A title's own number is glued to it, or to the next title; a number that a title only mentions stands between
 * spaces. Of numbers in a row the first is the title's last word and the second its number.
 */
function isNumberOfTitle(
  one: Found,
  index: number,
  found: readonly Found[],
  body: string,
): boolean {
  const [next, afterNext] = [found[index + 1], found[index + 2]];
  const isGlued = /[^\s("“]$/u.test(body.slice(0, one.start));
  if (next?.start === one.end) {
    if (next.number === one.number) return false;
    return isGlued || (afterNext?.start === next.end && afterNext.number === next.number);
  }
  const behind = body.slice(one.end);
  if (MENTIONED.test(behind)) return false;
  return isGlued || /^(?:$|[^\s.,;:)/"”])/u.test(behind);
}

/** How a sentence goes on after a number that it mentions. */
const MENTIONED = /^\s*(?:ngày|của|năm|về|và|được|đã|hướng dẫn thi hành)(?=\s)|^\s*[,;)]/u;

/** What looks like a number and is none: a province's own, mistyped, cut short. Dates are not. */
function unreadable(body: string, found: readonly Found[]): string[] {
  const rest = found.map(({ start }, index) => body.slice(found[index - 1]?.end ?? 0, start));
  const parts = [...rest, body.slice(found.at(-1)?.end ?? 0)];
  const tokens = parts.flatMap((part) => [...part.matchAll(LIKE_A_NUMBER)]);
  return [...new Set(tokens.map(([token]) => cleanLine(token)))];
}

const LIKE_A_NUMBER = /(?<![\d/.])\d[\d.]{0,11}\p{Ll}?\/(?:\d{4}\/)?\p{Lu}[\p{L}\d-]{0,40}/gu;
