import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import * as v from 'valibot';
import { Answers as AnswersSchema, Form as FormSchema } from '../../server/contract/form.ts';
import type { Answer, Answers, Form } from '../../server/contract/form.ts';
import { checkAnswers } from '../../server/domain/answers.ts';
import { checkField } from '../../server/domain/check-field.ts';
import { shownFields } from '../../server/domain/shown.ts';
import { aFile, field, formOf } from './builders.ts';
import {
  address,
  allFields,
  EVERYTHING,
  file,
  forMe,
  ids,
  rightAnswers,
  TODAY,
} from './everything-form.ts';

const codes = (form: Form, answers: Answers) =>
  checkAnswers(form, answers, TODAY).problems.map(({ path, code }) => `${path} ${code}`);

describe('all answers', () => {
  test('that are right are kept, each in normal form', () => {
    const { problems, kept } = checkAnswers(
      EVERYTHING,
      { ...forMe, applicant: 'No\u0302ng Thị Mẫu', phone: '+84 912.345.678', born: '1962' },
      TODAY,
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(kept, forMe);
  });

  test('of hidden fields are dropped without a word', () => {
    const hidden = {
      owner: 'Người Khác',
      hasLetter: true,
      letter: { files: [aFile()] },
      book: '12',
    };
    const { problems, kept } = checkAnswers(EVERYTHING, { ...forMe, ...hidden }, TODAY);
    assert.deepEqual(problems, []);
    assert.deepEqual(kept, forMe);
  });

  test('a hidden answer requires nothing', () => {
    const form = formOf(
      field('yes-no', { id: 'a' }),
      field('yes-no', { id: 'b', when: { field: 'a', is: [true] } }),
      field('name', { id: 'c', required: { field: 'b', is: [true] } }),
    );
    assert.deepEqual(codes(form, { a: false, b: true }), []);
    assert.deepEqual(codes(form, { a: true, b: true }), ['c answer/missing']);
  });

  test('that are missing are told in the order of the form', () => {
    assert.deepEqual(codes(EVERYTHING, { forWhom: 'other' }), [
      'applicant answer/missing',
      'identity answer/missing',
      'phone answer/missing',
      'owner answer/missing',
      'hasLetter answer/missing',
      'born answer/missing',
      'home answer/missing',
      'copies answer/missing',
      'photo answer/files-missing',
      'true answer/not-declared',
    ]);
  });

  test('are required by what else was answered', () => {
    const { home: _, ...without } = forMe;
    assert.deepEqual(codes(EVERYTHING, without), ['home answer/missing']);
    assert.deepEqual(codes(EVERYTHING, { ...without, email: 'mau@example.vn' }), []);
  });

  test('to questions nobody asked are a problem, named no longer than a name', () => {
    const stranger = 'x'.repeat(100);
    assert.deepEqual(codes(EVERYTHING, { ...forMe, fee: 0, [stranger]: 'x' }), [
      'fee answer/unknown-field',
      `${'x'.repeat(60)} answer/unknown-field`,
    ]);
  });

  test('a wrong answer is not kept, the others are', () => {
    const { problems, kept } = checkAnswers(EVERYTHING, { ...forMe, phone: '09' }, TODAY);
    assert.equal(problems.length, 1);
    assert.equal('phone' in kept, false);
    assert.equal(kept.applicant, 'Nông Thị Mẫu');
  });

  test('the same upload under two papers is a problem of the second', () => {
    const form = formOf(field('files', { id: 'a' }), field('files', { id: 'b' }));
    const same = { files: [aFile()] };
    assert.deepEqual(codes(form, { a: same, b: same }), ['b answer/wrong-shape']);
    const other = { files: [aFile({ upload: '1'.repeat(32) })] };
    assert.deepEqual(codes(form, { a: same, b: other }), []);
  });

  test('keys of the prototype do no harm', () => {
    const text = '{"__proto__":{"polluted":true},"constructor":"x","toString":"y"}';
    const { problems, kept } = checkAnswers(EVERYTHING, JSON.parse(text) as Answers, TODAY);
    const unknown = problems.filter(({ code }) => code === 'answer/unknown-field');
    assert.deepEqual(
      unknown.map(({ path }) => path),
      ['__proto__', 'constructor', 'toString'],
    );
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
    assert.equal(Object.getPrototypeOf(kept), Object.prototype);
  });

  test('a field may be called like something every object has', () => {
    const form = formOf(field('name', { id: 'constructor' }));
    assert.deepEqual(codes(form, {}), ['constructor answer/missing']);
    assert.deepEqual(codes(form, { constructor: 'Nông Thị Mẫu' }), []);
  });
});

describe('for any right answers', () => {
  test('the form and the answers are what the contract says', () => {
    v.parse(FormSchema, EVERYTHING);
    fc.assert(
      fc.property(rightAnswers, (answers) => {
        v.parse(AnswersSchema, answers);
        v.parse(AnswersSchema, checkAnswers(EVERYTHING, answers, TODAY).kept);
      }),
    );
  });

  test('nothing is wrong, and checking what was kept keeps it as it is', () => {
    fc.assert(
      fc.property(rightAnswers, (answers) => {
        const { problems, kept } = checkAnswers(EVERYTHING, answers, TODAY);
        assert.deepEqual(problems, []);
        assert.deepEqual(checkAnswers(EVERYTHING, kept, TODAY), { problems: [], kept });
      }),
    );
  });

  test('only what is asked is kept', () => {
    fc.assert(
      fc.property(rightAnswers, (answers) => {
        const asked = new Set(ids(shownFields(EVERYTHING, answers)));
        for (const id of Object.keys(checkAnswers(EVERYTHING, answers, TODAY).kept)) {
          assert.ok(asked.has(id), id);
        }
      }),
    );
  });

  test('the answers that were given stay as they were', () => {
    fc.assert(
      fc.property(rightAnswers, (answers) => {
        const before = JSON.stringify(answers);
        checkAnswers(EVERYTHING, answers, TODAY);
        assert.equal(JSON.stringify(answers), before);
      }),
    );
  });

  test('a screen judges as the whole does', () => {
    fc.assert(
      fc.property(rightAnswers, fc.constantFrom(...Object.keys(forMe)), (answers, id) => {
        const { [id]: _, ...without } = answers;
        const whole = checkAnswers(EVERYTHING, without, TODAY).problems;
        const asked = shownFields(EVERYTHING, without);
        const perField = asked.flatMap(
          (one) => checkField(one, without[one.id], without, TODAY).problems,
        );
        assert.deepEqual(whole, perField);
      }),
    );
  });
});

describe('for any answers at all', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.boolean(),
    fc.double(),
    fc.record({ files: fc.array(file) }),
    address,
    fc.record({ year: fc.double(), month: fc.option(fc.double(), { nil: undefined }) }),
  ) as fc.Arbitrary<Answer>;
  const answers = fc.dictionary(fc.constantFrom(...ids(allFields(EVERYTHING)), 'x'), anything, {
    noNullPrototype: true,
  });

  test('what is kept is right', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { kept } = checkAnswers(EVERYTHING, given, TODAY);
        v.parse(AnswersSchema, kept);
        for (const one of allFields(EVERYTHING)) {
          const answer = kept[one.id];
          if (answer === undefined) continue;
          assert.deepEqual(checkField(one, answer, {}, TODAY), { problems: [], kept: answer });
        }
      }),
    );
  });
});
