/**
 * What is promised to a citizen: by when an official has looked (`lookBy`, in working hours from arrival), and the day
 * the result is due (`dueFrom`, from reception by the procedure's limit). An unknown limit promises nothing: a number
 * without a unit is never read as days. Source: domain facts A.7 and §3; Civil Code 2015 art. 147–148.
 */
import type { LookBy, Receipt } from '../contract/dossier.ts';
import type { TimeLimit } from '../contract/procedure.ts';
import type { Calendar } from './calendar.ts';
import { addDays, type LocalDay } from './local-day.ts';
import { instantAt, localDayOf } from './local-time.ts';
import { addCalendarDays, addWorkingDays } from './working-days.ts';
import { addWorkingHours } from './working-hours.ts';

export interface DueDay {
  dueOn: LocalDay;
  /** `day`: until the agency closes; a half where the term is in hours or the agency is open only half that day. */
  half: Receipt['dueHalf'];
  /** Some day that was counted or skipped has no official calendar yet. */
  provisional: boolean;
  skipped: LookBy['skipped'];
}

/** @returns undefined when the limit is unknown: then the receiving official enters day and basis. */
export function dueFrom(
  limit: TimeLimit,
  receivedAt: Date,
  calendar: Calendar,
): DueDay | undefined {
  if (limit.kind === 'unknown') return undefined;
  const from = localDayOf(receivedAt);
  if (limit.unit === 'hour') {
    const at = addWorkingHours(calendar, receivedAt, limit.amount);
    return { dueOn: localDayOf(at), half: halfAt(at), ...passed(calendar, from, localDayOf(at)) };
  }
  const add = limit.unit === 'working-day' ? addWorkingDays : addCalendarDays;
  const dueOn = add(calendar, from, limit.amount);
  return { dueOn, half: openHalf(calendar, dueOn), ...passed(calendar, from, dueOn) };
}

export function lookBy(calendar: Calendar, arrivedAt: Date, workingHours: number): LookBy {
  const at = addWorkingHours(calendar, arrivedAt, workingHours);
  const on = localDayOf(at);
  return {
    at: at.toISOString(),
    on,
    half: halfAt(at),
    ...passed(calendar, localDayOf(arrivedAt), on),
  };
}

/** Exactly noon still belongs to the morning. */
function halfAt(at: Date): LookBy['half'] {
  return at <= instantAt(localDayOf(at), 12 * 60) ? 'morning' : 'afternoon';
}

function openHalf(calendar: Calendar, day: LocalDay): DueDay['half'] {
  const spans = calendar.spansOn(day);
  if (spans.every(([, until]) => until <= 12 * 60)) return 'morning';
  return spans.every(([from]) => from >= 12 * 60) ? 'afternoon' : 'day';
}

/** What lay between, both ends included: named days off, and whether any of it may still change. */
function passed(
  calendar: Calendar,
  from: LocalDay,
  until: LocalDay,
): Pick<DueDay, 'provisional' | 'skipped'> {
  const skipped: DueDay['skipped'] = [];
  let provisional = false;
  for (let day = from; day <= until; day = addDays(day, 1)) {
    const name = calendar.closedFor(day);
    if (name !== undefined) skipped.push({ on: day, name });
    provisional = provisional || calendar.isProvisional(day);
  }
  return { provisional, skipped };
}
