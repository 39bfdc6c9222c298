/** The words that stand in cells for what the contract enumerates. Reading forgives case, marks and punctuation. */
import type { Channel, Paper, Procedure } from '../../contract/procedure.ts';
import { AUTHORITY_WORDS, CHANNEL_WORDS, PAPER_WORDS } from '../../catalog/facts-in-words.ts';
import { syllables } from '../../domain/text.ts';

export interface Vocabulary<T> {
  read: (text: string) => T | undefined;
  write: (value: T) => string;
  choices: readonly string[];
}

export const plainly = (text: string): string => syllables(text).join(' ');

/** @param also further words that people write; the contract's own English words are read without being listed. */
function vocabulary<T extends string>(
  words: Record<T, string>,
  also: Record<string, T> = {},
): Vocabulary<T> {
  const values = Object.keys(words) as T[];
  const known = new Map<string, T>([
    ...Object.entries(also).map(([word, value]): [string, T] => [plainly(word), value]),
    ...values.map((value): [string, T] => [plainly(value), value]),
    ...values.map((value): [string, T] => [plainly(words[value]), value]),
  ]);
  return {
    read: (text) => known.get(plainly(text)),
    write: (value) => words[value],
    choices: values.map((value) => words[value]),
  };
}

type Level = Procedure['levels'][number];

export const LEVELS = vocabulary<Level>(
  { commune: 'xã', province: 'tỉnh', ministry: 'bộ', other: 'nơi khác' },
  {
    'cấp xã': 'commune',
    'xã, phường': 'commune',
    'cấp tỉnh': 'province',
    'tỉnh, thành phố': 'province',
    'cấp bộ': 'ministry',
    khác: 'other',
    'cơ quan khác': 'other',
  },
);

export const SERVICE_LEVELS = vocabulary<Procedure['serviceLevel']>(
  {
    full: 'toàn trình',
    partial: 'một phần',
    information: 'chỉ thông tin',
    unknown: 'chưa rõ',
  },
  {
    'dịch vụ công trực tuyến toàn trình': 'full',
    'dịch vụ công trực tuyến một phần': 'partial',
    'dịch vụ cung cấp thông tin trực tuyến': 'information',
    'cung cấp thông tin': 'information',
  },
);

export const AUTHORITIES = vocabulary<Procedure['authority']['kind']>(AUTHORITY_WORDS, {
  xã: 'commune',
  'ubnd xã': 'commune',
  'ủy ban nhân dân xã': 'commune',
  'ủy ban nhân dân cấp xã': 'commune',
  'ủy ban nhân dân xã, phường': 'commune',
  'đất đai': 'land-registry',
  'văn phòng đăng ký đất đai': 'land-registry',
  khác: 'other',
});

export const WORDINGS = vocabulary<Procedure['wording']>(
  { plain: 'dễ hiểu', official: 'nguyên văn công bố' },
  { 'nguyên văn': 'official', 'công bố': 'official' },
);

export const CHANNELS = vocabulary<Channel>(CHANNEL_WORDS, {
  'trực tuyến': 'online',
  'trực tiếp': 'counter',
  'bưu điện': 'post',
  'bưu chính': 'post',
  'qua bưu chính': 'post',
});

export const MANNERS = vocabulary<Paper['as']>(PAPER_WORDS, {
  'bản gốc': 'original',
  'bản sao chứng thực': 'certified-copy',
  'xuất trình': 'show',
});

const YES_NO = vocabulary<'yes' | 'no'>(
  { yes: 'có', no: 'chưa' },
  { rồi: 'yes', đã: 'yes', đúng: 'yes', x: 'yes', true: 'yes', không: 'no', false: 'no' },
);

/** A tick has no syllables. */
export const VERIFIED: Vocabulary<boolean> = {
  read: (text) => {
    if (/^[✓✔☑]\ufe0f?$/u.test(text.trim())) return true;
    const word = YES_NO.read(text);
    return word && word === 'yes';
  },
  write: (value) => YES_NO.write(value ? 'yes' : 'no'),
  choices: YES_NO.choices,
};

const NEEDED = vocabulary<'always' | 'sometimes'>(
  { always: 'cần', sometimes: 'khi cần' },
  {
    'bắt buộc': 'always',
    có: 'always',
    'nếu có': 'sometimes',
    'không bắt buộc': 'sometimes',
    không: 'sometimes',
  },
);

export const REQUIRED: Vocabulary<boolean> = {
  read: (text) => {
    const word = NEEDED.read(text);
    return word && word === 'always';
  },
  write: (value) => NEEDED.write(value ? 'always' : 'sometimes'),
  choices: NEEDED.choices,
};

export const listed = (choices: readonly string[]): string =>
  choices.map((choice) => `"${choice}"`).join(', ');
