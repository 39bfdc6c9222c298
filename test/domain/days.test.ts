import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { PartialDay } from '../../server/contract/form.ts';
import { checkDay, type DayField } from '../../server/domain/check-day.ts';
import { showDay, showMoney, showPartialDay } from '../../server/domain/format.ts';
import { addDays, isRealDay, weekdayOf } from '../../server/domain/local-day.ts';
import { instantAt, localDayOf, refuseOtherZones } from '../../server/domain/local-time.ts';
import { readDay } from '../../server/domain/read-day.ts';

const TODAY = '2026-11-23';
const anyDay = fc
  .integer({ min: 0, max: 73_000 })
  .map((n) => new Date(Date.UTC(1850, 0, 1) + n * 86_400_000).toISOString().slice(0, 10))
  .filter((day) => day <= TODAY);
const partsOf = (day: string): PartialDay => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8)),
});

describe('a day as people write it', () => {
  const full = { year: 1962, month: 3, day: 5 };
  const cases: [typed: string, parts: PartialDay][] = [
    ['5/3/1962', full],
    ['05/03/1962', full],
    ['05-03-1962', full],
    ['05.03.1962', full],
    ['5 3 1962', full],
    [' 5 / 3 / 1962 ', full],
    ['5–3–1962', full],
    ['5-3-62', full],
    ['05-03-62', full],
    ['05031962', full],
    ['050362', full],
    ['051262', { year: 1962, month: 12, day: 5 }],
    ['1962-03-05', full],
    ['1962/3/5', full],
    ['ngày 5 tháng 3 năm 1962', full],
    ['mùng 5 tháng 3 năm 1962', full],
    ['０５/０３/１９６２', full],
    ['3/1962', { year: 1962, month: 3 }],
    ['tháng 3 năm 1962', { year: 1962, month: 3 }],
    ['031962', { year: 1962, month: 3 }],
    ['1962-03', { year: 1962, month: 3 }],
    ['1962', { year: 1962 }],
    ['năm 1962', { year: 1962 }],
    ['00/00/1962', { year: 1962 }],
    ['0/0/1962', { year: 1962 }],
    ['//1962', { year: 1962 }],
    ['/3/1962', { year: 1962, month: 3 }],
    ['00/03/1962', { year: 1962, month: 3 }],
    ['1/1/26', { year: 2026, month: 1, day: 1 }],
    ['1/1/27', { year: 1927, month: 1, day: 1 }],
    ['31/02/1962', { year: 1962, month: 2, day: 31 }],
    ['03/25/1962', { year: 1962, month: 25, day: 3 }],
  ];
  for (const [typed, parts] of cases) {
    test(`"${typed}" is ${showPartialDay(parts)}`, () =>
      assert.deepEqual(readDay(typed, TODAY), { value: parts }));
  }

  const wrong: [typed: string, code: string][] = [
    ['5/3', 'answer/day-missing-year'],
    ['5/3/', 'answer/day-missing-year'],
    ['5/3/0000', 'answer/day-missing-year'],
    ['5//1962', 'answer/day-missing-month'],
    ['5/00/1962', 'answer/day-missing-month'],
    ['', 'answer/unreadable'],
    ['//', 'answer/unreadable'],
    ['hôm qua', 'answer/unreadable'],
    ['5', 'answer/unreadable'],
    ['62', 'answer/unreadable'],
    ['5031962', 'answer/unreadable'],
    ['5/3/1962/7', 'answer/unreadable'],
    ['1962/1963', 'answer/unreadable'],
    ['1/1962/3', 'answer/unreadable'],
    ['5/3/19620', 'answer/unreadable'],
    ['5?3?1962', 'answer/unreadable'],
  ];
  for (const [typed, code] of wrong) {
    test(`"${typed}" is told as ${code}`, () =>
      assert.deepEqual(
        readDay(typed, TODAY).faults?.map((fault) => fault.code),
        [code],
      ));
  }

  test('two digits of a year to come are read so where the field is about the future', () => {
    assert.equal(readDay('1/5/30', TODAY, true).value?.year, 2030);
    assert.equal(readDay('1/5/30', TODAY).value?.year, 1930);
    assert.equal(readDay('1/5/47', TODAY, true).value?.year, 1947);
  });

  test('every real day is read back from every common writing', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const [year, month, date] = day.split('-');
        const writings = [
          `${date}/${month}/${year}`,
          `${Number(date)}-${Number(month)}-${year}`,
          `${date}${month}${year}`,
          `ngày ${Number(date)} tháng ${Number(month)} năm ${year}`,
          day,
        ];
        for (const typed of writings) assert.deepEqual(readDay(typed, TODAY).value, partsOf(day));
      }),
    );
  });

  test('nothing that is typed breaks it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (typed) => {
        const { value, faults } = readDay(typed, TODAY);
        assert.equal(value === undefined, faults !== undefined);
      }),
    );
  });
});

