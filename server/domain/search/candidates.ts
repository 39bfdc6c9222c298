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
export function best(rough: Float32Array, allowed: ArrayLike<number>, limit: number): number[] {
  let highest = 0;
  for (let n = 0; n < allowed.length; n += 1) highest = Math.max(highest, rough[allowed[n]!]!);
  if (!highest) return [];
  const counts = new Int32Array(STEPS + 1);
  const stepOf = (entry: number) => Math.ceil((rough[entry]! / highest) * STEPS);
  for (let n = 0; n < allowed.length; n += 1) counts[stepOf(allowed[n]!)]! += 1;
  let least = STEPS;
  const bound = Math.ceil(LEAST * STEPS);
  for (let sum = counts[least]!; least > bound && sum < limit; sum += counts[least]!) least -= 1;
  const chosen: number[] = [];
  for (let n = 0; n < allowed.length && chosen.length < limit; n += 1) {
    if (stepOf(allowed[n]!) > least) chosen.push(allowed[n]!);
  }
  for (let n = 0; n < allowed.length && chosen.length < limit; n += 1) {
    if (stepOf(allowed[n]!) === least) chosen.push(allowed[n]!);
  }
  return chosen;
}

const STEPS = 256;
/** What has less than this of what the best one has is not worth it. */
const LEAST = 0.3;
