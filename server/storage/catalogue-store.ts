import { createHash } from 'node:crypto';
import { and, asc, eq, inArray, max, sql as raw, type SQL } from 'drizzle-orm';
import { read, write, type Database, type Plan, type Sql, type Steps } from './database.ts';
import type { Procedure } from '../contract/procedure.ts';
import type { Entry } from '../domain/catalogue.ts';
import type { Teller } from '../domain/merge-procedure.ts';
import { StaleWrite, type CatalogueStore, type Loaded } from './ports.ts';
import type { Tables, VersionedTable } from './tables.ts';

/** Procedures, forms, agencies and calendars, every version kept. */
export function catalogueStore(db: Database): CatalogueStore {
  return {
    load: (catalogue) => retried(() => db.commit(loading(catalogue))),

    async latest(known = new Map()) {
      const bodies = async <Body>(pick: (tables: Tables) => VersionedTable<Body>) =>
        (await latestOf(db, pick)).map(({ body }) => body);
      const [procedures, forms] = await Promise.all([
        latestEntries(db, known),
        latestOf(db, (t) => t.forms),
      ]);
      return {
        procedures,
        forms: forms.map(({ version, body }) => ({ ...body, version })),
        agencies: await bodies((t) => t.agencies),
        calendars: await bodies((t) => t.calendars),
        provinces: await bodies((t) => t.provinces),
        units: await bodies((t) => t.units),
        lexicons: await bodies((t) => t.lexicons),
      };
    },

    async tellings(codes) {
      const ids = codes?.flatMap((code) => TELLERS.map((teller) => `${teller} ${code}`));
      const rows = await latestOf(db, (t) => t.tellings, ids);
      return rows.map(({ id, body }) => ({ teller: tellerOf(id), telling: body }));
    },

    async against() {
      const rows = await latestOf(db, (t) => t.against);
      return rows.map(({ id, body }) => ({ agency: id, against: body }));
    },

    procedure: async (code, version) =>
      (await versionOf(db, (t) => t.procedures, code, version))?.body,

    async form(id, version) {
      const row = await versionOf(db, (t) => t.forms, id, version);
      return row && { ...row.body, version };
    },
  };
}

/** Something to be kept in versions. `least`: the version it says of itself; its own is never below. */
interface Told<Body> {
  id: string;
  body: Body;
  least?: number;
}

const loading = (told: Partial<Loaded> & { at: Date }): Plan<Record<keyof Loaded, number>> =>
  function* (sql, t) {
    const keep = <Body extends object>(table: VersionedTable<Body>, list: Told<Body>[] = []) =>
      keepChanged(sql, table, list, told.at);
    return {
      procedures: yield* keep(t.procedures, told.procedures?.map(byCode)),
      forms: yield* keep(
        t.forms,
        told.forms?.map((body) => ({ id: body.id, body, least: body.version })),
      ),
      agencies: yield* keep(
        t.agencies,
        told.agencies?.map((body) => ({ id: body.id, body })),
      ),
      calendars: yield* keep(
        t.calendars,
        told.calendars?.map((body) => ({ id: String(body.year), body })),
      ),
      provinces: yield* keep(
        t.provinces,
        told.provinces?.map((body) => ({ id: body.name, body })),
      ),
      tellings: yield* keep(
        t.tellings,
        told.tellings?.map(({ teller, telling }) => ({
          id: `${teller} ${telling.latest.code}`,
          body: telling,
        })),
      ),
      against: yield* keep(
        t.against,
        told.against?.map(({ agency, against }) => ({ id: agency, body: against })),
      ),
      units: yield* keep(
        t.units,
        told.units?.map((body) => ({ id: 'units', body })),
      ),
      lexicons: yield* keep(
        t.lexicons,
        told.lexicons?.map((body) => ({ id: 'own', body })),
      ),
    };
  };

const byCode = (body: Procedure): Told<Procedure> => ({ id: body.code, body });

const TELLERS: readonly Teller[] = ['shipped', 'portal'];
const tellerOf = (id: string) => id.slice(0, id.indexOf(' ')) as Teller;

