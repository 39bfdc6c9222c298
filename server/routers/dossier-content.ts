import {
  readSealedDossier,
  readSealedEvent,
  type SealedDossier,
  type SealedEvent,
} from '../contract/sealed.ts';
import type { DossierRecord, EventRecord } from '../storage/ports.ts';
import type { DossierKey } from '../vault/ports.ts';

/** Bound to its row: moved to another dossier it does not open. */
export const sealDossier = (key: DossierKey, code: string, content: SealedDossier): Buffer =>
  key.seal(Buffer.from(JSON.stringify(content)), `dossier|${code}`);

export const openDossier = (key: DossierKey, { code, sealed }: DossierRecord): SealedDossier =>
  readSealedDossier(key.open(sealed, `dossier|${code}`).toString('utf8'));

export const sealEvent = (key: DossierKey, id: string, details: SealedEvent): Buffer =>
  key.seal(Buffer.from(JSON.stringify(details)), `event|${id}`);

export const openEvent = (key: DossierKey, { id, sealed }: EventRecord): SealedEvent =>
  readSealedEvent(key.open(sealed, `event|${id}`).toString('utf8'));
