import { expect } from '@open-wc/testing';
import { fields } from '../../stories/support/form-states.ts';
import { answerOf, sayAnswer, typedOf, type FieldView } from '../../widgets/fields/index.ts';
import { bindWords } from '../../widgets/i18n/words.ts';

const say = bindWords('vi', 'ông bà');

describe('what was typed', () => {
  const cases: [string, FieldView['field'], Record<string, string>, unknown][] = [
    [
      'three boxes',
      fields.day,
      { 'day.day': '5', 'day.month': '3', 'day.year': '1962' },
      '5/3/1962',
    ],
    ['a day in one box', fields.day, { 'day.day': ' 5-3-1962' }, '5-3-1962'],
    ['a day without year', fields.day, { 'day.day': '5', 'day.month': '3' }, '5/3/'],
    ['a year alone', fields.day, { 'day.only': 'year', 'day.day': '5', 'day.year': '62' }, '//62'],
    ['empty boxes', fields.day, { 'day.day': ' ' }, undefined],
    ['yes', fields['yes-no'], { yesNo: 'true' }, true],
    ['no', fields['yes-no'], { yesNo: 'false' }, false],
    ['neither', fields['yes-no'], {}, undefined],
    ['a tick taken back', fields.declaration, { declaration: '' }, undefined],
    ['spaces', fields.name, { name: '  ' }, undefined],
    ['a name as it is', fields.name, { name: ' K’Brối ' }, ' K’Brối '],
    ['no address', fields.address, { 'address.line': ' ' }, undefined],
    ['a paper owed', fields.files, { 'files.owed': 'true' }, { files: [], owed: true }],
  ];
  for (const [what, field, typed, answer] of cases)
    it(`becomes an answer: ${what}`, () => expect(answerOf(field, typed)).to.deep.equal(answer));

  it('is there again from an answer', () => {
    expect(typedOf(fields.day, { year: 1962, month: 3 })).to.deep.equal({
      'day.year': '1962',
      'day.month': '3',
    });
    expect(typedOf(fields.count, 2)).to.deep.equal({ count: '2' });
    expect(typedOf(fields['yes-no'], false)).to.deep.equal({ yesNo: 'false' });
  });
});

describe('an answer in words', () => {
  const cases: [FieldView['field'], Parameters<typeof sayAnswer>[1], string][] = [
    [fields.name, 'Nông Thị Mẫu', 'Nông Thị Mẫu'],
    [fields.name, undefined, 'Không ghi'],
    [fields.phone, '0912345678', '0912 345 678'],
    [fields.day, { year: 1962, month: 3, day: 5 }, 'Ngày 5 tháng 3 năm 1962'],
    [fields.day, { year: 1962 }, 'Năm 1962'],
    [fields.choice, 'other', 'Cho người khác'],
    [fields['yes-no'], false, 'Không'],
    [fields.count, 2, '2 bản'],
    [fields.count, 0, '0 bản'],
    [{ ...fields.count, unit: undefined }, 3, '3'],
    [
      fields.address,
      { line: 'Tổ 1', commune: 'Sao Mai', province: 'Thử Nghiệm' },
      'Tổ 1, Sao Mai, Thử Nghiệm',
    ],
    [fields.files, { files: [], owed: true }, 'Chưa có, nộp sau'],
    [fields.declaration, true, 'Có'],
  ];
  for (const [field, answer, words] of cases)
    it(words, () => expect(sayAnswer(field, answer, say)).to.equal(words));
});
