/**
 * What `npm start` and `npm test` do first: bring a clone to where it can run, one line a step, and
 * nothing twice. Plain JavaScript, because it must run on the Node that happens to be installed.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { installDependencies } from './setup/dependencies.mjs';
import { goodNode } from './setup/node.mjs';
import { Unavailable, done, root } from './setup/report.mjs';
import { buildWidgets } from './setup/widgets.mjs';

/**
 * @param {{ widgets?: boolean, browser?: boolean }} needs what to prepare beside dependencies and Node
 * @returns path of a Node that runs the server
 * @throws Unavailable with one message for the person
 */
export function setUp({ widgets = false, browser = false } = {}) {
  installDependencies();
  const node = goodNode();
  done('node', versionOf(node));
  if (widgets) buildWidgets(node);
  if (browser) findBrowser(node);
  return node;
}

function versionOf(node) {
  const { status, stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  if (status === 0) return stdout.trim().slice(1);
  throw new Unavailable(`${node} does not run on this machine: install Node 22.18 or newer.`);
}

/** In a process of its own: the packed browser's package does not load on an old Node. */
function findBrowser(node) {
  const finder = join(root, 'scripts', 'setup', 'browser.mjs');
  const { status, stdout, stderr } = spawnSync(node, [finder], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Unavailable(`No browser for the tests: ${stderr.trim()}`);
  done('browser', stdout.trim());
}
