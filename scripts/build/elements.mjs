import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { minifyLiterals } from './literals.mjs';

/** Names of the public elements: a folder each, whose `define.ts` registers the tag. */
export function elementNames(root) {
  const folder = join(root, 'widgets', 'elements');
  return readdirSync(folder).filter((name) => existsSync(join(folder, name, 'define.ts')));
}

/**
 * Who only looks for a procedure needs neither codes nor receipts: what those share is a file of its own. Who reads
 * one needs the office's hours besides, and nothing else of it. The words for what the register
 * says are wanted there and by the filters of a search, which come later. These import nothing: a file takes along
 * whatever its modules import.
 */
const SHARED = [
  {
    name: 'facts',
    test: /widgets\/(i18n\/hours|guide\/(phrases|plain-terms))/,
    tags: ['$initial'],
    priority: 3,
  },
  {
    name: 'papers',
    test: /widgets\/(base\/print-sheet|fields\/view|elements\/dossier-form\/draft)|domain\/(lookup-code|token|local-day)/,
    tags: ['$initial'],
    priority: 2,
  },
  { name: 'base', tags: ['$initial'], minShareCount: 2, priority: 1 },
];

/**
 * Bundles every element into `folder`: what two or more of them share goes into one base file,
 * because each further file costs more than the few bytes it spares.
 * @returns `widgets`: name → `{ first, later }`, file names, the element's own first;
 *   `modules`: ids of all that went in
 */
export async function buildElements({ root, folder }) {
  const names = elementNames(root);
  if (names.length === 0) throw new Error('widgets/elements holds no element to build.');
  const entry = Object.fromEntries(
    names.map((name) => [name, join(root, 'widgets', 'elements', name, 'define.ts')]),
  );
  const { output } = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [minifyLiterals()],
    build: {
      outDir: folder,
      target: 'es2020',
      modulePreload: false,
      reportCompressedSize: false,
      lib: { entry, formats: ['es'] },
      rolldownOptions: {
        output: {
          minify: true,
          comments: false,
          entryFileNames: '[name]-[hash].js',
          chunkFileNames: '[name]-[hash].js',
          codeSplitting: { groups: SHARED },
        },
      },
    },
  }).then((results) => results[0]);
  const chunks = new Map(output.filter(isChunk).map((chunk) => [chunk.fileName, chunk]));
  return {
    widgets: Object.fromEntries(names.map((name) => [name, filesOf(name, chunks)])),
    modules: [...chunks.values()].flatMap((chunk) => chunk.moduleIds),
  };
}

const isChunk = (item) => item.type === 'chunk';

function filesOf(name, chunks) {
  const entry = [...chunks.values()].find((chunk) => chunk.isEntry && chunk.name === name);
  const first = reach([entry.fileName], chunks, (chunk) => chunk.imports);
  const all = reach(first, chunks, (chunk) => [...chunk.imports, ...chunk.dynamicImports]);
  return { first, later: all.filter((file) => !first.includes(file)) };
}

/** All files that can be reached from some, those themselves first. */
function reach(files, chunks, nextOf) {
  const found = new Set(files);
  for (const file of found) for (const next of nextOf(chunks.get(file))) found.add(next);
  return [...found];
}
