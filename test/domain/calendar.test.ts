import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { prepareCalendar } from '../../server/domain/calendar.ts';
import {
  aCalendar,
  aDay,
  anAgency,
  WEEK,
  WEEK_WITH_SATURDAY_MORNING,
  YEAR_2026,
} from './builders.ts';

const MORNING = [450, 690];
const AFTERNOON = [810, 1020];
const DAY = [MORNING, AFTERNOON];

describe('when an agency is open', () => {
  const calendar = aCalendar();
  const cases: [on: string, spans: number[][], what: string][] = [
    ['2026-11-23', DAY, 'an ordinary Monday'],
    ['2026-11-24', [], 'the new holiday of 24 November'],
    ['2026-11-28', [], 'a Saturday'],
    ['2026-11-29', [], 'a Sunday'],
    ['2026-02-13', DAY, 'the Friday before Tết'],
    ['2026-02-14', [], 'the Saturday on which Tết begins'],
    ['2026-02-18', [], 'in the middle of Tết'],
    ['2026-02-23', DAY, 'the Monday after Tết'],
    ['2026-08-22', DAY, 'a Saturday worked in exchange, by the hours of a weekday'],
    ['2026-08-31', [], 'the Monday it was exchanged for'],
    ['2026-01-10', DAY, 'the first exchanged Saturday of the year'],
    ['2026-01-02', [], 'the Friday it was exchanged for'],
    ['2026-04-26', [], 'a holiday on a Sunday'],
    ['2026-04-27', [], 'the Monday that makes up for it'],
  ];
  for (const [on, spans, what] of cases) {
    test(`${on}, ${what}`, () => {
      assert.deepEqual(calendar.spansOn(on), spans);
      assert.equal(calendar.isWorkingDay(on), spans.length > 0);
    });
  }

  test('half a day off leaves the other half, and is no working day', () => {
    const halves = aCalendar({
      calendar: [
        aDay('2026-11-25', { half: 'morning', scope: 'H99.001', name: 'Họp toàn xã' }),
        aDay('2026-11-26', { half: 'afternoon', scope: 'H99.001' }),
      ],
    });
    assert.deepEqual(halves.spansOn('2026-11-25'), [AFTERNOON]);
    assert.deepEqual(halves.spansOn('2026-11-26'), [MORNING]);
    assert.equal(halves.isWorkingDay('2026-11-25'), false);
    assert.equal(halves.closedFor('2026-11-25'), 'Họp toàn xã');
  });

  test('two halves off, each for its own reason, are a whole day', () => {
    const closed = aCalendar({
      calendar: [
        aDay('2026-11-25', { half: 'morning', scope: 'H99.001' }),
        aDay('2026-11-25', { half: 'afternoon', scope: 'H99.001' }),
      ],
    });
    assert.deepEqual(closed.spansOn('2026-11-25'), []);
  });

  test('half a Saturday worked in exchange', () => {
    const swapped = aCalendar({
      calendar: [aDay('2026-11-28', { kind: 'swap-work', half: 'morning', scope: 'H99.001' })],
    });
    assert.deepEqual(swapped.spansOn('2026-11-28'), [MORNING]);
    assert.equal(swapped.isWorkingDay('2026-11-28'), false);
  });

  test('a whole exchanged Saturday where Saturday mornings are open anyway', () => {
    const open = aCalendar({ hours: WEEK_WITH_SATURDAY_MORNING });
    assert.deepEqual(open.spansOn('2026-08-22'), DAY);
    assert.deepEqual(open.spansOn('2026-08-29'), [MORNING]);
  });

  test('an opening that runs through noon is cut there', () => {
    const through = aCalendar({
      hours: { ...WEEK, wed: [['07:00', '14:00']] },
      calendar: [aDay('2026-11-25', { half: 'morning', scope: 'H99.001' })],
    });
    assert.deepEqual(through.spansOn('2026-11-25'), [[720, 840]]);
    assert.equal(through.isWorkingDay('2026-12-02'), true);
  });

  test('a Saturday morning counts for hours, not as a day', () => {
    const open = aCalendar({ hours: WEEK_WITH_SATURDAY_MORNING });
    assert.deepEqual(open.spansOn('2026-11-28'), [MORNING]);
    assert.equal(open.isWorkingDay('2026-11-28'), false);
  });

  test('an agency open only in the mornings has working days all the same', () => {
    const half: [string, string][] = [['08:00', '11:00']];
    const mornings = { mon: half, tue: half, wed: half, thu: half, fri: half, sat: [], sun: [] };
    assert.equal(aCalendar({ hours: mornings }).isWorkingDay('2026-11-23'), true);
  });

  test('days of another agency do not count', () => {
    const other = aCalendar({ calendar: [aDay('2026-11-25', { scope: 'H99.002' })] });
    assert.equal(other.isWorkingDay('2026-11-25'), true);
  });

  test('an agency may work on a national day off', () => {
    const working = aCalendar({
      calendar: [aDay('2026-11-24', { kind: 'swap-work', scope: 'H99.001' })],
    });
    assert.deepEqual(working.spansOn('2026-11-24'), DAY);
  });

  test('an agency that is never open, or elsewhere in the world, has no calendar', () => {
    const never = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
    assert.throws(() => aCalendar({ hours: never }), RangeError);
    assert.throws(() => prepareCalendar(anAgency({ timeZone: 'Asia/Tokyo' }), []), /Asia\/Tokyo/);
  });
});

describe('what closes an agency', () => {
  const calendar = aCalendar();

  test('has a name on a day that would be open', () => {
    assert.equal(calendar.closedFor('2026-11-24'), 'Ngày Văn hóa Việt Nam');
    assert.equal(calendar.closedFor('2026-08-31'), 'Nghỉ hoán đổi');
  });

  test('is nothing on ordinary days, week ends and exchanged Saturdays', () => {
    for (const day of ['2026-11-23', '2026-11-28', '2026-02-14', '2026-04-26', '2026-08-22']) {
      assert.equal(calendar.closedFor(day), undefined, day);
    }
  });
});

describe('what may still change', () => {
  const calendar = aCalendar({}, [
    {
      ...YEAR_2026,
      days: [...YEAR_2026.days, aDay('2026-12-31', { status: 'provisional', kind: 'swap-off' })],
    },
    { year: 2027, status: 'provisional', days: [aDay('2027-01-01', { status: 'provisional' })] },
  ]);
  const cases: [on: string, provisional: boolean, what: string][] = [
    ['2026-11-23', false, 'a year with an official table'],
    ['2026-12-31', true, 'a single entry that is not official yet'],
    ['2027-01-01', true, 'an entry of a provisional table'],
    ['2027-06-01', true, 'an ordinary day of a year with a provisional table'],
    ['2028-06-01', true, 'a year without any table'],
  ];
  for (const [on, provisional, what] of cases) {
    test(`${what}: ${provisional ? 'yes' : 'no'}`, () =>
      assert.equal(calendar.isProvisional(on), provisional));
  }

  test('an agency working on its own provisional day off is as unsure', () => {
    const own = aCalendar({
      calendar: [aDay('2026-11-25', { status: 'provisional', scope: 'H99.001' })],
    });
    assert.equal(own.isProvisional('2026-11-25'), true);
  });
});