/** Adds a version of whatever differs from its latest one; returns how many did. */
function* keepChanged<Body extends object>(
  sql: Sql,
  table: VersionedTable<Body>,
  told: Told<Body>[],
  at: Date,
): Steps<number> {
  if (told.length === 0) return 0;
  const rows = yield* read(
    sql
      .select({ id: table.id, version: table.version, hash: table.hash })
      .from(table)
      .where(isLatest(sql, table)),
  );
  const changed = changedRows(told, new Map(rows.map((row) => [row.id, row])), at);
  for (let from = 0; from < changed.length; from += BUNCH) {
    const bunch = changed.slice(from, from + BUNCH);
    const kept = yield* write(
      sql.insert(table).values(bunch).onConflictDoNothing().returning({ id: table.id }),
    );
    if (kept.length < bunch.length) throw new StaleWrite('another load took a version');
  }
  return changed.length;
}

function changedRows<Body extends object>(
  told: Told<Body>[],
  known: Map<string, { version: number; hash: string }>,
  loadedAt: Date,
) {
  const seen = new Set<string>();
  return told.flatMap(({ id, body, least = 1 }) => {
    if (seen.has(id)) throw new Error(`the catalogue tells ${id} twice`);
    seen.add(id);
    const last = known.get(id) ?? { version: 0, hash: '' };
    const hash = hashOf(body);
    if (last.hash === hash && last.version >= least) return [];
    return [{ id, version: Math.max(least, last.version + 1), hash, body, loadedAt }];
  });
}

/** Rows in one statement; engines limit its parameters. */
const BUNCH = 200;

/** @param ids only these; absent: all. */
async function latestOf<Body>(
  db: Database,
  pick: (tables: Tables) => VersionedTable<Body>,
  ids?: readonly string[],
) {
  const rowsOf = (bunch?: readonly string[]) =>
    db.query((sql, t) => {
      const table = pick(t);
      const among = bunch && inArray(table.id, [...bunch]);
      return sql
        .select()
        .from(table)
        .where(and(isLatest(sql, table), among))
        .orderBy(asc(table.id));
    });
  if (!ids) return rowsOf();
  const bunches = [];
  for (let from = 0; from < ids.length; from += BUNCH)
    bunches.push(await rowsOf(ids.slice(from, from + BUNCH)));
  return bunches.flat();
}

/** A national catalogue is tens of megabytes to parse: only what is not in hand is read whole. */
async function latestEntries(db: Database, known: ReadonlyMap<string, Entry>): Promise<Entry[]> {
  const rows = await db.query((sql, { procedures: table }) =>
    sql
      .select({ id: table.id, version: max(table.version).mapWith(Number) })
      .from(table)
      .groupBy(table.id)
      .orderBy(asc(table.id)),
  );
  const isKnown = ({ id, version }: (typeof rows)[number]) => known.get(id)?.version === version;
  const missing = rows.filter((row) => !isKnown(row)).map(({ id }) => id);
  const isFew = missing.length <= rows.length / 2;
  const read = await latestOf(db, (t) => t.procedures, isFew ? missing : undefined);
  const entries = new Map(
    read.map(({ version, loadedAt, body }) => [body.code, { version, loadedAt, procedure: body }]),
  );
  return rows.flatMap(({ id }) => entries.get(id) ?? known.get(id) ?? []);
}

async function versionOf<Body>(
  db: Database,
  pick: (tables: Tables) => VersionedTable<Body>,
  id: string,
  version: number,
) {
  const rows = await db.query((sql, t) => {
    const table = pick(t);
    return sql
      .select()
      .from(table)
      .where(and(eq(table.id, id), eq(table.version, version)));
  });
  return rows[0];
}

const isLatest = <Body>(sql: Sql, table: VersionedTable<Body>): SQL =>
  raw`(${table.id}, ${table.version}) in ${sql
    .select({ id: table.id, last: max(table.version) })
    .from(table)
    .groupBy(table.id)}`;

/** Equal for equal content, whatever the order of its keys. The version a form says of itself is no content. */
function hashOf(body: object): string {
  const content: Record<string, unknown> = { ...body };
  delete content.version;
  return createHash('sha256').update(JSON.stringify(content, sortedKeys)).digest('hex');
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Two servers may load at once on PostgreSQL: the slower one finds its versions taken and looks again. */
async function retried<T>(load: () => Promise<T>, attempts = 3): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (attempts === 1 || !(error instanceof StaleWrite)) throw error;
    return retried(load, attempts - 1);
  }
}
