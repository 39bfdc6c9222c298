import { asc, eq, sql as raw } from 'drizzle-orm';

import type { Arrival, DossierRecord, EventRecord, FileRecord } from './ports.ts';
import { change, everyColumn, statement } from './statement.ts';

/** The hot queries on dossiers: parsed once per connection. */

export const drawSerial = statement<Arrival['serial'], { serial: number }>(
  'draw_serial',
  (sql, t, { agency, day }) =>
    sql
      .insert(t.serials)
      .values({ agency, day, last: 1 })
      .onConflictDoUpdate({
        target: [t.serials.agency, t.serials.day],
        set: { last: raw`${t.serials.last} + 1` },
      })
      .returning({ serial: t.serials.last }),
);

/** Touches no row when the key hash is there already. */
export const addDossier = change<DossierRecord>('add_dossier', (sql, t) =>
  sql
    .insert(t.dossiers)
    // An instant that is not known yet has no place: the value of a place for one cannot be null.
    .values({ ...everyColumn(t.dossiers), receivedAt: null })
    .onConflictDoNothing({ target: t.dossiers.keyHash }),
);

export const addFile = change<FileRecord & { position: number }>('add_file', (sql, t) =>
  sql.insert(t.files).values(everyColumn(t.files)),
);

export const addEvent = change<EventRecord>('add_event', (sql, t) =>
  sql.insert(t.events).values(everyColumn(t.events)),
);

export const findByCode = statement<{ code: string }, DossierRecord>(
  'dossier_by_code',
  (sql, t, place) => sql.select().from(t.dossiers).where(eq(t.dossiers.code, place.code)),
);

export const findByKeyHash = statement<{ keyHash: string }, DossierRecord>(
  'dossier_by_key_hash',
  (sql, t, place) => sql.select().from(t.dossiers).where(eq(t.dossiers.keyHash, place.keyHash)),
);

export const findFiles = statement<{ code: string }, FileRecord>('files_of', (sql, t, place) =>
  sql
    .select({
      upload: t.files.upload,
      code: t.files.code,
      field: t.files.field,
      kind: t.files.kind,
      size: t.files.size,
    })
    .from(t.files)
    .where(eq(t.files.code, place.code))
    .orderBy(asc(t.files.position)),
);

export const findEvents = statement<{ code: string }, EventRecord>('events_of', (sql, t, place) =>
  sql.select().from(t.events).where(eq(t.events.code, place.code)).orderBy(asc(t.events.seq)),
);
