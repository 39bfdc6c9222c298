import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { aLookup, aSubmission, aToken } from '../support/submissions.ts';
import { anOffice, formOf } from './office.ts';
import { refusalOf } from './refusal.ts';

const form = formOf('2.000635');

describe('following a dossier', () => {
  test('the token and the look-up code both open it, however they are typed', async (t) => {
    const { citizen } = await anOffice(t);
    const submission = aSubmission(form);
    const { code } = await citizen.dossiers.submit(submission);
    const byToken = await citizen.dossiers.track({ code, secret: submission.token });
    const typed = `${submission.lookup.slice(0, 4)} ${submission.lookup.slice(4)}`.toLowerCase();
    const byLookup = await citizen.dossiers.track({
      code: ` ${code.toLowerCase()} `,
      secret: typed,
    });
    assert.deepEqual(byLookup, byToken);
    assert.equal(byToken.status, 'submitted');
    assert.equal(byToken.owner, 'N*** T*** M***');
  });

  test('nothing that was answered is in what a tracker sees', async (t) => {
    const { citizen } = await anOffice(t);
    const submission = aSubmission(form);
    const { code } = await citizen.dossiers.submit(submission);
    const seen = JSON.stringify(await citizen.dossiers.track({ code, secret: submission.token }));
    for (const answer of ['Nông Thị Mẫu', '099062001234', '0905000111'])
      assert.ok(!seen.includes(answer), answer);
  });

  test('an unknown code and a wrong secret are the same answer', async (t) => {
    const { citizen } = await anOffice(t);
    const { code } = await citizen.dossiers.submit(aSubmission(form));
    const unknown = 'H99.001-261123-9999';
    const refusals = await Promise.all(
      [
        { code, secret: aLookup() },
        { code: unknown, secret: aLookup() },
        { code, secret: aToken() },
        { code: unknown, secret: aToken() },
        { code, secret: 'nothing' },
        { code: 'not a code', secret: '' },
      ].map((input) => refusalOf(citizen.dossiers.track(input), 'dossier/no-match')),
    );
    assert.deepEqual(
      new Set(refusals.map(({ params }) => JSON.stringify(params))),
      new Set(['{}']),
    );
  });

  test('ten wrong look-up codes close the typed way, the QR stays open', async (t) => {
    const { citizen, at } = await anOffice(t);
    const submission = aSubmission(form);
    const { code } = await citizen.dossiers.submit(submission);
    for (let n = 0; n < 10; n++)
      await refusalOf(citizen.dossiers.track({ code, secret: aLookup() }), 'dossier/no-match');
    await refusalOf(
      citizen.dossiers.track({ code, secret: submission.lookup }),
      'dossier/no-match',
    );
    assert.equal(
      (await citizen.dossiers.track({ code, secret: submission.token })).status,
      'submitted',
    );
    at('2026-11-23T09:30:00+07:00');
    const later = await citizen.dossiers.track({ code, secret: submission.lookup });
    assert.equal(later.status, 'submitted');
  });

  test('guesses sent all at once get no more tries than those sent one by one', async (t) => {
    const { citizen } = await anOffice(t);
    const submission = aSubmission(form);
    const { code } = await citizen.dossiers.submit(submission);
    const secrets = [...Array.from({ length: 12 }, () => aLookup()), submission.lookup];
    await Promise.all(
      secrets.map((secret) =>
        refusalOf(citizen.dossiers.track({ code, secret }), 'dossier/no-match'),
      ),
    );
  });

  test('a dossier whose key was erased is as if it had never been', async (t) => {
    const { citizen, ctx, at } = await anOffice(t);
    const submission = aSubmission(form);
    const { code } = await citizen.dossiers.submit(submission);
    const name = ctx.secrets.nameOfKey(submission.key);
    at('2026-12-30T09:00:00+07:00');
    await ctx.vault.sweep(new Date('2026-12-31'), async () => new Set());
    assert.equal(await ctx.vault.existingKey(name), undefined);
    await refusalOf(citizen.dossiers.track({ code, secret: submission.token }), 'dossier/no-match');
  });
});
