/** How long things take and when one may come. The lists are facts read from the national record by hand. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Procedure } from '../../server/contract/procedure.ts';
import { codes, limits, where } from './told.ts';

/** The record prints a number without unit, and its steps say no more. */
const WITHOUT_UNIT: Record<string, string[]> = {
  '1': codes('1.000110 1.000656 1.000894 1.001193 1.001766 1.004859 1.011606 2.000528 3.000163'),
  '3': codes('1.000094 1.000689 1.001022 1.004873 3.000323'),
  '5': codes('1.004746 1.004772 1.004884 1.005461 2.000554 2.000806 2.002189'),
};

/** The record names no time at all, or only the time of single steps, or there is no record. */
const WITHOUT_TIME = codes(`
  1.001653 1.001699 1.001731 1.001776 1.010803 1.010824 1.010833 1.014027 1.014028 2.000635
  2.000815 2.000884 2.000913 2.000927 2.000942 2.000992 2.001008 2.001016 2.001019 2.001035
  2.001263 2.001406 2.002516`);

/** Another time on each channel. Of household businesses the steps give the unit for post and counter only. */
const BY_CHANNEL: Record<string, string> = {
  '1.001266': 'online chưa rõ, nguồn ghi "1"; post 5 ngày làm việc; counter 5 ngày làm việc',
  '1.001570': 'online chưa rõ, nguồn ghi "1"; post 1 ngày làm việc; counter 1 ngày làm việc',
  '1.001612': 'online chưa rõ; post 3 ngày làm việc; counter 3 ngày làm việc',
  '1.012753': 'online 17 ngày làm việc; post 30 ngày làm việc; counter 20 ngày làm việc',
  '1.012812': 'post 30 ngày; counter 40 ngày',
  '1.012817': 'online 20 ngày làm việc; post 20 ngày làm việc; counter 30 ngày làm việc',
  '1.012818': 'online 25 ngày làm việc; post 25 ngày làm việc; counter 35 ngày làm việc',
  '1.013225': 'online 20 ngày; post 20 ngày; counter 15 ngày',
  '1.013967': 'online 45 ngày; post 45 ngày; counter 60 ngày',
  '1.013978': 'online 17 ngày làm việc; post 20 ngày làm việc; counter 27 ngày làm việc',
  '1.013979': 'online 10 ngày làm việc; post 10 ngày làm việc; counter 20 ngày làm việc',
  '2.000575': 'online chưa rõ, nguồn ghi "1"; post 1 ngày làm việc; counter 1 ngày làm việc',
  '2.000720': 'online chưa rõ, nguồn ghi "1"; post 3 ngày làm việc; counter 3 ngày làm việc',
};

/** One time on all channels, as the record has it: the unit is where a reader slips. */
const EVERYWHERE: Record<string, string[]> = {
  '1 giờ': codes('2.001159'),
  '1 ngày làm việc': codes('1.003133 1.003677 1.010041 1.010386 2.000740 2.000908'),
  '2 ngày làm việc': codes('1.004845 1.010028 1.012564 1.012575 1.013076 1.013080'),
  '3 ngày làm việc': codes(`
    1.002755 1.004194 1.004837 1.005280 1.010039 1.010101 1.011441 1.011443 2.002637 3.000228`),
  '5 ngày làm việc': codes(`
    1.000419 1.000593 1.001613 1.002211 1.003197 1.003583 1.008004 1.010038 1.010040 1.013061
    1.013227 1.013228 1.013274 2.000930 2.000950 2.001255 2.002080`),
  '6 ngày làm việc': codes('2.000693'),
  '7 ngày làm việc': codes('1.004222 1.012566 1.014061 1.014062 1.014063 1.014064 2.000424'),
  '8 ngày làm việc': codes('1.012796'),
  '15 ngày làm việc': codes('2.001023'),
  '20 ngày làm việc': codes('1.012836 2.000986'),
  '7 ngày': codes('1.000253 1.014632'),
  '15 ngày': codes('1.010736 1.011607 1.011608 1.011609 1.013949 3.000412'),
  '20 ngày': codes('1.013226'),
  '40 ngày': codes('1.001656'),
  '45 ngày': codes('1.002759'),
};

describe('times', () => {
  for (const [stated, list] of Object.entries(WITHOUT_UNIT)) {
    for (const code of list)
      it(`${code}: "${stated}" without unit stays unknown and is kept as it stands`, () =>
        assert.equal(limits(code), `chưa rõ, nguồn ghi "${stated}"`));
  }

  for (const code of WITHOUT_TIME)
    it(`${code}: no time in the record, none here`, () => assert.equal(limits(code), 'chưa rõ'));

  for (const [code, times] of Object.entries(BY_CHANNEL))
    it(`${code}: ${times}`, () => assert.equal(limits(code), times));

  for (const [time, list] of Object.entries(EVERYWHERE)) {
    for (const code of list) it(`${code}: ${time}`, () => assert.equal(limits(code), time));
  }

  it('are read by hand for every procedure, and each in one list', () => {
    const read = [WITHOUT_UNIT, EVERYWHERE].flatMap((table) => Object.values(table).flat());
    assert.deepEqual(
      [...read, ...WITHOUT_TIME, ...Object.keys(BY_CHANNEL)].toSorted(),
      where(() => true),
    );
  });
});

/** What the record says of the hour or day on which to come, and where exactly it says so. */
const SAID: [what: string, words: RegExp, list: string[]][] = [
  [
    'the 15 o’clock rule',
    /15 giờ/,
    codes('1.000110 1.000656 1.001193 1.001766 1.004859 1.011441 2.000528 2.000635'),
  ],
  [
    'Saturday morning at the police',
    /sáng thứ Bảy/,
    codes(`
      1.002755 1.003133 1.003677 1.004194 1.010028 1.010038 1.010039 1.010040 1.010041 1.010386
      1.014061 1.014062 1.014063 1.014064`),
  ],
  ['the deadline for reporting a guest', /23 giờ/, codes('2.001159')],
  [
    'Friday as the last day',
    /Nhận giờ hành chính từ thứ Hai đến thứ Sáu\./,
    codes('1.010101 1.012564 1.012566 3.000228'),
  ],
];

describe('when to come', () => {
  for (const [what, words, list] of SAID)
    it(`${what} is told exactly where the record tells of it`, () =>
      assert.deepEqual(
        where((one) => words.test(whenOf(one))),
        list,
      ));
});

const whenOf = ({ timeNote, where: place }: Procedure) => `${timeNote ?? ''} ${place ?? ''}`;
