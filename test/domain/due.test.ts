import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import * as v from 'valibot';
import { LookBy } from '../../server/contract/dossier.ts';
import type { TimeLimit } from '../../server/contract/procedure.ts';
import { dueFrom, lookBy } from '../../server/domain/due.ts';
import { localDayOf } from '../../server/domain/local-time.ts';
import { workingTimeLeft } from '../../server/domain/time-left.ts';
import { countWorkingDays } from '../../server/domain/working-days.ts';
import { anyDay, anyInstant, calendar, calendars, clock } from './any-time.ts';
import { aCalendar, aDay, at, WEEK } from './builders.ts';

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
