/**
 * `npm run size`: what a citizen's phone loads before a widget is there, in brotli, against budgets.
 * First paint is the loader, the base and the widget's own files; what comes later is not in it.
 * `everything` is a page that holds all widgets at once; below it, with every file that may be asked for later.
 */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup/report.mjs';

/** KB of 1024 bytes. A widget that is not named here has no budget of its own. */
const BUDGETS = {
  loader: 1.5,
  'procedure-search': 16,
  'procedure-detail': 22,
  'dossier-tracker': 16,
  'dossier-form': 22,
  everything: 45,
};

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const folder = join(root, 'dist', 'embed', version);
const widgets = JSON.parse(readFileSync(join(folder, 'widgets.json'), 'utf8'));
const sizeOf = (...files) =>
  files.reduce((sum, file) => sum + statSync(join(folder, `${file}.br`)).size, 0);

const scripts = readdirSync(folder).filter((file) => file.endsWith('.js'));
const sizes = {
  loader: sizeOf('dvc.js'),
  ...Object.fromEntries(
    Object.entries(widgets).map(([name, { first }]) => [name, sizeOf('dvc.js', ...first)]),
  ),
  everything: sizeOf('dvc.js', ...new Set(Object.values(widgets).flatMap(({ first }) => first))),
  'and all that may come': sizeOf(...scripts),
};

print(sizes);
for (const file of scripts) console.log(`    ${kilobytes(sizeOf(file))}  ${file}`);
const faults = Object.entries(BUDGETS).flatMap(([name, budget]) => faultOf(name, budget));
for (const fault of faults) console.error(`✗ ${fault}`);
process.exit(faults.length > 0 ? 1 : 0);

function print(rows) {
  console.log(`${'KB, brotli 11'.padEnd(22)}  size  budget`);
  for (const [name, size] of Object.entries(rows)) {
    const budget = BUDGETS[name] === undefined ? '' : BUDGETS[name].toFixed(1).padStart(6);
    console.log(`${name.padEnd(22)}${kilobytes(size)}  ${budget}`);
  }
}

function faultOf(name, budget) {
  const size = sizes[name];
  if (size === undefined) return [`${name} has a budget but was not built`];
  if (size <= budget * 1024) return [];
  const over = Math.ceil(size - budget * 1024);
  return [
    `${name} is ${over} bytes over its budget: load later what the first screen does not show, ` +
      'or share what others have already',
  ];
}

function kilobytes(bytes) {
  return (bytes / 1024).toFixed(2).padStart(6);
}
