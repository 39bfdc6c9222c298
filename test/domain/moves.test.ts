import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import * as v from 'valibot';
import { MoveName, Status, type MoveInput } from '../../server/contract/dossier.ts';
import { Refusal } from '../../server/contract/errors.ts';
import { decideMove, type Decision, type Due } from '../../server/domain/decide-move.ts';
import { MOVES, openMoves, type Mover } from '../../server/domain/moves.ts';
import { NATIONAL_STATUS, readNationalStatus } from '../../server/domain/national-status.ts';
import { at } from './builders.ts';

const ARRIVED = at('2026-11-23 09:14');
const RECEIVED = at('2026-11-25 08:00');
const NOW = at('2026-11-26 10:00');
const DUE: Due = { dueOn: '2026-11-30', dueHalf: 'day', basis: 'Quyết định công bố thủ tục' };

type Input = Omit<MoveInput, 'code' | 'version'>;

/** All that any move could need. */
const full = (move: MoveName): Input => ({
  move,
  by: 'Cán bộ Một',
  reason: 'Giấy chứng sinh mờ, không đọc được.',
  papers: [{ paper: 'Giấy chứng sinh', fault: 'unclear' }],
});

function decide(
  input: Input,
  dossier: { status: Status; received?: boolean } = { status: 'submitted' },
  given: { now?: Date; who?: Mover; due?: Due | undefined } = {},
): Decision {
  const { now = NOW, who = 'official' } = given;
  const due = 'due' in given ? given.due : DUE;
  const receivedAt = dossier.received ? RECEIVED : null;
  return decideMove({ status: dossier.status, arrivedAt: ARRIVED, receivedAt }, input, {
    now,
    who,
    dueOf: () => due,
  });
}

function refusalOf(work: () => unknown): { code: string; params: Record<string, unknown> } {
  try {
    work();
  } catch (error) {
    assert.ok(error instanceof Refusal, String(error));
    return { code: error.code, params: error.params };
  }
  return assert.fail('it was not refused');
}

/**
 * Every state and every move, written out: where it leads, `-` where it is not open. Columns in the order of MOVES.
 * Lower-case rows: before reception; with `+`: after it.
 */
const MATRIX = `
              receive   refuse   handle    ask-papers  papers-added  ask-payment  paid       withdraw   stop     finish    return
submitted     received  refused  -         supplement  -             payment      -          withdrawn  -        -         -
supplement    -         refused  -         -           submitted     -            -          withdrawn  -        -         -
payment       -         refused  -         -           -             -            submitted  withdrawn  -        -         -
refused       -         -        -         -           -             -            -          -          -        -         -
withdrawn     -         -        -         -           -             -            -          -          -        -         -
received+     -         -        handling  supplement  -             payment      -          withdrawn  stopped  finished  -
handling+     -         -        -         supplement  -             payment      -          withdrawn  stopped  finished  -
supplement+   -         -        -         -           handling      -            -          withdrawn  stopped  -         -
payment+      -         -        -         -           -             -            handling   withdrawn  stopped  -         -
withdrawn+    -         -        -         -           -             -            -          -          -        -         -
stopped+      -         -        -         -           -             -            -          -          -        -         -
finished+     -         -        -         -           -             -            -          -          -        -         returned
returned+     -         -        -         -           -             -            -          -          -        -         -
`;

const [head = [], ...rows] = MATRIX.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));
const cells = rows.flatMap(([from = '', ...to]) =>
  to.map((target, n) => ({
    status: v.parse(Status, from.replace('+', '')),
    received: from.endsWith('+'),
    move: v.parse(MoveName, head[n]),
    target,
  })),
);

