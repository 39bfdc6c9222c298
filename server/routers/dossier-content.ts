import * as v from 'valibot';
import { Acknowledgement, AskedPaper } from '../contract/dossier.ts';
import { Answers } from '../contract/form.ts';
import type { EventDetails } from '../domain/decide-move.ts';
import type { DossierRecord, EventRecord } from '../storage/ports.ts';
import type { DossierKey } from '../vault/ports.ts';

/** What a dossier's sealed part holds: everything that says who somebody is or what they wrote. */
const DossierContent = v.object({
  answers: Answers,
  owner: v.string(),
  /** As it was shown at sending, but for the code, which is the row's. */
  acknowledgement: v.omit(Acknowledgement, ['code']),
});
/** `EventDetails` of the domain, as it is read back. */
const EventContent = v.object({
  by: v.optional(v.string()),
  unit: v.optional(v.string()),
  basis: v.optional(v.string()),
  reason: v.optional(v.string()),
  papers: v.optional(v.array(AskedPaper)),
  answerBy: v.optional(v.string()),
});
export type DossierContent = v.InferOutput<typeof DossierContent>;

/** Binds the sealed part to its row: moved to another dossier it does not open. */
export const sealDossier = (key: DossierKey, code: string, content: DossierContent): Buffer =>
  key.seal(Buffer.from(JSON.stringify(content)), `dossier|${code}`);

export const openDossier = (key: DossierKey, { code, sealed }: DossierRecord): DossierContent =>
  v.parse(DossierContent, JSON.parse(key.open(sealed, `dossier|${code}`).toString('utf8')));

export const sealEvent = (key: DossierKey, id: string, content: EventDetails): Buffer =>
  key.seal(Buffer.from(JSON.stringify(content)), `event|${id}`);

export const openEvent = (key: DossierKey, { id, sealed }: EventRecord): EventDetails =>
  v.parse(EventContent, JSON.parse(key.open(sealed, `event|${id}`).toString('utf8')));
