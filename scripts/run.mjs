import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * Runs a program in our place: its output, its signals, its exit code.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function runInstead(command, args, options = {}) {
  const child = spawn(command, args, { stdio: 'inherit', ...options });
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  process.on('SIGINT', () => {
    // A terminal sends Ctrl-C to both of us already; a second one would mean "at once".
    if (!process.stdin.isTTY) child.kill('SIGINT');
  });
  endWithNpm(() => child.kill('SIGTERM'));
  child.on('error', (error) => {
    console.error(`✗ ${command} could not be started: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

/**
 * npm keeps a signal to itself and its shell: without this, a stopped `npm start` leaves its server
 * behind. That the parent is gone is all that can be seen of it. Without npm, a parent may well go.
 */
function endWithNpm(stop) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, 500).unref();
}
