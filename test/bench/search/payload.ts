/** What of the search goes over the line, as it goes: brotli at its best, once, when it is built. */
import { readdirSync, readFileSync, statSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { catalogue as shipped } from '../../../server/catalog/index.ts';
import type { Procedure } from '../../../server/contract/procedure.ts';
import { searchableFor } from './in-browser.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export function bytesShipped(known: readonly Procedure[]) {
  const communes = [shipped.procedures, ...(known.length > 588 ? [known.slice(0, 588)] : [])];
  return [
    ...communes.map((procedures) => {
      const text = JSON.stringify(searchableFor(procedures, shipped.lexicon));
      return {
        what: `${procedures.length} procedures and the lexicon`,
        'raw KB': kilobytes(Buffer.byteLength(text)),
        'brotli KB': kilobytes(brotli(text)),
      };
    }),
    ...builtChunk(),
  ];
}

/** The engine, as `npm run build` has left it; nothing where nothing is built. */
function builtChunk() {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = join(ROOT, 'dist/embed', version);
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return files
    .filter((file) => CHUNK.test(file))
    .map((file) => ({
      what: `the engine, ${file}`,
      'raw KB': kilobytes(statSync(join(folder, file)).size),
      'brotli KB': kilobytes(brotli(readFileSync(join(folder, file)))),
    }));
}

const CHUNK = /^search-here-.*\.js$/;

const brotli = (data: string | Buffer): number =>
  brotliCompressSync(data, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
    },
  }).length;

const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(1);
