import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
import { StaleWrite } from './ports.ts';
import type { Bound } from './statement.ts';
import type { Tables } from './tables.ts';

/** Queries are built with SQLite's types on both engines; only the opener knows which one answers. */
export type Sql = Pick<
  BaseSQLiteDatabase<'async', unknown>,
  'select' | 'insert' | 'update' | 'delete'
>;

export interface Database<T = Tables> {
  /** One reading outside any commit. Its rows are what was committed last. */
  query<Row>(reading: Reading<Row, T>): Promise<Row[]>;
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

/**
 * What one commit does: a generator that yields steps and is given the rows of each.
 * No `await` fits inside, so a commit never waits for anything but the database.
 */
export type Plan<Result, T = Tables> = (sql: Sql, tables: T) => Steps<Result, T>;
export type Steps<Result, T = Tables> = Generator<Step<unknown, T>, Result, unknown[]>;

/** A query built for the occasion, or a statement with its values. */
export type Step<Row = unknown, T = Tables> = Query<Row> | Bound<Row, T>;
export type Reading<Row, T = Tables> =
  Bound<Row, T> | ((sql: Sql, tables: T) => PromiseLike<Row[]>);

/** A query as Drizzle builds it. PostgreSQL awaits it; on SQLite `all` answers at once. */
export interface Query<Row = unknown> extends PromiseLike<Row[]> {
  all(): PromiseLike<Row[]>;
}

/** A step that must touch a row: none is a `StaleWrite`, which undoes the whole plan. */
export function* write<Row, T>(step: Step<Row, T>): Steps<[Row, ...Row[]], T> {
  const [first, ...rest] = yield* read(step);
  if (first === undefined) throw new StaleWrite('the write touched no row');
  return [first, ...rest];
}

/** A step whose rows may be none. */
export function* read<Row, T>(step: Step<Row, T>): Steps<Row[], T> {
  return (yield step) as Row[];
}
