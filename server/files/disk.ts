/** Steps that make a change on disk survive a power cut. */
import { mkdir, open, rename, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Makes names in a directory (created, renamed, removed) survive a power cut. */
export async function syncDirectory(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes the directory and whatever is missing above it, each synced in the one that holds it. */
export async function makeDirectory(path: string): Promise<void> {
  const made = await mkdir(path, { recursive: true, mode: 0o700 });
  if (made === undefined) return;
  for (let each = path; ; each = dirname(each)) {
    await syncDirectory(dirname(each));
    if (each === made) return;
  }
}

/** Puts the whole text there or leaves what was there; the caller syncs the directory. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const next = `${path}.tmp`;
  const file = await open(next, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.datasync();
  } finally {
    await file.close();
  }
  await rename(next, path);
}

/** Bytes that are left to an ordinary user on the disk that holds `path`. */
export async function freeBytes(path: string): Promise<number> {
  const { bavail, bsize } = await statfs(path);
  return bavail * bsize;
}

/** `freeBytes`, asked anew ten times a second at most: every chunk of every upload asks. */
export function watchFree(path: string, clock = () => performance.now()): () => Promise<number> {
  let [seen, askedAt] = [0, -Infinity];
  return async () => {
    if (clock() - askedAt < 100) return seen;
    seen = await freeBytes(path);
    askedAt = clock();
    return seen;
  };
}

/** Is this the system's error with that code? */
export function isCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

/** Gives undefined where the named file is missing. */
export async function unlessMissing<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}
