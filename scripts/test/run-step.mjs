import { spawn } from 'node:child_process';
import { root } from '../setup/report.mjs';

/** Nothing here takes longer on a slow machine; what does is hanging. */
const LIMIT_MS = 6 * 60_000;

/**
 * Runs one npm script and keeps what it writes.
 * @returns {Promise<{ output: string, succeeded: boolean }>}
 */
export function runStep(script) {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', script], {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', CI: 'true' },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true, // a group of its own, so that nothing of it is left behind
    });
    let output = '';
    const keep = (chunk) => (output += chunk);
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    const stop = () => process.kill(-child.pid, 'SIGKILL');
    const timer = setTimeout(() => {
      output += `\nstopped after ${LIMIT_MS / 60_000} minutes`;
      stop();
    }, LIMIT_MS);
    process.once('exit', stopQuietly);
    child.on('error', (error) => (output += error.message));
    child.on('close', (code) => {
      clearTimeout(timer);
      process.off('exit', stopQuietly);
      resolve({ output, succeeded: code === 0 });
    });

    function stopQuietly() {
      try {
        stop();
      } catch {
        // it has ended by itself
      }
    }
  });
}
