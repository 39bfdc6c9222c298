/**
 * When an agency is open: its weekly hours, less holidays, compensation and swapped days, plus swapped Saturdays. All
 * of it is data (agency record, calendar tables); this file holds only how the data combine:
 * a swapped Saturday is worked by the hours of the agency's fullest weekday; half a day ends or begins at noon;
 * a *working day* is one on which the agency is open as many halves as on its fullest weekday, so that a Saturday
 * morning counts for hours but not as a day. Source: domain facts §3; labour code 2019 art. 111–112.
 */
import type { Agency, CalendarDay, CalendarYear } from '../contract/agency.ts';
import type { Hours, Weekday } from '../contract/hours.ts';
import { weekdayOf, type LocalDay } from './local-day.ts';
import { refuseOtherZones } from './local-time.ts';

/** Opening time in minutes since local midnight, `[from, until)`. */
export type Span = readonly [from: number, until: number];

export interface Calendar {
  /** In order, not overlapping; empty on a rest day. */
  spansOn(day: LocalDay): readonly Span[];
  isWorkingDay(day: LocalDay): boolean;
  /** Whether the year has no official table, or the day's own entry may still change. */
  isProvisional(day: LocalDay): boolean;
  /** The name of what closes the agency, wholly or half, on a day that its week has open. */
  closedFor(day: LocalDay): string | undefined;
}

/** @throws RangeError for an agency in another time zone, or one that is never open. */
export function prepareCalendar(
  agency: Pick<Agency, 'id' | 'timeZone' | 'hours' | 'calendar'>,
  years: readonly CalendarYear[],
): Calendar {
  refuseOtherZones(agency.timeZone);
  const week = weekOf(agency.hours);
  const fullest = fullestOf(week);
  const days = daysOf(agency, years);
  const official = new Set(years.filter((y) => y.status === 'official').map((y) => String(y.year)));

  const entriesOn = (day: LocalDay) => days.get(day) ?? [];
  const spansOn = (day: LocalDay) =>
    entriesOn(day).reduce((spans, entry) => applied(entry, spans, fullest), week[weekdayOf(day)]);
  return {
    spansOn,
    isWorkingDay: (day) => halvesOf(spansOn(day)) >= halvesOf(fullest),
    isProvisional: (day) =>
      !official.has(day.slice(0, 4)) || entriesOn(day).some((entry) => entry.status !== 'official'),
    closedFor: (day) =>
      minutesIn(spansOn(day)) < minutesIn(week[weekdayOf(day)])
        ? entriesOn(day).find((entry) => entry.kind !== 'swap-work')?.name
        : undefined,
  };
}

type Week = Record<Weekday, readonly Span[]>;

function weekOf(hours: Hours): Week {
  const spans = (day: Weekday): Span[] =>
    hours[day].map(([from, until]) => [minuteOf(from), minuteOf(until)]);
  return {
    mon: spans('mon'),
    tue: spans('tue'),
    wed: spans('wed'),
    thu: spans('thu'),
    fri: spans('fri'),
    sat: spans('sat'),
    sun: spans('sun'),
  };
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** The first weekday with the most open halves. */
function fullestOf(week: Week): readonly Span[] {
  const days = Object.values(week);
  const fullest = days.find((spans) => days.every((other) => halvesOf(other) <= halvesOf(spans)));
  if (!fullest?.length) throw new RangeError('an agency that is never open has no calendar');
  return fullest;
}

/** National days first, then the agency's own; two halves of one day may come from two entries. */
function daysOf(
  { id, calendar }: Pick<Agency, 'id' | 'calendar'>,
  years: readonly CalendarYear[],
): Map<LocalDay, CalendarDay[]> {
  const days = new Map<LocalDay, CalendarDay[]>();
  for (const entry of [...years.flatMap((year) => year.days), ...calendar]) {
    if (entry.scope !== 'national' && entry.scope !== id) continue;
    days.set(entry.on, [...(days.get(entry.on) ?? []), entry]);
  }
  return days;
}

function applied(
  { kind, half }: CalendarDay,
  spans: readonly Span[],
  fullest: readonly Span[],
): readonly Span[] {
  const [from, until]: Span =
    half === 'morning' ? [0, NOON] : half === 'afternoon' ? [NOON, MIDNIGHT] : [0, MIDNIGHT];
  const kept = [...within(spans, 0, from), ...within(spans, until, MIDNIGHT)];
  if (kind !== 'swap-work') return kept;
  return [...kept, ...within(fullest, from, until)].sort(([a], [b]) => a - b);
}

function within(spans: readonly Span[], from: number, until: number): Span[] {
  return spans
    .map(([a, b]): Span => [Math.max(a, from), Math.min(b, until)])
    .filter(([a, b]) => a < b);
}

const halvesOf = (spans: readonly Span[]) =>
  Number(spans.some(([from]) => from < NOON)) + Number(spans.some(([, until]) => until > NOON));

const minutesIn = (spans: readonly Span[]) =>
  spans.reduce((sum, [from, until]) => sum + until - from, 0);

const NOON = 12 * 60;
const MIDNIGHT = 24 * 60;
