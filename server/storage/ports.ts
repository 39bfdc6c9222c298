/**
 * What storage offers to the other rooms, in domain shapes; they import these types and nothing else of it.
 * Every lookup by the public goes by dossier code or key hash, never by an inner id.
 */
import type { Agency, CalendarYear, Province } from '../contract/agency.ts';
import type { Filer, MoveName, Status } from '../contract/dossier.ts';
import type { Form } from '../contract/form.ts';
import type { Lexicon } from '../contract/lexicon.ts';
import type { Procedure } from '../contract/procedure.ts';
import type { Units } from '../contract/units.ts';
import type { Against } from '../domain/agency-layer.ts';
import type { Entry } from '../domain/catalogue.ts';
import type { Teller, Telling } from '../domain/merge-procedure.ts';
import type { CountedWord } from '../domain/search/misses.ts';

/** A dossier's row. Everything a person wrote is inside `sealed`; the rest says nothing of who they are. */
export interface DossierRecord {
  code: string;
  /** SHA-256 (hex) of the idempotency key. Also the name of the dossier's own key in the key store. */
  keyHash: string;
  /** Keyed hash of form, answers and file hashes: tells a true retry from another content. */
  contentHash: string;
  tokenHash: string;
  /** argon2id, PHC string. */
  lookupHash: string;
  procedure: string;
  procedureVersion: number;
  formId: string;
  formVersion: number;
  /** Three agencies, often different (domain facts A.3). */
  receivedBy: string;
  competent: string;
  assistedAt: string | null;
  channel: 'online' | 'counter' | 'post';
  filer: Filer;
  status: Status;
  arrivedAt: Date;
  lookByAt: Date;
  receivedAt: Date | null;
  dueOn: string | null;
  dueHalf: 'morning' | 'afternoon' | 'day' | null;
  /** Answers, file names and acknowledgement details, sealed with the dossier's key. */
  sealed: Buffer;
  version: number;
}

/** A file that belongs to a dossier; its bytes, and what they hash to, lie sealed in the files room under `upload`. */
export interface FileRecord {
  upload: string;
  code: string;
  field: string;
  kind: 'jpeg' | 'png' | 'pdf';
  size: number;
}

export interface EventRecord {
  id: string;
  code: string;
  seq: number;
  move: MoveName | 'submit';
  status: Status;
  at: Date;
  enteredAt: Date;
  /** Officials' names, units, reasons and notes, sealed with the dossier's key. */
  sealed: Buffer;
}

/** All that a submission adds, but for the code, which is drawn inside the commit. */
export interface Arrival {
  /** Agency and local day the serial belongs to. */
  serial: { agency: string; day: string };
  /** Builds the code from the drawn serial. */
  codeOf(serial: number): string;
  /** Seals what needs the code as associated data; called inside the commit, synchronous. */
  sealedFor(code: string): { dossier: Buffer; event: Buffer };
  dossier: Omit<
    DossierRecord,
    'code' | 'sealed' | 'version' | 'status' | 'receivedAt' | 'dueOn' | 'dueHalf'
  >;
  files: Omit<FileRecord, 'code'>[];
  eventId: string;
}

export interface Moved {
  code: string;
  /** Version the decision was made on; another since then is a `StaleWrite`. */
  version: number;
  set: Pick<DossierRecord, 'status'> &
    Partial<Pick<DossierRecord, 'receivedAt' | 'dueOn' | 'dueHalf'>>;
  event: Omit<EventRecord, 'code' | 'seq' | 'status'>;
}

export interface DossierStore {
  /**
   * Adds a dossier, its files and first event in one commit, drawing the agency-day's next serial (dense).
   * A key hash that exists already adds nothing and gives the dossier it made: the caller compares `contentHash`.
   */
  arrive(arrival: Arrival): Promise<{ dossier: DossierRecord; repeated: boolean }>;
  byCode(code: string): Promise<DossierRecord | undefined>;
  byKeyHash(keyHash: string): Promise<DossierRecord | undefined>;
  /** Files in the order they were declared. */
  filesOf(code: string): Promise<FileRecord[]>;
  /** Oldest first. */
  eventsOf(code: string): Promise<EventRecord[]>;
  /** Throws `StaleWrite` when the version is not the one decided on. */
  move(moved: Moved): Promise<DossierRecord>;
  /** Newest first, keyset by code. */
  list(filter: {
    agency?: string;
    status?: Status;
    after?: string;
    limit: number;
  }): Promise<DossierRecord[]>;
  /** Which of these uploads belong to a dossier: what the sweep must keep. */
  referenced(uploads: readonly string[]): Promise<Set<string>>;
  /** Which of these key hashes have a dossier. */
  withDossier(keyHashes: readonly string[]): Promise<Set<string>>;
}

