import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { beyondTheFloor } from './floor.ts';

const EMBED = fileURLToPath(new URL('../../dist/embed', import.meta.url));

suite('the built files run on Chromium 83', () => {
  const files = readdirSync(EMBED, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .sort();

  test('there are some: a loader, and the widgets', () => {
    assert.ok(files.includes(join('1', 'dvc.js')), files.join());
    assert.ok(files.some((file) => file.includes('dossier-form-')));
  });

  for (const file of files)
    test(file, () => {
      const classic = file.endsWith('dvc.js');
      assert.deepEqual(beyondTheFloor(readFileSync(join(EMBED, file), 'utf8'), { classic }), []);
    });
});

suite('what Chromium 83 cannot do is seen', () => {
  const tooNew = [
    'a ??= 1',
    'class A { b = 1 }',
    'class A { #b() {} }',
    'const million = 1_000_000',
    'await a',
    'list.at(-1)',
    "say()?.replaceAll('a', 'b')",
    'structuredClone(a)',
    'new WeakRef(a)',
    'crypto.randomUUID()',
    "Object.hasOwn(a, 'b')",
    'AbortSignal.timeout(5)',
    'Promise.any(all)',
    "addEventListener('online', go, { signal })",
    "a.addEventListener('online', go, { signal: stop.signal })",
    'root.adoptedStyleSheets.push(sheet)',
    'const s = css`a:has(b){color:red}`',
    'const s = css`:is(a,b){color:red}`',
    'const s = css`${x} :where(a){color:red}`',
    "find(':is(a, b)')",
    'const s = css`a:not(b,c){color:red}`',
    'const s = css`a:focus,b:focus-visible{color:red}`',
    'const s = css`a{color:red}b:focus-visible,c[d]{color:red}`',
    'const s = css`a{display:flex;gap:1rem}`',
    'const s = css`a{inset:0}`',
    'const s = css`a{color:red;aspect-ratio:1}`',
    'const s = css`a{margin-inline:auto}`',
    'const s = css`a{height:100dvh}`',
  ];
  for (const code of tooNew)
    test(code, () => assert.equal(beyondTheFloor(code).length, 1, beyondTheFloor(code).join()));

  test('a module where a plain script is asked for', () => {
    assert.equal(beyondTheFloor("import './a.js'", { classic: true }).length, 1);
  });

  const known = [
    'a?.b ?? (await_ => import("./a.js"))',
    'event.at',
    "fetch(url, { signal }).then(() => a.addEventListener('b', c, { once: true }))",
    'root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet)',
    'const s = css`a{grid-gap:1rem;grid-column-gap:1rem;clip-path:inset(50%)}`',
    'const s = css`h2:focus-visible,h3:focus-visible{box-shadow:inset 0 0 red}`',
    'const s = css`a:not(.b):hover,c{margin:0 auto}`',
  ];
  for (const code of known)
    test(`and what it can is let through: ${code}`, () =>
      assert.deepEqual(beyondTheFloor(code), []));
});
