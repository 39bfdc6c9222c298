/** Days, time limits and fees as officials type them: the catalogue's own words, and what plainly means the same. */
import type { Fee, TimeLimit } from '../../contract/procedure.ts';
import { readFee, readLimit, writeFee, writeLimit } from '../../catalog/facts-in-words.ts';
import { cleanLine } from '../../domain/clean-text.ts';
import { isRealDay } from '../../domain/local-day.ts';
import { readDay } from '../../domain/read-day.ts';
import { fold } from '../../domain/text.ts';
import { plainly } from './words.ts';

type Unit = Extract<TimeLimit, { kind: 'known' }>['unit'];

const UNITS = new Map<string, Unit>([
  ['ngay lam viec', 'working-day'],
  ['ngay', 'calendar-day'],
  ['gio', 'hour'],
]);
const NO_MONEY = ['khong mat tien', 'mien phi', 'khong thu phi', 'khong thu le phi', 'khong thu'];

export function readTypedLimit(text: string): TimeLimit | undefined {
  const exact = readLimit(text);
  if (exact) return exact;
  if (plainly(text) === plainly(writeLimit({ kind: 'unknown' }))) return { kind: 'unknown' };
  const typed = /^0*(\d{1,4}) ([a-z ]+)$/.exec(fold(text));
  const unit = UNITS.get(typed?.[2] ?? '');
  const amount = Number(typed?.[1]);
  return unit && amount > 0 ? { kind: 'known', amount, unit } : undefined;
}

export function readTypedFee(text: string): Fee | undefined {
  const exact = readFee(text);
  if (exact) return exact;
  const said = plainly(text);
  if (NO_MONEY.includes(said)) return { kind: 'free' };
  for (const fee of [{ kind: 'province' }, { kind: 'unknown' }] as const) {
    if (said === plainly(writeFee(fee))) return fee;
  }
  return readSum(text);
}

/** "8000", "8.000đ", "8,000 VNĐ/bản": thousands in threes, so that no comma is taken for a decimal one. */
function readSum(text: string): Fee | undefined {
  const typed =
    /^(\d{1,3}(?:([., ])\d{3})(?:\2\d{3})*|\d{4,})\s*(?:đồng|đ|vnđ|vnd)?(?:\s*(?:mỗi|một|\/)\s*(.+))?$/iu.exec(
      cleanLine(text),
    );
  const amount = Number(typed?.[1]?.replace(/\D/g, ''));
  if (!typed || !(amount > 0) || !Number.isSafeInteger(amount)) return undefined;
  return { kind: 'amount', amount, ...(typed[3] ? { per: typed[3] } : {}) };
}

const ANY_DAY = '2000-01-01';

/** "01/07/2025", "1-7-2025", "2025-07-01", "ngày 1 tháng 7 năm 2025". Undefined where a part is missing, the year has two digits, or there is no such day. */
export function readTypedDay(text: string): string | undefined {
  if (!/(?<!\d)(?:\d{4}|\d{8})(?!\d)/.test(text)) return undefined;
  const reading = readDay(text, ANY_DAY);
  if (!('value' in reading) || !reading.value) return undefined;
  const { year, month, day } = reading.value;
  if (year === undefined || !month || !day || !isRealDay(year, month, day)) return undefined;
  return [String(year).padStart(4, '0'), twoDigits(month), twoDigits(day)].join('-');
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');
