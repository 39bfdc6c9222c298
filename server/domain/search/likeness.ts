/**
 * How alike two texts look, letter pair by letter pair (Sørensen–Dice), for queries of which no word is known. Only used
 * to choose the nearest three, never to claim a hit.
 */
import { fold } from '../text.ts';
import type { SearchIndex } from './prepare.ts';

/** Three entries: those given, and as many more as look likest by their names. */
export function likest(
  index: SearchIndex,
  allowed: readonly number[],
  typed: string,
  given: readonly number[],
): number[] {
  const pairsOfAll = (index.pairs ??= index.entries.map(({ name }) => pairsOf(name)));
  const pairs = pairsOf(typed);
  const chosen = [...given];
  while (chosen.length < Math.min(3, allowed.length)) {
    let best = -1;
    let most = -1;
    for (const entry of allowed) {
      const alike = likeness(pairs, pairsOfAll[entry]!);
      if (alike > most && !chosen.includes(entry)) [best, most] = [entry, alike];
    }
    chosen.push(best);
  }
  return chosen;
}

function likeness(a: Uint32Array, b: Uint32Array): number {
  let common = 0;
  let all = 0;
  for (let n = 0; n < WORDS; n += 1) {
    common += ones(a[n]! & b[n]!);
    all += ones(a[n]!) + ones(b[n]!);
  }
  return all ? (2 * common) / all : 0;
}

/** One bit for each pair of Latin letters. */
function pairsOf(text: string): Uint32Array {
  const letters = fold(text);
  const pairs = new Uint32Array(WORDS);
  for (let at = 0; at + 1 < letters.length; at += 1) {
    const [first, second] = [letters.charCodeAt(at) - A, letters.charCodeAt(at + 1) - A];
    if (first < 0 || first >= LETTERS || second < 0 || second >= LETTERS) continue;
    const pair = first * LETTERS + second;
    pairs[pair >> 5]! |= 1 << (pair & 31);
  }
  return pairs;
}

/** How many bits are set (Warren, Hacker's Delight 5-2). */
function ones(bits: number): number {
  let sum = bits - ((bits >>> 1) & 0x55555555);
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

const A = 97;
const LETTERS = 26;
const WORDS = 22;
