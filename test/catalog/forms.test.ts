import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { formFor, generalForm } from '../../server/catalog/forms/index.ts';
import { catalogue } from '../../server/catalog/index.ts';
import type { Answers, Field, Form } from '../../server/contract/form.ts';
import { checkAnswers } from '../../server/domain/answers.ts';
import { presetAnswers } from '../../server/domain/presets.ts';
import { shownFields, shownSteps } from '../../server/domain/shown.ts';
import { walk } from './walk.ts';

const TODAY = '2026-11-21';

describe('every form', () => {
  for (const form of catalogue.forms) {
    it(`${form.id}: whatever is chosen on the way, it can be finished`, () => {
      fc.assert(
        fc.property(fc.infiniteStream(fc.nat()), (stream) => {
          const answers = walk(form, (count) => (stream.next().value as number) % count);
          assert.deepEqual(checkAnswers(form, answers, TODAY).problems, []);
        }),
        { numRuns: 60 },
      );
    });

    it(`${form.id}: ends with the declaration, and it cannot be left out`, () => {
      const answers: Answers = { ...walk(form, () => 0), declared: false };
      const { problems } = checkAnswers(form, answers, TODAY);
      assert.deepEqual(
        problems.map(({ path }) => path),
        ['declared'],
      );
      assert.deepEqual(shownSteps(form, answers).pop()?.id, 'declare');
    });

    it(`${form.id}: presets are answers that the form takes`, () => {
      const answers = { ...walk(form, () => 0), ...presetAnswers(form) };
      const known = new Set(shownFields(form, answers).map(({ id }) => id));
      const problems = checkAnswers(form, answers, TODAY).problems;
      assert.deepEqual(
        problems.filter(({ path }) => known.has(path) && path in presetAnswers(form)),
        [],
      );
    });
  }
});

describe('a copy of a birth record', () => {
  const form = formOf('2.000635');

  it('for me is ten screens, the declaration among them', () => {
    const answers = { ...presetAnswers(form), whoFor: 'self', identity: '000162000123' };
    assert.deepEqual(stepsOf(form, answers), [
      'who',
      'person',
      'born',
      'identityNumber',
      'registered',
      'what',
      'receiving',
      'contact',
      'identityPhoto',
      'declare',
    ]);
  });

  it('for me must have three things typed, the rest is preset or may be left', () => {
    const answers = { ...presetAnswers(form), whoFor: 'self', identity: '000162000123' };
    const typed = shownFields(form, answers).filter(
      (field) => TYPED.includes(field.kind) && field.required !== false,
    );
    assert.deepEqual(
      typed.map(({ id }) => id),
      ['personName', 'personBorn', 'phone'],
    );
  });

  it('for my child adds one screen: who is asking', () => {
    const me = { ...presetAnswers(form), whoFor: 'self', identity: '000162000123' };
    const extra = stepsOf(form, { ...me, whoFor: 'child' }).filter(
      (step) => !stepsOf(form, me).includes(step),
    );
    assert.deepEqual(extra, ['applicant']);
  });

  it('for another adult wants the authorisation, which may be owed', () => {
    const answers = { ...presetAnswers(form), whoFor: 'authorised' };
    const field = shownFields(form, answers).find(({ id }) => id === 'authorisationFiles');
    assert.ok(field?.kind === 'files' && field.mayOwe && field.required === undefined);
  });

  it('asks for sex, people, nationality and home only when no identity number is given', () => {
    const without = { ...presetAnswers(form), whoFor: 'self' };
    assert.ok(stepsOf(form, without).includes('withoutIdentity'));
    assert.ok(!stepsOf(form, { ...without, identity: '000162000123' }).includes('withoutIdentity'));
  });

  it('takes the names of places that no longer exist', () => {
    const answers = { ...presetAnswers(form), whoFor: 'self', registeredAt: 'elsewhere' };
    const field = shownFields(form, answers).find(({ id }) => id === 'registeredPlace');
    assert.equal(field?.kind, 'text');
  });

  it('lets somebody who remembers nothing go on', () => {
    const answers = { ...walk(form, () => 0), registeredAt: 'unknown' };
    assert.deepEqual(checkAnswers(form, answers, TODAY).problems, []);
  });
});

