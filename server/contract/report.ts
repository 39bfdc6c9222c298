/** What the operator may learn of how the service is used: words of the language and counts, nothing of anybody. */
import * as v from 'valibot';
import { LocalDay } from './text.ts';

export const SearchReportInput = v.object({ since: LocalDay });

export const SearchReport = v.object({
  /** Folded words of searches that found nothing, the most frequent first; rare ones are held back. */
  words: v.array(v.object({ word: v.string(), count: v.number(), days: v.number() })),
  /** Searches with words that are not kept, because they might be anybody's. */
  other: v.number(),
  /** Words held back because too few asked for them. */
  rare: v.number(),
});

export type SearchReport = v.InferOutput<typeof SearchReport>;
