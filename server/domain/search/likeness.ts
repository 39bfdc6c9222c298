/**
 * How alike two texts look, letter pair by letter pair (Sørensen–Dice), for queries of which no word is known. Only used
 * to choose the nearest three, never to claim a hit.
 */
import { fold } from '../text.ts';
import type { SearchIndex } from './prepare.ts';

/** Three entries: those given, and as many more as look likest by their names. */
export function likest(
  { entries }: SearchIndex,
  allowed: readonly number[],
  typed: string,
  given: readonly number[],
): number[] {
  const pairs = pairsOf(typed);
  const scored = allowed
    .filter((entry) => !given.includes(entry))
    .map((entry) => ({ entry, score: likeness(pairs, pairsOf(entries[entry]!.name)) }))
    .sort((a, b) => b.score - a.score);
  return [...given, ...scored.map(({ entry }) => entry)].slice(0, 3);
}

function likeness(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let common = 0;
  for (const pair of a) if (b.has(pair)) common += 1;
  return a.size + b.size ? (2 * common) / (a.size + b.size) : 0;
}

function pairsOf(text: string): Set<number> {
  const letters = fold(text);
  const pairs = new Set<number>();
  for (let at = 0; at + 1 < letters.length; at += 1) {
    pairs.add(letters.charCodeAt(at) * 65536 + letters.charCodeAt(at + 1));
  }
  return pairs;
}
