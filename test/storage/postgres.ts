import pg from 'pg';
import { openStores, type OpenOptions, type Stores } from '../../server/storage/open.ts';

/** Stores on a PostgreSQL server, in a database that is emptied first. For `describeStores` and proofs. */
export async function openEmptyPostgres(url: string, options: OpenOptions): Promise<Stores> {
  await emptyPostgres(url);
  return openStores(url, options);
}

/** Removes everything in a database: only ever called with one made for tests. */
export async function emptyPostgres(url: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query('drop schema public cascade');
    await client.query('create schema public');
  } finally {
    await client.end();
  }
}
