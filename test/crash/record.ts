import { createReadStream } from 'node:fs';
import { access, constants, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { placesIn } from './office.ts';
import type { Random } from './random.ts';
import { isShared } from './replay.ts';
import { nothingTold, Sender, type Told } from './sender.ts';
import { freePort, ServerProcess, type ServerPlan } from './server-process.ts';
import { fileOf, readTrace, underStrace, type Call } from './trace.ts';
import { Wire } from './wire.ts';

/** What a server did to its disk over two lives, and what its senders were told. */
export interface Recording {
  /** The folder that all others were made in; gone by now. */
  root: string;
  apart: boolean;
  /** Calls of each life, in the order in which they took effect; positions grow over both. */
  lives: Call[][];
  told: Told;
  /** All files as they really were in the end, by path. */
  left: Map<string, Buffer>;
}

export interface RecordingPlan {
  script: string;
  /** Folder to work in. */
  folder: string;
  /** Database and server key in folders of their own. */
  apart: boolean;
  senders: number;
  /** Dossiers of each sender in each life. */
  each: number;
  random: Random;
}

/** Throws when there is no tracer: a proof that skips proves nothing. */
export async function needStrace(): Promise<void> {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = await Promise.allSettled(
    folders.map((folder) => access(join(folder, 'strace'), constants.X_OK)),
  );
  if (!found.some(({ status }) => status === 'fulfilled'))
    throw new Error('This proof needs strace (Debian, Ubuntu: apt install strace), on Linux.');
}

/**
 * Runs a server twice on one data folder, traced, under senders. The first life ends by SIGKILL at rest, its log left
 * for the second to recover, or by SIGTERM, which empties it.
 */
export async function record(plan: RecordingPlan): Promise<Recording> {
  const root = await mkdtemp(join(plan.folder, 'traced-'));
  const places = placesIn(root, plan.apart);
  const server = { script: plan.script, places, port: await freePort() };
  try {
    const told = nothingTold();
    const lives: Call[][] = [];
    let position = 0;
    for (const last of [false, true]) {
      const trace = join(plan.folder, 'trace');
      await live({ ...server, under: underStrace(trace) }, plan, told, last);
      const calls = await readTrace(linesOf(trace), position);
      position = calls.reduce((most, { begun, ended }) => Math.max(most, begun, finite(ended)), 0);
      lives.push(calls.sort((a, b) => effective(a) - effective(b)));
      await rm(trace);
    }
    return { root, apart: plan.apart, lives, told, left: await contentsOf(root) };
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function live(
  server: ServerPlan,
  { senders, each, random }: RecordingPlan,
  told: Told,
  last: boolean,
): Promise<void> {
  const life = new ServerProcess(server);
  await life.ready();
  const sending = Array.from({ length: senders }, async () => {
    const wire = new Wire(server.port, random.fork());
    const sender = new Sender(wire, random.fork(), told);
    for (let sent = 0; sent < each; sent++) await sender.sendOne();
    wire.close();
  });
  await Promise.all(sending);
  if (last || random.chance(0.5)) await life.stop();
  else await life.kill();
}

/**
 * When a call counts: a change when it had ended; bytes on a socket when they were handed over; a closed number from the
 * beginning, since the next file may get it before the call returns.
 */
function effective(call: Call): number {
  const toSocket = /^(write|send)/.test(call.name) && fileOf(call.args)?.is.startsWith('socket:');
  return toSocket || call.name === 'close' ? call.begun : call.ended;
}

/** How often the log was written back into the main database between a life's first and last acknowledgement. */
export function checkpointsUnderLoad({ lives }: Recording): number {
  return lives
    .map((calls) => {
      const tells = ({ strings }: Call): boolean => strings.some((text) => text.includes(CODE));
      const loaded = calls.slice(calls.findIndex(tells), calls.findLastIndex(tells));
      return loaded.filter(syncsDatabase).length;
    })
    .reduce((sum, count) => sum + count, 0);
}

const syncsDatabase = ({ name, args }: Call): boolean =>
  /^f(data)?sync$/.test(name) && fileOf(args)?.is.endsWith('/dossiers.db') === true;

const CODE = '"code":"H';

/** Every file below a folder; directories end in a slash. */
export async function contentsOf(root: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const contents = new Map<string, Buffer>();
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(root.length + 1);
    if (entry.isDirectory()) contents.set(`${name}/`, Buffer.alloc(0));
    else if (entry.isFile() && !isShared([name])) contents.set(name, await readFile(path));
  }
  return contents;
}

const finite = (position: number): number => (Number.isFinite(position) ? position : 0);

const linesOf = (file: string): AsyncIterable<string> =>
  createInterface({ input: createReadStream(file, 'latin1'), crlfDelay: Infinity });
