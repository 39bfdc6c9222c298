import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import type { RunningServer } from '../support/running-server.ts';

const COMMAND = fileURLToPath(new URL('../../scripts/dvc-widgets.mjs', import.meta.url));
const run = promisify(execFile);

/** What an official types at the server, and what it prints. */
export async function dvcWidgets(server: RunningServer, ...args: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [COMMAND, ...args], { env: server.env });
  return stdout;
}
