/**
 * Pacing per network address: whoever asks too fast waits, and nobody is refused, because whole villages share one
 * carrier address. Algorithm: generic cell rate (a virtual queue), ITU-T I.371.
 */

export interface Pace {
  /** Requests that pass at once after a quiet time. */
  burst: number;
  /** Milliseconds between requests once the burst is spent. */
  every: number;
  /** No one waits longer, in milliseconds; who is further ahead of the queue than this pays no more. */
  longest: number;
}

/** When the queue will be empty, in milliseconds; undefined: never asked before. */
export type PaceState = number | undefined;

/** @returns how long this request waits, and the state to remember until `state` has passed. */
export function pace(
  state: PaceState,
  now: Date,
  { burst, every, longest }: Pace,
): { delay: number; state: number } {
  const at = now.getTime();
  const spent = Math.max(state ?? at, at) + every;
  const latest = at + burst * every + longest;
  const delay = Math.min(Math.max(0, spent - at - burst * every), longest);
  return { delay, state: Math.min(spent, latest) };
}
