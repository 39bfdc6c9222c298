/**
 * When a procedure fits well enough to be called a hit. A short query says exactly what it wants, so nearly all of it
 * must be there; of a story only the kernel is. Measured on queries of which some have no answer here.
 */
export const enoughFor = (length: number): number => Math.max(LEAST, MOST - PER_WORD * length);

/** Beside a hit so much of that is enough. */
export const BESIDE = 0.6;

const MOST = 0.96;
const PER_WORD = 0.11;
const LEAST = 0.18;