describe('a day against its field', () => {
  const exact: DayField = {};
  const cases: [what: string, field: DayField, answer: PartialDay | string, code: string | null][] =
    [
      ['a whole day', exact, { year: 1962, month: 3, day: 5 }, null],
      ['a typed day', exact, '5/3/1962', null],
      ['today', exact, { year: 2026, month: 11, day: 23 }, null],
      ['29 February of a leap year', exact, { year: 2024, month: 2, day: 29 }, null],
      ['only a year where that is enough', { yearOnly: true }, { year: 1962 }, null],
      [
        'a month and a year where a year is enough',
        { yearOnly: true },
        { year: 1962, month: 3 },
        null,
      ],
      ['this year, known only as a year', { yearOnly: true }, { year: 2026 }, null],
      ['this month, known only as a month', { yearOnly: true }, { year: 2026, month: 11 }, null],
      [
        'a day to come where that is asked',
        { future: true },
        { year: 2027, month: 1, day: 4 },
        null,
      ],
      ['no year', exact, { year: 0, month: 3, day: 5 }, 'answer/day-missing-year'],
      ['not a number for a year', exact, { year: NaN }, 'answer/day-missing-year'],
      ['only a year where the day is asked', exact, { year: 1962 }, 'answer/day-missing-month'],
      ['no day', exact, { year: 1962, month: 3 }, 'answer/day-missing-day'],
      ['a day of no month', { yearOnly: true }, { year: 1962, day: 5 }, 'answer/day-missing-month'],
      [
        '29 February of a common year',
        exact,
        { year: 2023, month: 2, day: 29 },
        'answer/day-not-real',
      ],
      ['30 February', exact, '30/2/2024', 'answer/day-not-real'],
      ['month 13', exact, { year: 1962, month: 13, day: 1 }, 'answer/day-not-real'],
      ['half a day', exact, { year: 1962, month: 1, day: 1.5 }, 'answer/day-not-real'],
      ['a negative day', exact, { year: 1962, month: 1, day: -1 }, 'answer/day-not-real'],
      ['tomorrow', exact, { year: 2026, month: 11, day: 24 }, 'answer/day-in-future'],
      ['next month', { yearOnly: true }, { year: 2026, month: 12 }, 'answer/day-in-future'],
      ['next year', { yearOnly: true }, { year: 2027 }, 'answer/day-in-future'],
      ['a year before all registers', exact, '5/3/1162', 'answer/day-year'],
      ['a year far ahead', { future: true }, { year: 2190, month: 1, day: 1 }, 'answer/day-year'],
      ['a text that is no day', exact, 'hôm qua', 'answer/unreadable'],
    ];
  for (const [what, field, answer, code] of cases) {
    test(`${what}: ${code ?? 'right'}`, () => {
      const { value, faults } = checkDay(field, answer, TODAY);
      assert.equal(faults?.[0]?.code ?? null, code);
      assert.equal(value === undefined, code !== null);
    });
  }

  for (const answer of [true, 7, { files: [] }, { line: '', commune: '', province: '' }]) {
    test(`${JSON.stringify(answer)} has not the shape of a day`, () =>
      assert.equal(checkDay({}, answer, TODAY).faults?.[0]?.code, 'answer/wrong-shape'));
  }

  test('only the parts of a day are kept, and unknown ones not at all', () => {
    const given = { year: 1962, month: 0, day: 0, hour: 7 };
    assert.deepEqual(checkDay({ yearOnly: true }, given, TODAY).value, { year: 1962 });
  });

  test('a fault names the part it is about', () => {
    const partOf = (typed: string) => checkDay({}, typed, TODAY).faults?.[0]?.part;
    assert.deepEqual(['5/3', '5//1962', '3/1962', '1/1/1500'].map(partOf), [
      'year',
      'month',
      'day',
      'year',
    ]);
  });
});

