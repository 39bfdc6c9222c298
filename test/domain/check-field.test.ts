import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Answer, Answers, Field } from '../../server/contract/form.ts';
import { checkField, isRequired } from '../../server/domain/check-field.ts';
import { aFile, field } from './builders.ts';
import { TODAY } from './everything-form.ts';

describe('whether an answer is required', () => {
  const condition = { field: 'a', is: ['x'] };
  const cases: [what: string, required: Field['required'], answers: Answers, is: boolean][] = [
    ['nothing is said', undefined, {}, true],
    ['it is', true, {}, true],
    ['it is not', false, {}, false],
    ['its condition holds', condition, { a: 'x' }, true],
    ['its condition fails', condition, { a: 'y' }, false],
  ];
  for (const [what, required, answers, is] of cases) {
    test(`${is ? 'yes' : 'no'} when ${what}`, () => {
      const asked = field('name', { required });
      assert.equal(isRequired(asked, answers), is);
      assert.equal(checkField(asked, undefined, answers, TODAY).problems.length, is ? 1 : 0);
    });
  }
});

describe('one answer against its field', () => {
  const choice = field('choice', {
    choices: [
      { value: 'a', label: 'A' },
      { value: 'b', label: 'B' },
    ],
  });
  const count = field('count', { min: 0, max: 20 });
  const address = { line: 'Thôn Giữa', commune: 'Xã Sao Mai', province: 'Tỉnh Tưởng Tượng' };
  const cases: [field: Field, answer: Answer, want: Answer | string][] = [
    [field('name'), ' Nông  Thị Mẫu ', 'Nông Thị Mẫu'],
    [field('name'), "Hà Thị H'Mai", "Hà Thị H'Mai"],
    [field('name'), '\u200b', 'answer/missing'],
    [field('name'), 'a'.repeat(201), 'answer/too-long'],
    [field('name'), 7, 'answer/wrong-shape'],
    [field('name'), { year: 1962 }, 'answer/wrong-shape'],
    [field('identity'), '0000 9600 0001', '000096000001'],
    [field('identity'), '000000019', 'answer/identity-length'],
    [field('identity'), 'không', 'answer/identity-digits'],
    [field('phone'), '+84 912 345 678', '0912345678'],
    [field('phone'), '0912', 'answer/phone-length'],
    [field('email'), ' mau@example.vn ', 'mau@example.vn'],
    [field('email'), 'mau @example.vn', 'mau@example.vn'],
    [field('email'), 'mau@tên-miền.vn', 'mau@tên-miền.vn'],
    [field('email'), 'mau', 'answer/email'],
    [field('email'), 'mau@example', 'answer/email'],
    [field('email'), 'mau@example.', 'answer/email'],
    [field('email'), 'a@b@example.vn', 'answer/email'],
    [field('email'), `${'a'.repeat(250)}@b.vn`, 'answer/too-long'],
    [field('text'), 'một\ndòng', 'một dòng'],
    [field('text', { long: true }), 'hai\r\ndòng', 'hai\ndòng'],
    [field('text', { max: 3 }), 'bốn', 'bốn'],
    [field('text', { max: 3 }), 'bo\u0302\u0301n', 'bốn'],
    [field('text', { max: 2 }), 'bốn', 'answer/too-long'],
    [field('text'), 'x'.repeat(301), 'answer/too-long'],
    [field('text', { long: true }), 'x'.repeat(4001), 'answer/too-long'],
    [field('day'), '5/3/1962', { year: 1962, month: 3, day: 5 }],
    [field('day'), { year: 1962, month: 3, day: 5 }, { year: 1962, month: 3, day: 5 }],
    [field('day'), true, 'answer/wrong-shape'],
    [field('address'), { ...address, line: ' Thôn  Giữa ' }, address],
    [field('address'), { ...address, line: '' }, 'answer/address-incomplete'],
    [field('address'), { ...address, commune: 'x'.repeat(301) }, 'answer/too-long'],
    [field('address'), 'Thôn Giữa', 'answer/wrong-shape'],
    [choice, 'a', 'a'],
    [choice, 'c', 'answer/not-a-choice'],
    [choice, 'toString', 'answer/not-a-choice'],
    [choice, true, 'answer/wrong-shape'],
    [field('yes-no'), true, true],
    [field('yes-no'), false, false],
    [field('yes-no'), 'yes', 'answer/wrong-shape'],
    [count, 3, 3],
    [count, 0, 0],
    [count, ' 3 ', 3],
    [count, 20, 20],
    [count, 21, 'answer/count-range'],
    [count, -1, 'answer/count-range'],
    [count, 1.5, 'answer/count-not-a-number'],
    [count, NaN, 'answer/count-not-a-number'],
    [count, 'ba', 'answer/count-not-a-number'],
    [count, '1e3', 'answer/count-not-a-number'],
    [count, true, 'answer/count-not-a-number'],
    [field('declaration', { statement: 'x' }), true, true],
    [field('declaration', { statement: 'x' }), false, 'answer/not-declared'],
    [field('declaration', { statement: 'x' }), 'yes', 'answer/not-declared'],
    [field('files'), { files: [aFile()] }, { files: [aFile()] }],
    [field('files'), { files: [aFile(), aFile()] }, { files: [aFile()] }],
    [field('files'), { files: [aFile()], owed: true }, { files: [aFile()] }],
    [field('files'), { files: [] }, 'answer/files-missing'],
    [field('files'), { files: [], owed: true }, 'answer/files-missing'],
    [field('files', { mayOwe: true }), { files: [], owed: true }, { files: [], owed: true }],
    [field('files', { mayOwe: true }), { files: [] }, 'answer/files-missing'],
    [field('files'), 'anh.jpg', 'answer/wrong-shape'],
    [field('files'), address, 'answer/wrong-shape'],
  ];
  for (const [asked, answer, want] of cases) {
    const isFault = typeof want === 'string' && want.startsWith('answer/');
    test(`${asked.kind} ${JSON.stringify(answer).slice(0, 50)}: ${JSON.stringify(want).slice(0, 50)}`, () => {
      const { problems, kept } = checkField(asked, answer, {}, TODAY);
      assert.deepEqual(problems[0]?.code, isFault ? want : undefined);
      assert.deepEqual(kept, isFault ? undefined : want);
    });
  }

  test('more files than the paper takes', () => {
    const files = ['1', '2', '3'].map((n) => aFile({ upload: n.repeat(32) }));
    const { problems } = checkField(field('files', { max: 2 }), { files }, {}, TODAY);
    assert.deepEqual(problems, [{ path: 'it', code: 'answer/files-too-many', params: { max: 2 } }]);
  });

  test('each missing part of an address is named', () => {
    const answer = { line: 'Thôn Giữa', commune: '', province: ' ' };
    assert.deepEqual(
      checkField(field('address', { id: 'home' }), answer, {}, TODAY).problems.map(
        ({ path }) => path,
      ),
      ['home.commune', 'home.province'],
    );
  });

  test('a part of a day is named', () => {
    const { problems } = checkField(field('day', { id: 'born' }), '5/3', {}, TODAY);
    assert.deepEqual(problems, [{ path: 'born.year', code: 'answer/day-missing-year' }]);
  });

  test('what is optional and empty is neither wrong nor kept', () => {
    const empty: [kind: Field['kind'], answer: Answer][] = [
      ['name', ' '],
      ['day', ''],
      ['files', { files: [] }],
      ['address', { line: '', commune: '', province: '' }],
      ['declaration', false],
    ];
    for (const [kind, answer] of empty) {
      const check = checkField(field(kind, { required: false }), answer, {}, TODAY);
      assert.deepEqual(check, { problems: [] }, kind);
    }
  });

  test('what is optional and given must still be right', () => {
    const { problems } = checkField(field('phone', { required: false }), '09', {}, TODAY);
    assert.equal(problems[0]?.code, 'answer/phone-length');
  });
});
