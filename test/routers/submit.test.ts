import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { aSubmission, filesFieldOf, withFiles } from '../support/submissions.ts';
import { anOffice, formOf } from './office.ts';
import { refusalOf } from './refusal.ts';

const form = formOf('2.000635');

describe('sending a dossier', () => {
  test('it gets a code of the day and is acknowledged with the day by when somebody looks', async (t) => {
    const { citizen } = await anOffice(t);
    const { code, lookBy, agency, trackUrl } = await citizen.dossiers.submit(aSubmission(form));
    assert.equal(code, 'H99.001-261123-0001');
    assert.equal(agency.name, 'UBND xã Sao Mai');
    assert.equal(trackUrl, 'https://dvc.example.vn/w/dossier-tracker');
    assert.equal(lookBy.on, '2026-11-25');
    assert.deepEqual(
      lookBy.skipped.map(({ on }) => on),
      ['2026-11-24'],
    );
  });

  test('the same key with the same content gets the same acknowledgement, also weeks later', async (t) => {
    const { citizen, at } = await anOffice(t);
    const submission = aSubmission(form);
    const first = await citizen.dossiers.submit(submission);
    at('2027-01-15T10:00:00+07:00');
    assert.deepEqual(await citizen.dossiers.submit(submission), first);
  });

  test('a procedure that an import changes meanwhile is kept as it was when the form was checked', async (t) => {
    const { citizen, operator, ctx, stores } = await anOffice(t);
    const [before] = (await operator.catalogue.all()).filter(({ code }) => code === '2.000635');
    const news = { from: 'author', procedures: [{ ...before!, name: 'Tên mới' }] } as const;
    const { hashLookup } = ctx.secrets;
    t.mock.method(ctx.secrets, 'hashLookup', async (lookup: string) => {
      await operator.catalogue.importProcedures({
        ...news,
        procedures: [...news.procedures],
        dryRun: false,
      });
      return hashLookup(lookup);
    });

    const { code, procedure } = await citizen.dossiers.submit(aSubmission(form));

    const { procedureVersion } = (await stores.dossiers.byCode(code))!;
    const pinned = await stores.catalogue.procedure('2.000635', procedureVersion);
    assert.deepEqual([procedure.name, pinned], [before!.name, before]);
    const { tracking } = await operator.dossiers.show({ code });
    assert.equal(tracking.acknowledgement.procedure.name, before!.name);
  });

  test('twenty retries at once make one dossier', async (t) => {
    const { citizen, operator } = await anOffice(t);
    const submission = aSubmission(form);
    const all = await Promise.all(
      Array.from({ length: 20 }, () => citizen.dossiers.submit(submission)),
    );
    assert.equal(new Set(all.map((one) => JSON.stringify(one))).size, 1);
    assert.equal((await operator.dossiers.list({})).length, 1);
  });

  test('the same key with another content is refused with the code that did arrive', async (t) => {
    const { citizen } = await anOffice(t);
    const submission = aSubmission(form);
    const { code } = await citizen.dossiers.submit(submission);
    const other = { ...submission, answers: { ...submission.answers, copies: 3 } };
    const refusal = await refusalOf(citizen.dossiers.submit(other), 'dossier/already-sent');
    assert.deepEqual(refusal.params, { code });
  });

  test('a wrong answer is told by field and nothing is kept', async (t) => {
    const { citizen, operator } = await anOffice(t);
    const submission = aSubmission(form);
    const answers = { ...submission.answers, phone: '12' };
    const refusal = await refusalOf(
      citizen.dossiers.submit({ ...submission, answers }),
      'answers/invalid',
    );
    assert.deepEqual(
      refusal.params.problems?.map(({ path }) => path),
      ['phone'],
    );
    assert.equal((await operator.dossiers.list({})).length, 0);
  });

  test('an answer to a question that the form does not have is refused', async (t) => {
    const { citizen } = await anOffice(t);
    const submission = aSubmission(form);
    const answers = { ...submission.answers, isOfficial: true };
    await refusalOf(citizen.dossiers.submit({ ...submission, answers }), 'answers/invalid');
  });

  test('a declared file that never arrived leaves no dossier behind', async (t) => {
    const { citizen, operator } = await anOffice(t);
    const submission = aSubmission(form);
    const file = { upload: '0'.repeat(32), name: 'anh.jpg', size: 10, sha256: 'a'.repeat(64) };
    const field = filesFieldOf(form, submission.answers);
    const answers = withFiles(submission.answers, field, [file]);
    await refusalOf(citizen.dossiers.submit({ ...submission, answers }), 'file/not-found');
    assert.equal((await operator.dossiers.list({})).length, 0);
  });

  for (const [code, why] of [
    ['1.004222', 'the police decide it'],
    ['2.000815', 'it needs the original at the counter'],
  ] as const)
    test(`${code} is never sent here: ${why}`, async (t) => {
      const { citizen } = await anOffice(t);
      const submission = aSubmission(form, { procedure: code });
      await refusalOf(citizen.dossiers.submit(submission), 'procedure/not-sent-here');
      await refusalOf(
        citizen.procedures.form({ procedure: code, agency: 'H99.001' }),
        'procedure/not-sent-here',
      );
    });

  test('an older version of the form is refused with the version to load', async (t) => {
    const { citizen } = await anOffice(t);
    const submission = aSubmission(form, { form: { id: form.id, version: 99 } });
    const refusal = await refusalOf(citizen.dossiers.submit(submission), 'form/outdated');
    assert.deepEqual(refusal.params, { version: form.version });
  });

  test('serials are dense over a day and begin again the next', async (t) => {
    const { citizen, at } = await anOffice(t);
    const codes = await Promise.all(
      Array.from(
        { length: 30 },
        async () => (await citizen.dossiers.submit(aSubmission(form))).code,
      ),
    );
    const serials = codes.map((code) => Number(code.slice(-4))).sort((a, b) => a - b);
    assert.deepEqual(
      serials,
      Array.from({ length: 30 }, (_, i) => i + 1),
    );
    at('2026-11-24T00:00:01+07:00');
    const { code } = await citizen.dossiers.submit(aSubmission(form));
    assert.equal(code, 'H99.001-261124-0001');
  });
});
