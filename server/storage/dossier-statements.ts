import { asc, eq, sql as raw } from 'drizzle-orm';
import { everyColumn, statement } from './database.ts';
import type { Arrival, DossierRecord, EventRecord, FileRecord } from './ports.ts';

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

export const addDossier = statement<DossierRecord, { code: string }>('add_dossier', (sql, t) =>
  sql
    .insert(t.dossiers)
    // Dates that are not known yet have no place: a place's value cannot be null.
    .values({ ...everyColumn(t.dossiers), receivedAt: null })
    .onConflictDoNothing({ target: t.dossiers.keyHash })
    .returning({ code: t.dossiers.code }),
);

export const addFile = statement<FileRecord & { position: number }, { upload: string }>(
  'add_file',
  (sql, t) =>
    sql.insert(t.files).values(everyColumn(t.files)).returning({ upload: t.files.upload }),
);

export const addEvent = statement<EventRecord, { id: string }>('add_event', (sql, t) =>
  sql.insert(t.events).values(everyColumn(t.events)).returning({ id: t.events.id }),
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
      sha256: t.files.sha256,
    })
    .from(t.files)
    .where(eq(t.files.code, place.code))
    .orderBy(asc(t.files.position)),
);

export const findEvents = statement<{ code: string }, EventRecord>('events_of', (sql, t, place) =>
  sql.select().from(t.events).where(eq(t.events.code, place.code)).orderBy(asc(t.events.seq)),
);