/** What is kept in versions; each list may be left out. */
export interface Loaded {
  procedures: readonly Procedure[];
  forms: readonly Form[];
  agencies: readonly Agency[];
  calendars: readonly CalendarYear[];
  provinces: readonly Province[];
  /** What sources told of procedures, and which source of which. */
  tellings: readonly { teller: Teller; telling: Telling }[];
  /** What agencies set against the nation's word. */
  against: readonly { agency: string; against: Against }[];
  /** At most one: today's units and what became of yesterday's. */
  units: readonly Units[];
  /** At most one: what people here say, beside the lexicon that is shipped. */
  lexicons: readonly Lexicon[];
}

/** What citizens are shown; who told it is nobody's business but the operator's. */
export interface Served extends Omit<Loaded, 'procedures' | 'tellings' | 'against'> {
  /** In the order of codes. */
  procedures: Entry[];
}

/** What was loaded, each in the version that a dossier pins. */
export interface CatalogueStore {
  /** Writes what changed as new versions, in one commit; the same content again changes nothing. Returns what was written. */
  load(catalogue: Partial<Loaded> & { at: Date }): Promise<Record<keyof Loaded, number>>;
  /**
   * Latest version of everything that is served.
   * @param known entries in hand, by code: those that are still the latest are given back instead of being read again.
   */
  latest(known?: ReadonlyMap<string, Entry>): Promise<Served>;
  /** What sources told; of all procedures, or of these. */
  tellings(codes?: readonly string[]): Promise<Loaded['tellings']>;
  against(): Promise<Loaded['against']>;
  procedure(code: string, version: number): Promise<Procedure | undefined>;
  form(id: string, version: number): Promise<Form | undefined>;
}

/** Words of searches that found nothing, counted by local day. What may be kept at all: `domain/search/misses.ts`. */
export interface SearchMissStore {
  /** Adds to what the day has already. */
  add(day: string, counts: ReadonlyMap<string, number>): Promise<void>;
  /** From this day on, summed over days, in the order of words. */
  since(day: string): Promise<CountedWord[]>;
  /** Removes the days before this one; returns how many rows. */
  forget(before: string): Promise<number>;
}

/** Keys of dossiers, wrapped by the server key, in a file of their own whose backups live 35 days at most. */
export interface KeyStore {
  /** Adds a wrapped key unless the name has one; returns the one that is there. Committed and synced before it answers. */
  keep(name: string, wrapped: Buffer, at: Date): Promise<Buffer>;
  get(name: string): Promise<Buffer | undefined>;
  /** Names of keys older than `before`, for the sweep of orphans. */
  olderThan(before: Date, after: string | undefined, limit: number): Promise<string[]>;
  erase(name: string): Promise<void>;
  /**
   * Whose keys these are: the database's identity, sealed under the server key at first start. Tells a wrong key file and a
   * wrong database before anything is read or erased. Undefined in a new store, which has no keys yet.
   */
  check(): Promise<Buffer | undefined>;
  /** Keeps it unless there is one; gives the one that is there. */
  keepCheck(value: Buffer): Promise<Buffer>;
  close(): Promise<void>;
}

/** An optimistic write found another version, or no row at all. */
export class StaleWrite extends Error {
  override readonly name = 'StaleWrite';
}

/** The disk has no room left: nothing of the commit was kept. The same commit may succeed later. */
export class StorageFull extends Error {
  override readonly name = 'StorageFull';
}

/** The disk, or the way to it, fails (I/O error, connection lost, held by somebody else): whether the commit was kept is not known. */
export class StorageFailing extends Error {
  override readonly name = 'StorageFailing';
}
