import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../server/main.ts', import.meta.url));
/** A start that neither fails nor ends within this is no failed start (ms). */
const PATIENCE = 20_000;

export interface Ended {
  code: number | null;
  /** What it said, on both streams. */
  said: string;
}

/**
 * A start that is expected to fail.
 * @param user whom it runs as; only root may choose
 */
export async function start(
  env: NodeJS.ProcessEnv,
  user?: { uid: number; gid: number },
): Promise<Ended> {
  const child = spawn(process.execPath, [MAIN], {
    ...user,
    env: { PATH: process.env.PATH, DVC_DEMO: '1', PORT: '0', ...env },
  });
  const clock = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [code] = (await once(child, 'close')) as [number | null];
  clearTimeout(clock);
  return { code, said };
}

/** Every file below, by its path: SHA-256. Sockets, and what SQLite keeps beside a database while it is open, are left out. */
export async function bytesIn(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  for (const entry of entries) {
    if (!entry.isFile() || /-(wal|shm)$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    found[path.slice(folder.length + 1)] = createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
  }
  return found;
}

const made: string[] = [];

/** A folder of this test file's own, or a copy of another; removed at the end. */
export async function aFolder(like?: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dvc-start-'));
  made.push(folder);
  if (like) await cp(like, folder, { recursive: true, filter: (path) => !path.endsWith('.sock') });
  return folder;
}

after(async () => {
  for (const folder of made) await rm(folder, { recursive: true, force: true });
});
