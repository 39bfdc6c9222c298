import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Tracking } from '../../server/contract/dossier.ts';
import { inspect, type Findings } from './inspect.ts';
import { closeOffice, openOffice, placesIn } from './office.ts';
import { findOrphans, sweepAll, type Orphans } from './orphans.ts';
import { Random } from './random.ts';
import { nothingTold, Sender, type Told } from './sender.ts';
import { freePort, ServerProcess, type ServerPlan } from './server-process.ts';
import { Unexpected, Wire } from './wire.ts';

export interface KillPlan {
  script: string;
  kills: number;
  senders: number;
  seed: number;
  /** Told of every kill. */
  progress(line: string): void;
}

export interface KillRun {
  told: Told;
  findings: Findings;
  orphans: Orphans;
  /** From each start to ready, in ms. */
  starts: number[];
  /** Kills before the server was ready. */
  earlyKills: number;
  /** Dossiers asked for over HTTP at the end, by token and by look-up code. */
  tracked: number;
}

/** The whole proof for one server: senders, kills, restarts, and the account at the end. */
export async function runKills(plan: KillPlan): Promise<KillRun> {
  const folder = await mkdtemp(join(tmpdir(), 'dvc-kill-'));
  const server = {
    ...{ script: plan.script, port: await freePort() },
    places: placesIn(folder, false),
  };
  try {
    const told = nothingTold();
    const lives = await sendAndKill(plan, server, told);
    return { told, ...lives, ...(await account(server, told)) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Schedule of the kills: all of it drawn before anything runs, so that the seed alone decides. */
export function killTimes(seed: number, kills: number): { early: boolean; after: number }[] {
  const random = new Random(seed);
  return Array.from({ length: kills }, () => {
    const early = random.chance(0.15);
    return { early, after: early ? random.int(50, 900) : random.int(30, 2400) };
  });
}

async function sendAndKill(
  { kills, senders, seed, progress }: KillPlan,
  server: ServerPlan,
  told: Told,
): Promise<Pick<KillRun, 'starts' | 'earlyKills'>> {
  const random = new Random(seed + 1);
  let over = false;
  const starts: number[] = [];
  let life = new ServerProcess(server);
  starts.push(await life.ready());
  const wires = Array.from({ length: senders }, () => new Wire(server.port, random.fork()));
  const sending = wires.map(async (wire) => {
    const sender = new Sender(wire, random.fork(), told);
    while (!over) await sender.sendOne();
    wire.close();
  });
  const killing = async (): Promise<number> => {
    let earlyKills = 0;
    for (const [at, { early, after }] of killTimes(seed, kills).entries()) {
      const ready = early ? undefined : await life.ready();
      if (ready !== undefined && at > 0) starts.push(ready);
      await wait(after);
      await life.kill();
      if (early) earlyKills++;
      const acknowledged = told.letters.filter((each) => each.acknowledgements.length).length;
      progress(`kill ${at + 1}: ${acknowledged} acknowledged, ${told.losses} connections lost`);
      life = new ServerProcess(server);
    }
    starts.push(await life.ready());
    over = true;
    return earlyKills;
  };
  const [earlyKills] = await Promise.all([killing(), ...sending]);
  await life.kill();
  return { starts, earlyKills };
}

/** Through the stores, through HTTP, and once more after a sweep. */
async function account(
  server: ServerPlan,
  told: Told,
): Promise<Pick<KillRun, 'findings' | 'orphans' | 'tracked'>> {
  const { places } = server;
  let office = await openOffice(places);
  const findings = await inspect(office, places, told.letters);
  const orphans = await findOrphans(office, places.dataDir, told.letters);
  await closeOffice(office);

  const tracked = await trackAll(server, told);

  office = await openOffice(places);
  const [uploads, keys] = await sweepAll(office);
  if (uploads !== orphans.uploads || keys !== orphans.keys)
    orphans.faults.push(`the sweep took ${uploads} uploads and ${keys} keys`);
  const after = await inspect(office, places, told.letters);
  if (!isDeepStrictEqual(after, findings)) orphans.faults.push('the sweep took more than orphans');
  await closeOffice(office);
  return { findings, orphans, tracked };
}

/** What the citizen sees with either secret is what the acknowledgement said. */
async function trackAll(server: ServerPlan, told: Told): Promise<number> {
  const life = new ServerProcess(server);
  await life.ready();
  const wire = new Wire(server.port, new Random(0));
  const waiting = told.letters.flatMap(({ submission: { token, lookup }, acknowledgements }) =>
    acknowledgements
      .slice(0, 1)
      .flatMap((said) => [token, lookup].map((secret) => ({ said, secret }))),
  );
  const tracked = waiting.length;
  const ask = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { said, secret } = next;
      try {
        const seen = await wire.mutate('dossiers.track', { code: said.code, secret });
        if (!isDeepStrictEqual((seen as Tracking).acknowledgement, said))
          told.faults.push(`${said.code}: tracked otherwise than acknowledged`);
      } catch (error) {
        if (!(error instanceof Unexpected)) throw error;
        told.faults.push(`${said.code}: ${error.message}`);
      }
    }
  };
  await Promise.all(Array.from({ length: 20 }, ask));
  wire.close();
  await life.stop();
  return tracked;
}
