import type { Agency, CalendarYear, Province } from '../contract/agency.ts';
import type { Filer, Status } from '../contract/dossier.ts';
import type { Form } from '../contract/form.ts';
import type { Lexicon } from '../contract/lexicon.ts';
import type { Procedure } from '../contract/procedure.ts';
import type { Units } from '../contract/units.ts';
import type { Against } from '../domain/agency-layer.ts';
import type { Telling } from '../domain/merge-procedure.ts';
import type { Kit } from './kit.sqlite.ts';
import type { DossierRecord, EventRecord, FileRecord } from './ports.ts';

/** Every table of the main database, once for both dialects. A change here needs `npm run migrations`. */
export const defineTables = (kit: Kit) => ({
  ...defineIdentity(kit),
  ...defineDossiers(kit),
  ...defineCatalogue(kit),
  ...defineReports(kit),
});

export type Tables = ReturnType<typeof defineTables>;

/** One row. The key store holds the same id sealed, so that neither is ever paired with another's. */
const defineIdentity = ({ table, id }: Kit) => ({
  identity: table('identity', { of: id('of').primaryKey(), id: id('id').notNull() }),
});

function defineDossiers({ table, index, uniqueIndex, primaryKey, id, text, int, ...kit }: Kit) {
  const { instant, bytes } = kit;

  const serials = table(
    'serials',
    { agency: id('agency').notNull(), day: id('day').notNull(), last: int('last').notNull() },
    (t) => [primaryKey({ columns: [t.agency, t.day] })],
  );

  const dossiers = table(
    'dossiers',
    {
      code: id('code').primaryKey(),
      keyHash: id('key_hash').notNull(),
      contentHash: id('content_hash').notNull(),
      tokenHash: id('token_hash').notNull(),
      lookupHash: text('lookup_hash').notNull(),
      procedure: id('procedure').notNull(),
      procedureVersion: int('procedure_version').notNull(),
      formId: id('form_id').notNull(),
      formVersion: int('form_version').notNull(),
      receivedBy: id('received_by').notNull(),
      competent: text('competent').notNull(),
      assistedAt: text('assisted_at'),
      channel: text('channel').$type<DossierRecord['channel']>().notNull(),
      filer: text('filer').$type<Filer>().notNull(),
      status: id('status').$type<Status>().notNull(),
      arrivedAt: instant('arrived_at').notNull(),
      lookByAt: instant('look_by_at').notNull(),
      receivedAt: instant('received_at'),
      dueOn: id('due_on'),
      dueHalf: text('due_half').$type<NonNullable<DossierRecord['dueHalf']>>(),
      sealed: bytes('sealed').notNull(),
      version: int('version').notNull(),
    },
    (t) => [
      uniqueIndex('dossiers_key_hash').on(t.keyHash),
      // Three lists, newest first: an agency's in one status, an agency's, everybody's.
      index('dossiers_agency_status').on(t.receivedBy, t.status, t.arrivedAt, t.code),
      index('dossiers_agency').on(t.receivedBy, t.arrivedAt, t.code),
      index('dossiers_arrived').on(t.arrivedAt, t.code),
    ],
  );

  const files = table(
    'files',
    {
      // An upload belongs to one dossier at most.
      upload: id('upload').primaryKey(),
      code: id('code')
        .notNull()
        .references(() => dossiers.code),
      position: int('position').notNull(),
      field: text('field').notNull(),
      kind: text('kind').$type<FileRecord['kind']>().notNull(),
      size: int('size').notNull(),
    },
    (t) => [uniqueIndex('files_code').on(t.code, t.position)],
  );

  const events = table(
    'events',
    {
      id: id('id').primaryKey(),
      code: id('code')
        .notNull()
        .references(() => dossiers.code),
      /** The version of the dossier that this event made: no two events can claim one. */
      seq: int('seq').notNull(),
      move: text('move').$type<EventRecord['move']>().notNull(),
      status: text('status').$type<Status>().notNull(),
      at: instant('at').notNull(),
      enteredAt: instant('entered_at').notNull(),
      sealed: bytes('sealed').notNull(),
    },
    (t) => [uniqueIndex('events_code').on(t.code, t.seq)],
  );

  return { serials, dossiers, files, events };
}

function defineCatalogue(kit: Kit) {
  return {
    procedures: versioned<Procedure>(kit, 'procedures'),
    forms: versioned<Form>(kit, 'forms'),
    agencies: versioned<Agency>(kit, 'agencies'),
    calendars: versioned<CalendarYear>(kit, 'calendars'),
    provinces: versioned<Province>(kit, 'provinces'),
    tellings: versioned<Telling>(kit, 'tellings'),
    against: versioned<Against>(kit, 'against'),
    units: versioned<Units>(kit, 'units'),
    lexicons: versioned<Lexicon>(kit, 'lexicons'),
  };
}

/** Things told in versions; a version once written stays, because dossiers pin it. */
const versioned = <Body>({ table, primaryKey, id, int, instant, json }: Kit, name: string) =>
  table(
    name,
    {
      id: id('id').notNull(),
      version: int('version').notNull(),
      hash: id('hash').notNull(),
      body: json<Body>('body').notNull(),
      loadedAt: instant('loaded_at').notNull(),
    },
    (t) => [primaryKey({ columns: [t.id, t.version] })],
  );

export type VersionedTable<Body> = ReturnType<typeof versioned<Body>>;

/** How often a word was in searches that found nothing: words of the language and counts, nothing of anybody. */
const defineReports = ({ table, primaryKey, id, int }: Kit) => ({
  searchMisses: table(
    'search_misses',
    { day: id('day').notNull(), word: id('word').notNull(), count: int('count').notNull() },
    (t) => [primaryKey({ columns: [t.day, t.word] })],
  ),
});
