import type { Plan, Reading, Sql, Step } from './database.ts';
import { touched, type Bound, type Prepared, type Statement } from './statement.ts';

/** Carries out plans and readings on PostgreSQL connections, each step awaited. */
export class PostgresEngine<T> {
  readonly #tables: T;
  readonly #countOf: (answer: unknown) => number;
  /** Statements are prepared for one connection's handle each, and forgotten with it. */
  readonly #ready = new WeakMap<Sql, Map<Statement<T>, Prepared<unknown>>>();

  /** @param countOf how many rows a write touched, from the driver's answer to it */
  constructor(tables: T, countOf: (answer: unknown) => number) {
    this.#tables = tables;
    this.#countOf = countOf;
  }

  async carryOut<Result>(sql: Sql, plan: Plan<Result, T>): Promise<Result> {
    const steps = plan(sql, this.#tables);
    let step = steps.next();
    while (!step.done) step = steps.next(await this.#run(sql, step.value));
    return step.value;
  }

  async read<Row>(sql: Sql, reading: Reading<Row, T>): Promise<Row[]> {
    if (typeof reading === 'function') return reading(sql, this.#tables);
    return (await this.#run(sql, reading)) as Row[];
  }

  #run(sql: Sql, step: Step<unknown, T>): PromiseLike<unknown[]> {
    return 'statement' in step ? this.#runPrepared(sql, step) : step;
  }

  async #runPrepared(sql: Sql, { statement, values }: Bound<unknown, T>): Promise<unknown[]> {
    const answer = await this.#prepared(sql, statement).execute(values);
    return statement.answers === 'rows' ? (answer as unknown[]) : touched(this.#countOf(answer));
  }

  #prepared(sql: Sql, statement: Statement<T>): Prepared<unknown> {
    let all = this.#ready.get(sql);
    if (!all) this.#ready.set(sql, (all = new Map<Statement<T>, Prepared<unknown>>()));
    let prepared = all.get(statement);
    if (!prepared) {
      prepared = statement.build(sql, this.#tables).prepare(statement.name);
      all.set(statement, prepared);
    }
    return prepared;
  }
}
