import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { catalogue } from '../../server/catalog/index.ts';
import { calendars } from '../../server/catalog/holidays.ts';
import { prepareCalendar } from '../../server/domain/calendar.ts';

const days = new Map(calendars.flatMap((year) => year.days.map((day) => [day.on, day])));
const open = prepareCalendar(catalogue.agencies[0]!, calendars);

/** Days that a program with last year's list gets wrong. */
const GOLDEN: [on: string, working: boolean, kind: string | undefined][] = [
  ['2025-04-26', true, 'swap-work'],
  ['2025-05-02', false, 'swap-off'],
  ['2026-01-02', false, 'swap-off'],
  ['2026-01-10', true, 'swap-work'],
  ['2026-04-26', false, 'holiday'],
  ['2026-04-27', false, 'compensation-off'],
  ['2026-08-22', true, 'swap-work'],
  ['2026-08-31', false, 'swap-off'],
  ['2026-11-23', true, undefined],
  ['2026-11-24', false, 'holiday'],
  ['2026-11-25', true, undefined],
  ['2026-11-28', false, undefined],
  ['2027-05-03', false, 'compensation-off'],
];

describe('the holiday tables', () => {
  for (const [on, working, kind] of GOLDEN) {
    it(`${on} is ${working ? '' : 'not '}worked`, () => {
      assert.equal(days.get(on)?.kind, kind);
      assert.equal(open.isWorkingDay(on), working);
    });
  }

  it('cover 2025, 2026 and 2027', () => {
    assert.deepEqual(
      calendars.map(({ year, status }) => [year, status]),
      [
        [2025, 'official'],
        [2026, 'official'],
        [2027, 'provisional'],
      ],
    );
  });

  it('call every day of 2027 provisional: no notice has appeared', () => {
    const [, , year2027] = calendars;
    assert.ok(year2027!.days.every(({ status }) => status === 'provisional'));
    assert.equal(open.isProvisional('2027-03-10'), true);
    assert.equal(open.isProvisional('2026-11-24'), false);
  });

  it('know the Day of Vietnamese Culture from 2026 on, by its name', () => {
    assert.equal(days.get('2025-11-24'), undefined);
    assert.equal(days.get('2026-11-24')?.name, 'Ngày Văn hóa Việt Nam');
    assert.equal(days.get('2027-11-24')?.name, 'Ngày Văn hóa Việt Nam');
  });

  it('give Tết five days and the National Day two, as the Labour Code does', () => {
    for (const { year, days: rows } of calendars) {
      const count = (name: string) =>
        rows.filter((row) => row.name === name && row.kind === 'holiday').length;
      assert.deepEqual([count('Tết Nguyên đán'), count('Quốc khánh')], [5, 2], String(year));
    }
  });

  it('compensate every holiday that falls on a rest day, and each worked Saturday gives a day off', () => {
    for (const { days: rows } of calendars) {
      const kinds = (kind: string) => rows.filter((row) => row.kind === kind);
      const onRestDay = kinds('holiday').filter(({ on }) => [0, 6].includes(weekday(on)));
      assert.equal(kinds('compensation-off').length, onRestDay.length);
      assert.equal(kinds('swap-off').length, kinds('swap-work').length);
      assert.ok(kinds('swap-work').every(({ on }) => weekday(on) === 6));
    }
  });

  it('name a source in every row', () => {
    for (const day of days.values()) assert.ok(day.source.length > 8 && day.scope === 'national');
  });
});

const weekday = (on: string) => new Date(`${on}T00:00:00Z`).getUTCDay();
