import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { afterWrong, isClosed, isForgotten, type Attempt } from '../../server/domain/attempts.ts';
import { pace, type Pace, type PaceState } from '../../server/domain/pace.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const START = Date.UTC(2026, 10, 23, 2, 0);
const time = (minutes: number) => new Date(START + minutes * MINUTE);

/** The state after wrong codes at these minutes. */
const afterAll = (minutes: number[], from?: Attempt) =>
  minutes.reduce<Attempt | undefined>((attempt, minute) => afterWrong(attempt, time(minute)), from);
const times = (count: number, minute: number) => Array<number>(count).fill(minute);

describe('wrong look-up codes', () => {
  test('nine leave the way open, the tenth closes it', () => {
    assert.equal(isClosed(undefined, time(0)), false);
    assert.equal(isClosed(afterAll(times(9, 0)), time(0)), false);
    assert.equal(isClosed(afterAll(times(10, 0)), time(0)), true);
  });

  test('only those of the last 15 minutes count', () => {
    const slow = Array.from({ length: 40 }, (_, n) => n * 2);
    assert.equal(isClosed(afterAll(slow), time(78)), false);
    const edge = [...times(9, 0), 15];
    assert.equal(isClosed(afterAll(edge), time(15)), false);
    const inside = [...times(9, 0), 14.9];
    assert.equal(isClosed(afterAll(inside), time(15)), true);
  });

  test('closed for 15 minutes first, and then as long as it was again', () => {
    let attempt: Attempt | undefined;
    let minute = 0;
    for (const minutes of [15, 30, 60, 120, 240, 480, 960, 1440, 1440]) {
      attempt = afterAll(times(10, minute), attempt);
      assert.equal(isClosed(attempt, time(minute + minutes - 0.01)), true, `${minutes}`);
      assert.equal(isClosed(attempt, time(minute + minutes)), false, `${minutes}`);
      minute += minutes;
    }
  });

  test('what is tried while it is closed neither counts nor prolongs', () => {
    const closed = afterAll(times(10, 0));
    assert.deepEqual(afterAll(times(100, 5), closed), closed);
  });

  test('a day without any forgets, not an hour less', () => {
    const closed = afterAll(times(10, 0)) as Attempt;
    assert.equal(isForgotten(closed, time(15 + 23 * 60)), false);
    assert.equal(isForgotten(closed, time(15 + 24 * 60)), true);
    const again = afterAll(times(10, 15 + 24 * 60), closed) as Attempt;
    assert.equal(again.closings, 1);
    const sooner = afterAll(times(10, 15 + 23 * 60), closed) as Attempt;
    assert.equal(sooner.closings, 2);
  });

  test('a clock that jumps far ahead does not open early what is remembered', () => {
    const few = afterAll(times(3, 0)) as Attempt;
    assert.equal(isForgotten(few, time(60)), false);
  });

  test('a state is plain data and is never changed in place', () => {
    const few = Object.freeze(afterAll(times(3, 0)) as Attempt);
    Object.freeze(few.wrong);
    assert.deepEqual(JSON.parse(JSON.stringify(few)), few);
    afterWrong(few, time(1));
  });

  test('however it is tried, no more than ten codes are compared in any quarter of an hour', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 5 * MINUTE }), {
      minLength: 30,
      maxLength: 300,
    });
    fc.assert(
      fc.property(gaps, (waits) => {
        let attempt: Attempt | undefined;
        let now = START;
        const compared: number[] = [];
        for (const wait of waits) {
          now += wait;
          if (!isClosed(attempt, new Date(now))) compared.push(now);
          attempt = afterWrong(attempt, new Date(now));
        }
        for (const from of compared) {
          const inWindow = compared.filter((at) => at >= from && at < from + 15 * MINUTE);
          assert.ok(inWindow.length <= 10, `${inWindow.length}`);
        }
      }),
    );
  });

  test('in a whole day of trying without pause, fewer than a hundred codes are compared', () => {
    let attempt: Attempt | undefined;
    let compared = 0;
    for (let now = START; now < START + DAY; now += 10_000) {
      if (isClosed(attempt, new Date(now))) continue;
      compared += 1;
      attempt = afterWrong(attempt, new Date(now));
    }
    assert.ok(compared < 100, `${compared}`);
  });
});

describe('pacing', () => {
  const rule: Pace = { burst: 5, every: 1000, longest: 4000 };
  const run = (arrivals: number[], by = rule) => {
    let state: PaceState;
    return arrivals.map((after) => {
      const next = pace(state, new Date(START + after), by);
      state = next.state;
      return next.delay;
    });
  };

  test('a burst passes at once, then each waits its turn, never longer than the longest', () => {
    assert.deepEqual(run(Array<number>(12).fill(0)), [
      ...[0, 0, 0, 0, 0],
      ...[1000, 2000, 3000, 4000],
      ...[4000, 4000, 4000],
    ]);
  });

  test('who asks no faster than the pace never waits', () => {
    const steady = Array.from({ length: 50 }, (_, n) => n * 1000);
    assert.ok(run(steady).every((delay) => delay === 0));
  });

  test('a quiet time gives the burst back, and no more than the burst', () => {
    const [, , , , , sixth, ...later] = run([0, 0, 0, 0, 0, 0, ...Array<number>(6).fill(60_000)]);
    assert.equal(sixth, 1000);
    assert.deepEqual(later, [0, 0, 0, 0, 0, 1000]);
  });

  test('a flood does not make those who come after it wait for ever', () => {
    const flood = Array<number>(10_000).fill(0);
    assert.equal(run([...flood, 10_000]).pop(), 0);
  });

  test('a delay is always between nothing and the longest', () => {
    const arrivals = fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 60 });
    const rules = fc.record({
      burst: fc.integer({ min: 1, max: 20 }),
      every: fc.integer({ min: 1, max: 5000 }),
      longest: fc.integer({ min: 0, max: 10_000 }),
    });
    fc.assert(
      fc.property(arrivals, rules, (gaps, by) => {
        let now = 0;
        const delays = run(
          gaps.map((gap) => (now += gap)),
          by,
        );
        assert.ok(delays.every((delay) => delay >= 0 && delay <= by.longest));
        assert.ok(delays.slice(0, by.burst).every((delay) => delay === 0));
      }),
    );
  });
});
