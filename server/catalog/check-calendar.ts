import type { CalendarDay, CalendarYear } from '../contract/agency.ts';
import { duplicates, type Fault } from './fault.ts';

export function checkCalendar({ year, status, days }: CalendarYear): Fault[] {
  return [
    ...duplicates(days.map(({ on, half, scope }) => [on, half, scope].join(' '))).map((on) => ({
      where: String(year),
      field: on.trim(),
      reason: 'có hai lần',
    })),
    ...days.flatMap((day) =>
      checkDay(day, year, status).map((reason) => ({ where: String(year), field: day.on, reason })),
    ),
  ];
}

function checkDay(day: CalendarDay, year: number, status: CalendarYear['status']): string[] {
  const weekday = weekdayOf(day.on);
  if (weekday === undefined) return ['không phải một ngày'];
  const restDay = weekday === 0 || weekday === 6;
  return [
    ...(day.on.startsWith(`${year}-`) ? [] : ['thuộc năm khác']),
    ...(day.kind === 'swap-work' && !restDay ? ['vốn là ngày làm việc'] : []),
    ...(isOffInstead(day.kind) && restDay ? ['vốn là ngày nghỉ'] : []),
    ...(status === 'provisional' && day.status === 'official'
      ? ['không thể chắc hơn cả năm ấy']
      : []),
  ];
}

const isOffInstead = (kind: CalendarDay['kind']) =>
  kind === 'compensation-off' || kind === 'swap-off';

/** 0 Sunday … 6 Saturday; undefined for a day that does not exist, such as 30 February. */
export function weekdayOf(on: string): number | undefined {
  const day = new Date(`${on}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(on)
    ? day.getUTCDay()
    : undefined;
}
