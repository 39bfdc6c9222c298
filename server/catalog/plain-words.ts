/** What makes a text one that a farmer reads once and understands. The rules an author can be told of. */
import { sentencesOf, syllablesOf, type Text } from './citizen-text.ts';

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

/** Longer, and people lose the thread when it is read aloud. */
export const LONGEST_SENTENCE = 20;
const LONGEST_NAME = 9;

/** Where these texts are not plain: the place and what to change, in Vietnamese, for their author. */
export function hardToRead(texts: readonly Text[]): [place: string, reason: string][] {
  return [
    ...texts.flatMap(([place, text]): [string, string][] => [
      ...tooLong(text).map((reason): [string, string] => [place, reason]),
      ...bureaucratic(text).map((reason): [string, string] => [place, reason]),
      ...spelling(text).map((reason): [string, string] => [place, reason]),
    ]),
    ...unexplained(texts),
  ];
}

/** Everyday names are how people speak: short, in today's spelling. */
export function badNames(names: readonly string[]): string[] {
  return names.flatMap((name) => [
    ...(syllablesOf(name).length > LONGEST_NAME ? [`"${name}" dài quá ${LONGEST_NAME} tiếng`] : []),
    ...(OLD_TONES.test(name) ? [`"${name}" đặt dấu kiểu cũ`] : []),
  ]);
}

const tooLong = (text: string): string[] =>
  sentencesOf(text)
    .filter((sentence) => syllablesOf(sentence).length > LONGEST_SENTENCE)
    .map((sentence) => `câu dài ${syllablesOf(sentence).length} tiếng, nên tách: "${sentence}"`);

const bureaucratic = (text: string): string[] =>
  Object.entries(BUREAUCRATIC)
    .filter(([word]) => withoutTermsOfLaw(text).includes(word))
    .map(([word, plainer]) => `"${word}" là chữ của cơ quan: ${plainer}`);

const spelling = (text: string): string[] => [
  ...(ADDRESS.test(text) ? ['không xưng hô với ai: mỗi xã gọi dân một cách'] : []),
  ...(OLD_TONES.test(text) ? ['đặt dấu kiểu cũ: viết hòa, ủy, khỏe'] : []),
];

/** Words of law that stay exact although they hold a word that is banned alone. */
function withoutTermsOfLaw(text: string): string {
  return text.toLowerCase().replace(/hợp pháp hóa lãnh sự/g, '');
}

function unexplained(texts: readonly Text[]): [place: string, reason: string][] {
  const explained = new Set(WELL_KNOWN);
  return texts.flatMap(([place, text]) =>
    [...text.matchAll(ABBREVIATION)].flatMap(([word], at) => {
      if (explained.has(word)) return [];
      explained.add(word);
      if (text.includes(`(${word})`) && at === 0) return [];
      return [[place, `viết tắt ${word} chưa được giải thích`] satisfies [string, string]];
    }),
  );
}
