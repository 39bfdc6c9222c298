import { createHash, randomUUID } from 'node:crypto';
import type { Arrival, DossierStore, FileRecord } from '../../server/storage/ports.ts';

/** A submission as it reaches the store; the agency and all in it are fictional. */
export function anArrival(change: Partial<Arrival['dossier']> & Partial<Arrival> = {}): Arrival {
  const { serial, codeOf, sealedFor, files, eventId, dossier, ...columns } = change;
  const drawn = serial ?? { agency: columns.receivedBy ?? 'H99.001', day: '2026-11-21' };
  const key = randomUUID();
  return {
    serial: drawn,
    codeOf: codeOf ?? ((number) => codeFor(drawn, number)),
    sealedFor: sealedFor ?? ((code) => ({ dossier: bytes(code), event: bytes(`event ${code}`) })),
    files: files ?? [],
    eventId: eventId ?? randomUUID(),
    dossier: {
      keyHash: sha256(key),
      contentHash: sha256(`content ${key}`),
      tokenHash: sha256(`token ${key}`),
      lookupHash: '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA',
      procedure: '2.000635',
      procedureVersion: 1,
      formId: 'civil-status-copy',
      formVersion: 1,
      receivedBy: drawn.agency,
      competent: drawn.agency,
      assistedAt: null,
      channel: 'online',
      filer: 'self',
      arrivedAt: new Date('2026-11-21T01:02:03.004Z'),
      lookByAt: new Date('2026-11-21T05:00:00.000Z'),
      ...dossier,
      ...columns,
    },
  };
}

export function aFile(change: Partial<FileRecord> = {}): Omit<FileRecord, 'code'> {
  const upload = randomUUID().replaceAll('-', '');
  return { upload, field: 'photo', kind: 'jpeg', size: 1_234, ...change };
}

/** Arrivals at the same moment, in one call each. */
export const arriveTogether = (dossiers: DossierStore, arrivals: Arrival[]) =>
  Promise.allSettled(arrivals.map((arrival) => dossiers.arrive(arrival)));

/** `how many` different ones. */
export const times = <T>(howMany: number, make: (index: number) => T): T[] =>
  Array.from({ length: howMany }, (_, index) => make(index));

export const codeFor = ({ agency, day }: Arrival['serial'], serial: number): string =>
  `${agency}-${day.slice(2).replaceAll('-', '')}-${String(serial).padStart(4, '0')}`;

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export const bytes = (text: string): Buffer => Buffer.from(text);
