/**
 * `npm run manifest`: writes `dist/custom-elements.json` from the elements' comments, and fails when
 * a comment is missing, because nobody can use an attribute that is not explained.
 */
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { elementNames } from './build/elements.mjs';
import { root } from './setup/report.mjs';

const { modules, ...rest } = await cli({
  argv: ['analyze', '--quiet', '--config', 'custom-elements-manifest.config.mjs'],
  cwd: root,
  noWrite: true,
});
const elements = modules.flatMap(({ declarations }) => declarations);
write(join(root, 'dist', 'custom-elements.json'), { ...rest, modules });

const faults = [...missing(), ...elements.flatMap(unexplained)];
for (const fault of faults) console.error(`✗ ${fault}`);
process.exit(faults.length > 0 ? 1 : 0);

/** Elements that have a folder, and that the analyzer did not find. */
function missing() {
  const tags = elements.map(({ tagName }) => tagName);
  return elementNames(root)
    .filter((name) => !tags.includes(`dvc-${name}`))
    .map(
      (name) =>
        `dvc-${name} is not in the manifest: does its define.ts call define('dvc-${name}', …)?`,
    );
}

function unexplained({
  tagName,
  summary,
  attributes = [],
  events = [],
  slots = [],
  cssParts = [],
}) {
  const parts = Object.entries({
    attribute: attributes,
    event: events,
    slot: slots,
    part: cssParts,
  });
  return [
    ...(summary ? [] : [`${tagName} has no @summary`]),
    ...parts.flatMap(([kind, list]) =>
      list
        .filter(({ description }) => !description)
        .map(({ name }) => `${tagName}: ${kind} "${name}" is not explained`),
    ),
  ];
}

/** Whole or not at all, and only when it changed: others may be reading it. */
function write(file, manifest) {
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  mkdirSync(join(file, '..'), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text);
  renameSync(draft, file);
}
