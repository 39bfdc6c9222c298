import type { Change, Fate, Renaming } from './disk.ts';
import type { Random } from './random.ts';

/** What a disk writes at once or not at all, in bytes. */
const SECTOR = 512;

/** Everything that was asked for is there: what a reader sees when nothing goes wrong. */
export const EVERYTHING: Fate = { names: (pending) => pending, bytes: (pending) => pending };

/** Only what was synced is there. */
export const NOTHING: Fate = { names: () => [], bytes: () => [] };

/**
 * A power cut's dice. A file or directory keeps nothing that was not synced, a beginning of it (in order, as a journal
 * does, the last write torn), or any of it, each write kept, dropped, torn by sectors or grown to without its bytes.
 */
export function diceOf(random: Random): Fate {
  return {
    names: (pending) => {
      const way = random.pick(['none', 'all', 'beginning', 'any']);
      if (way === 'any') return pending.filter(() => random.chance(0.5));
      return pending.slice(0, countOf(way, pending, random));
    },
    bytes: (pending) => {
      const way = random.pick(['none', 'none', 'all', 'beginning', 'any', 'any']);
      if (way === 'any') return pending.flatMap((change) => anyOf(change, random));
      const count = countOf(way, pending, random);
      const next = way === 'beginning' ? pending.slice(count, count + 1) : [];
      return [...pending.slice(0, count), ...next.flatMap((change) => torn(change, random))];
    },
  };
}

function countOf(
  way: 'none' | 'all' | 'beginning',
  pending: readonly (Change | Renaming)[],
  random: Random,
): number {
  if (way === 'beginning') return random.int(0, pending.length);
  return way === 'all' ? pending.length : 0;
}

function anyOf(change: Change, random: Random): Change[] {
  switch (random.pick(['kept', 'dropped', 'torn', 'empty'])) {
    case 'kept':
      return [change];
    case 'dropped':
      return [];
    case 'torn':
      return torn(change, random);
    case 'empty':
      return grown(change);
  }
}

/** Some of the sectors that a write touches. A new size is one thing and cannot tear. */
export function torn(change: Change, random: Random): Change[] {
  if ('size' in change) return random.chance(0.5) ? [change] : [];
  const { at, offset, data } = change;
  const kept: Change[] = [];
  for (let from = 0; from < data.length;) {
    const to = Math.min(data.length, from + SECTOR - ((offset + from) % SECTOR));
    if (random.chance(0.5)) kept.push({ at, offset: offset + from, data: data.subarray(from, to) });
    from = to;
  }
  return kept;
}

/** The file is as long as the write made it, but the bytes did not come: its last byte stands for the length. */
function grown(change: Change): Change[] {
  if ('size' in change) return [change];
  const end = change.offset + change.data.length;
  return [{ at: change.at, offset: end, data: Buffer.alloc(0) }];
}
