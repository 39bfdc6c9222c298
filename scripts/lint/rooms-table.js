/**
 * The import table of ARCHITECTURE.md, as data. `allow` names rooms, `node` for Node's own modules,
 * and npm packages; `type:` before a name allows its types only (`import type`).
 */
export const ROOMS = {
  contract: { files: ['server/contract/**/*.ts'], allow: ['valibot'] },
  domain: { files: ['server/domain/**/*.ts'], allow: ['contract'] },
  storage: {
    files: ['server/storage/**/*.ts'],
    allow: [
      'contract',
      'type:domain',
      'node',
      'drizzle-orm',
      'better-sqlite3',
      'pg',
      '@electric-sql/pglite',
    ],
  },
  vault: {
    files: ['server/vault/**/*.ts'],
    allow: ['contract', 'type:storage', 'node', '@node-rs/argon2'],
  },
  files: {
    files: ['server/files/**/*.ts'],
    allow: ['contract', 'domain', 'type:vault', 'node', '@tus/server', '@tus/utils'],
  },
  routers: {
    files: ['server/routers/**/*.ts'],
    allow: ['contract', 'domain', 'type:storage', 'type:vault', 'type:files', '@trpc/server'],
  },
  pages: {
    files: ['server/pages/**/*.ts'],
    allow: ['contract', 'domain', 'fields', 'guide', 'base', 'i18n', 'lit'],
  },
  http: {
    files: ['server/http/**/*.ts'],
    allow: [
      'contract',
      'routers',
      'pages',
      'files',
      'config',
      'node',
      'fastify',
      '@trpc/server',
      '@tus/server',
    ],
  },
  catalog: {
    files: ['server/catalog/**/*.ts'],
    allow: ['contract', 'type:domain', 'node', 'valibot', 'yaml'],
  },
  imports: {
    files: ['server/imports/**/*.ts'],
    allow: [
      'contract',
      'domain',
      'catalog',
      'node',
      'valibot',
      '@e965/xlsx',
      'csv-parse',
      'csv-stringify',
    ],
  },
  config: { files: ['server/config.ts'], allow: ['contract', 'node'] },
  elements: {
    files: ['widgets/elements/**/*.ts'],
    allow: [
      'type:contract',
      'domain',
      'fields',
      'guide',
      'type:client',
      'base',
      'i18n',
      'styles',
      'lit',
      '@lit/context',
      'uqr',
    ],
  },
  guide: {
    files: ['widgets/guide/**/*.ts'],
    allow: ['type:contract', 'base', 'i18n', 'lit'],
  },
  fields: {
    files: ['widgets/fields/**/*.ts'],
    allow: ['type:contract', 'domain', 'type:client', 'base', 'i18n', 'styles', 'lit'],
  },
  client: {
    files: ['widgets/client/**/*.ts'],
    allow: ['type:contract', 'domain', 'type:routers', 'type:@trpc/server'],
  },
  base: {
    files: ['widgets/base/**/*.ts'],
    allow: ['type:contract', 'client', 'i18n', 'styles', 'lit', '@lit/context', 'uqr'],
  },
  i18n: { files: ['widgets/i18n/**/*.ts'], allow: ['type:contract', 'lit'] },
  styles: { files: ['widgets/styles/**/*.ts'], allow: ['type:contract', 'lit'] },
  embed: { files: ['widgets/embed/**/*.ts'], allow: ['type:contract'] },
  stories: {
    files: ['stories/**/*.ts'],
    allow: [
      'contract',
      'domain',
      'widgets',
      'elements',
      'fields',
      'type:client',
      'base',
      'i18n',
      'styles',
      'lit',
      '@storybook/web-components-vite',
      'storybook',
    ],
  },
  demo: {
    files: ['demo/**/*.ts'],
    allow: ['contract', 'domain', 'widgets', 'elements', 'type:client', 'base', 'i18n', 'lit'],
  },
};

/** Values of the contract that widgets may take: plain constants, without valibot behind them. */
export const PLAIN_CONTRACT = ['server/contract/errors.ts'];

/** What a line that reaches for a place was probably about, and where that is done. */
export const BELONGS = {
  contract:
    'widgets take its types (`import type`) and plain constants of contract/errors.ts: its schemas bring valibot along',
  domain: 'rules live in server/domain; who loads the data calls them and hands the outcome over',
  storage: 'SQL lives in server/storage; ask a store for it (types in server/storage/ports.ts)',
  vault:
    'keys and sealing live in server/vault; take a port as an argument (server/vault/ports.ts)',
  files: 'attachments live in server/files; take a port as an argument (server/files/ports.ts)',
  routers: 'what a request does lives in server/routers; pass data, not the router',
  pages: 'server-rendered HTML lives in server/pages',
  http: 'sockets, headers and limits live in server/http; nothing else knows the network',
  catalog: 'facts reach the program through the catalogue store, loaded by server/main.ts',
  config: 'server/main.ts reads the configuration; take the value you need as an argument',
  main: 'server/main.ts and server/cli.ts put the rooms together; no room knows them',
  elements: 'public tags live in widgets/elements, a folder each; use the tag, or its main file',
  fields: 'form controls are templates in widgets/fields; elements and pages render them',
  guide:
    'how a procedure is told stands in widgets/guide, as templates; elements and pages render them',
  client: 'only widgets/client speaks HTTP; take the `Api` from the context (its type is enough)',
  base: 'what every element shares lives in widgets/base',
  i18n: 'words live in widgets/i18n; take the language as an argument',
  styles: 'shared CSS lives in widgets/styles',
  embed: 'the loader stands alone; nothing imports it',
  widgets: 'widgets/index.ts is for websites; import the element you need',
  stories: 'stories show the program and are no part of it',
  demo: 'the demo site shows the program and is no part of it',
  test: 'tests read the program, not the other way round',
  scripts: 'scripts build and start the program; they are no part of it',
  valibot: 'shapes live in server/contract; write the schema there and import it',
  node: 'files, clocks and sockets of the machine are arguments here; node:* is for storage, vault, files and http',
};
