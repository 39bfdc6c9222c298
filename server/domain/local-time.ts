/**
 * Instants and local days of Viet Nam. The clock has stood at UTC+7 without summer time since 13/06/1975, so the offset
 * is a fixed number here: the same on a phone without time-zone data and on any server.
 * Source: IANA time zone database, Asia/Ho_Chi_Minh. Dossiers are younger than that; birthdays are days, not instants.
 */
import type { LocalDay } from './local-day.ts';

/** The day it is in Viet Nam at this instant. */
export function localDayOf(instant: Date): LocalDay {
  return new Date(instant.getTime() + OFFSET).toISOString().slice(0, 10);
}

/** @param minute minutes since local midnight; 1440 is the next midnight. */
export function instantAt(day: LocalDay, minute: number): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) - OFFSET + minute * 60_000);
}

/** Any other zone is refused: a silent shift by hours would promise wrong days. */
export function refuseOtherZones(timeZone: string): void {
  if (timeZone !== 'Asia/Ho_Chi_Minh') {
    throw new RangeError(`timeZone is "${timeZone}"; only Asia/Ho_Chi_Minh is known here`);
  }
}

const OFFSET = 7 * 3_600_000;
