/** How much working time is left until a due day ends; negative: late by so much. */
import type { Receipt, Tracking } from '../contract/dossier.ts';
import type { Calendar } from './calendar.ts';
import { instantAt, localDayOf } from './local-time.ts';
import { countWorkingDays } from './working-days.ts';
import { workingHoursBetween } from './working-hours.ts';

/**
 * Whole working days after today up to the due day (0: today), and working hours in all, to a tenth, rounded towards
 * zero. The promise ends with the office hours of its half day, or of the day.
 */
export function workingTimeLeft(
  calendar: Calendar,
  now: Date,
  { dueOn, dueHalf }: Pick<Receipt, 'dueOn' | 'dueHalf'>,
): NonNullable<Tracking['left']> {
  const end = instantAt(dueOn, dueHalf === 'morning' ? 12 * 60 : 24 * 60);
  const hours = workingHoursBetween(calendar, now, end);
  return {
    workingDays: countWorkingDays(calendar, localDayOf(now), dueOn),
    workingHours: Math.trunc(hours * 10) / 10 || 0,
  };
}
