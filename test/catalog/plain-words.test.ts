import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { generalForm } from '../../server/catalog/forms/index.ts';
import { catalogue } from '../../server/catalog/index.ts';
import {
  sentencesOf,
  syllablesOf,
  textOfForm,
  textOfProcedure,
  type Text,
} from './citizen-text.ts';

/** Words of offices, and what to say instead. */
const BUREAUCRATIC: Record<string, string> = {
  'hợp lệ': 'nói rõ đúng gì, đủ gì',
  'hợp pháp hóa': 'chỉ viết trọn "hợp pháp hóa lãnh sự"',
  'thực hiện thủ tục': 'làm',
  'thực hiện việc': 'làm',
  'tiến hành': 'làm',
  'chủ thể': 'người',
  'đương sự': 'người',
  'cá nhân, tổ chức': 'người dân, cơ quan',
  'nêu trên': 'nhắc lại điều đó',
  'theo quy định hiện hành': 'nói rõ quy định gì',
  'theo quy định của pháp luật': 'nói rõ quy định gì',
  'cơ quan có thẩm quyền': 'tên cơ quan',
  'có thẩm quyền': 'tên cơ quan',
  'thành phần hồ sơ': 'giấy tờ',
  'giấy tờ tùy thân': 'thẻ căn cước',
  'xuất trình': 'đưa xem',
  'khai thác thông tin': 'tra',
  'kê khai': 'khai, ghi',
  'nhân thân': 'họ hàng',
  'căn cứ vào': 'theo',
  'trong thời hạn': 'trong',
  'kể từ thời điểm': 'từ khi',
  'đính kèm': 'gửi kèm, chụp',
  'tải lên': 'gửi',
  'hệ thống': 'máy, trang này',
  'người yêu cầu': 'người xin',
  'quý công dân': 'không gọi',
};

/** How a person is addressed is the commune's choice, so the catalogue addresses nobody. */
const ADDRESS = /(^|\P{L})(bạn|bà con|quý khách|quý vị|các bác|cô chú)(?=$|\P{L})/iu;
/** "hoà", "uỷ", "khoẻ": the mark belongs on the first vowel (hòa, ủy, khỏe). */
const OLD_TONES = /(^|\P{L})\p{L}*(o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?=$|\P{L})/iu;
const ABBREVIATION = /(?<![\p{L}\p{N}])[A-ZĐ]{2,}\d*(?![\p{L}\p{N}])/gu;
/** Printed like this on the paper forms and on files that people hold in their hands. */
const WELL_KNOWN = ['PDF', 'CT01', 'DC02'];

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
    it(`${name}: no sentence has more than 20 syllables`, () => {
      assert.deepEqual(
        sentences(texts).filter(([, sentence]) => syllablesOf(sentence).length > 20),
        [],
      );
    });

    it(`${name}: no bureaucratic word`, () => {
      const found = texts.flatMap(([place, text]) =>
        Object.entries(BUREAUCRATIC)
          .filter(([word]) => withoutTermsOfLaw(text).includes(word))
          .map(([word, plainer]) => `${place}: "${word}" → ${plainer}`),
      );
      assert.deepEqual(found, []);
    });

    it(`${name}: no abbreviation before it is explained`, () => {
      assert.deepEqual(unexplained(texts), []);
    });

    it(`${name}: addresses nobody, and puts tone marks where they belong`, () => {
      assert.deepEqual(
        texts.filter(([, text]) => ADDRESS.test(text) || OLD_TONES.test(text)),
        [],
      );
    });
  }

  it('sentences are short on the whole: 14 syllables or fewer on average', () => {
    const lengths = entries.flatMap(([, texts]) =>
      sentences(texts).map(([, sentence]) => syllablesOf(sentence).length),
    );
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    assert.ok(mean <= 14, String(mean));
  });

  it('everyday names are how people speak: short, and no code of law', () => {
    for (const { code, everydayNames } of catalogue.procedures) {
      for (const name of everydayNames) {
        assert.ok(syllablesOf(name).length <= 9, `${code} ${name}`);
        assert.doesNotMatch(name, OLD_TONES);
      }
    }
  });
});

describe('these tests themselves', () => {
  it('see old tone placement, and let the new one and "quý" pass', () => {
    for (const old of ['hoà', 'uỷ ban', 'thuỷ lợi', 'Xoá', 'khoẻ']) assert.match(old, OLD_TONES);
    for (const right of ['hòa', 'ủy', 'quý', 'thúy', 'hoàn', 'toán', 'khỏe', 'chuyện']) {
      assert.doesNotMatch(right, OLD_TONES);
    }
  });

  it('see an abbreviation that comes before its explanation, and accept one that comes after', () => {
    assert.deepEqual(unexplained([['a', 'Đến UBND xã']]), ['a: UBND']);
    assert.deepEqual(unexplained([['a', 'Ủy ban nhân dân (UBND). Đến UBND xã']]), []);
  });

  it('count syllables as they are spoken, money as one', () => {
    assert.equal(syllablesOf('Nộp 25.000 đồng, chậm nhất thứ Hai.').length, 7);
    assert.equal(sentencesOf('Nộp 25.000 đồng. Xong.').length, 2);
  });
});

function sentences(texts: readonly Text[]): Text[] {
  return texts.flatMap(([place, text]) =>
    sentencesOf(text).map((sentence): Text => [place, sentence]),
  );
}

/** Words of law that stay exact although they hold a word that is banned alone. */
function withoutTermsOfLaw(text: string): string {
  return text.toLowerCase().replace(/hợp pháp hóa lãnh sự/g, '');
}

function unexplained(texts: readonly Text[]): string[] {
  const explained = new Set(WELL_KNOWN);
  return texts.flatMap(([place, text]) =>
    [...text.matchAll(ABBREVIATION)].flatMap(([word], at) => {
      if (explained.has(word)) return [];
      explained.add(word);
      return text.includes(`(${word})`) && at === 0 ? [] : [`${place}: ${word}`];
    }),
  );
}
