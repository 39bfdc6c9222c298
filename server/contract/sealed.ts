import * as v from 'valibot';
import { Acknowledgement, AskedPaper } from './dossier.ts';
import { Answers } from './form.ts';

/** What a dossier's sealed part holds: everything that says who somebody is or what they wrote. */
const SealedDossier = v.object({
  answers: Answers,
  owner: v.string(),
  /** As it was shown at sending, but for the code, which is the row's. */
  acknowledgement: v.omit(Acknowledgement, ['code']),
});

/** What an event's sealed part holds: officials' names and words (`EventDetails` of the domain). */
const SealedEvent = v.object({
  by: v.optional(v.string()),
  unit: v.optional(v.string()),
  basis: v.optional(v.string()),
  reason: v.optional(v.string()),
  papers: v.optional(v.array(AskedPaper)),
  answerBy: v.optional(v.string()),
});

export type SealedDossier = v.InferOutput<typeof SealedDossier>;
export type SealedEvent = v.InferOutput<typeof SealedEvent>;

/** Throws when an opened record is not what was once sealed: a version that no longer understands it must say so. */
export const readSealedDossier = (json: string): SealedDossier =>
  v.parse(SealedDossier, JSON.parse(json));

export const readSealedEvent = (json: string): SealedEvent =>
  v.parse(SealedEvent, JSON.parse(json));
