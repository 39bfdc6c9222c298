import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Answer, Answers } from '../../server/contract/form.ts';
import { holds, isAnswered } from '../../server/domain/condition.ts';
import { presetAnswers } from '../../server/domain/presets.ts';
import { isShown, shownFields, shownSteps } from '../../server/domain/shown.ts';
import { aFile, field, formOf } from './builders.ts';
import { EVERYTHING, forMe, ids } from './everything-form.ts';

describe('conditions', () => {
  const files = { files: [aFile()] };
  const answered: [answer: Answer | undefined, is: boolean][] = [
    [undefined, false],
    ['', false],
    ['  ', false],
    ['x', true],
    [false, true],
    [true, true],
    [0, true],
    [{ files: [] }, false],
    [{ files: [], owed: true }, false],
    [files, true],
    [{ line: '', commune: ' ', province: '' }, false],
    [{ line: '', commune: 'Sao Mai', province: '' }, true],
    [{ year: 1962 }, true],
  ];
  for (const [answer, is] of answered) {
    test(`${JSON.stringify(answer)} is ${is ? 'an' : 'no'} answer`, () => {
      assert.equal(isAnswered(answer), is);
      const answers: Answers = answer === undefined ? {} : { it: answer };
      assert.equal(holds({ field: 'it', answered: true }, answers), is);
      assert.equal(holds({ field: 'it', answered: false }, answers), !is);
    });
  }

  test('one of the named values makes it hold, of the same type', () => {
    const condition = { field: 'it', is: ['a', true] };
    assert.equal(holds(condition, { it: 'a' }), true);
    assert.equal(holds(condition, { it: true }), true);
    assert.equal(holds(condition, { it: 'true' }), false);
    assert.equal(holds(condition, { it: 'b' }), false);
    assert.equal(holds(condition, {}), false);
  });

  test('what every object inherits answers nothing', () => {
    for (const id of ['constructor', 'toString', 'valueOf', 'hasOwnProperty']) {
      assert.equal(holds({ field: id, answered: true }, {}), false);
      assert.equal(holds({ field: id, answered: true }, { [id]: 'x' }), true);
    }
  });

  test('without a condition it is shown', () => {
    assert.equal(isShown({}, {}), true);
    assert.equal(isShown({ when: { field: 'it', is: ['a'] } }, {}), false);
  });
});

describe('what is asked', () => {
  test('a step whose condition fails is not', () => {
    assert.deepEqual(
      shownSteps(EVERYTHING, forMe).map(({ id }) => id),
      ['who', 'sender', 'facts', 'end'],
    );
  });

  test('a field of a shown step only when its own condition holds', () => {
    const other = { ...forMe, forWhom: 'other' };
    const asked = (answers: Answers) => ids(shownFields(EVERYTHING, answers));
    assert.equal(asked(other).includes('letter'), false);
    assert.equal(asked({ ...other, hasLetter: true }).includes('letter'), true);
    assert.equal(asked({ ...other, hasLetter: false }).includes('letter'), false);
    assert.equal(asked({ ...forMe, note: 'x' }).includes('book'), true);
  });

  test('the stale answer of a hidden field shows nothing', () => {
    const stale = { ...forMe, forWhom: 'me', hasLetter: true };
    assert.equal(ids(shownFields(EVERYTHING, stale)).includes('letter'), false);
  });

  test('a chain of conditions falls with its first link', () => {
    const chain = formOf(
      field('yes-no', { id: 'a' }),
      field('yes-no', { id: 'b', when: { field: 'a', is: [true] } }),
      field('yes-no', { id: 'c', when: { field: 'b', is: [true] } }),
      field('yes-no', { id: 'd', when: { field: 'c', is: [true] } }),
    );
    const yes = { a: true, b: true, c: true, d: true };
    assert.deepEqual(ids(shownFields(chain, yes)), ['a', 'b', 'c', 'd']);
    assert.deepEqual(ids(shownFields(chain, { ...yes, a: false })), ['a']);
    assert.deepEqual(ids(shownFields(chain, { ...yes, b: false })), ['a', 'b']);
  });

  test('a step of which nothing is shown is no screen', () => {
    const form = formOf(
      field('yes-no', { id: 'a' }),
      field('name', { id: 'b', when: { field: 'a', is: [true] } }),
    );
    assert.equal(shownSteps(form, { a: false }).length, 1);
  });

  test('the form itself stays as it was', () => {
    const before = JSON.stringify(EVERYTHING);
    shownSteps(EVERYTHING, forMe);
    assert.equal(JSON.stringify(EVERYTHING), before);
  });

  test('what is preset is answered before anybody touches it', () => {
    assert.deepEqual(presetAnswers(EVERYTHING), { forWhom: 'me', copies: 1 });
  });
});
