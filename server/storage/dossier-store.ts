import { and, desc, eq, inArray, sql as raw, type SQL } from 'drizzle-orm';
import { write, type Database, type Plan } from './database.ts';
import {
  addDossier,
  addEvent,
  addFile,
  drawSerial,
  findByCode,
  findByKeyHash,
  findEvents,
  findFiles,
} from './dossier-statements.ts';
import { StaleWrite } from './ports.ts';
import type { Arrival, DossierRecord, DossierStore, Moved } from './ports.ts';
import type { Tables } from './tables.ts';

/** Dossiers, their files and their history. */
export function dossierStore(db: Database): DossierStore {
  const byKeyHash = async (keyHash: string) => (await db.query(findByKeyHash({ keyHash })))[0];

  return {
    byKeyHash,

    async arrive(arrival) {
      try {
        return { dossier: await db.commit(arrivalOf(arrival)), repeated: false };
      } catch (error) {
        const dossier =
          error instanceof StaleWrite ? await byKeyHash(arrival.dossier.keyHash) : undefined;
        if (!dossier) throw error;
        return { dossier, repeated: true };
      }
    },

    byCode: async (code) => (await db.query(findByCode({ code })))[0],

    filesOf: (code) => db.query(findFiles({ code })),

    eventsOf: (code) => db.query(findEvents({ code })),

    move: (moved) => db.commit(moveOf(moved)),

    list: (filter) =>
      db.query((sql, t) =>
        sql
          .select()
          .from(t.dossiers)
          .where(
            and(
              filter.agency === undefined ? undefined : eq(t.dossiers.receivedBy, filter.agency),
              filter.status === undefined ? undefined : eq(t.dossiers.status, filter.status),
              filter.after === undefined ? undefined : isOlderThan(t, filter.after),
            ),
          )
          .orderBy(desc(t.dossiers.arrivedAt), desc(t.dossiers.code))
          .limit(filter.limit),
      ),

    referenced: (uploads) =>
      present(uploads, (some) =>
        db.query((sql, t) =>
          sql.select({ value: t.files.upload }).from(t.files).where(inArray(t.files.upload, some)),
        ),
      ),

    withDossier: (keyHashes) =>
      present(keyHashes, (some) =>
        db.query((sql, t) =>
          sql
            .select({ value: t.dossiers.keyHash })
            .from(t.dossiers)
            .where(inArray(t.dossiers.keyHash, some)),
        ),
      ),
  };
}

/**
 * Serial, dossier, files and first event. A key hash that is there already makes the dossier's write touch
 * no row; the `StaleWrite` gives the drawn serial back, so that serials stay dense.
 */
const arrivalOf = (arrival: Arrival): Plan<DossierRecord> =>
  function* () {
    const [{ serial }] = yield* write(drawSerial(arrival.serial));
    const code = arrival.codeOf(serial);
    const sealed = arrival.sealedFor(code);
    const dossier: DossierRecord = {
      ...arrival.dossier,
      ...AS_SUBMITTED,
      code,
      sealed: sealed.dossier,
    };
    yield* write(addDossier(dossier));
    for (const [position, file] of arrival.files.entries()) {
      yield* write(addFile({ ...file, code, position }));
    }
    yield* write(
      addEvent({
        id: arrival.eventId,
        code,
        seq: dossier.version,
        move: 'submit',
        status: dossier.status,
        at: dossier.arrivedAt,
        enteredAt: dossier.arrivedAt,
        sealed: sealed.event,
      }),
    );
    return dossier;
  };

const moveOf = ({ code, version, set, event }: Moved): Plan<DossierRecord> =>
  function* (sql, t) {
    const next = version + 1;
    const [dossier] = yield* write(
      sql
        .update(t.dossiers)
        .set({ ...set, version: next })
        .where(and(eq(t.dossiers.code, code), eq(t.dossiers.version, version)))
        .returning(),
    );
    yield* write(addEvent({ ...event, code, seq: next, status: set.status }));
    return dossier;
  };

const AS_SUBMITTED = {
  status: 'submitted',
  receivedAt: null,
  dueOn: null,
  dueHalf: null,
  version: 1,
} as const;

/** After the row of that code in the list's order. Serials past 9999 do not sort as text, arrivals do. */
const isOlderThan = ({ dossiers }: Tables, code: string): SQL =>
  raw`(${dossiers.arrivedAt}, ${dossiers.code}) <
    (select edge.arrived_at, edge.code from ${dossiers} as edge where edge.code = ${code})`;

/** Which values a table has, asked in bunches that every engine takes. */
async function present(
  values: readonly string[],
  find: (some: string[]) => Promise<{ value: string }[]>,
): Promise<Set<string>> {
  const found = new Set<string>();
  for (let from = 0; from < values.length; from += BUNCH) {
    for (const { value } of await find(values.slice(from, from + BUNCH))) found.add(value);
  }
  return found;
}

const BUNCH = 500;
