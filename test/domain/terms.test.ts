import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { addDays } from '../../server/domain/local-day.ts';
import { localDayOf } from '../../server/domain/local-time.ts';
import {
  addCalendarDays,
  addWorkingDays,
  countWorkingDays,
} from '../../server/domain/working-days.ts';
import { addWorkingHours, workingHoursBetween } from '../../server/domain/working-hours.ts';
import { anyDay, anyInstant, calendar, calendars, clock, withSaturday } from './any-time.ts';
import { at } from './builders.ts';

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
    ['2026-11-23 11:30', 0, '2026-11-23 13:30', 'no time at all, just as it closes for lunch'],
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
