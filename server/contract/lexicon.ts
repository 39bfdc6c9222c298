import * as v from 'valibot';
import { ProcedureCode } from './text.ts';

/**
 * `everyday`: how people call it · `dialect`: where the standard word is another · `situation`: what has happened ·
 * `abbreviation`: letters for words · `spelling`: how it is often written.
 */
export const LexiconKind = v.picklist([
  'everyday',
  'dialect',
  'situation',
  'abbreviation',
  'spelling',
]);

/** One thing people say, and what the catalogue calls it. Several meanings are all tried: the rest of the query decides. */
export const LexiconEntry = v.object({
  kind: LexiconKind,
  said: v.string(),
  means: v.array(v.string()),
  /** Where the words alone do not lead there: which procedures are meant, the likeliest first. */
  procedures: v.optional(v.array(ProcedureCode)),
  /** By whom, where: a word of the lexicon nobody can place cannot be judged. */
  used: v.string(),
});

export const Lexicon = v.object({
  entries: v.array(LexiconEntry),
  /** Words that carry a sentence and tell nothing of what is wanted. */
  stopWords: v.array(v.string()),
});

export type LexiconKind = v.InferOutput<typeof LexiconKind>;
export type LexiconEntry = v.InferOutput<typeof LexiconEntry>;
export type Lexicon = v.InferOutput<typeof Lexicon>;
