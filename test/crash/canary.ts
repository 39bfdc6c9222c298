/**
 * `npm run proof:canary`: 200 values that no other text holds go through a real server in three spellings, by forms,
 * files, moves, searches, refusals and broken uploads. Every byte that the server leaves behind is then searched for
 * them, in every spelling and encoding: data folder, temporary files, logs, backups; while it runs, after a SIGKILL, after a
 * clean stop. A control with its encryption switched off and a careless log must be caught.
 *
 *     node test/crash/canary.ts [--seed <number>]
 */
import { strict as assert } from 'node:assert';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServer, type RunningServer } from '../support/running-server.ts';
import { backUpAll } from './canary-backups.ts';
import { sendEverything } from './canary-flow.ts';
import { SPELLINGS } from './canary-packets.ts';
import { reportControl, reportScan, Verdict } from './canary-report.ts';
import { ByteSearch, scanFolders, scanText, type Scan } from './canary-scan.ts';
import { patternsOf } from './canary-spellings.ts';
import { canariesOf, COUNTS, KEPT, type Canary } from './canary-values.ts';
import { readNumbers } from './options.ts';
import { Random } from './random.ts';

const CONTROL = fileURLToPath(new URL('canary-control.ts', import.meta.url));

const { seed } = readNumbers({});
const canaries = canariesOf(COUNTS, new Random(seed));
const search = new ByteSearch(patternsOf(canaries));
const verdict = new Verdict();
const root = await mkdtemp(join(tmpdir(), 'dvc-canary-'));
process.stdout.write(
  `${canaries.length} canaries, ${search.patterns.length} patterns, seed ${seed}\n\n`,
);
try {
  verdict.add('the search finds each pattern that is there', findsAllPlanted());
  await proveSealed(join(root, 'sealed'));
  await proveControl(join(root, 'control'));
} finally {
  await rm(root, { recursive: true, force: true });
}
process.exitCode = verdict.print();

/** The server as it is: nothing may be found, and everything must be there. */
async function proveSealed(folder: string): Promise<void> {
  let server = await startIn(folder);
  const logs: (() => string)[] = [server.output];
  const scan = async (when: string): Promise<void> => {
    const found = await scanAll(folder, logs.map((log) => log()).join(''));
    reportScan(when, found, canaries);
    verdict.add(`nothing ${when}`, found.data.finds.length + found.logs.finds.length === 0);
  };
  try {
    const told = [await sendEverything(server, canaries, 'NFC')];
    await scan('while it runs');
    await server.kill();
    await scan('after a SIGKILL');
    for (const spelling of SPELLINGS.slice(1)) {
      server = await server.again();
      logs.push(server.output);
      told.push(await sendEverything(server, withoutSecrets(canaries), spelling));
      if (spelling === 'folded') await scan('while it runs again');
      assert.equal(await server.stop(), 0);
      await scan(`after a clean stop, ${spelling} sent`);
    }
    await backUpAll(join(folder, 'data'));
    await scan('after an upgrade with its backups');
    const shown = kindsShown(told.map(({ shown: each }) => each).join(''));
    const dossiers = told.reduce((sum, each) => sum + each.dossiers, 0);
    verdict.add(`the office is shown all ${shown.of} canaries of ${dossiers} dossiers`, shown.all);
  } finally {
    await server.kill();
  }
}

/** The same without encryption and with a careless log: what the scan must catch. */
async function proveControl(folder: string): Promise<void> {
  const server = await startIn(folder, CONTROL);
  try {
    await sendEverything(server, canaries, 'NFC');
    const { data, logs } = await scanAll(folder, server.output());
    const kept = canaries.flatMap(({ kind }, at) => (KEPT.includes(kind) ? [at] : []));
    const inData = new Set(data.finds.map(({ canary }) => canary));
    const inLogs = new Set(logs.finds.map(({ canary }) => canary));
    reportControl(canaries, inData, inLogs);
    verdict.add(
      `control: all ${kept.length} kept canaries are found without encryption`,
      kept.every((canary) => inData.has(canary)),
    );
    verdict.add(
      `control: all ${canaries.length} are found in a careless log`,
      canaries.every((_, at) => inLogs.has(at)),
    );
  } finally {
    await server.kill();
  }
}

async function startIn(folder: string, main?: string): Promise<RunningServer> {
  const [dataDir, temporary] = [join(folder, 'data'), join(folder, 'tmp')];
  for (const each of [dataDir, temporary]) await mkdir(each, { recursive: true });
  return startServer({
    dataDir,
    main,
    env: {
      TMPDIR: temporary,
      SQLITE_TMPDIR: temporary,
      DVC_TRUSTED_PROXIES: '127.0.0.1',
      DVC_DATABASE_URL: '',
    },
  });
}

async function scanAll(folder: string, log: string): Promise<{ data: Scan; logs: Scan }> {
  return { data: await scanFolders(search, [folder]), logs: scanText(search, 'log', log) };
}

/** Each pattern between other bytes, at an odd place: a search that cannot find them proves nothing. */
function findsAllPlanted(): boolean {
  return search.patterns.every((pattern) =>
    search
      .in(Buffer.concat([Buffer.from('\xff{"x":"', 'latin1'), pattern.bytes, Buffer.from('",')]))
      .has(pattern),
  );
}

/** Idempotency keys, tokens and look-up codes belong to one dossier: they were sent in the first round. */
function withoutSecrets(all: readonly Canary[]): Canary[] {
  return all.filter(({ kind }) => !['key', 'token', 'look-up code'].includes(kind));
}

/** Answers, file names and officials' words as the office reads them; what is inside files it was not asked for here. */
function kindsShown(text: string): { of: number; all: boolean } {
  const found = new Set(scanText(search, 'shown', text).finds.map(({ canary }) => canary));
  const due = canaries.flatMap(({ kind }, at) =>
    KEPT.includes(kind) && kind !== 'inside a file' && kind !== 'cut upload' ? [at] : [],
  );
  return { of: due.length, all: due.every((canary) => found.has(canary)) };
}
