/**
 * Days of the Gregorian calendar as text, `2026-11-21`: they sort as they follow one another and know no time zone.
 * Arithmetic runs through UTC, where every day has 24 hours.
 */
import type { Weekday } from '../contract/hours.ts';

export type LocalDay = string;

/** The day `n` days later (earlier when negative). */
export function addDays(day: LocalDay, n: number): LocalDay {
  return new Date(Date.parse(`${day}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10);
}

export function weekdayOf(day: LocalDay): Weekday {
  return WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] as Weekday;
}

/** Whether year, month (1–12) and day are a day that exists: 29/02 only in leap years. */
export function isRealDay(year: number, month: number, day: number): boolean {
  const at = new Date(Date.UTC(2000, month - 1, day));
  at.setUTCFullYear(year, month - 1, day);
  return at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
}

const WEEKDAYS: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
