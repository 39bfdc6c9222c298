import { is, Param, Placeholder } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type Sqlite from 'better-sqlite3';
import type { Plan, Reading, Sql, Step } from './database.ts';
import { touched, type Builder, type Statement } from './statement.ts';

/** Carries out plans and readings on a SQLite connection, each step at once. */
export class SqliteEngine<T> {
  readonly #client: Sqlite.Database;
  readonly #tables: T;
  readonly #sql: Sql;
  readonly #ready = new Map<Statement<T>, Run>();

  constructor(client: Sqlite.Database, tables: T) {
    this.#client = client;
    this.#tables = tables;
    // The synchronous driver's builders can be awaited too, and every use of them outside this class does.
    this.#sql = drizzle(client) as unknown as Sql;
  }

  carryOut<Result>(plan: Plan<Result, T>): Result {
    const steps = plan(this.#sql, this.#tables);
    let step = steps.next();
    while (!step.done) step = steps.next(this.#run(step.value));
    return step.value;
  }

  async read<Row>(reading: Reading<Row, T>): Promise<Row[]> {
    if (typeof reading === 'function') return reading(this.#sql, this.#tables);
    return this.#run(reading) as Row[];
  }

  #run(step: Step<unknown, T>): unknown[] {
    if ('statement' in step) return this.#prepared(step.statement)(step.values);
    return step.all() as unknown as unknown[];
  }

  #prepared(statement: Statement<T>): Run {
    let run = this.#ready.get(statement);
    if (!run) this.#ready.set(statement, (run = this.#prepare(statement)));
    return run;
  }

  #prepare(statement: Statement<T>): Run {
    const builder = statement.build(this.#sql, this.#tables);
    if (statement.answers === 'count') return countingRun(this.#client, builder);
    const prepared = builder.prepare();
    return (values) => prepared.all(values) as unknown[];
  }
}

type Values = Record<string, unknown>;
type Run = (values: Values) => unknown[];

/** Past Drizzle, which asks of every parameter on every call what it is; here it is asked once. */
function countingRun(client: Sqlite.Database, builder: Builder<unknown>): Run {
  const { sql, params } = builder.toSQL();
  const native = client.prepare(sql);
  const takes = params.map(takeFor);
  return (values) => touched(native.run(takes.map((take) => take(values))).changes);
}

/** How a parameter's value is found in the values of a call, and put as the driver wants it. */
function takeFor(param: unknown): (values: Values) => unknown {
  if (is(param, Placeholder)) return (values) => values[param.name];
  if (!is(param, Param) || !is(param.value, Placeholder)) return () => param;
  const { value, encoder } = param;
  return (values) => encoder.mapToDriverValue(values[value.name]);
}
