import { build } from 'esbuild';
import { join } from 'node:path';

/** The loader as one classic script, with the names of the widgets' files inside. */
export async function buildLoader({ root, widgets, folder }) {
  const files = Object.entries(widgets).map(([name, { first }]) => [name, first]);
  const { outputFiles } = await build({
    entryPoints: [join(root, 'widgets', 'embed', 'loader.ts')],
    tsconfig: join(root, 'tsconfig.json'),
    bundle: true,
    write: false,
    minify: true,
    // Everything lives in one function: a classic script shares its names with the host page.
    format: 'iife',
    target: 'es2020',
    define: { DVC_WIDGETS: JSON.stringify(files), DVC_FOLDER: JSON.stringify(folder) },
  });
  return outputFiles[0].text;
}
