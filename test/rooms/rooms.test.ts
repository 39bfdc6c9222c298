import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { suite, test } from 'node:test';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

/** The project's own configuration, without the rules that need a whole program around a file. */
const linter = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] });

/** What the linter says about a text, were it the file at that path. */
async function faultsOf(filePath: string, text: string): Promise<string[]> {
  const [result] = await linter.lintText(text, { filePath });
  const relevant = /^(rooms\/|no-restricted-syntax$)/;
  return (result?.messages ?? [])
    .filter(({ ruleId, fatal }) => fatal || relevant.test(ruleId ?? ''))
    .map(({ message }) => message);
}

interface Case {
  file: string;
  breach: string;
  /** Part of the message that says where the line belongs. */
  says: string;
  allowed: string;
}

const IMPORTS: Record<string, Case> = {
  contract: {
    file: 'server/contract/x.ts',
    breach: `import { fold } from '../domain/text.ts'; fold('a');`,
    says: 'rules live in server/domain',
    allowed: `import * as v from 'valibot'; v.string();`,
  },
  domain: {
    file: 'server/domain/x.ts',
    breach: `import { openSqlite } from '../storage/sqlite.ts'; openSqlite();`,
    says: 'SQL lives in server/storage; ask a store for it',
    allowed: `import { Refusal } from '../contract/errors.ts'; throw new Refusal('fault/internal');`,
  },
  storage: {
    file: 'server/storage/x.ts',
    breach: `import { fold } from '../domain/text.ts'; fold('a');`,
    says: 'rules live in server/domain',
    allowed: `import type { Plan } from '../domain/plan.ts'; import { eq } from 'drizzle-orm'; eq; export type P = Plan;`,
  },
  vault: {
    file: 'server/vault/x.ts',
    breach: `import { openSqlite } from '../storage/sqlite.ts'; openSqlite();`,
    says: 'SQL lives in server/storage',
    allowed: `import type { KeyStore } from '../storage/ports.ts'; import 'node:crypto'; export type K = KeyStore;`,
  },
  files: {
    file: 'server/files/x.ts',
    breach: `import { router } from '../routers/trpc.ts'; router();`,
    says: 'what a request does lives in server/routers',
    allowed: `import { EVENTS } from '@tus/server'; EVENTS;`,
  },
  routers: {
    file: 'server/routers/x.ts',
    breach: `import { eq } from 'drizzle-orm'; eq;`,
    says: 'drizzle-orm is used in storage only',
    allowed: `import { initTRPC } from '@trpc/server'; import type { DossierStore } from '../storage/ports.ts'; initTRPC; export type S = DossierStore;`,
  },
  pages: {
    file: 'server/pages/x.ts',
    breach: `import type { DossierStore } from '../storage/ports.ts'; export type S = DossierStore;`,
    says: 'SQL lives in server/storage',
    allowed: `import { html } from 'lit'; html;`,
  },
  http: {
    file: 'server/http/x.ts',
    breach: `import { decide } from '../domain/submit.ts'; decide();`,
    says: 'rules live in server/domain',
    allowed: `import fastify from 'fastify'; import { createServer } from 'node:http'; fastify(); createServer();`,
  },
  catalog: {
    file: 'server/catalog/x.ts',
    breach: `import { openStores } from '../storage/open.ts'; void openStores;`,
    says: 'SQL lives in server/storage',
    allowed: `import type { Procedure } from '../contract/procedure.ts'; export type P = Procedure;`,
  },
  config: {
    file: 'server/config.ts',
    breach: `import { start } from './http/server.ts'; start();`,
    says: 'sockets, headers and limits live in server/http',
    allowed: `import { join } from 'node:path'; join('a');`,
  },
  elements: {
    file: 'widgets/elements/dossier-form/x.ts',
    breach: `import { createTRPCClient } from '@trpc/client'; createTRPCClient;`,
    says: 'no room uses @trpc/client',
    allowed: `import { Refusal } from '../../../server/contract/errors.ts'; import { html } from 'lit'; html; Refusal;`,
  },
  'an element inside another': {
    file: 'widgets/elements/dossier-form/x.ts',
    breach: `import { part } from '../dossier-receipt/part.ts'; part;`,
    says: 'import dossier-receipt/define.ts',
    allowed: `import { DvcDossierReceipt } from '../dossier-receipt/dossier-receipt.ts'; DvcDossierReceipt;`,
  },
  'schemas in an element': {
    file: 'widgets/elements/dossier-form/x.ts',
    breach: `import { formSchema } from '../../../server/contract/form.ts'; formSchema;`,
    says: 'its schemas bring valibot along',
    allowed: `import type { Form } from '../../../server/contract/form.ts'; export type F = Form;`,
  },
  fields: {
    file: 'widgets/fields/x.ts',
    breach: `import { DvcDossierForm } from '../elements/dossier-form/dossier-form.ts'; DvcDossierForm;`,
    says: 'public tags live in widgets/elements',
    allowed: `import { checkAnswers } from '../../server/domain/answers.ts'; checkAnswers;`,
  },
  guide: {
    file: 'widgets/guide/x.ts',
    breach: `import { DvcProcedureDetail } from '../elements/procedure-detail/procedure-detail.ts'; DvcProcedureDetail;`,
    says: 'public tags live in widgets/elements',
    allowed: `import { icon } from '../base/icons.ts'; icon('paper');`,
  },
  client: {
    file: 'widgets/client/x.ts',
    breach: `import { appRouter } from '../../server/routers/app-router.ts'; appRouter;`,
    says: 'what a request does lives in server/routers',
    allowed: `import type { AppRouter } from '../../server/routers/app-router.ts'; export type A = AppRouter;`,
  },
  base: {
    file: 'widgets/base/x.ts',
    breach: `import { DvcProvider } from '../elements/provider/provider.ts'; DvcProvider;`,
    says: 'public tags live in widgets/elements',
    allowed: `import { createContext } from '@lit/context'; createContext;`,
  },
  i18n: {
    file: 'widgets/i18n/x.ts',
    breach: `import { createHttpClient } from '../client/http-client.ts'; createHttpClient;`,
    says: 'only widgets/client speaks HTTP',
    allowed: `import type { ErrorCode } from '../../server/contract/errors.ts'; export type E = ErrorCode;`,
  },
  styles: {
    file: 'widgets/styles/x.ts',
    breach: `import { say } from '../i18n/words.ts'; say;`,
    says: 'words live in widgets/i18n',
    allowed: `import { css } from 'lit'; css;`,
  },
  embed: {
    file: 'widgets/embed/x.ts',
    breach: `import { html } from 'lit'; html;`,
    says: 'lit is used in',
    allowed: `void import('../elements/provider/provider.ts');`,
  },
  stories: {
    file: 'stories/x.stories.ts',
    breach: `import { openSqlite } from '../server/storage/sqlite.ts'; openSqlite();`,
    says: 'SQL lives in server/storage',
    allowed: `import { html } from 'lit'; html;`,
  },
  demo: {
    file: 'demo/x.ts',
    breach: `import { appRouter } from '../server/routers/app-router.ts'; appRouter;`,
    says: 'what a request does lives in server/routers',
    allowed: `import '../widgets/index.ts';`,
  },
};

