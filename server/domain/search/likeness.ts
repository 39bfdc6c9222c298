/**
 * How alike two texts look, letter pair by letter pair (Sørensen–Dice), for queries of which no word is known: "khia
 * sihn" still looks like "khai sinh". Only used to choose the nearest three, never to claim a hit.
 */
import type { IndexedText } from './search-index.ts';
import { syllables } from '../text.ts';

/** The best likeness of any of these texts, 0–1. */
export function likenessTo(texts: readonly IndexedText[], typed: string): number {
  const pairs = pairsOf(syllables(typed));
  return Math.max(0, ...texts.map(({ trust, words }) => trust * likeness(pairs, pairsOf(words))));
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const pair of a) if (b.has(pair)) common += 1;
  return a.size + b.size ? (2 * common) / (a.size + b.size) : 0;
}

function pairsOf(words: readonly string[]): Set<string> {
  const pairs = new Set<string>();
  for (const word of words) {
    const framed = ` ${word} `;
    for (let at = 0; at + 1 < framed.length; at += 1) pairs.add(framed.slice(at, at + 2));
  }
  return pairs;
}
