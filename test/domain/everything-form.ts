/** One form with every kind of field, and right answers to it. */
import fc from 'fast-check';
import type { Answers, Field, Form } from '../../server/contract/form.ts';
import { aFile, aForm, field } from './builders.ts';

/** 23 November 2026, a Monday. */
export const TODAY = '2026-11-23';
export const ids = (fields: Field[]) => fields.map(({ id }) => id);
export const allFields = (form: Form): Field[] => form.steps.flatMap((step) => step.fields);

/** Every kind of field, and conditions of each sort: on a choice, on a yes, on being answered, on a whole step. */
export const EVERYTHING = aForm(
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

/** Sent for oneself; checking keeps it as it is. */
export const forMe: Answers = {
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

const name = fc.constantFrom('Nông Thị Mẫu', "Hà Thị H'Mai", 'Niê Y Blô', ' Lò  Văn A', 'A');
export const file = fc.stringMatching(/^[0-9a-f]{32}$/).map((upload) => aFile({ upload }));
export const address = fc.record({ line: name, commune: name, province: name });
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
export const rightAnswers = fc.record(
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
