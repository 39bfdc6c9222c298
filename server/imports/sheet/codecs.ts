/** How the words of a cell become days, choices, lists. */
import type { Procedure } from '../../contract/procedure.ts';
import { readCode } from './code-words.ts';
import type { Told } from './grid.ts';
import { escapeLine, linesOf, splitTag, unescapeLine } from './lines.ts';
import type { Codec } from './sheet-field.ts';
import { readTypedDay } from './typed-facts.ts';
import { listed, type Vocabulary } from './words.ts';

export const day: Codec<string | undefined> = {
  blank: undefined,
  read(words) {
    const value = readTypedDay(words);
    return value ? { value } : { reason: 'Không phải ngày. Ghi đủ ngày, tháng, năm: 01/07/2025.' };
  },
  write: (value) => value ?? '',
};

/** Citizens are sent to this address, so only encrypted. */
export const page: Codec<string | undefined> = {
  blank: undefined,
  read(words) {
    const address = words.trim();
    return address.startsWith('https://') && URL.canParse(address)
      ? { value: address }
      : { reason: 'Không phải địa chỉ trang web. Chép cả dòng địa chỉ, bắt đầu bằng https://.' };
  },
  write: (value) => value ?? '',
};

export const chosen = <T>(from: Vocabulary<T>, blank: T): Codec<T> => ({
  blank,
  read(words) {
    const value = from.read(words);
    return value === undefined ? { reason: `Ghi một trong: ${listed(from.choices)}.` } : { value };
  },
  write: from.write,
});

export const lines: Codec<string[]> = {
  blank: [],
  read: (words) => ({ value: linesOf(words).map(unescapeLine).filter(Boolean) }),
  write: (values) => values.map((value) => escapeLine(value)).join('\n'),
};

/** Things of a known kind, on lines of their own or between commas; what is none of them is left out and told. */
const each = <T extends string>(
  readOne: (word: string) => Told<T>,
  write: (value: T) => string,
): Codec<T[]> => ({
  blank: [],
  read(words) {
    const told = linesOf(words.replace(/[,;]/g, '\n')).map(readOne);
    const doubted = told.find(({ reason }) => reason);
    return { ...doubted, value: told.flatMap(({ value }) => value ?? []) };
  },
  write: (values) => values.map(write).join('\n'),
});

export const eachChosen = <T extends string>(from: Vocabulary<T>): Codec<T[]> =>
  each((word) => {
    const value = from.read(word);
    const reason = `Không hiểu "${word}". Mỗi dòng ghi một trong: ${listed(from.choices)}.`;
    return value === undefined ? { reason, said: word } : { value };
  }, from.write);

export const codes: Codec<string[]> = each(readCode, (code) => code);

/** One text of law a line; several on a line are told, for their numbers hold no semicolon. */
export const lawNumbers: Codec<string[]> = {
  ...lines,
  read(words) {
    const told = lines.read(words);
    const crowded = told.value?.find((number) => number.includes(';'));
    return crowded
      ? {
          ...told,
          reason: 'Mỗi văn bản ghi một dòng, không nối bằng dấu chấm phẩy.',
          said: crowded,
        }
      : told;
  },
};

type Results = Procedure['results'];

/** `Giấy khai sinh [KQ.G15.000001]`, the national code of the result in brackets where it is known. */
export const results: Codec<Results> = {
  blank: [],
  read: (words) => ({
    value: linesOf(words).flatMap((line): Results => {
      const { name, tag } = splitTag(line);
      const code = tag && !/\s/.test(tag) ? unescapeLine(tag) : '';
      const told = unescapeLine(code ? name : line);
      return told ? [{ name: told, ...(code ? { code } : {}) }] : [];
    }),
  }),
  write: (values) =>
    values
      .map(({ name, code }) =>
        code ? `${escapeLine(name)} [${escapeLine(code, '[]')}]` : escapeLine(name, '[]'),
      )
      .join('\n'),
};
