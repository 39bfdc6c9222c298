/** Which procedures are worth a closer look: those that have most of what the query tells, in their trusted texts. */
import type { SearchIndex } from './prepare.ts';
import type { Query } from './query.ts';

/** @returns how much each entry has, roughly; 0: nothing. */
export function roughly({ entries, firstHaving, having, havingTrust }: SearchIndex, query: Query) {
  const rough = new Float32Array(entries.length);
  for (const { weight, meant } of query.units) {
    for (const { id, close } of meant) {
      const worth = weight * close;
      for (let at = firstHaving[id]!; at < firstHaving[id + 1]!; at += 1) {
        rough[having[at]!]! += worth * havingTrust[at]!;
      }
    }
  }
  return rough;
}

/** The best of these entries, at most `limit` or a few more, in the order given. */
export function best(rough: Float32Array, allowed: readonly number[], limit: number): number[] {
  let highest = 0;
  for (let n = 0; n < allowed.length; n += 1) {
    const has = rough[allowed[n]!]!;
    if (has > highest) highest = has;
  }
  if (highest === 0) return [];
  const scale = STEPS / highest;
  const counts = new Int32Array(STEPS + 1);
  for (let n = 0; n < allowed.length; n += 1) counts[(rough[allowed[n]!]! * scale) | 0]! += 1;
  let least = STEPS;
  let sum = counts[least]!;
  for (; least > LEAST * STEPS && sum < limit; sum += counts[least]!) least -= 1;
  // Of those on the last step, the first ones.
  let spare = limit - (sum - counts[least]!);
  return allowed.filter((entry) => {
    const step = (rough[entry]! * scale) | 0;
    return step > least || (step === least && spare-- > 0);
  });
}

const STEPS = 256;
/** What has less than this of what the best one has is not worth it. */
const LEAST = 0.3;
