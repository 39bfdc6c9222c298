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
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compressFolder, hashFolder } from './build/assets.mjs';
import { buildElements } from './build/elements.mjs';
import { buildLoader } from './build/loader.mjs';
import { collectLicenses } from './build/licenses.mjs';
import { root } from './setup/report.mjs';

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const embed = join(root, 'dist', 'embed');
const release = join(embed, version);
// Releases before 1.0 serve the line of 1: the snippet in people's themes shall not change.
const line = join(embed, String(Math.max(1, Number.parseInt(version, 10))));

// Only this version's folders: pages that are open now still ask for files of the one before.
for (const folder of [release, line]) rmSync(folder, { recursive: true, force: true });
mkdirSync(line, { recursive: true });

const { widgets, modules } = await buildElements({ root, folder: release });
const loader = await buildLoader({ root, widgets, folder: `../${version}/` });
writeFileSync(join(release, 'dvc.js'), loader);
writeFileSync(join(release, 'widgets.json'), `${JSON.stringify(widgets, null, 2)}\n`);
writeFileSync(join(release, 'licenses.txt'), collectLicenses(root, modules));
writeFileSync(join(release, 'sri.json'), `${JSON.stringify(hashFolder(release), null, 2)}\n`);
copyFileSync(join(release, 'dvc.js'), join(line, 'dvc.js'));
for (const folder of [release, line]) await compressFolder(folder);
