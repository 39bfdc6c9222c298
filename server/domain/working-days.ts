/**
 * Terms in days. The first day is not counted; a term in calendar days that ends on a rest day ends on the next working
 * day. Source: Civil Code 2015, art. 147 (the first day is not counted) and 148 (end of a term).
 */
import type { Calendar } from './calendar.ts';
import { addDays, type LocalDay } from './local-day.ts';

/** The `n`-th working day after `from`; for 0 `from` itself, or the next working day. Negative: refused. */
export function addWorkingDays(calendar: Calendar, from: LocalDay, n: number): LocalDay {
  refuseNegative(n);
  let day = from;
  for (let counted = 0; counted < n;) {
    day = nextDay(day, from);
    if (calendar.isWorkingDay(day)) counted += 1;
  }
  return onWorkingDay(calendar, day);
}

/** `n` days after `from`, moved on to a working day. */
export function addCalendarDays(calendar: Calendar, from: LocalDay, n: number): LocalDay {
  refuseNegative(n);
  return onWorkingDay(calendar, addDays(from, n));
}

/** Working days after `from` up to and with `until`; negative when `until` lies before. */
export function countWorkingDays(calendar: Calendar, from: LocalDay, until: LocalDay): number {
  if (until < from) return -countWorkingDays(calendar, until, from) || 0;
  let count = 0;
  for (let day = from; day < until;) {
    day = addDays(day, 1);
    if (calendar.isWorkingDay(day)) count += 1;
  }
  return count;
}

function onWorkingDay(calendar: Calendar, day: LocalDay): LocalDay {
  let on = day;
  while (!calendar.isWorkingDay(on)) on = nextDay(on, day);
  return on;
}

/** A calendar closed for years on end is a fault in its data, not a reason to count for ever. */
function nextDay(day: LocalDay, from: LocalDay): LocalDay {
  if (day > addDays(from, MOST_DAYS)) throw new RangeError(`no term ends ten years after ${from}`);
  return addDays(day, 1);
}

function refuseNegative(n: number): void {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`a term has whole days, not ${n}`);
}

const MOST_DAYS = 3653;
