import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import * as v from 'valibot';
import { LookBy } from '../../server/contract/dossier.ts';
import type { TimeLimit } from '../../server/contract/procedure.ts';
import { dueFrom, lookBy } from '../../server/domain/due.ts';
import { addDays } from '../../server/domain/local-day.ts';
import { localDayOf } from '../../server/domain/local-time.ts';
import { workingTimeLeft } from '../../server/domain/time-left.ts';
import {
  addCalendarDays,
  addWorkingDays,
  countWorkingDays,
} from '../../server/domain/working-days.ts';
import { addWorkingHours, workingHoursBetween } from '../../server/domain/working-hours.ts';
import { aCalendar, aDay, at, WEEK, WEEK_WITH_SATURDAY_MORNING } from './builders.ts';

const calendar = aCalendar();
const withSaturday = aCalendar({ hours: WEEK_WITH_SATURDAY_MORNING });
const calendars = fc.constantFrom(calendar, withSaturday);

const anyDay = fc.integer({ min: 0, max: 500 }).map((n) => addDays('2025-11-01', n));
const anyInstant = fc
  .integer({ min: at('2025-11-01 00:00').getTime(), max: at('2027-02-01 00:00').getTime() })
  .map((time) => new Date(time));
const clock = (instant: Date) =>
  new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

describe('terms in working days', () => {
  const cases: [from: string, n: number, due: string, what: string][] = [
    ['2026-11-23', 0, '2026-11-23', 'none: the same day'],
    ['2026-11-23', 1, '2026-11-25', 'the first day is not counted, the holiday is skipped'],
    ['2026-11-23', 3, '2026-11-27', 'the day after the holiday is the first'],
    ['2026-11-23', 4, '2026-11-30', 'over the holiday and the week end'],
    ['2026-11-27', 1, '2026-11-30', 'from Friday to Monday'],
    ['2026-11-28', 1, '2026-11-30', 'received on a Saturday'],
    ['2026-11-28', 0, '2026-11-30', 'none, on a Saturday: the next working day'],
    ['2026-02-12', 3, '2026-02-24', 'over Tết'],
    ['2026-02-13', 1, '2026-02-23', 'sent on the eve of Tết, due after it'],
    ['2026-02-17', 1, '2026-02-23', 'received in the middle of Tết'],
    ['2026-08-21', 1, '2026-08-22', 'the exchanged Saturday counts'],
    ['2026-08-28', 1, '2026-09-03', 'over the exchanged Monday and the national holiday'],
    ['2026-04-24', 1, '2026-04-28', 'over the day that makes up for a Sunday holiday'],
    ['2026-12-30', 3, '2027-01-04', 'over New Year, whose holiday nobody has told yet'],
  ];
  for (const [from, n, due, what] of cases) {
    test(`${n} from ${from}: ${due} (${what})`, () =>
      assert.equal(addWorkingDays(calendar, from, n), due));
  }

  test('a Saturday morning is open and not counted', () => {
    assert.equal(addWorkingDays(withSaturday, '2026-11-27', 1), '2026-11-30');
    assert.equal(addWorkingDays(withSaturday, '2026-11-27', 2), '2026-12-01');
  });

  test('never end on a rest day', () => {
    fc.assert(
      fc.property(calendars, anyDay, fc.nat({ max: 60 }), (open, from, n) => {
        const due = addWorkingDays(open, from, n);
        assert.ok(open.isWorkingDay(due));
        assert.ok(due >= from);
      }),
    );
  });

  test('have exactly as many working days in them as was said', () => {
    fc.assert(
      fc.property(calendars, anyDay, fc.integer({ min: 1, max: 60 }), (open, from, n) => {
        assert.equal(countWorkingDays(open, from, addWorkingDays(open, from, n)), n);
      }),
    );
  });

  test('one after the other are as long as both together', () => {
    const n = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(calendars, anyDay, n, n, (open, from, a, b) => {
        const step = addWorkingDays(open, addWorkingDays(open, from, a), b);
        assert.equal(step, addWorkingDays(open, from, a + b));
      }),
    );
  });

  test('that are no whole number of days are refused', () => {
    for (const n of [-1, 0.5, NaN, Infinity]) {
      assert.throws(() => addWorkingDays(calendar, '2026-11-23', n), RangeError);
      assert.throws(() => addCalendarDays(calendar, '2026-11-23', n), RangeError);
    }
  });

  test('in a calendar that is closed for years are refused, not counted for ever', () => {
    const closed = { ...calendar, isWorkingDay: () => false, spansOn: () => [] };
    assert.throws(() => addWorkingDays(closed, '2026-11-23', 1), RangeError);
    assert.throws(() => addCalendarDays(closed, '2026-11-23', 1), RangeError);
    assert.throws(() => addWorkingHours(closed, at('2026-11-23 09:14'), 8), RangeError);
  });
});