describe('calendar arithmetic', () => {
  test('a day and the next, over months, leap days and years', () => {
    assert.equal(addDays('2026-11-23', 1), '2026-11-24');
    assert.equal(addDays('2026-11-30', 1), '2026-12-01');
    assert.equal(addDays('2026-12-31', 1), '2027-01-01');
    assert.equal(addDays('2024-02-28', 1), '2024-02-29');
    assert.equal(addDays('2026-03-01', -1), '2026-02-28');
    assert.equal(addDays('2026-03-01', 0), '2026-03-01');
  });

  test('there and back again', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, n) =>
        assert.equal(addDays(addDays(day, n), -n), day),
      ),
    );
  });

  test('weekdays', () => {
    assert.equal(weekdayOf('2026-11-23'), 'mon');
    assert.equal(weekdayOf('2026-11-24'), 'tue');
    assert.equal(weekdayOf('2026-11-28'), 'sat');
    assert.equal(weekdayOf('2026-11-29'), 'sun');
    assert.equal(weekdayOf('1945-09-02'), 'sun');
  });

  const days: [year: number, month: number, day: number, real: boolean][] = [
    [2000, 2, 29, true],
    [1900, 2, 29, false],
    [2026, 2, 29, false],
    [2026, 4, 31, false],
    [2026, 12, 31, true],
    [2026, 0, 1, false],
    [2026, 13, 1, false],
    [2026, 1, 0, false],
    [99, 12, 31, true],
    [NaN, 1, 1, false],
  ];
  for (const [year, month, day, real] of days) {
    test(`${year}-${month}-${day} ${real ? 'exists' : 'does not exist'}`, () =>
      assert.equal(isRealDay(year, month, day), real));
  }
});

describe('the clock of Viet Nam', () => {
  const cases: [instant: string, day: string][] = [
    ['2026-11-22T16:59:59.999Z', '2026-11-22'],
    ['2026-11-22T17:00:00.000Z', '2026-11-23'],
    ['2026-11-23T16:59:59.999Z', '2026-11-23'],
    ['2026-12-31T17:00:00.000Z', '2027-01-01'],
    ['2024-02-28T17:00:00.000Z', '2024-02-29'],
  ];
  for (const [instant, day] of cases) {
    test(`${instant} is on ${day}`, () => assert.equal(localDayOf(new Date(instant)), day));
  }

  test('half past seven in the morning is half past midnight in Greenwich', () => {
    assert.equal(instantAt('2026-11-23', 450).toISOString(), '2026-11-23T00:30:00.000Z');
    assert.equal(instantAt('2026-11-23', 0).toISOString(), '2026-11-22T17:00:00.000Z');
    assert.equal(instantAt('2026-11-23', 1440).getTime(), instantAt('2026-11-24', 0).getTime());
  });

  test('agrees with the time zone database for every hour since 1976', () => {
    const zone = new Intl.DateTimeFormat('en-CA', {
      timeZone: 'Asia/Ho_Chi_Minh',
      dateStyle: 'short',
    });
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1976, 0, 1), max: Date.UTC(2040, 0, 1) }), (time) =>
        assert.equal(localDayOf(new Date(time)), zone.format(time)),
      ),
    );
  });

  test('another time zone is refused by name', () => {
    refuseOtherZones('Asia/Ho_Chi_Minh');
    assert.throws(() => refuseOtherZones('Europe/Paris'), /"Europe\/Paris"/);
    assert.throws(() => refuseOtherZones(''), RangeError);
  });
});

describe('how days and money are shown', () => {
  test('money has dots for thousands', () => {
    const shown = [0, 5, 999, 1000, 8000, 12_500, 200_000, 1_000_000, 1_234_567_890].map(showMoney);
    const want = [
      '0',
      '5',
      '999',
      '1.000',
      '8.000',
      '12.500',
      '200.000',
      '1.000.000',
      '1.234.567.890',
    ];
    assert.deepEqual(shown, want);
  });

  test('days begin with the day', () => {
    assert.equal(showDay('2026-11-21'), '21/11/2026');
    assert.equal(showPartialDay({ year: 1962, month: 3, day: 5 }), '05/03/1962');
    assert.equal(showPartialDay({ year: 1962, month: 3 }), '03/1962');
    assert.equal(showPartialDay({ year: 1962 }), '1962');
  });

  test('what is shown is read back as it was', () => {
    fc.assert(
      fc.property(anyDay, (day) =>
        assert.deepEqual(readDay(showPartialDay(partsOf(day)), TODAY).value, partsOf(day)),
      ),
    );
  });
});