describe('the life of a dossier', () => {
  test('the matrix has every move and every state', () => {
    assert.deepEqual(head, Object.keys(MOVES));
    assert.deepEqual(head, [...MoveName.options]);
    assert.deepEqual(new Set(cells.map(({ status }) => status)), new Set(Status.options));
  });

  for (const { status, received, move, target } of cells) {
    const from = `${status}${received ? ', received' : ''}`;
    test(`${move} from ${from}: ${target === '-' ? 'not open' : target}`, () => {
      const work = () => decide(full(move), { status, received });
      const open = openMoves(status, received, 'official').includes(move);
      assert.equal(open, target !== '-');
      if (open) {
        assert.equal(work().status, target);
        return;
      }
      const { code, params } = refusalOf(work);
      assert.equal(code, 'move/not-allowed');
      assert.deepEqual([params.move, params.status], [move, status]);
    });
  }

  test('a citizen may only add papers and withdraw', () => {
    for (const { status, received, move, target } of cells) {
      const may = target !== '-' && (move === 'papers-added' || move === 'withdraw');
      assert.equal(openMoves(status, received, 'citizen').includes(move), may, `${move} ${status}`);
    }
  });

  test('what a citizen may not do is refused for that reason', () => {
    const work = () => decide(full('receive'), { status: 'submitted' }, { who: 'citizen' });
    assert.equal(refusalOf(work).params.why, 'who');
  });

  test('before reception nothing is stopped, after it nothing is refused', () => {
    const stop = () => decide(full('stop'), { status: 'supplement' });
    assert.equal(refusalOf(stop).params.why, 'reception');
    const refuse = () => decide(full('refuse'), { status: 'supplement', received: true });
    assert.equal(refusalOf(refuse).params.why, 'reception');
  });

  test('from every state an end can be reached, and no end is left again', () => {
    const ends: Status[] = ['refused', 'withdrawn', 'stopped', 'returned'];
    for (const end of ends) assert.deepEqual(openMoves(end, true, 'official'), []);
    for (const { status, received } of cells) {
      if (!ends.includes(status)) assert.ok(openMoves(status, received, 'official').length);
    }
  });
});

describe('reception', () => {
  const receive = { move: 'receive', by: 'Cán bộ Một' } as const;

  test('sets the due day by the procedure’s limit where that is known', () => {
    const decision = decide(receive);
    assert.deepEqual(decision.received, {
      receivedAt: NOW,
      dueOn: '2026-11-30',
      dueHalf: 'day',
    });
    assert.equal(decision.details.basis, DUE.basis);
  });

  test('needs day and basis from the official where it is not', () => {
    const { code, params } = refusalOf(() => decide(receive, undefined, { due: undefined }));
    assert.equal(code, 'move/incomplete');
    assert.deepEqual(params.missing, ['dueOn', 'basis']);
  });

  test('takes the day that the official enters with its basis, also against the limit', () => {
    const entered = { ...receive, dueOn: '2026-12-04', basis: 'Phải xác minh' };
    for (const due of [DUE, undefined]) {
      const decision = decide(entered, undefined, { due });
      assert.equal(decision.received?.dueOn, '2026-12-04');
      assert.equal(decision.received?.dueHalf, 'day');
      assert.equal(decision.details.basis, 'Phải xác minh');
    }
    const morning = decide({ ...entered, dueHalf: 'morning' });
    assert.equal(morning.received?.dueHalf, 'morning');
  });

  test('refuses an entered day without a basis, or one that has passed', () => {
    const noBasis = refusalOf(() => decide({ ...receive, dueOn: '2026-12-04', basis: '  ' }));
    assert.deepEqual(noBasis, { code: 'move/incomplete', params: { missing: ['basis'] } });
    const passed = refusalOf(() => decide({ ...receive, dueOn: '2026-11-25', basis: 'x' }));
    assert.deepEqual(passed, { code: 'move/incomplete', params: { wrong: ['dueOn'] } });
    assert.ok(decide({ ...receive, dueOn: '2026-11-26', basis: 'x' }).received);
  });

  test('runs from when it happened, not from when it was keyed in', () => {
    const asked: Date[] = [];
    const decision = decideMove(
      { status: 'submitted', arrivedAt: ARRIVED, receivedAt: null },
      { ...receive, at: '2026-11-25T01:00:00.000Z' },
      { now: NOW, who: 'official', dueOf: (from) => (asked.push(from), DUE) },
    );
    assert.deepEqual(asked, [at('2026-11-25 08:00')]);
    assert.deepEqual(decision.received?.receivedAt, at('2026-11-25 08:00'));
    assert.deepEqual([decision.at, decision.enteredAt], [at('2026-11-25 08:00'), NOW]);
  });

  test('only reception starts the clock', () => {
    for (const { status, received, move, target } of cells) {
      if (target === '-' || move === 'receive') continue;
      assert.equal(decide(full(move), { status, received }).received, undefined, move);
    }
  });
});

