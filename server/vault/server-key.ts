import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { deriveKey, KEY } from './sealing.ts';

/** The key that lives outside the databases. Only derived keys leave it. */
export interface ServerKey {
  readonly file: string;
  /** A key for one use. */
  derive(use: string): Buffer;
}

/**
 * Reads the server key; at the very first start makes it, on disk before anything is sealed with it.
 * @param mayCreate nothing was sealed yet, so that no key can be missing
 * Throws `ServerKeyMissing`, `ServerKeyOpenToOthers`, `ServerKeyMalformed`.
 */
export async function openServerKey(
  file: string,
  { mayCreate }: { mayCreate: boolean },
): Promise<ServerKey> {
  const text = (await readPrivate(file)) ?? (mayCreate ? await create(file) : undefined);
  if (text === undefined) throw new ServerKeyMissing(file);
  if (!BASE64_32.test(text)) throw new ServerKeyMalformed(file);
  const secret = Buffer.from(text, 'base64');
  return { file, derive: (use) => deriveKey(secret, use) };
}

abstract class ServerKeyError extends Error {
  readonly file: string;

  constructor(file: string) {
    super(file);
    this.file = file;
  }
}

/** The file is not there, though something was sealed with it. */
export class ServerKeyMissing extends ServerKeyError {
  override readonly name = 'ServerKeyMissing';
}

/** A well-formed key, but not the one that this key store was begun with. */
export class ServerKeyWrong extends ServerKeyError {
  override readonly name = 'ServerKeyWrong';
}

/** Not 32 bytes in base64. */
export class ServerKeyMalformed extends ServerKeyError {
  override readonly name = 'ServerKeyMalformed';
}

/** Others on the machine may read or write the file. */
export class ServerKeyOpenToOthers extends ServerKeyError {
  override readonly name = 'ServerKeyOpenToOthers';
  /** Its permission bits, `0o644`. */
  readonly mode: number;

  constructor(file: string, mode: number) {
    super(file);
    this.mode = mode;
  }
}

/** 32 bytes are 43 characters and one `=`; an editor may have added the newline. */
const BASE64_32 = /^[A-Za-z0-9+/]{43}=\r?\n?$/;

async function readPrivate(file: string): Promise<string | undefined> {
  try {
    const mode = (await stat(file)).mode & 0o777;
    if (mode & 0o077) throw new ServerKeyOpenToOthers(file, mode);
    return await readFile(file, 'latin1');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** A link gives the finished file its name: a crash leaves no half key, and of two first starts one wins. */
async function create(file: string): Promise<string | undefined> {
  const folder = dirname(file);
  const draft = `${file}.${randomBytes(6).toString('hex')}.new`;
  const highest = await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    await writeSynced(draft, `${randomBytes(KEY).toString('base64')}\n`);
    await link(draft, file).catch((error: unknown) => {
      if (!isCode(error, 'EEXIST')) throw error;
    });
  } finally {
    await rm(draft, { force: true });
  }
  await syncFolder(folder);
  if (highest !== undefined) await syncNames(folder, highest);
  return readPrivate(file);
}

async function writeSynced(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Folders made just now have names of their own to be synced, each in the one above. */
async function syncNames(folder: string, highest: string): Promise<void> {
  for (let made = folder; ; made = dirname(made)) {
    await syncFolder(dirname(made));
    if (made === highest) return;
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
