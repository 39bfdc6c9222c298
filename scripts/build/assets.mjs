import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Brotli at its best: what we measure and what we serve. */
export const brotli11 = (bytes) =>
  promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });

/** Writes `.br` and `.gz` beside every file of a folder. */
export async function compressFolder(folder) {
  await Promise.all(
    readdirSync(folder).map(async (name) => {
      const file = join(folder, name);
      const bytes = readFileSync(file);
      writeFileSync(`${file}.br`, await brotli11(bytes));
      writeFileSync(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }));
    }),
  );
}

/** `{ "dvc.js": "sha384-…" }` for every script of a folder, as the `integrity` attribute wants it. */
export function hashFolder(folder) {
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  return Object.fromEntries(
    scripts.sort().map((name) => {
      const digest = createHash('sha384')
        .update(readFileSync(join(folder, name)))
        .digest('base64');
      return [name, `sha384-${digest}`];
    }),
  );
}
