/** A day as officials type it: 01/07/2025, 1-7-2025, 2025-07-01, "ngày 1 tháng 7 năm 2025". */
import { isRealDay } from '../../domain/local-day.ts';
import { readDay } from '../../domain/read-day.ts';

const ANY_DAY = '2000-01-01';

/** Undefined where a part is missing, the year has two digits, or there is no such day. */
export function readTypedDay(text: string): string | undefined {
  if (!/(?<!\d)(?:\d{4}|\d{8})(?!\d)/.test(text)) return undefined;
  const reading = readDay(text, ANY_DAY);
  if (!('value' in reading) || !reading.value) return undefined;
  const { year, month, day } = reading.value;
  if (year === undefined || !month || !day || !isRealDay(year, month, day)) return undefined;
  return [String(year).padStart(4, '0'), twoDigits(month), twoDigits(day)].join('-');
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');