describe('terms in calendar days', () => {
  const cases: [from: string, n: number, due: string, what: string][] = [
    ['2026-11-23', 2, '2026-11-25', 'a holiday in between counts'],
    ['2026-11-23', 1, '2026-11-25', 'the last day is a holiday'],
    ['2026-11-23', 5, '2026-11-30', 'the last day is a Saturday'],
    ['2026-11-23', 7, '2026-11-30', 'the last day is a working day'],
    ['2026-02-01', 15, '2026-02-23', 'the last day is in Tết'],
    ['2026-08-12', 10, '2026-08-22', 'the last day is an exchanged Saturday, which is worked'],
    ['2026-08-21', 10, '2026-09-03', 'the last day is the Monday off, before a holiday'],
    ['2026-12-22', 10, '2027-01-01', 'into a year of which nothing is known'],
  ];
  for (const [from, n, due, what] of cases) {
    test(`${n} from ${from}: ${due} (${what})`, () =>
      assert.equal(addCalendarDays(calendar, from, n), due));
  }

  test('end on a working day, and on the first that they can', () => {
    fc.assert(
      fc.property(calendars, anyDay, fc.nat({ max: 90 }), (open, from, n) => {
        const due = addCalendarDays(open, from, n);
        assert.ok(open.isWorkingDay(due));
        for (let day = addDays(from, n); day < due; day = addDays(day, 1)) {
          assert.equal(open.isWorkingDay(day), false);
        }
      }),
    );
  });
});

describe('terms in working hours', () => {
  const cases: [from: string, hours: number, end: string, what: string][] = [
    ['2026-11-23 09:14', 8, '2026-11-25 09:44', 'over lunch and over the holiday'],
    ['2026-11-23 07:30', 4, '2026-11-23 11:30', 'from opening exactly to closing'],
    ['2026-11-23 07:30', 7.5, '2026-11-23 17:00', 'a whole day, exactly'],
    ['2026-11-23 07:30', 8, '2026-11-25 08:00', 'half an hour more than a day'],
    ['2026-11-23 11:30', 1, '2026-11-23 14:30', 'sent exactly at lunch time'],
    ['2026-11-23 12:15', 1, '2026-11-23 14:30', 'sent during lunch'],
    ['2026-11-23 17:00', 1, '2026-11-25 08:30', 'sent exactly at closing time'],
    ['2026-11-23 22:00', 1, '2026-11-25 08:30', 'sent in the evening'],
    ['2026-11-25 00:00', 1, '2026-11-25 08:30', 'sent at midnight'],
    ['2026-11-27 16:30', 1, '2026-11-30 08:00', 'over the week end'],
    ['2026-02-13 16:00', 8, '2026-02-23 16:30', 'over Tết'],
    ['2026-08-21 16:00', 2, '2026-08-22 08:30', 'into the exchanged Saturday'],
    ['2026-11-23 09:14', 0, '2026-11-23 09:14', 'no time at all'],
    ['2026-11-28 09:14', 0, '2026-11-30 07:30', 'no time at all, while closed: the next opening'],
  ];
  for (const [from, hours, end, what] of cases) {
    test(`${hours} from ${from}: ${end} (${what})`, () =>
      assert.equal(clock(addWorkingHours(calendar, at(from), hours)), end));
  }

  test('an open Saturday morning counts', () => {
    assert.equal(
      clock(addWorkingHours(withSaturday, at('2026-11-27 16:00'), 8)),
      '2026-11-30 10:30',
    );
  });

  test('end while the agency is open, or just as it closes', () => {
    fc.assert(
      fc.property(
        calendars,
        anyInstant,
        fc.double({ min: 0.01, max: 60, noNaN: true }),
        (open, from, hours) => {
          const end = addWorkingHours(open, from, hours);
          const minute = (end.getTime() - at(`${localDayOf(end)} 00:00`).getTime()) / 60_000;
          assert.ok(open.spansOn(localDayOf(end)).some(([a, b]) => a <= minute && minute <= b));
        },
      ),
    );
  });

  test('are as long as was said', () => {
    fc.assert(
      fc.property(
        calendars,
        anyInstant,
        fc.integer({ min: 1, max: 400 }),
        (open, from, quarters) => {
          const hours = quarters / 4;
          const measured = workingHoursBetween(open, from, addWorkingHours(open, from, hours));
          assert.ok(Math.abs(measured - hours) < 1e-9, `${measured} for ${hours}`);
        },
      ),
    );
  });

  test('measured backwards are negative', () => {
    const [early, late] = [at('2026-11-23 09:30'), at('2026-11-25 08:30')];
    assert.equal(workingHoursBetween(calendar, early, late), 6.5);
    assert.equal(workingHoursBetween(calendar, late, early), -6.5);
    assert.equal(workingHoursBetween(calendar, early, early), 0);
  });
});

