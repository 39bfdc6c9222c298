import { getTableColumns, sql as raw, type Placeholder } from 'drizzle-orm';
import type { BaseSQLiteDatabase, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { StaleWrite } from './ports.ts';
import type { Tables } from './tables.ts';

/** Queries are built with SQLite's types on both engines; only the opener knows which one answers. */
export type Sql = Pick<
  BaseSQLiteDatabase<'async', unknown>,
  'select' | 'insert' | 'update' | 'delete'
>;

/** A query that answers with rows. PostgreSQL awaits it; SQLite calls `all`, which answers at once. */
export interface Query<Row = unknown> extends PromiseLike<Row[]> {
  all(): PromiseLike<Row[]>;
}

/**
 * What one commit does: a generator that yields queries and is given the rows of each.
 * No `await` fits inside, so a commit never waits for anything but the database.
 */
export type Plan<Result, T = Tables> = (sql: Sql, tables: T) => Steps<Result>;
export type Steps<Result> = Generator<Query, Result, unknown[]>;

export interface Database<T = Tables> {
  /** One query outside any commit. Its rows are what was committed last. */
  query<Row>(build: (sql: Sql, tables: T) => PromiseLike<Row[]>): Promise<Row[]>;
  /**
   * All of a plan or nothing; synced to disk before it answers. Whatever the plan throws comes out again,
   * `StorageFull` and `StorageFailing` in place of the engines' own errors.
   */
  commit<Result>(plan: Plan<Result, T>): Promise<Result>;
  /** Throws when the database does not answer. */
  ready(): Promise<void>;
  /** Finishes the commits that wait, then closes. */
  close(): Promise<void>;
}

/** A step that must touch a row: none is a `StaleWrite`, which undoes the whole plan. */
export function* write<Row>(query: Query<Row>): Steps<[Row, ...Row[]]> {
  const [first, ...rest] = yield* read(query);
  if (first === undefined) throw new StaleWrite('the write touched no row');
  return [first, ...rest];
}

/** A step whose rows may be none. */
export function* read<Row>(query: Query<Row>): Steps<Row[]> {
  return (yield query) as Row[];
}

/** Places for the values of a prepared statement, by name. */
export type Places<Values> = { [Name in keyof Values]-?: Placeholder };

/** A place for every column of a table, under the column's own name. */
export function everyColumn<T extends SQLiteTable>(table: T): Places<T['$inferInsert']> {
  const names = Object.keys(getTableColumns(table));
  return Object.fromEntries(names.map((name) => [name, raw.placeholder(name)])) as Places<
    T['$inferInsert']
  >;
}

/**
 * A hot query: Drizzle writes the SQL and the engine parses it once per connection, not once per call.
 * @param name unique; PostgreSQL keeps the statement under it
 */
export function statement<Values extends object, Row, T = Tables>(
  name: string,
  build: (sql: Sql, tables: T, places: Places<Values>) => Preparable<Row>,
): (sql: Sql, tables: T, values: Values) => Query<Row> {
  const prepared = new WeakMap<Sql, Prepared<Row>>();
  return (sql, tables, values) => {
    let ready = prepared.get(sql);
    if (!ready) prepared.set(sql, (ready = build(sql, tables, anyPlace<Values>()).prepare(name)));
    return new PreparedQuery(ready, values);
  };
}

interface Prepared<Row> {
  all(values: Record<string, unknown>): PromiseLike<Row[]>;
  execute(values: Record<string, unknown>): PromiseLike<Row[]>;
}

interface Preparable<Row> {
  prepare(name?: string): Prepared<Row>;
}

class PreparedQuery<Row> implements Query<Row> {
  readonly #prepared: Prepared<Row>;
  readonly #values: Record<string, unknown>;

  constructor(prepared: Prepared<Row>, values: object) {
    this.#prepared = prepared;
    this.#values = values as Record<string, unknown>;
  }

  all(): PromiseLike<Row[]> {
    return this.#prepared.all(this.#values);
  }

  then<Done = Row[], Failed = never>(
    done?: ((rows: Row[]) => Done | PromiseLike<Done>) | null,
    failed?: ((reason: unknown) => Failed | PromiseLike<Failed>) | null,
  ): PromiseLike<Done | Failed> {
    return this.#prepared.execute(this.#values).then(done, failed);
  }
}

const anyPlace = <Values>(): Places<Values> =>
  new Proxy({} as Places<Values>, { get: (_, name) => raw.placeholder(String(name)) });
