/**
 * `npm run proof:postgres`: the stores' suite, the whole journey, restarts of the database and the browser's journeys on
 * real PostgreSQL servers. What is missing on the machine is a failure, never a skip.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { countTests } from '../../scripts/test/counts.mjs';
import { postgresWithDump, shippedPostgres } from './installations.ts';
import { PostgresServer } from './server.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const JOURNEYS = fileURLToPath(new URL('../journeys/', import.meta.url));

const totals = { passed: 0, failed: 0 };
postgresWithDump();
const postgres = await PostgresServer.begin(shippedPostgres());
try {
  process.stdout.write(`PostgreSQL ${await postgres.version()}\n`);
  for (const name of ['stores', 'journey', 'restart']) await run(`${HERE}${name}.proof.ts`);
  const journeys = readdirSync(JOURNEYS).filter((name) => name.endsWith('.test.ts'));
  if (journeys.length === 0) throw new Error(`no journeys in ${JOURNEYS}`);
  for (const [at, name] of journeys.entries())
    // Each starts a server with a data folder of its own: keys and dossiers belong together.
    await run(`${JOURNEYS}${name}`, { DVC_DATABASE_URL: await postgres.database(`way${at}`) });
} finally {
  await postgres.remove();
}
process.stdout.write(`\n${totals.passed} passed, ${totals.failed} failed\n`);
process.exitCode = totals.failed ? 1 : 0;

/** One file of tests in a process of its own; what it prints is shown as it comes. */
async function run(file: string, env: NodeJS.ProcessEnv = {}): Promise<void> {
  process.stdout.write(`\n${file.slice(file.indexOf('test/'))}\n`);
  const child = spawn(process.execPath, ['--test', '--test-reporter=spec', file], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    process.stdout.write(text);
  });
  const [code] = (await once(child, 'close')) as [number | null];
  const { passed, failed, complaint } = countTests({ output, succeeded: code === 0, counts: true });
  if (complaint) process.stdout.write(`${complaint}\n`);
  totals.passed += passed;
  totals.failed += failed;
}
