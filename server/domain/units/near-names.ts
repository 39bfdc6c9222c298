/** Names that look alike, pair of letters by pair of letters (Sørensen–Dice): only ever offered, never an answer. */

export interface NearIndex {
  /** Sorted, as in the index of units. */
  keys: readonly string[];
  /** Positions in `keys`, by the pairs of letters that occur there. */
  byPair: ReadonlyMap<string, readonly number[]>;
}

export function nearIndexOf(keys: readonly string[]): NearIndex {
  const byPair = new Map<string, number[]>();
  keys.forEach((key, at) => {
    for (const pair of pairsOf(key)) {
      const list = byPair.get(pair);
      if (list) list.push(at);
      else byPair.set(pair, [at]);
    }
  });
  return { keys, byPair };
}

/** Keys at least half alike, the most alike first, at most `limit`. */
export function nearKeys({ keys, byPair }: NearIndex, typed: string, limit: number): string[] {
  const pairs = pairsOf(typed);
  const common = new Uint8Array(keys.length);
  const met: number[] = [];
  for (const pair of pairs)
    for (const at of byPair.get(pair) ?? []) {
      if (common[at] === 0) met.push(at);
      common[at]! += 1;
    }
  return met
    .map((at) => ({
      key: keys[at]!,
      like: (2 * common[at]!) / (pairs.size + keys[at]!.length + 1),
    }))
    .filter(({ like }) => like >= 0.5)
    .sort((a, b) => b.like - a.like || (a.key < b.key ? -1 : 1))
    .slice(0, limit)
    .map(({ key }) => key);
}

function pairsOf(key: string): Set<string> {
  const framed = ` ${key} `;
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < framed.length; at += 1) pairs.add(framed.slice(at, at + 2));
  return pairs;
}
