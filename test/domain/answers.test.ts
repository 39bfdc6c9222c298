import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import * as v from 'valibot';
import { Answers as AnswersSchema, Form as FormSchema } from '../../server/contract/form.ts';
import type { Answer, Answers, Field, Form } from '../../server/contract/form.ts';
import { checkAnswers } from '../../server/domain/answers.ts';
import { checkField, isRequired } from '../../server/domain/check-field.ts';
import { holds, isAnswered } from '../../server/domain/condition.ts';
import { presetAnswers } from '../../server/domain/presets.ts';
import { isShown, shownFields, shownSteps } from '../../server/domain/shown.ts';
import { aFile, aForm, field, formOf } from './builders.ts';

const TODAY = '2026-11-23';
const ids = (fields: Field[]) => fields.map(({ id }) => id);
const codes = (form: Form, answers: Answers) =>
  checkAnswers(form, answers, TODAY).problems.map(({ path, code }) => `${path} ${code}`);

/** Every kind of field, and conditions of each sort: on a choice, on a yes, on being answered, on a whole step. */
const EVERYTHING = aForm(
  [
    {
      id: 'who',
      title: 'Giấy này của ai?',
      fields: [
        field('choice', {
          id: 'forWhom',
          choices: [
            { value: 'me', label: 'Của tôi' },
            { value: 'other', label: 'Của người khác' },
          ],
          preset: 'me',
        }),
      ],
    },
    {
      id: 'sender',
      title: 'Bạn tên gì?',
      fields: [
        field('name', { id: 'applicant' }),
        field('identity', { id: 'identity' }),
        field('phone', { id: 'phone' }),
        field('email', { id: 'email', required: false }),
      ],
    },
    {
      id: 'other',
      title: 'Người đó là ai?',
      when: { field: 'forWhom', is: ['other'] },
      fields: [
        field('name', { id: 'owner' }),
        field('yes-no', { id: 'hasLetter' }),
        field('files', { id: 'letter', when: { field: 'hasLetter', is: [true] } }),
      ],
    },
    {
      id: 'facts',
      title: 'Về người có tên trong giấy',
      fields: [
        field('day', { id: 'born', yearOnly: true }),
        field('address', { id: 'home', required: { field: 'email', answered: false } }),
        field('text', { id: 'note', long: true, required: false }),
        field('text', {
          id: 'book',
          max: 20,
          when: { field: 'note', answered: true },
          required: false,
        }),
      ],
    },
    {
      id: 'end',
      title: 'Cần mấy bản?',
      fields: [
        field('count', { id: 'copies', min: 1, max: 20, preset: 1 }),
        field('files', { id: 'photo', mayOwe: true, max: 3 }),
        field('declaration', { id: 'true', statement: 'Tôi khai đúng.' }),
      ],
    },
  ],
  { applicant: 'applicant', phone: 'phone', copies: 'copies' },
);

const forMe: Answers = {
  forWhom: 'me',
  applicant: 'Nông Thị Mẫu',
  identity: '000096000001',
  phone: '0912345678',
  born: { year: 1962 },
  home: { line: 'Thôn Giữa', commune: 'Xã Sao Mai', province: 'Tỉnh Tưởng Tượng' },
  copies: 2,
  photo: { files: [aFile()] },
  true: true,
};

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
    assert.deepEqual(codes(form, { constructor: 'Nông Thị Mẫu' } as unknown as Answers), []);
  });
});

const name = fc.constantFrom('Nông Thị Mẫu', "Hà Thị H'Mai", 'Niê Y Blô', ' Lò  Văn A', 'A');
const file = fc.stringMatching(/^[0-9a-f]{32}$/).map((upload) => aFile({ upload }));
const address = fc.record({ line: name, commune: name, province: name });
const day = fc.oneof(
  fc.constantFrom('5/3/1962', '1962', '3/1962', '05-03-62'),
  fc.record({ year: fc.integer({ min: 1900, max: 2025 }) }),
  fc.record({
    year: fc.integer({ min: 1900, max: 2025 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  }),
);

/** Right answers to everything, shown or not, in forgiving spellings. */
const rightAnswers = fc.record(
  {
    forWhom: fc.constantFrom('me', 'other'),
    applicant: name,
    identity: fc.constantFrom('000096000001', '0000 9600 0002'),
    phone: fc.constantFrom('0912345678', '+84 35 1234567', '0205.123.4567'),
    email: fc.constantFrom('mau@example.vn', '', 'a.b@c.d.vn'),
    owner: name,
    hasLetter: fc.boolean(),
    letter: fc.record({ files: fc.tuple(file) }),
    born: day,
    home: address,
    note: fc.string({ unit: 'grapheme', maxLength: 30 }),
    book: fc.constantFrom('12', 'TP/01', ''),
    copies: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.constantFrom('1', ' 7 ')),
    photo: fc.oneof(
      fc.constant({ files: [], owed: true }),
      fc.record({ files: fc.array(file, { minLength: 1, maxLength: 3 }) }),
    ),
    true: fc.constant(true),
  },
  { noNullPrototype: true },
) as fc.Arbitrary<Answers>;

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

function allFields(form: Form): Field[] {
  return form.steps.flatMap((step) => step.fields);
}
