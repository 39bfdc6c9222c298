/**
 * How a syllable is written where people speak it otherwise: s/x, ch/tr, d/gi/r/v, l/n, n/ng, c/t, i/y, iu/iêu, and how
 * chats write it (f for ph, j and z for gi and d, w for qu, a lost last letter). Letters only; tones fall away with the
 * marks. Source: domain facts §7.
 */
import { shapeOf } from './syllable.ts';

/** Other syllables that may have been meant, without marks; each of them has the shape of a syllable. */
export function respellings(folded: string): string[] {
  const meant = new Set<string>();
  const plain = shapeOf(folded) ? folded : fromChat(folded);
  const shape = shapeOf(plain);
  if (!shape) return [];
  const onsets = [shape.onset, ...othersIn(ONSETS, shape.onset)];
  const rimes = [shape.vowels + shape.coda, ...rimesLike(shape.vowels, shape.coda)];
  for (const onset of onsets) {
    for (const rime of rimes) if (shapeOf(onset + rime)) meant.add(onset + rime);
  }
  meant.delete(folded);
  return [...meant];
}

/** Letters that stand for others in chats, put back. */
function fromChat(folded: string): string {
  let text = folded.replace(/(.)\1+/g, '$1');
  for (const [written, meant] of CHAT) text = text.replace(written, meant);
  return text;
}

const othersIn = (classes: readonly string[][], part: string): string[] =>
  classes.filter((alike) => alike.includes(part)).flat();

function rimesLike(vowels: string, coda: string): string[] {
  const codas = [coda, ...othersIn(CODAS, coda)];
  return [vowels, ...othersIn(VOWELS, vowels)].flatMap((v) => codas.map((c) => v + c));
}

const CHAT: readonly [RegExp, string][] = [
  [/^f/, 'ph'],
  [/^(dz|z|j)(?=[aeiouy])/, 'd'],
  [/^w(?=[aeiouy])/, 'qu'],
  [/^q(?!u)(?=[aeioy])/, 'qu'],
  [/^k(?=[aou])/, 'c'],
  [/^c(?=[eiy])/, 'k'],
  [/^(n?)g(?=[eiy])(?!i[aeou])/, '$1gh'],
  [/^(n?)gh(?=[aou])/, '$1g'],
  [/j/, 'i'],
  [/([aeiouy])g$/, '$1ng'],
  [/([aeiy])h$/, '$1nh'],
  [/([aeiy])k$/, '$1ch'],
  [/([aou])k$/, '$1c'],
];

const ONSETS = [
  ['s', 'x'],
  ['ch', 'tr'],
  ['d', 'gi', 'r', 'v'],
  ['l', 'n'],
  ['h', 'qu'],
  ['c', 'qu'],
  ['th', 'h'],
];
const CODAS = [
  ['n', 'ng', 'nh'],
  ['t', 'c', 'ch'],
];
const VOWELS = [
  ['i', 'y'],
  ['iu', 'ieu', 'uou'],
  ['ui', 'uoi'],
  ['uo', 'u', 'o'],
  ['ie', 'i', 'e'],
  ['ao', 'au'],
  ['ai', 'ay'],
  ['oa', 'a'],
  ['uy', 'i', 'y'],
  ['ye', 'ie'],
];