describe('by when an official has looked', () => {
  test('sent on the Monday before the new holiday, it is Wednesday morning', () => {
    const promise = lookBy(calendar, at('2026-11-23 09:14'), 8);
    assert.deepEqual(promise, {
      at: '2026-11-25T02:44:00.000Z',
      on: '2026-11-25',
      half: 'morning',
      provisional: false,
      skipped: [{ on: '2026-11-24', name: 'Ngày Văn hóa Việt Nam' }],
    });
    v.parse(LookBy, promise);
  });

  test('an end exactly at lunch time is in the morning, a moment later in the afternoon', () => {
    assert.equal(lookBy(calendar, at('2026-11-25 07:30'), 4).half, 'morning');
    assert.equal(lookBy(calendar, at('2026-11-25 07:31'), 4).half, 'afternoon');
  });

  test('an end exactly at noon is in the morning', () => {
    const toNoon = aCalendar({ hours: { ...WEEK, wed: [['07:00', '16:00']] } });
    assert.equal(lookBy(toNoon, at('2026-11-25 07:00'), 5).half, 'morning');
    assert.equal(lookBy(toNoon, at('2026-11-25 07:01'), 5).half, 'afternoon');
  });

  test('sent on the holiday itself, the holiday is named', () => {
    assert.deepEqual(lookBy(calendar, at('2026-11-24 10:00'), 1).skipped, [
      { on: '2026-11-24', name: 'Ngày Văn hóa Việt Nam' },
    ]);
  });

  test('over Tết only the days are named that would have been worked', () => {
    const { skipped, on } = lookBy(calendar, at('2026-02-13 16:00'), 8);
    assert.equal(on, '2026-02-23');
    assert.deepEqual(
      skipped.map((day) => day.on),
      ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'],
    );
  });

  test('is provisional once it walks into a year without a table', () => {
    assert.equal(lookBy(calendar, at('2026-12-31 09:00'), 4).provisional, false);
    assert.equal(lookBy(calendar, at('2026-12-31 16:00'), 8).provisional, true);
    assert.equal(lookBy(aCalendar({}, []), at('2026-11-23 09:00'), 1).provisional, true);
  });

  test('half a day off on the way is named too', () => {
    const half = aCalendar({
      calendar: [aDay('2026-11-25', { half: 'afternoon', scope: 'H99.001', name: 'Tập huấn' })],
    });
    const { at: end, skipped } = lookBy(half, at('2026-11-25 09:00'), 4);
    assert.equal(clock(new Date(end)), '2026-11-26 09:00');
    assert.deepEqual(skipped, [{ on: '2026-11-25', name: 'Tập huấn' }]);
  });
});

