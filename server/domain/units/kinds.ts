/** The kinds of administrative units, and how people write them: "phường", "P.", "tt", "UBND xã". */
import { syllables } from '../text.ts';

export type Kind =
  'xa' | 'phuong' | 'thi-tran' | 'dac-khu' | 'huyen' | 'quan' | 'thi-xa' | 'tp' | 'tinh';
export type Role = 'commune' | 'district' | 'province';

/** Of which roles a unit of this kind may be. */
export const ROLES: Record<Kind, readonly Role[]> = {
  xa: ['commune'],
  phuong: ['commune'],
  'thi-tran': ['commune'],
  'dac-khu': ['commune'],
  huyen: ['district'],
  quan: ['district'],
  'thi-xa': ['district'],
  tp: ['district', 'province'],
  tinh: ['province'],
};

/** Folded, by their words. `short`: only a beginning is read so, never in the middle of a name. */
const WRITTEN: readonly { words: readonly string[]; kind: Kind; short?: true }[] = [
  { words: ['xa'], kind: 'xa' },
  { words: ['phuong'], kind: 'phuong' },
  { words: ['thi', 'tran'], kind: 'thi-tran' },
  { words: ['dac', 'khu'], kind: 'dac-khu' },
  { words: ['huyen'], kind: 'huyen' },
  { words: ['quan'], kind: 'quan' },
  { words: ['thi', 'xa'], kind: 'thi-xa' },
  { words: ['thanh', 'pho'], kind: 'tp' },
  { words: ['tinh'], kind: 'tinh' },
  { words: ['x'], kind: 'xa', short: true },
  { words: ['p'], kind: 'phuong', short: true },
  { words: ['f'], kind: 'phuong', short: true },
  { words: ['tt'], kind: 'thi-tran', short: true },
  { words: ['dk'], kind: 'dac-khu', short: true },
  { words: ['h'], kind: 'huyen', short: true },
  { words: ['q'], kind: 'quan', short: true },
  { words: ['tx'], kind: 'thi-xa', short: true },
  { words: ['tp'], kind: 'tp', short: true },
  { words: ['t'], kind: 'tinh', short: true },
];

export interface KindRead {
  kind: Kind;
  /** How many words it takes. */
  length: number;
  short: boolean;
}

/** The kind that folded words begin with, if they go on after it. */
export function kindAt(
  words: readonly string[],
  from = 0,
  to = words.length,
): KindRead | undefined {
  for (const written of WRITTEN) {
    const { length } = written.words;
    if (from + length < to && written.words.every((word, n) => words[from + n] === word))
      return { kind: written.kind, length, short: written.short === true };
  }
  return undefined;
}

/** "Thị xã Cai Lậy" is a `thi-xa` named "Cai Lậy"; a name without a kind keeps all its words. */
export function splitFullName(fullName: string): { kind?: Kind; name: string } {
  const words = fullName.normalize('NFC').trim().split(/\s+/);
  const read = kindAt(words.map((word) => syllables(word).join('')));
  if (!read || read.short) return { name: words.join(' ') };
  return { kind: read.kind, name: words.slice(read.length).join(' ') };
}