suite('a line in the wrong room is refused with the place it belongs to', () => {
  for (const [room, { file, breach, says, allowed }] of Object.entries(IMPORTS)) {
    test(`${room}: ${says}`, async () => {
      const faults = await faultsOf(file, breach);
      assert.equal(faults.length, 1, `expected one fault, got ${JSON.stringify(faults)}`);
      assert.match(faults[0] ?? '', new RegExp(says.replace(/[.*+?()@]/g, '\\$&')));
    });
    test(`${room}: what it may import passes`, async () => {
      assert.deepEqual(await faultsOf(file, allowed), []);
    });
  }
});

suite('every way of reaching a file is looked at', () => {
  const file = 'server/domain/x.ts';
  for (const line of [
    `export * from '../storage/sqlite.ts';`,
    `export { openSqlite } from '../storage/sqlite.ts';`,
    `export const later = () => import('../storage/sqlite.ts');`,
    `export const later = (name: string) => import(name);`,
    `export type Sqlite = import('../storage/sqlite.ts').Sqlite;`,
    `import type { DossierStore } from '../storage/ports.ts'; export type S = DossierStore;`,
    `import fs from 'fs'; fs;`,
  ]) {
    test(line, async () => assert.equal((await faultsOf(file, line)).length, 1));
  }
});

const BANS: Record<string, [file: string, breach: string, allowed: string]> = {
  'a clock in domain': ['server/domain/x.ts', `new Date();`, `new Date(0);`],
  'Date.now in domain': ['server/domain/x.ts', `Date.now();`, `Date.UTC(2026, 1);`],
  'chance in domain': ['server/domain/x.ts', `Math.random();`, `Math.max(1, 2);`],
  'the network in an element': [
    'widgets/elements/provider/x.ts',
    `void fetch('/x');`,
    `void [1].map(String);`,
  ],
  'unescaped markup': [
    'widgets/base/x.ts',
    `import { unsafeHTML } from 'lit/directives/unsafe-html.js'; unsafeHTML;`,
    `import { classMap } from 'lit/directives/class-map.js'; classMap;`,
  ],
  'assigned markup': [
    'widgets/base/x.ts',
    `document.body.innerHTML = location.hash;`,
    `document.body.textContent = location.hash;`,
  ],
  'raw SQL outside storage': [
    'server/routers/x.ts',
    `declare const sql: { raw(x: string): void }; sql.raw('x');`,
    `declare const sql: { ask(x: string): void }; sql.ask('x');`,
  ],
  'functions that old phones lack': ['widgets/base/x.ts', `[1].at(-1);`, `[1].slice(-1);`],
};

suite('what a room must not contain is refused', () => {
  for (const [name, [file, breach, allowed]] of Object.entries(BANS)) {
    test(name, async () => {
      assert.equal((await faultsOf(file, breach)).length, 1);
      assert.deepEqual(await faultsOf(file, allowed), []);
    });
  }
  test('raw SQL is storage’s to write', async () => {
    const line = `declare const sql: { raw(x: string): void }; sql.raw('x');`;
    assert.deepEqual(await faultsOf('server/storage/x.ts', line), []);
  });
});

test('every room of the server and the widgets has tests of its own', () => {
  for (const room of [
    'contract',
    'domain',
    'storage',
    'vault',
    'files',
    'routers',
    'pages',
    'http',
    'catalog',
    'embed',
    'widgets',
  ]) {
    const folder = new URL(`../${room}/`, import.meta.url);
    const tests = readdirSync(folder).filter((name) => name.endsWith('.test.ts'));
    assert.notEqual(tests.length, 0, `test/${room} holds no test`);
  }
});
