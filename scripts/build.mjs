/**
 * Builds what websites load into `dist/embed`:
 *
 *     1/dvc.js              the loader of the major line, short cache
 *     <version>/dvc.js      the same loader, never changed once released
 *     <version>/*.js        one base file, one per element, and what is loaded only when needed
 *     <version>/sri.json    integrity hash of every file
 *     <version>/widgets.json  each widget's files: at first paint, and later
 *
 * with `.br` and `.gz` beside every file, so that the server never compresses.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compressFolder, hashFolder } from './build/assets.mjs';
import { buildElements } from './build/elements.mjs';
import { collectLicenses } from './build/licenses.mjs';
import { buildLoader } from './build/loader.mjs';
import { root } from './setup/report.mjs';
import { hashOfInputs, stampWidgets } from './setup/widgets.mjs';

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const embed = join(root, 'dist', 'embed');
// Releases before 1.0 serve the line of 1: the snippet in people's themes shall not change.
const line = String(Math.max(1, Number.parseInt(version, 10)));

await build().catch((error) => {
  console.error(error.message);
  process.exit(1);
});

/** Written beside their places and moved when whole: a failed build leaves the last good one. */
async function build() {
  checkCatalogue();
  const hash = hashOfInputs();
  const draft = join(root, 'dist', `draft-${process.pid}`);
  const [release, major] = [version, line].map((name) => join(draft, name));
  mkdirSync(major, { recursive: true });

  const { widgets, modules } = await buildElements({ root, folder: release });
  const loader = await buildLoader({ root, widgets, folder: `../${version}/` });
  writeFileSync(join(release, 'dvc.js'), loader);
  writeFileSync(join(release, 'widgets.json'), `${JSON.stringify(widgets, null, 2)}\n`);
  writeFileSync(join(release, 'licenses.txt'), collectLicenses(root, modules));
  writeFileSync(join(release, 'sri.json'), `${JSON.stringify(hashFolder(release), null, 2)}\n`);
  copyFileSync(join(release, 'dvc.js'), join(major, 'dvc.js'));
  for (const folder of [release, major]) await compressFolder(folder);

  // Only this version's folders: pages that are open now still ask for files of the one before.
  mkdirSync(embed, { recursive: true });
  for (const name of [version, line]) replaceFolder(join(draft, name), join(embed, name));
  rmSync(draft, { recursive: true });
  stampWidgets(hash);
}

/** A wrong fact is found here, before it is found at start. */
function checkCatalogue() {
  const check = [join(root, 'server', 'cli.ts'), 'catalog', 'check'];
  const { status, stdout, stderr } = spawnSync(process.execPath, check, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the catalogue has faults\n${stdout}${stderr}`);
}

/** Another build may be moving its own there at the same moment: whoever comes last stays. */
function replaceFolder(from, to, tries = 5) {
  rmSync(to, { recursive: true, force: true });
  try {
    renameSync(from, to);
  } catch (error) {
    if (error.code !== 'ENOTEMPTY' || tries === 0) throw error;
    replaceFolder(from, to, tries - 1);
  }
}
