import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Unavailable, root } from './report.mjs';

/**
 * Path of a Node that can run the server: it must run TypeScript as it is, and older ones crash in
 * better-sqlite3 without a word. The running Node if it will do, else the one npm brought along.
 */
export function goodNode() {
  if (runsTypeScript(process.versions.node)) return process.execPath;
  const brought = join(root, 'node_modules', `node-linux-${process.arch}`, 'bin', 'node');
  if (process.platform === 'linux' && existsSync(brought)) return brought;
  throw new Unavailable(
    `This is Node ${process.versions.node}, and the server needs 22.18 or newer: ` +
      'install it from https://nodejs.org or your system, then run this again.',
  );
}

/** Whether a version such as `24.21.0` runs `.ts` files without a flag. */
export function runsTypeScript(version) {
  const [major, minor] = version.split('.').map(Number);
  if (major === 22) return minor >= 18;
  if (major === 23) return minor >= 6;
  return major >= 24;
}
