/**
 * Terms in working hours: only time during which the agency is open counts, to the millisecond. What arrives while it
 * is closed begins at the next opening; a term that is over exactly at closing time ends then.
 */
import type { Calendar } from './calendar.ts';
import { addDays } from './local-day.ts';
import { instantAt, localDayOf } from './local-time.ts';

/** The instant at which `hours` working hours have passed since `from`; for 0 `from`, or the next opening. */
export function addWorkingHours(calendar: Calendar, from: Date, hours: number): Date {
  let left = hours * HOUR;
  for (const [opens, closes] of openTimes(calendar, from)) {
    if (opens + left <= closes) return new Date(opens + left);
    left -= closes - opens;
  }
  throw new RangeError(`no term ends ten years after ${from.toISOString()}`);
}

/** Working hours between two instants; negative when `until` lies before `from`. */
export function workingHoursBetween(calendar: Calendar, from: Date, until: Date): number {
  if (until < from) return -workingHoursBetween(calendar, until, from);
  let sum = 0;
  for (const [opens, closes] of openTimes(calendar, from)) {
    if (opens >= until.getTime()) break;
    sum += Math.min(closes, until.getTime()) - opens;
  }
  return sum / HOUR;
}

/** What is left of each opening after `from`, in order, in milliseconds. */
function* openTimes(calendar: Calendar, from: Date): Generator<[opens: number, closes: number]> {
  const first = localDayOf(from);
  for (let n = 0; n < MOST_DAYS; n += 1) {
    const day = addDays(first, n);
    for (const [opens, closes] of calendar.spansOn(day)) {
      const start = Math.max(instantAt(day, opens).getTime(), from.getTime());
      const end = instantAt(day, closes).getTime();
      if (start < end) yield [start, end];
    }
  }
}

const HOUR = 3_600_000;
const MOST_DAYS = 3653;
