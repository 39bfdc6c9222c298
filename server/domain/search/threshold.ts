/** When a procedure fits well enough to be called a hit; measured on queries of which some have no answer here. */
import type { Score } from './score.ts';

export const isFit = ({ fit }: Score): boolean => fit >= GOOD_FIT;

/** Share of what the query tells that must be found again. */
const GOOD_FIT = 0.5;
