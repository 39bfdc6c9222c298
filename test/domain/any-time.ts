/** Days, instants and calendars to count with. */
import fc from 'fast-check';
import { addDays } from '../../server/domain/local-day.ts';
import { aCalendar, at, WEEK_WITH_SATURDAY_MORNING } from './builders.ts';

export const calendar = aCalendar();
export const withSaturday = aCalendar({ hours: WEEK_WITH_SATURDAY_MORNING });
export const calendars = fc.constantFrom(calendar, withSaturday);

export const anyDay = fc.integer({ min: 0, max: 500 }).map((n) => addDays('2025-11-01', n));
export const anyInstant = fc
  .integer({ min: at('2025-11-01 00:00').getTime(), max: at('2027-02-01 00:00').getTime() })
  .map((time) => new Date(time));
/** An instant by the clock in Viet Nam, `2026-11-23 09:14`. */
export const clock = (instant: Date) =>
  new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
