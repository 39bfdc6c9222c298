import { mintLookupCode } from '../../server/domain/lookup-code.ts';
import { mintToken } from '../../server/domain/token.ts';
import type { Random } from './random.ts';

/** What a canary stands for. */
export type Kind =
  | 'name'
  | 'identity'
  | 'phone'
  | 'address'
  | 'text'
  | 'file name'
  | 'inside a file'
  | 'official'
  | 'key'
  | 'token'
  | 'look-up code'
  | 'wrong secret'
  | 'search'
  | 'refused'
  | 'cut upload';

export interface Canary {
  kind: Kind;
  /** Composed (NFC); unlike anything else in the world. */
  text: string;
}

/** 200 together. */
export const COUNTS: Record<Kind, number> = {
  name: 30,
  identity: 18,
  phone: 12,
  address: 20,
  text: 16,
  'file name': 16,
  'inside a file': 32,
  official: 16,
  key: 6,
  token: 6,
  'look-up code': 6,
  'wrong secret': 6,
  search: 6,
  refused: 6,
  'cut upload': 4,
};

/** What may lie on disk only sealed: a server without encryption would leave these there in plain. */
export const KEPT: readonly Kind[] = [
  'name',
  'identity',
  'phone',
  'address',
  'text',
  'file name',
  'inside a file',
  'official',
  'cut upload',
];

export function canariesOf(counts: Partial<Record<Kind, number>>, random: Random): Canary[] {
  const made = new Map<string, Canary>();
  for (const [kind, count] of Object.entries(counts) as [Kind, number][])
    for (let left = count; left > 0;) {
      const text = textOf(kind, random);
      if (made.has(text)) continue;
      made.set(text, { kind, text });
      left--;
    }
  return [...made.values()];
}

function textOf(kind: Kind, random: Random): string {
  switch (kind) {
    case 'identity':
      return `099${digits(9, random)}`;
    case 'phone':
      return `09${digits(8, random)}`;
    case 'key':
    case 'token':
      return mintToken(bytes(16, random));
    case 'look-up code':
    case 'wrong secret':
      return mintLookupCode(bytes(7, random));
    default:
      return aWord(random);
  }
}

/** One word of four syllables that no language has, most letters with marks. */
function aWord(random: Random): string {
  const syllables = Array.from({ length: 4 }, () => random.pick(ONSETS) + random.pick(RHYMES));
  const word = syllables.join('');
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

const ONSETS = ['kh', 'tr', 'ph', 'đ', 'gi', 'x', 'th', 'nh', 'v', 'l', 'ch', 'ngh'] as const;
const RHYMES = [
  ...(['ường', 'uyễn', 'ặc', 'ổi', 'ậm', 'ếch', 'ỉnh', 'ợp', 'ứt', 'ằn', 'ễu', 'ẩy'] as const),
] as const;

const digits = (count: number, random: Random): string =>
  Array.from({ length: count }, () => random.int(0, 9)).join('');

const bytes = (count: number, random: Random): Uint8Array =>
  Uint8Array.from({ length: count }, () => random.int(0, 255));
