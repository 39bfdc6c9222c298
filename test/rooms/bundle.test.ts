import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Files of the project that may be inside the public bundle. */
const OWN = /^(widgets\/|server\/contract\/errors\.ts$|server\/domain\/)/;
/** Packages that may: what every citizen's phone pays for. */
const PACKAGES = ['lit', 'lit-html', 'lit-element', '@lit/reactive-element', '@lit/context', 'uqr'];

/** Everything that a bundle of the given source would hold, lazy parts too, but must not. */
async function strangersIn(source: string): Promise<string[]> {
  const { metafile, errors } = await build({
    stdin: { contents: source, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    metafile: true,
    splitting: true,
    format: 'esm',
    outdir: 'out',
    platform: 'browser',
    external: ['node:*'],
    logLevel: 'silent',
    absWorkingDir: root,
  });
  assert.deepEqual(errors, []);
  // What esbuild lists but shakes out, such as a type's file, is not shipped.
  const shipped = Object.values(metafile.outputs).flatMap(({ inputs, imports }) => [
    ...Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput ? [file] : [])),
    ...imports.filter(({ external }) => external).map(({ path }) => path),
  ]);
  return [...new Set(shipped)].filter((file) => file !== '<stdin>' && !mayShip(file)).sort();
}

function mayShip(file: string): boolean {
  const [, name] = /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file) ?? [];
  return name === undefined ? OWN.test(file) : PACKAGES.includes(name);
}

test('the public bundle holds widgets, rules and lit, and no line of the server', async () => {
  assert.deepEqual(await strangersIn(`import './widgets/index.ts';`), []);
});

for (const [what, source, found] of [
  [
    'a schema and valibot',
    `import { Form } from './server/contract/form.ts'; console.log(Form);`,
    /valibot|contract\/form/,
  ],
  ['the database', `import { eq } from 'drizzle-orm'; console.log(eq);`, /drizzle-orm/],
  [
    'the tRPC client, loaded late',
    `export const later = () => import('@trpc/client');`,
    /@trpc\/client/,
  ],
  ['a module of Node', `import { readFileSync } from 'node:fs'; readFileSync('x');`, /node:fs/],
] as const) {
  test(`the check sees ${what}`, async () => {
    assert.match((await strangersIn(source)).join(' '), found);
  });
}
