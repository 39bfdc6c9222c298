import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Disk } from './disk.ts';
import { diceOf, EVERYTHING, NOTHING } from './fates.ts';
import { inspect } from './inspect.ts';
import type { Letter } from './letter.ts';
import { closeOffice, openOffice, placesIn, type Places } from './office.ts';
import type { Random } from './random.ts';
import type { Recording } from './record.ts';
import { Replay, type Promised } from './replay.ts';
import { fileOf, type Call } from './trace.ts';

/** What was found after one power cut. */
export interface Aftermath {
  /** The step of the recording after which the power went. */
  cut: number;
  /** Dossiers acknowledged before it. */
  acknowledged: number;
  /** Dossiers found, acknowledged or not. */
  dossiers: number;
  /** Codes of dossiers. */
  lost: string[];
  /** Uploads that were called whole and cannot be proved. */
  uploads: string[];
  faults: string[];
}

export interface CutPlan {
  recording: Recording;
  images: number;
  random: Random;
  /** Folder for one image at a time. */
  folder: string;
}

/** Plays a recording on a modelled disk, cuts the power at drawn moments and opens what is left. */
export async function cutPower(plan: CutPlan): Promise<Aftermath[]> {
  const { recording, images, random, folder } = plan;
  const { steps, promising, touching } = rehearse(recording);
  // Half right behind a promise, where a sync too late shows; a quarter while SQLite writes its databases' own files,
  // which it does rarely, at checkpoints; the rest at any moment.
  const cuts = Array.from({ length: images }, (_, at) => {
    if (at % 4 === 1) return random.int(1, steps);
    const moments = at % 2 ? touching : promising;
    return moments[random.int(0, moments.length - 1)] ?? 1;
  }).sort((a, b) => a - b);
  const found: Aftermath[] = [];
  for (const { step, disk, promised } of play(recording)) {
    for (; cuts[0] === step; cuts.shift()) {
      const fate = random.chance(0.3) ? NOTHING : diceOf(random);
      await writeImage(folder, disk.image(fate));
      const { lost, uploads, faults, dossiers } = await open(
        placesIn(folder, recording.apart),
        recording,
        promised,
      );
      const acknowledged = promised.filter(({ code }) => code !== undefined).length;
      found.push({ cut: step, acknowledged, dossiers, lost, uploads, faults });
    }
  }
  if (cuts.length) throw new Error('the second playing was another than the first');
  return found;
}

interface Moment {
  /** Counts calls that changed, synced or promised something. */
  step: number;
  disk: Disk;
  /** Promises so far, each once. */
  promised: readonly Promised[];
  /** The call that was the step. */
  call: Call;
}

function* play({ root, lives }: Recording): Generator<Moment, void, void> {
  const disk = new Disk();
  const promised: Promised[] = [];
  let step = 0;
  for (const calls of lives) {
    const replay = new Replay(root, disk);
    for (const call of calls) {
      if (!replay.step(call)) continue;
      promised.push(...replay.takePromised());
      yield { step: ++step, disk, promised, call };
    }
  }
}

/**
 * Once without cuts: counts the steps, and proves that trace and model are whole: with nothing lost the modelled disk is
 * byte for byte the folder that the server left, and every acknowledgement that a sender got went by in the trace.
 */
function rehearse(recording: Recording): {
  steps: number;
  /** Steps that promised something. */
  promising: number[];
  /** Steps that wrote or synced a database's own file. */
  touching: number[];
} {
  let last: Moment | undefined;
  let known = 0;
  const promising: number[] = [];
  const touching: number[] = [];
  for (const moment of play(recording)) {
    if (moment.promised.length > known) promising.push(moment.step);
    if (fileOf(moment.call.args)?.is.endsWith('.db')) touching.push(moment.step);
    known = moment.promised.length;
    last = moment;
  }
  if (!last) throw new Error('nothing happened in the trace');
  const model = last.disk.image(EVERYTHING);
  const differing = [...new Set([...model.keys(), ...recording.left.keys()])].filter(
    (path) => !model.get(path)?.equals(recording.left.get(path) ?? Buffer.of(0)),
  );
  if (differing.length)
    throw new Error(
      `the model differs from the real folder in ${differing.slice(0, 5).join(', ')}`,
    );
  const heard = new Set(last.promised.map(({ code }) => code));
  const unheard = recording.told.letters.flatMap(({ acknowledgements }) =>
    acknowledgements.filter(({ code }) => !heard.has(code)),
  );
  if (unheard.length) throw new Error(`${unheard.length} acknowledgements are not in the trace`);
  return { steps: last.step, promising, touching };
}

async function open(
  places: Places,
  { told }: Recording,
  promised: readonly Promised[],
): Promise<Omit<Aftermath, 'cut' | 'acknowledged'>> {
  const codes = new Set(promised.map(({ code }) => code));
  const letters = told.letters.map((letter) => ({
    ...letter,
    acknowledgements: letter.acknowledgements.filter(({ code }) => codes.has(code)),
  }));
  const office = await openOffice(places).catch((error: unknown) => String(error));
  if (typeof office === 'string')
    return { lost: [], uploads: [], faults: [`does not open: ${office}`], dossiers: 0 };
  try {
    const { lost, faults, dossiers } = await inspect(office, places, letters);
    const gone: string[] = [];
    for (const { owner, photo, uploads } of wholeUploads(letters, promised)) {
      const proofs = uploads.map((upload) =>
        office.files.attachments.prove(upload, owner, photo.sha256, photo.size),
      );
      await Promise.any(proofs).catch(() => gone.push(owner));
    }
    return { lost, uploads: gone, faults, dossiers };
  } finally {
    await closeOffice(office);
  }
}

/** Letters not yet acknowledged whose photo was called whole: from then on its sender need not bring it again. */
function wholeUploads(letters: readonly Letter[], promised: readonly Promised[]): Letter[] {
  const wholes = new Set(promised.map(({ whole }) => whole));
  return letters.filter(
    ({ photo, acknowledgements }) => wholes.has(photo.sha256) && !acknowledgements.length,
  );
}

async function writeImage(folder: string, image: ReadonlyMap<string, Buffer>): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [path, bytes] of image) {
    const full = join(folder, path);
    await mkdir(path.endsWith('/') ? full : dirname(full), { recursive: true, mode: 0o700 });
    if (!path.endsWith('/')) await writeFile(full, bytes, { mode: 0o600 });
  }
}
