/**
 * `npm run proof:power`: whatever a power cut leaves of what the server wrote but had not synced, no acknowledged dossier
 * is lost and nothing that is left is broken; and databases that sync at `NORMAL` would have been caught.
 *
 *     --recordings 5 --images 540 --control-recordings 2 --control-images 120 --senders 10 --each 10 --seed <any>
 */
import { constants } from 'node:fs';
import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readNumbers } from './options.ts';
import { cutPower, type Aftermath } from './power-cuts.ts';
import { Random } from './random.ts';
import { checkpointsUnderLoad, needStrace, record } from './record.ts';
import { MAIN } from './server-process.ts';

const CONTROL = fileURLToPath(new URL('normal-server.ts', import.meta.url));
/** Least share of the control's images that must show a loss. */
const CAUGHT = 0.25;

const options = readNumbers({
  ...{ recordings: 5, images: 540, 'control-recordings': 2, 'control-images': 120 },
  ...{ senders: 10, each: 10 },
});
await needStrace();
const random = new Random(options.seed);
let checkpointsSeen = 0;
const memory = await access('/dev/shm', constants.W_OK).then(
  () => '/dev/shm',
  () => tmpdir(),
);
const folder = await mkdtemp(join(memory, 'dvc-power-'));
try {
  console.log(`seed ${options.seed}`);
  const found = await cutAll('FULL, as shipped', MAIN, options.recordings, options.images);
  const control = await cutAll(
    'control: NORMAL',
    CONTROL,
    ...([options['control-recordings'], options['control-images']] as const),
  );
  const whole = faultsOf(found).length === 0;
  if (!checkpointsSeen) console.error('FAULT no checkpoint fell among the acknowledgements');
  const caught = control.filter(({ lost }) => lost.length > 0).length;
  if (caught < CAUGHT * control.length)
    console.error(`FAULT only ${caught} of the control's images lost something`);
  const seen = checkpointsSeen > 0 && found.length >= options.images;
  const passed = whole && seen && caught >= CAUGHT * control.length;
  console.log(`${passed ? 'PASSED' : 'FAILED'} in ${Math.round(performance.now() / 1000)} s`);
  process.exitCode = passed ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** Several recordings, the images shared out among them. */
async function cutAll(
  title: string,
  script: string,
  recordings: number,
  images: number,
): Promise<Aftermath[]> {
  console.log(`${title}: ${images} power cuts in ${recordings} recordings`);
  const all: Aftermath[] = [];
  for (let at = 0; at < recordings; at++) {
    const { senders, each } = options;
    const recording = await record({
      ...{ script, folder, apart: at % 2 === 1, senders, each },
      random: random.fork(),
    });
    const found = await cutPower({
      recording,
      images: Math.ceil(images / recordings),
      random: random.fork(),
      folder: join(folder, 'image'),
    });
    all.push(...found);
    const calls = recording.lives.map((life) => life.length);
    const dossiers = recording.told.letters.filter((each) => each.acknowledgements.length).length;
    const checkpoints = checkpointsUnderLoad(recording);
    checkpointsSeen += checkpoints;
    console.log(
      `  ${at + 1}: ${dossiers} dossiers, ${calls.join(' + ')} calls, ${checkpoints} checkpoints under load; ${sumOf(found)}`,
    );
    for (const fault of recording.told.faults) throw new Error(fault);
  }
  if (script === MAIN) for (const fault of faultsOf(all).slice(0, 30)) console.error(fault);
  console.log(`  together: ${sumOf(all)}`);
  return all;
}

function faultsOf(found: readonly Aftermath[]): string[] {
  return found.flatMap(({ cut, lost, uploads, faults }) =>
    [
      ...lost.map((code) => `lost ${code}`),
      ...uploads.map((owner) => `lost an upload of ${owner.slice(0, 8)}`),
      ...faults,
    ].map((what) => `FAULT at step ${cut}: ${what}`),
  );
}

function sumOf(found: readonly Aftermath[]): string {
  const images = found.length;
  const losing = found.filter(({ lost }) => lost.length > 0).length;
  const broken = found.filter(({ faults }) => faults.length > 0).length;
  const promised = found.reduce((sum, { acknowledged }) => sum + acknowledged, 0);
  const lost = found.reduce((sum, each) => sum + each.lost.length, 0);
  const uploads = found.reduce((sum, each) => sum + each.uploads.length, 0);
  return `${images} images, ${promised} acknowledgements held against them, ${lost} lost in ${losing} images; ${uploads} uploads lost, ${broken} images with other faults`;
}
