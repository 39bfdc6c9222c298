/**
 * Finds a Chromium for the tests: `CHROME_PATH`, then one that is installed, then the one that
 * `@sparticuz/chromium` carries inside its npm package (Linux x64), unpacked once into `.cache/`.
 */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Path of a Chromium that can be started as it is. Throws an Error that says what to install. */
export async function findChrome() {
  const wanted = process.env.CHROME_PATH;
  if (wanted && !existsSync(wanted)) {
    throw new Error(`CHROME_PATH names ${wanted}, and nothing is there: correct or unset it.`);
  }
  return wanted || INSTALLED.find((path) => existsSync(path)) || (await packedChrome());
}

/** Arguments for tests: no sandbox (containers, root), and nothing that calls the outside world. */
export function chromeArgs() {
  return [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--disable-dev-shm-usage',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    // The packed Chromium brings its own fonts: hinting would make widths differ between machines.
    '--font-render-hinting=none',
  ];
}

/** Unpacks the Chromium that npm brought, or finds what an earlier run unpacked. */
async function packedChrome() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium found: install one, or set CHROME_PATH to its program file.');
  }
  const require = createRequire(import.meta.url);
  const packed = join(dirname(require.resolve('@sparticuz/chromium')), '..');
  const { version } = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8'));
  const home = join(root, '.cache', `chromium-${version}`);
  const launcher = join(home, 'chrome.sh');
  if (!existsSync(launcher)) await unpack(join(packed, 'bin'), home);
  return launcher;
}

async function unpack(bin, home) {
  // Built beside its place and renamed when whole: another process never sees half a browser.
  const draft = `${home}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  await expand(join(bin, 'chromium.br'), join(draft, 'chromium'));
  for (const name of ['al2023', 'fonts']) {
    const tar = join(draft, `${name}.tar`);
    await expand(join(bin, `${name}.tar.br`), tar);
    execFileSync('tar', ['xf', tar, '-C', draft]);
    rmSync(tar);
  }
  chmodSync(join(draft, 'chromium'), 0o755);
  pointAtOwnFonts(join(draft, 'fonts.conf'));
  writeFileSync(join(draft, 'chrome.sh'), LAUNCHER, { mode: 0o755 });
  try {
    renameSync(draft, home);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(join(home, 'chrome.sh'))) throw error;
  }
}

const expand = (from, to) =>
  pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));

/**
 * The packed fonts.conf names folders of another machine, and with no usable font at all Chromium
 * starts and paints, but typed keys never reach an input.
 */
function pointAtOwnFonts(file) {
  const folders = '<dir prefix="relative">fonts</dir><dir>/usr/share/fonts</dir>';
  writeFileSync(file, readFileSync(file, 'utf8').replace(/<dir>[^<]*<\/dir>/g, folders));
}

/** A wrapper keeps the libraries' and fonts' paths out of the environment of everything else. */
const LAUNCHER = `#!/bin/sh
home=$(cd "$(dirname "$0")" && pwd)
export LD_LIBRARY_PATH="$home/lib:$LD_LIBRARY_PATH"
export FONTCONFIG_PATH="$home"
exec "$home/chromium" "$@"
`;
