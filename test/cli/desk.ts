/** Where somebody types commands: the real command line beside a real server, and a folder for files. */
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServer, type RunningServer } from '../support/running-server.ts';

const CLI = fileURLToPath(new URL('../../server/cli.ts', import.meta.url));

export interface Answer {
  code: number;
  said: string;
}

export interface Desk {
  server: RunningServer;
  dvc(...args: string[]): Promise<Answer>;
  /** A file in the server's own temporary folder; its path. */
  file(name: string, content: string | Uint8Array): string;
}

export async function aDesk(): Promise<Desk> {
  const server = await startServer();
  return {
    server,
    dvc: (...args) =>
      new Promise((resolve) => {
        const options = { env: server.env, cwd: server.dataDir };
        execFile(process.execPath, [CLI, ...args], options, (error, stdout, stderr) =>
          resolve({ code: Number(error?.code ?? 0), said: stdout + stderr }),
        );
      }),
    file(name, content) {
      const path = join(server.dataDir, name);
      writeFileSync(path, content);
      return path;
    },
  };
}