describe('when a move happened', () => {
  const handle = { ...full('handle') };
  const dossier = { status: 'received' as const, received: true };
  const cases: [when: string, why: string | undefined][] = [
    ['2026-11-23 09:13', 'before-arrival'],
    ['2026-11-23 09:14', 'before-reception'],
    ['2026-11-25 07:59', 'before-reception'],
    ['2026-11-25 08:00', undefined],
    ['2026-11-26 10:00', undefined],
    ['2026-11-26 10:01', 'in-future'],
  ];
  for (const [when, why] of cases) {
    test(`${when} is ${why ?? 'possible'}`, () => {
      const work = () => decide({ ...handle, at: at(when).toISOString() }, dossier);
      if (why) assert.equal(refusalOf(work).params.why, why);
      else assert.deepEqual(work().at, at(when));
    });
  }

  test('is now unless it is said', () => {
    const decision = decide(handle, dossier);
    assert.deepEqual([decision.at, decision.enteredAt], [NOW, NOW]);
  });
});

describe('what a move must say', () => {
  const needs: [move: MoveName, status: Status, received: boolean, missing: string[]][] = [
    ['receive', 'submitted', false, []],
    ['refuse', 'submitted', false, ['reason']],
    ['ask-papers', 'handling', true, ['papers']],
    ['ask-payment', 'handling', true, ['reason']],
    ['stop', 'handling', true, ['reason']],
    ['papers-added', 'supplement', true, []],
    ['paid', 'payment', true, []],
    ['withdraw', 'handling', true, []],
    ['finish', 'handling', true, []],
    ['return', 'finished', true, []],
  ];
  for (const [move, status, received, missing] of needs) {
    test(`${move}: ${missing.join(', ') || 'no more than who'}`, () => {
      const bare = () => decide({ move, by: 'Cán bộ Một' }, { status, received });
      if (missing.length) assert.deepEqual(refusalOf(bare).params.missing, missing);
      else assert.equal(bare().details.by, 'Cán bộ Một');
    });
  }

  test('every move says who makes it', () => {
    const nobody = { ...full('refuse'), by: ' ', reason: '' };
    const { code, params } = refusalOf(() => decide(nobody));
    assert.deepEqual([code, params.missing], ['move/incomplete', ['by', 'reason']]);
  });

  test('an empty list of papers asks for nothing', () => {
    const work = () => decide({ ...full('ask-papers'), papers: [] });
    assert.deepEqual(refusalOf(work).params.missing, ['papers']);
  });

  test('what was said is kept for the event, and nothing else', () => {
    const said: Input = { ...full('ask-papers'), unit: 'Tư pháp', answerBy: '2026-12-04' };
    assert.deepEqual(decide(said).details, {
      by: 'Cán bộ Một',
      unit: 'Tư pháp',
      reason: said.reason,
      papers: said.papers,
      answerBy: '2026-12-04',
    });
    const bare = decide({ move: 'withdraw', by: 'Người nộp' });
    assert.deepEqual(bare.details, { by: 'Người nộp' });
  });
});

describe('any walk through the life of a dossier', () => {
  test('stays inside it, and is received at most once', () => {
    const picks = fc.array(fc.nat(), { minLength: 1, maxLength: 25 });
    fc.assert(
      fc.property(picks, (choices) => {
        let status: Status = 'submitted';
        let receptions = 0;
        for (const pick of choices) {
          const open = openMoves(status, receptions > 0, 'official');
          const move = open[pick % (open.length || 1)];
          if (!move) break;
          const decision = decide(full(move), { status, received: receptions > 0 });
          if (decision.received) receptions += 1;
          status = decision.status;
          assert.ok(v.is(Status, status));
        }
        assert.ok(receptions <= 1);
        if (['handling', 'stopped', 'finished', 'returned'].includes(status)) {
          assert.equal(receptions, 1);
        }
        if (status === 'refused') assert.equal(receptions, 0);
      }),
    );
  });
});

describe('the ten national states', () => {
  test('are one for each of ours', () => {
    const numbers = Object.values(NATIONAL_STATUS).sort((a, b) => a - b);
    assert.deepEqual(numbers, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    for (const status of Status.options) {
      assert.equal(readNationalStatus(NATIONAL_STATUS[status]), status);
    }
  });

  test('are read from digits as other systems write them', () => {
    assert.equal(readNationalStatus('5'), 'supplement');
    assert.equal(readNationalStatus(' 05 '), 'supplement');
    assert.equal(readNationalStatus('10'), 'returned');
  });

  for (const code of [0, 11, -1, 1.5, NaN, '', 'x', '1.0', '0x5', '5000']) {
    test(`${JSON.stringify(code)} is none of them`, () =>
      assert.equal(readNationalStatus(code), undefined));
  }
});
