import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Unavailable, done, root, secondsSince } from './report.mjs';

/** Everything that the built widgets depend on; a change in any of it makes the build stale. */
const INPUTS = [
  'widgets',
  'server/contract',
  'server/domain',
  'scripts/build.mjs',
  'scripts/build',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
const stampFile = join(root, 'dist', '.stamp');

/** One hash over everything that the build reads. */
export const hashOfInputs = () => hashOf(INPUTS);

/** Remembers what `dist/embed` was built from. */
export const stampWidgets = (hash) => writeFileSync(stampFile, hash);

/** Builds `dist/embed` with the given Node, unless it was built from the same inputs. */
export function buildWidgets(node) {
  const loader = join(root, 'dist', 'embed', '1', 'dvc.js');
  const isFresh =
    existsSync(loader) &&
    existsSync(stampFile) &&
    readFileSync(stampFile, 'utf8') === hashOfInputs();
  if (isFresh) return done('widgets', 'built already');
  const start = Date.now();
  const env = { ...process.env, NO_COLOR: '1' };
  const result = spawnSync(node, ['scripts/build.mjs'], { cwd: root, env, encoding: 'utf8' });
  if (result.status !== 0) {
    console.error(result.stdout + result.stderr);
    throw new Unavailable('The widgets could not be built: the reason is above.');
  }
  done('widgets', `built in ${secondsSince(start)}`);
}

function hashOf(places) {
  const hash = createHash('sha256');
  for (const place of places) {
    for (const file of filesIn(place))
      hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

function filesIn(place) {
  const path = join(root, place);
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [place];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(`${place}/${name}`));
}
