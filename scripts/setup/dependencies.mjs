import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { missingPlatformPackages } from '../check-lock.mjs';
import { Unavailable, done, root, secondsSince } from './report.mjs';

const stampFile = join(root, 'node_modules', '.dvc-lock');

/** Installs exactly what the lock file says, unless that is what is there. */
export function installDependencies() {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const missing = missingPlatformPackages(JSON.parse(lock));
  if (missing.length > 0) {
    throw new Unavailable(
      `package-lock.json lacks packages for other platforms, so npm ci would stop:\n  ${missing.join('\n  ')}\n` +
        'Pin the package in "overrides" to a complete version, delete node_modules and the lock, run npm install.',
    );
  }
  const stamp = `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}\n`;
  if (isInstalled(stamp, JSON.parse(lock))) return done('dependencies', 'as locked');
  const start = Date.now();
  console.log('  dependencies npm ci (a minute or two) …');
  npmCi();
  writeFileSync(stampFile, stamp);
  done('dependencies', `installed in ${secondsSince(start)}`);
}

function isInstalled(stamp, lock) {
  if (existsSync(stampFile)) return readFileSync(stampFile, 'utf8') === stamp;
  if (!isWhatNpmInstalled(lock)) return false;
  writeFileSync(stampFile, stamp);
  return true;
}

/** True when someone ran npm by hand and got the locked versions: no need to do it again. */
function isWhatNpmInstalled(lock) {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(lock.packages).every(
    ([place, wanted]) =>
      place === '' ||
      (installed[place] ? installed[place].version === wanted.version : wanted.optional),
  );
}

function npmCi() {
  const { NODE_ENV: _, ...env } = process.env;
  // npm ci deletes node_modules, and with it the Node that npm scripts run on: use the system's.
  const path = env.PATH.split(delimiter).filter(
    (folder) => !folder.startsWith(join(root, 'node_modules')),
  );
  const [command, ...first] = npmCommand();
  const result = spawnSync(command, [...first, 'ci', '--include=dev', '--no-audit', '--no-fund'], {
    cwd: root,
    env: { ...env, PATH: path.join(delimiter) },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (result.error?.code === 'ENOENT') {
    throw new Unavailable(
      'npm was not found: install Node.js together with npm (https://nodejs.org).',
    );
  }
  if (result.status !== 0) {
    console.error((result.stdout + result.stderr).split('\n').slice(-30).join('\n'));
    throw new Unavailable(
      'npm ci failed (its last lines are above): is the package registry reachable?',
    );
  }
}

/** The npm that runs us, or else the one in the path. */
function npmCommand() {
  const running = process.env.npm_execpath;
  const isNpm = running && /^npm(-cli)?\./.test(basename(running));
  return isNpm && existsSync(running) ? ['node', running] : ['npm'];
}
