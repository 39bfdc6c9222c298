import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { aSubmission } from '../support/submissions.ts';
import { anOffice, formOf } from './office.ts';
import { refusalOf } from './refusal.ts';

const form = formOf('2.000635');

describe('what the office does with it', () => {
  test('reception starts the clock and the tracker shows the due day', async (t) => {
    const { citizen, operator, at } = await anOffice(t);
    const submission = aSubmission(form);
    const { code } = await citizen.dossiers.submit(submission);
    at('2026-11-25T08:05:00+07:00');
    const by = 'Cán bộ Mẫu';
    const basis = 'Trong ngày làm việc';
    await operator.dossiers.move({ code, move: 'receive', by, dueOn: '2026-11-25', basis });
    const seen = await citizen.dossiers.track({ code, secret: submission.token });
    assert.equal(seen.status, 'received');
    assert.equal(seen.nationalStatus, 2);
    assert.deepEqual(seen.receipt, {
      receivedAt: '2026-11-25T01:05:00.000Z',
      receivedBy: by,
      dueOn: '2026-11-25',
      dueHalf: 'day',
      basis,
    });
  });

  test('a limit that is not known as data is never guessed', async (t) => {
    const { citizen, operator } = await anOffice(t);
    const { code } = await citizen.dossiers.submit(aSubmission(form));
    const refusal = await refusalOf(
      operator.dossiers.move({ code, move: 'receive', by: 'Cán bộ Mẫu' }),
      'move/incomplete',
    );
    assert.deepEqual(refusal.params.missing, ['dueOn', 'basis']);
  });

  test('a known limit computes the due day and says what it stands on', async (t) => {
    const { citizen, operator } = await anOffice(t);
    const building = formOf('1.013225');
    const submission = aSubmission(building);
    const { code } = await citizen.dossiers.submit(submission);
    const { tracking } = await operator.dossiers.move({ code, move: 'receive', by: 'Cán bộ Mẫu' });
    assert.equal(tracking.receipt?.dueOn, '2026-12-14');
    assert.match(tracking.receipt?.basis ?? '', /^Thời hạn 20 ngày/);
  });

  test('two officials on one dossier: the second sees that it was moved', async (t) => {
    const { citizen, operator } = await anOffice(t);
    const { code } = await citizen.dossiers.submit(aSubmission(form));
    const { line } = await operator.dossiers.show({ code });
    const due = { dueOn: '2026-11-25', basis: 'Mẫu' };
    const move = {
      code,
      move: 'receive',
      by: 'Cán bộ Mẫu',
      version: line.version,
      ...due,
    } as const;
    await operator.dossiers.move(move);
    await refusalOf(operator.dossiers.move(move), 'dossier/moved');
  });

  test('the history keeps who did what, newest first', async (t) => {
    const { citizen, operator, at } = await anOffice(t);
    const { code } = await citizen.dossiers.submit(aSubmission(form));
    at('2026-11-25T16:00:00+07:00');
    const papers = [{ paper: 'Căn cước, mặt sau', fault: 'unclear' as const }];
    await operator.dossiers.move({ code, move: 'ask-papers', by: 'Cán bộ Mẫu', papers });
    const { tracking } = await operator.dossiers.move({
      code,
      move: 'papers-added',
      by: 'Cán bộ Thử',
    });
    assert.deepEqual(
      tracking.timeline.map(({ move, by }) => [move, by]),
      [
        ['papers-added', 'Cán bộ Thử'],
        ['ask-papers', 'Cán bộ Mẫu'],
        ['submit', undefined],
      ],
    );
  });

  test('a move keyed in late keeps when it really happened', async (t) => {
    const { citizen, operator, at } = await anOffice(t);
    const { code } = await citizen.dossiers.submit(aSubmission(form));
    at('2026-11-25T16:00:00+07:00');
    const { tracking } = await operator.dossiers.move({
      ...{ code, move: 'receive' as const, by: 'Cán bộ Mẫu', dueOn: '2026-11-26', basis: 'Mẫu' },
      at: '2026-11-25T01:05:00.000Z',
    });
    const [entry] = tracking.timeline;
    assert.equal(entry?.at, '2026-11-25T01:05:00.000Z');
    assert.equal(entry?.enteredAt, '2026-11-25T09:00:00.000Z');
    assert.equal(tracking.receipt?.receivedAt, '2026-11-25T01:05:00.000Z');
  });
});
