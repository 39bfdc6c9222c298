/**
 * Wrong look-up codes, counted per dossier code (known or not: both must look alike). Ten within 15 minutes close the
 * typed way for 15 minutes, the next ten for 30, doubling up to 24 hours; a day without any forgets. The QR's token has
 * 128 bits and stays open, so that nobody can lock the owner out. Source: security notes §2.1; ASVS 5.0 V6.3.1.
 */

/** What is remembered of one dossier code; plain data, times in milliseconds. */
export interface Attempt {
  /** Times of the latest wrong codes, oldest first. */
  wrong: readonly number[];
  closings: number;
  closedUntil: number;
}

/** By dossier code. Look-ups with the right code delete their entry. */
export type Attempts = Map<string, Attempt>;

export function isClosed(attempt: Attempt | undefined, now: Date): boolean {
  return attempt !== undefined && now.getTime() < attempt.closedUntil;
}

/** The state after one more wrong code. While closed nothing is compared, so nothing counts. */
export function afterWrong(attempt: Attempt | undefined, now: Date): Attempt {
  const at = now.getTime();
  const before = attempt && !isForgotten(attempt, now) ? attempt : NONE;
  if (isClosed(before, now)) return before;
  const wrong = [...before.wrong.filter((time) => time > at - WINDOW), at];
  if (wrong.length < ALLOWED) return { ...before, wrong };
  const closedUntil = at + Math.min(WINDOW * 2 ** before.closings, LONGEST);
  return { wrong: [], closings: before.closings + 1, closedUntil };
}

/** Whether it may be dropped: a day has passed since the last wrong code and since the last closing. */
export function isForgotten({ wrong, closedUntil }: Attempt, now: Date): boolean {
  return now.getTime() - Math.max(closedUntil, ...wrong) >= LONGEST;
}

const ALLOWED = 10;
const WINDOW = 15 * 60_000;
const LONGEST = 24 * 3_600_000;
const NONE: Attempt = { wrong: [], closings: 0, closedUntil: 0 };
