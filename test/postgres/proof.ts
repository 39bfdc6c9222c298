/**
 * `npm run proof:postgres`: the stores' suite, the whole journey, restarts of the database and the browser's journeys on
 * real PostgreSQL servers. What is missing on the machine is a failure, never a skip.
 */
import { readdirSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';
import { postgresWithDump, shippedPostgres } from './installations.ts';
import { PostgresServer } from './server.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const JOURNEYS = fileURLToPath(new URL('../journeys/', import.meta.url));

const totals = { passed: 0, failed: 0 };
postgresWithDump();
const postgres = await PostgresServer.begin(shippedPostgres());
try {
  process.stdout.write(`PostgreSQL ${await postgres.version()}\n`);
  for (const name of ['stores', 'journey', 'restart']) await prove(`${HERE}${name}.proof.ts`);
  const journeys = readdirSync(JOURNEYS).filter((name) => name.endsWith('.test.ts'));
  if (journeys.length === 0) throw new Error(`no journeys in ${JOURNEYS}`);
  for (const [at, name] of journeys.entries()) {
    // Each starts a server with a data folder of its own: keys and dossiers belong together.
    process.env.DVC_DATABASE_URL = await postgres.database(`journey${at}`);
    await prove(`${JOURNEYS}${name}`);
  }
} finally {
  await postgres.remove();
}
process.stdout.write(`\n${totals.passed} passed, ${totals.failed} failed\n`);
process.exitCode = totals.failed ? 1 : 0;

/** One file of tests in a process of its own. A test that is skipped, and a file without any, counts as failed. */
async function prove(file: string): Promise<void> {
  process.stdout.write(`\n${file.slice(file.indexOf('test/'))}\n`);
  const tests = run({ files: [file] });
  tests.on('test:summary', ({ file: one, counts }) => {
    if (one === undefined) return;
    const { tests: all, passed } = counts;
    totals.passed += passed;
    totals.failed += all === 0 ? 1 : all - passed;
  });
  await pipeline(tests, new spec(), process.stdout, { end: false });
}