describe('registering a birth', () => {
  const form = formOf('1.001193');

  it('never asks for a father who is not to be named', () => {
    const asked = stepsOf(form, { parents: 'mother', declarant: 'mother' });
    assert.ok(asked.includes('mother'));
    assert.ok(!asked.some((step) => /father|parentsMarriage/.test(step)));
  });

  it('does not ask a parent for the same person twice', () => {
    const asked = stepsOf(form, { parents: 'married', declarant: 'father' });
    assert.ok(!asked.includes('applicant'));
  });

  it('takes only the year of a parent’s birth', () => {
    for (const who of ['motherBorn', 'fatherBorn']) {
      const field = form.steps.flatMap((step) => step.fields).find(({ id }) => id === who);
      assert.ok(field?.kind === 'day' && field.yearOnly);
    }
  });

  it('wants no paper when the hospital has sent it', () => {
    const asked = stepsOf(form, { proof: 'electronic' });
    assert.ok(!asked.includes('proofPhotos'));
  });
});

describe('a certificate of marital status', () => {
  const form = formOf('1.004873');

  it('to marry names the other person and gives one copy', () => {
    const asked = stepsOf(form, { purpose: 'marry' });
    assert.ok(asked.includes('partner') && !asked.includes('number'));
  });

  it('of somebody divorced asks for the judgment, of somebody single for nothing', () => {
    assert.ok(!stepsOf(form, { status: 'single' }).includes('statusDetails'));
    const fields = shownFields(form, { status: 'divorced' }).map(({ id }) => id);
    assert.ok(fields.includes('divorcePaper') && !fields.includes('deathPaper'));
  });

  it('issued once before asks for the old one, or why it is gone', () => {
    const fields = shownFields(form, { issuedBefore: true }).map(({ id }) => id);
    assert.ok(fields.includes('oldCertificateFiles') && fields.includes('oldCertificateLost'));
  });
});

describe('the general form', () => {
  for (const procedure of catalogue.procedures) {
    const form = generalForm(procedure);
    const files = form.steps
      .flatMap((step) => step.fields)
      .filter((field): field is Extract<Field, { kind: 'files' }> => field.kind === 'files');

    it(`${procedure.code}: has a place for every paper that is handed in, and may owe it unless it is a request`, () => {
      const handedIn = procedure.variants
        .flatMap(({ papers }) => papers)
        .filter(({ as }) => as !== 'show')
        .map(({ id }) => id);
      const written = new Set(
        procedure.variants
          .flatMap(({ papers }) => papers)
          .filter(({ as }) => as === 'form')
          .map(({ id }) => id),
      );
      const places = files.filter(({ id }) => id !== 'shown');
      assert.deepEqual(new Set(places.map(({ paper }) => paper)), new Set(handedIn));
      assert.equal(places.length, new Set(handedIn).size);
      for (const { paper, mayOwe } of places)
        assert.equal(mayOwe, !written.has(paper ?? ''), paper);
    });

    it(`${procedure.code}: in each case requires the required papers and no others`, () => {
      for (const { id, papers } of procedure.variants) {
        const required = papers.filter((paper) => paper.required && HANDED_IN.includes(paper.as));
        const answers = { ...walk(form, () => 0), variant: id };
        if (procedure.variants.length < 2) delete (answers as Partial<Answers>)['variant'];
        const bare = Object.fromEntries(
          Object.entries(answers).filter(([field]) => !field.startsWith('paper')),
        );
        const missing = checkAnswers(form, bare, TODAY).problems.map(({ path }) => path);
        const places = required.map((paper) => files.find((file) => file.paper === paper.id)?.id);
        assert.deepEqual(missing.toSorted(), places.toSorted());
      }
    });
  }

  it('is the same whenever it is derived', () => {
    for (const procedure of catalogue.procedures) {
      assert.deepEqual(generalForm(procedure), generalForm(structuredClone(procedure)));
    }
  });

  it('is made for all that the commune decides and that can be sent online, and for nothing else', () => {
    for (const procedure of catalogue.procedures) {
      const { authority, channels, code } = procedure;
      const sendable =
        authority.kind === 'commune' && channels.some(({ channel }) => channel === 'online');
      assert.equal(formFor(procedure)?.procedure, sendable ? code : undefined, code);
    }
  });
});

const TYPED: Field['kind'][] = ['name', 'identity', 'phone', 'email', 'text', 'day', 'address'];
/** A paper of which nobody knows in what shape it is wanted is asked for all the same. */
const HANDED_IN = ['original', 'copy', 'certified-copy', 'unknown'];

function formOf(code: string): Form {
  const form = catalogue.forms.find(({ procedure }) => procedure === code);
  assert.ok(form, code);
  return form;
}
function stepsOf(form: Form, answers: Answers): string[] {
  return shownSteps(form, answers).map(({ id }) => id);
}
