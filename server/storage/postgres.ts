import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { Database, Sql } from './database.ts';
import { PostgresEngine } from './engine.postgres.ts';
import { asStorageError } from './errors.ts';
import { StorageFailing } from './ports.ts';

/** What differs between PostgreSQL drivers: the server's pool, or the one in a test. */
export interface PostgresDriver {
  sql: Sql;
  /** Runs in one transaction and commits; rolls back on whatever is thrown. */
  transaction<T>(run: (sql: Sql) => Promise<T>): Promise<T>;
  /** How many rows a write without `returning` touched, from the driver's answer to it. */
  touched(answer: unknown): number;
  ready(): Promise<unknown>;
  close(): Promise<void>;
}

/** The database over a driver: each step of a plan is awaited inside one transaction. */
export function postgresDatabase<T>(driver: PostgresDriver, tables: T): Database<T> {
  const engine = new PostgresEngine(tables, driver.touched);
  return {
    query: (reading) => translated(() => engine.read(driver.sql, reading)),
    commit: (plan) => translated(() => driver.transaction((sql) => engine.carryOut(sql, plan))),
    ready: () => translated(async () => void (await driver.ready())),
    close: () => driver.close(),
  };
}

/** Connections to a server, 16 at most. A lost one is replaced; the commit it carried fails and says so. */
export function openPool(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: 16,
    connectionTimeoutMillis: 5000,
    idle_in_transaction_session_timeout: 30_000,
    application_name: 'dvc-widgets',
    // Before a new connection is handed out.
    verify: (client, done) => void prepareConnection(client).then(() => done(), done),
  });
  // Without listeners a restart of the database would end this process too: an error nobody awaits.
  pool.on('error', ignore);
  return pool;
}

/** The driver over a pool. */
export function poolDriver(pool: pg.Pool): PostgresDriver {
  // Prepared statements belong to a connection: each keeps its handle for as long as it lives.
  const handles = new WeakMap<pg.PoolClient, Sql>();
  const handleOf = (client: pg.PoolClient): Sql => {
    let sql = handles.get(client);
    if (!sql) handles.set(client, (sql = drizzle(client) as unknown as Sql));
    return sql;
  };
  return {
    sql: drizzle(pool) as unknown as Sql,
    transaction: (run) => inTransaction(pool, (client) => run(handleOf(client))),
    touched: (answer) => (answer as pg.QueryResult).rowCount ?? 0,
    ready: () => pool.query('select 1'),
    close: () => pool.end(),
  };
}

/** One transaction on one connection, which is thrown away when it cannot even roll back. */
async function inTransaction<T>(
  pool: pg.Pool,
  run: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const result = await run(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((reason: Error) => (broken = reason));
    throw error;
  } finally {
    client.release(broken);
  }
}

/** A server set to answer before it has written would lose acknowledged dossiers in a power cut. */
async function prepareConnection(client: pg.PoolClient): Promise<void> {
  client.on('error', ignore);
  await client.query(`select set_config('synchronous_commit', 'on', false)
    where current_setting('synchronous_commit') = 'off'`);
}

async function translated<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const known = asStorageError(error);
    const lost = known instanceof Error && CONNECTION_LOST.test(known.message);
    throw lost ? new StorageFailing('connection lost', { cause: known }) : known;
  }
}

/** The driver gives these no code. */
const CONNECTION_LOST =
  /^(Connection terminated|timeout exceeded when trying to connect|Client (has encountered|was closed))/;

/** The query that was under way fails with the same error, and that one is told. */
function ignore(): void {}
