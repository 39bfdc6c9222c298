/**
 * A day of which parts may be unknown. Only a field with `yearOnly` lets day (or day and month) be missing: old papers
 * carry only a year. A day to come is wrong unless the field is about the future.
 */
import type { Answer, Field, PartialDay } from '../contract/form.ts';
import { isRealDay, type LocalDay } from './local-day.ts';
import { readDay } from './read-day.ts';
import { fault, type Reading } from './reading.ts';

export type DayField = Pick<Extract<Field, { kind: 'day' }>, 'yearOnly' | 'future'>;

/** @param answer the parts, or a day as typed. */
export function checkDay(field: DayField, answer: Answer, today: LocalDay): Reading<PartialDay> {
  if (typeof answer === 'string') {
    const { value, faults } = readDay(answer, today, field.future);
    return faults ? { faults } : checkParts(field, value, today);
  }
  if (typeof answer !== 'object' || 'files' in answer || 'line' in answer) {
    return fault('answer/wrong-shape');
  }
  return checkParts(field, answer, today);
}

function checkParts(field: DayField, given: PartialDay, today: LocalDay): Reading<PartialDay> {
  const { year, month, day } = given;
  if (!year) return fault('answer/day-missing-year', undefined, 'year');
  if (!month && (day || !field.yearOnly))
    return fault('answer/day-missing-month', undefined, 'month');
  if (!day && !field.yearOnly) return fault('answer/day-missing-day', undefined, 'day');
  if (!isRealDay(year, month || 1, day || 1)) return fault('answer/day-not-real');
  const max = Number(today.slice(0, 4)) + (field.future ? YEARS_AHEAD : 0);
  if (!field.future && isAfter(given, today)) return fault('answer/day-in-future');
  if (year < FIRST_YEAR || year > max)
    return fault('answer/day-year', { min: FIRST_YEAR, max }, 'year');
  return { value: { year, ...(month && { month }), ...(day && { day }) } };
}

/** Whether the day, as far as it is known, lies wholly after today. */
function isAfter({ year, month, day }: PartialDay, today: LocalDay): boolean {
  const text = [String(year).padStart(4, '0'), ...[month, day].filter(Boolean).map(twoDigits)].join(
    '-',
  );
  return text > today.slice(0, text.length);
}

const twoDigits = (part: number | undefined) => String(part).padStart(2, '0');

/** Civil registers of the country begin in the second half of the 19th century; earlier is a slip of the finger. */
const FIRST_YEAR = 1850;
const YEARS_AHEAD = 100;
