import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { lowerCased, type Pattern } from './canary-spellings.ts';

export interface Find {
  canary: number;
  form: string;
  /** File inside the folder. */
  where: string;
}

export interface Scan {
  files: number;
  bytes: number;
  finds: Find[];
}

/** Looks for thousands of patterns at once, in one pass over the bytes. */
export class ByteSearch {
  readonly patterns: readonly Pattern[];
  /** Whether any pattern begins with these two bytes. */
  readonly #begins = new Uint8Array(0x10000);
  readonly #byFour = new Map<number, Pattern[]>();

  constructor(patterns: readonly Pattern[]) {
    this.patterns = patterns;
    for (const pattern of patterns) {
      const { bytes } = pattern;
      this.#begins[bytes.readUInt16LE(0)] = 1;
      const four = bytes.readUInt32LE(0);
      const alike = this.#byFour.get(four);
      if (alike) alike.push(pattern);
      else this.#byFour.set(four, [pattern]);
    }
  }

  /** Patterns that are in there, whatever the case of ASCII letters. The buffer is changed. */
  in(buffer: Buffer): Set<Pattern> {
    const found = new Set<Pattern>();
    const bytes = lowerCased(buffer);
    for (let at = 0; at + 4 <= bytes.length; at++) {
      if (!this.#begins[(bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)]) continue;
      for (const pattern of this.#byFour.get(bytes.readUInt32LE(at)) ?? [])
        if (isAt(bytes, at, pattern.bytes)) found.add(pattern);
    }
    return found;
  }
}

/** Every file below the folders, its name included. Files that vanish meanwhile were temporary and are passed over. */
export async function scanFolders(search: ByteSearch, folders: readonly string[]): Promise<Scan> {
  const scan: Scan = { files: 0, bytes: 0, finds: [] };
  for (const folder of folders)
    for await (const path of filesBelow(folder)) {
      const bytes = await readFile(path).catch(() => undefined);
      if (!bytes) continue;
      const where = relative(folder, path);
      note(scan, where, search.in(Buffer.concat([Buffer.from(`${where}\n`), bytes])));
      scan.files++;
      scan.bytes += bytes.length;
    }
  return scan;
}

export function scanText(search: ByteSearch, where: string, text: string): Scan {
  const bytes = Buffer.from(text);
  const scan: Scan = { files: 1, bytes: bytes.length, finds: [] };
  note(scan, where, search.in(bytes));
  return scan;
}

function note(scan: Scan, where: string, patterns: Iterable<Pattern>): void {
  for (const { canary, form } of patterns) scan.finds.push({ canary, form, where });
}

async function* filesBelow(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (entry.isFile()) yield path;
  }
}

function isAt(bytes: Buffer, at: number, pattern: Buffer): boolean {
  return (
    at + pattern.length <= bytes.length &&
    bytes.compare(pattern, 0, pattern.length, at, at + pattern.length) === 0
  );
}
