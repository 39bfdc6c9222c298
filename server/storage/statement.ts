import { getTableColumns, sql as raw, type Placeholder } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Sql } from './database.ts';
import type { Tables } from './tables.ts';

/**
 * A hot query: Drizzle writes its SQL once, the engine parses it once per connection.
 * @param name unique; PostgreSQL keeps the statement under it
 */
export function statement<Values extends object, Row, T = Tables>(
  name: string,
  build: (sql: Sql, tables: T, places: Places<Values>) => Builder<Row[]>,
): (values: Values) => Bound<Row, T> {
  return bind<Values, Row, T>({
    name,
    answers: 'rows',
    build: (sql, tables) => build(sql, tables, anyPlace()),
  });
}

/** A hot write that says only how many rows it touched: cheaper than rows that nobody reads. */
export function change<Values extends object, T = Tables>(
  name: string,
  build: (sql: Sql, tables: T, places: Places<Values>) => Builder<unknown>,
): (values: Values) => Bound<Touched, T> {
  return bind<Values, Touched, T>({
    name,
    answers: 'count',
    build: (sql, tables) => build(sql, tables, anyPlace()),
  });
}

export interface Statement<T> {
  readonly name: string;
  readonly answers: 'rows' | 'count';
  build(sql: Sql, tables: T): Builder<unknown>;
}

/** A statement with the values of one call. */
export interface Bound<Row, T = Tables> {
  readonly statement: Statement<T>;
  readonly values: Record<string, unknown>;
  /** Of which type its rows are; never there. */
  readonly row?: Row;
}

/** What a `change` gives for every row it touched. */
export type Touched = Record<never, never>;

/** The rows of a `change` that touched so many. */
export const touched = (count: number): Touched[] =>
  count === 1 ? ONE : Array.from({ length: count }, () => TOUCHED);

/** What a statement needs of Drizzle's builders, whichever the engine. */
export interface Builder<Answer> {
  toSQL(): { sql: string; params: unknown[] };
  prepare(name?: string): Prepared<Answer>;
}

export interface Prepared<Answer> {
  /** On SQLite at once, whatever its type says. */
  all(values: Record<string, unknown>): unknown;
  execute(values: Record<string, unknown>): PromiseLike<Answer>;
}

/** Places for the values of a statement, by name. */
export type Places<Values> = { [Name in keyof Values]-?: Placeholder };

/** A place for every column of a table, under the column's own name. */
export function everyColumn<T extends SQLiteTable>(table: T): Places<T['$inferInsert']> {
  const names = Object.keys(getTableColumns(table));
  return Object.fromEntries(names.map((name) => [name, raw.placeholder(name)])) as Places<
    T['$inferInsert']
  >;
}

const TOUCHED: Touched = Object.freeze({});
const ONE: Touched[] = [TOUCHED];

const bind =
  <Values extends object, Row, T>(of: Statement<T>): ((values: Values) => Bound<Row, T>) =>
  (values) => ({ statement: of, values: values as Record<string, unknown> });

const anyPlace = <Values>(): Places<Values> =>
  new Proxy({} as Places<Values>, { get: (_, name) => raw.placeholder(String(name)) });