describe('the due day', () => {
  const known = (amount: number, unit: 'working-day' | 'calendar-day' | 'hour'): TimeLimit => ({
    kind: 'known',
    amount,
    unit,
  });
  const received = at('2026-11-23 14:00');

  test('of an unknown limit is not inferred, whatever number the source states', () => {
    assert.equal(dueFrom({ kind: 'unknown' }, received, calendar), undefined);
    assert.equal(dueFrom({ kind: 'unknown', stated: '3' }, received, calendar), undefined);
  });

  test('in working days', () => {
    assert.deepEqual(dueFrom(known(3, 'working-day'), received, calendar), {
      dueOn: '2026-11-27',
      half: 'day',
      provisional: false,
      skipped: [{ on: '2026-11-24', name: 'Ngày Văn hóa Việt Nam' }],
    });
  });

  test('in calendar days', () => {
    assert.equal(dueFrom(known(5, 'calendar-day'), received, calendar)?.dueOn, '2026-11-30');
  });

  test('in hours has its half of the day', () => {
    const due = dueFrom(known(2, 'hour'), received, calendar);
    assert.deepEqual([due?.dueOn, due?.half], ['2026-11-23', 'afternoon']);
    const next = dueFrom(known(4, 'hour'), received, calendar);
    assert.deepEqual([next?.dueOn, next?.half], ['2026-11-25', 'morning']);
  });

  test('on which only half a day is open is due in that half', () => {
    const half: [string, string][] = [['13:00', '16:00']];
    const afternoons = { mon: half, tue: half, wed: half, thu: half, fri: half, sat: [], sun: [] };
    const open = aCalendar({ hours: afternoons });
    assert.equal(dueFrom(known(1, 'working-day'), received, open)?.half, 'afternoon');
    const early: [string, string][] = [['08:00', '11:30']];
    const mornings = {
      mon: early,
      tue: early,
      wed: early,
      thu: early,
      fri: early,
      sat: [],
      sun: [],
    };
    assert.equal(
      dueFrom(known(1, 'working-day'), received, aCalendar({ hours: mornings }))?.half,
      'morning',
    );
  });

  test('counts from the local day, also late in the evening', () => {
    const due = (local: string) => dueFrom(known(1, 'working-day'), at(local), calendar)?.dueOn;
    assert.equal(due('2026-11-25 23:59'), '2026-11-26');
    assert.equal(due('2026-11-26 00:00'), '2026-11-27');
  });

  test('in a year without a table is provisional', () => {
    assert.equal(
      dueFrom(known(3, 'working-day'), at('2026-12-30 09:00'), calendar)?.provisional,
      true,
    );
    assert.equal(
      dueFrom(known(1, 'working-day'), at('2026-12-30 09:00'), calendar)?.provisional,
      false,
    );
  });

  test('is never before reception and always a day on which somebody is there', () => {
    const limit = fc.record({
      kind: fc.constant('known' as const),
      amount: fc.integer({ min: 1, max: 60 }),
      unit: fc.constantFrom('working-day' as const, 'calendar-day' as const, 'hour' as const),
    });
    fc.assert(
      fc.property(calendars, limit, anyInstant, (open, term, from) => {
        const due = dueFrom(term, from, open);
        assert.ok(due && due.dueOn >= localDayOf(from));
        assert.ok(open.spansOn(due.dueOn).length > 0);
      }),
    );
  });
});

describe('working time left', () => {
  const cases: [now: string, half: 'day' | 'morning', days: number, hours: number, what: string][] =
    [
      ['2026-11-23 09:30', 'day', 3, 28, 'the holiday is not counted'],
      ['2026-11-27 07:30', 'day', 0, 7.5, 'due today'],
      ['2026-11-27 16:59', 'day', 0, 0, 'the last minute rounds to nothing'],
      ['2026-11-27 18:00', 'day', 0, 0, 'after closing time of the day, not yet late'],
      ['2026-11-28 10:00', 'day', 0, 0, 'on the Saturday after, no working time has passed'],
      ['2026-11-30 09:30', 'day', -1, -2, 'late by a Monday morning'],
      ['2026-11-27 09:30', 'morning', 0, 2, 'due this morning'],
      ['2026-11-27 14:30', 'morning', 0, -1, 'due this morning, and it is afternoon'],
    ];
  for (const [now, dueHalf, workingDays, workingHours, what] of cases) {
    test(`${now}: ${workingDays} days, ${workingHours} hours (${what})`, () => {
      const left = workingTimeLeft(calendar, at(now), { dueOn: '2026-11-27', dueHalf });
      assert.deepEqual(left, { workingDays, workingHours });
    });
  }

  test('is told in tenths of an hour, towards zero', () => {
    const due = { dueOn: '2026-11-25', dueHalf: 'day' as const };
    assert.equal(workingTimeLeft(calendar, at('2026-11-25 16:01'), due).workingHours, 0.9);
    assert.equal(workingTimeLeft(calendar, at('2026-11-26 08:29'), due).workingHours, -0.9);
  });

  test('counts days backwards as it counts them forwards', () => {
    fc.assert(
      fc.property(calendars, anyDay, anyDay, (open, a, b) => {
        assert.equal(countWorkingDays(open, a, b) + countWorkingDays(open, b, a), 0);
        assert.ok(!Object.is(countWorkingDays(open, a, b), -0));
      }),
    );
  });
});
