import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  sentencesOf,
  syllablesOf,
  textOfForm,
  textOfProcedure,
  type Text,
} from '../../server/catalog/citizen-text.ts';
import { generalForm } from '../../server/catalog/forms/index.ts';
import { catalogue } from '../../server/catalog/index.ts';
import { badNames, hardToRead } from '../../server/catalog/plain-words.ts';

const entries: [name: string, texts: Text[]][] = [
  ...catalogue.procedures.map((one): [string, Text[]] => [one.code, textOfProcedure(one)]),
  ...catalogue.forms.map((form): [string, Text[]] => [form.id, textOfForm(form)]),
  ...catalogue.procedures.map((one): [string, Text[]] => {
    const form = generalForm(one);
    return [`${form.id} (derived)`, textOfForm(form)];
  }),
];

describe('a farmer reads it once', () => {
  for (const [name, texts] of entries) {
    it(name, () => {
      assert.deepEqual(hardToRead(texts), []);
    });
  }

  it('sentences are short on the whole: 14 syllables or fewer on average', () => {
    const lengths = entries.flatMap(([, texts]) =>
      texts.flatMap(([, text]) => sentencesOf(text).map((one) => syllablesOf(one).length)),
    );
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    assert.ok(mean <= 14, String(mean));
  });

  it('everyday names are how people speak', () => {
    assert.deepEqual(
      catalogue.procedures.flatMap(({ everydayNames }) => badNames(everydayNames)),
      [],
    );
  });
});

/** Each of these texts is bad in one way, or looks so and is not. */
const JUDGED: [text: string, reason?: RegExp][] = [
  ['hoà', /dấu kiểu cũ/],
  ['uỷ ban', /dấu kiểu cũ/],
  ['thuỷ lợi', /dấu kiểu cũ/],
  ['Xoá', /dấu kiểu cũ/],
  ['khoẻ', /dấu kiểu cũ/],
  ['hòa ủy quý thúy hoàn toán khỏe chuyện'],
  ['Đến UBND xã', /UBND/],
  ['Ủy ban nhân dân (UBND). Đến UBND xã'],
  ['Mời bạn ngồi', /xưng hô/],
  ['Nộp hồ sơ hợp lệ', /hợp lệ/],
  ['Phải được hợp pháp hóa lãnh sự'],
  [`${'một '.repeat(20)}hai.`, /21 tiếng/],
  [`${'một '.repeat(19)}hai.`],
];

describe('plain words', () => {
  for (const [text, reason] of JUDGED) {
    it(`${reason ? 'stop' : 'let pass'} "${text.slice(0, 40)}"`, () => {
      const found = hardToRead([['a', text]]).map(([, why]) => why);
      if (reason) assert.match(found.join(), reason);
      else assert.deepEqual(found, []);
    });
  }

  it('count syllables as they are spoken, money as one', () => {
    assert.equal(syllablesOf('Nộp 25.000 đồng, chậm nhất thứ Hai.').length, 7);
    assert.equal(sentencesOf('Nộp 25.000 đồng. Xong.').length, 2);
  });

  it('stop a name nobody says, and one in old spelling', () => {
    assert.match(badNames(['một hai ba bốn năm sáu bảy tám chín mười']).join(), /9 tiếng/);
    assert.match(badNames(['giấy uỷ quyền']).join(), /kiểu cũ/);
  });
});
