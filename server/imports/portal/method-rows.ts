/**
 * The table of ways to hand in (cách thức thực hiện), which the portal prints as one run-together text:
 * "Hình thức nộpThời gianPhí, lệ phíMô tảTrực tuyến5 NgàyMiễn phí(…)…Trực tiếp3…".
 */
import type { Channel } from '../../contract/procedure.ts';
import type { Tell } from './columns.ts';

export interface MethodRow {
  channel: Channel;
  /** As printed: "3 Ngày làm việc", "1", "Không quy định"; empty where the source says nothing. */
  time: string;
  /** As printed: "Miễn phí", "70,000 VNĐ"; empty where the source says nothing. */
  fee: string;
  /** What stands in brackets behind the fee. */
  note: string;
  description: string;
  /** A time without unit has run into the sum: `fee` is both ("120,000 VNĐ"), and nobody can tell where one ends. */
  glued: boolean;
}

const COLUMN = 'cach_thuc_thuc_hien';
const CHANNELS: Record<string, Channel> = {
  'Trực tuyến': 'online',
  'Trực tiếp': 'counter',
  'Dịch vụ bưu chính': 'post',
};
export const CHANNEL_PRINTED: Record<Channel, string> = {
  online: 'Trực tuyến',
  counter: 'Trực tiếp',
  post: 'Dịch vụ bưu chính',
};

const HEADING = /^Hình thức nộp\s*Thời gian\s*Phí, lệ phí\s*Mô tả\s*/u;
const SILENT = 'Không có thông tin';
const WAY = Object.keys(CHANNELS).join('|');
const FEE = `Miễn phí|${SILENT}|\\d[\\d,]{0,14} (?:VNĐ|Việt Nam Đồng|USD)`;
/** A row's time is glued to its channel; the same word in running text is followed by a colon or a space. */
const TIME = `${SILENT}|\\d{1,6} (?:Ngày làm việc|Ngày|Giờ)|\\d{1,6}?|\\p{Lu}(?:(?!${WAY}).){0,200}?`;
const ROW = new RegExp(`(${WAY})(${TIME}) ?(${FEE})`, 'gsu');

export function splitMethods(text: string, tell: Tell): MethodRow[] {
  const body = text.replace(HEADING, '');
  const found = [...body.matchAll(ROW)];
  const before = body.slice(0, found[0]?.index ?? body.length).trim();
  if (before) tell(COLUMN, 'Phần này không đọc được thành cách nộp. Nhập tay nếu cần.', before);
  return found.map((match, index) => {
    const [all, way = '', time = '', fee = ''] = match;
    const rest = body
      .slice(match.index + all.length, found[index + 1]?.index ?? body.length)
      .trim();
    const glued = /^\d+$/.test(time) && /^\d/.test(fee);
    return {
      channel: CHANNELS[way]!,
      time: glued ? '' : silentAsEmpty(time.trim()),
      fee: glued ? time + fee : silentAsEmpty(fee),
      glued,
      ...noteOf(rest),
    };
  });
}

const silentAsEmpty = (text: string): string => (text === SILENT ? '' : text);

/** "(1) Trường hợp…" opens a description; every other bracket right behind the fee is its note. */
function noteOf(rest: string): Pick<MethodRow, 'note' | 'description'> {
  const end = /^\((?!\d{1,2}\))/.test(rest) ? closingBracket(rest) : -1;
  if (end < 0) return { note: '', description: rest };
  return { note: unwrapped(rest.slice(1, end)), description: rest.slice(end + 1).trim() };
}

function closingBracket(text: string): number {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '(') depth += 1;
    if (text[index] === ')') depth -= 1;
    if (depth === 0) return index;
  }
  return -1;
}

/** "((…))" says no more than "(…)". */
function unwrapped(note: string): string {
  const text = note.trim();
  const isWrapped = text.startsWith('(') && closingBracket(text) === text.length - 1;
  return isWrapped ? unwrapped(text.slice(1, -1)) : text;
}
