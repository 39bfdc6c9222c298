/**
 * Files that browsers load, read once at the start and served from memory, by the very names they had then: no path that
 * a request brings is ever looked up on disk. `.br` and `.gz` beside a file are its compressed forms; nothing is
 * compressed while somebody waits.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { extname, join, relative } from 'node:path';

export interface Asset {
  type: string;
  /** By `Accept-Encoding` name, the best first; `identity` is always there. */
  forms: ReadonlyMap<'br' | 'gzip' | 'identity', Buffer>;
  /** Strong, of the plain bytes. */
  etag: string;
  /** `forever`: its address names a version or a hash. `checked`: asked for each time, answered in a line if known. */
  kept: 'forever' | 'briefly' | 'checked';
  /** Other websites may load it. */
  shared: boolean;
}

/** By path, `/embed/1/dvc.js`. */
export type Assets = ReadonlyMap<string, Asset>;

export interface AssetSource {
  /** A folder with all below it, or one file. */
  from: string;
  /** The path under which it is served, `/embed`. */
  at: string;
  shared?: boolean;
}

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** Files of other types (pages, sources) are left out. Throws where a source is missing. */
export function loadAssets(sources: readonly AssetSource[]): Assets {
  const assets = new Map<string, Asset>();
  for (const { from, at, shared = false } of sources) {
    for (const file of filesOf(from)) {
      const type = TYPES[extname(file)];
      const path = [at, ...relative(from, file).split(/[/\\]/)].filter(Boolean).join('/');
      if (type && /^\/[\w./-]+$/.test(path)) assets.set(path, loadAsset(file, path, type, shared));
    }
  }
  return assets;
}

function loadAsset(file: string, path: string, type: string, shared: boolean): Asset {
  const plain = readFileSync(file);
  const forms = new Map<'br' | 'gzip' | 'identity', Buffer>();
  for (const [name, ending] of [
    ['br', '.br'],
    ['gzip', '.gz'],
  ] as const) {
    const packed = readIfThere(file + ending);
    if (packed) forms.set(name, packed);
  }
  forms.set('identity', plain);
  const kept = isImmutable(path) ? 'forever' : 'briefly';
  return { type, forms, etag: etagOf(plain), shared, kept };
}

export const etagOf = (plain: Buffer): string =>
  createHash('sha256').update(plain).digest('base64url').slice(0, 22);

/** `/embed/0.1.0/…`, or a hash in the name as the bundler puts it there. */
function isImmutable(path: string): boolean {
  return /\/\d+\.\d+\.\d+[\w.-]*\//.test(path) || /-[A-Z0-9]{8}\.\w+$/.test(path);
}

function filesOf(from: string): string[] {
  if (statSync(from).isFile()) return [from];
  const entries = readdirSync(from, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
