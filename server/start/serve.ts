/** Puts the rooms together: the only place, beside the command line, that knows them all. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { catalogue as shipped, checkCatalogue, ordinaryWords, unread } from '../catalog/index.ts';
import type { Config } from '../config.ts';
import { pace } from '../domain/pace.ts';
import { searchableOf } from '../domain/searchable.ts';
import { loadAssets } from '../http/assets.ts';
import { Readiness } from '../http/health.ts';
import { listenForOperator, OPERATOR_SOCKET } from '../http/operator.ts';
import type { Pages } from '../http/pages.ts';
import { describeError } from '../http/logging.ts';
import { createServer } from '../http/server.ts';
import { createStop } from '../http/stop.ts';
import { faultPage, notFoundPage, widgetPage } from '../pages/widget-pages.ts';
import { homePage } from '../pages/home-page.ts';
import { appRouter } from '../routers/app-router.ts';
import type { Services } from '../routers/context.ts';
import { operatorRouter } from '../routers/operator-router.ts';
import { openCatalogue } from './catalogue-service.ts';
import { gridOf } from './grid.ts';
import { healthOf } from './health.ts';
import { openHoldings, type Holdings } from './holdings.ts';
import { countSearchMisses } from './search-misses.ts';
import { startSweeping } from './sweep.ts';
import { readMigrations } from '../storage/migrate.ts';
import { createSecrets } from '../vault/secrets.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Milliseconds of the grid on which look-ups are answered. */
const LOOKUP_GRID = 150;

/** What a proof may replace to show that it would notice; never passed in earnest. */
export interface Replaced {
  holdings?(holdings: Holdings): Holdings;
}

/** Opens, serves, greets; resolves when requests are answered. Throws what `trouble.ts` explains. */
export async function serve(config: Config, replaced: Replaced = {}): Promise<void> {
  const now = () => new Date();
  const log = { level: config.log };
  const readiness = new Readiness();
  refuseFaults();
  const opened = await openHoldings({ config, now, onSyncFailure: end, onFault: report });
  const holdings = replaced.holdings?.(opened) ?? opened;
  const { stores, keys, vault, files } = holdings;
  const { demo } = config;
  const { written, ...opening } = await openCatalogue(stores.catalogue, shipped, {
    at: now(),
    demo,
  });
  const { catalogue } = opening;

  const misses = countSearchMisses({
    catalogue,
    store: stores.searchMisses,
    ordinaryWords,
    now,
    report,
  });
  const services: Services = {
    now,
    newId: () => crypto.randomUUID(),
    ...opening,
    catalogueStore: stores.catalogue,
    dossiers: stores.dossiers,
    misses,
    searchMisses: stores.searchMisses,
    vault,
    secrets: await createSecrets(),
    attachments: files.attachments,
    attempts: new Map(),
    onGrid: gridOf(LOOKUP_GRID),
    publicUrl: config.publicUrl,
  };
  const createContext = (requestId: string) => ({ ...services, requestId });
  const isSite = (origin: string) =>
    [...catalogue().agencies.values()].some(({ sites }) => sites.includes(origin));
  const demoSite = demo ? readFileSync(join(ROOT, 'demo/index.html'), 'utf8') : undefined;
  const pages: Pages = {
    home: () => homePage(catalogue(), demoSite),
    widget: (name, query) => widgetPage(catalogue(), name, query, config.publicUrl),
    notFound: () => notFoundPage(),
    fault: () => faultPage(),
  };
  const app = createServer({
    config,
    router: appRouter,
    createContext,
    paced: { 'dossiers.submit': 'submission', 'dossiers.track': 'look-up' },
    upload: files.upload,
    pages,
    assets: loadAssets([
      { from: join(ROOT, 'dist/embed'), at: '/embed', shared: true },
      { from: join(ROOT, 'demo'), at: '/demo' },
      { from: join(ROOT, 'server/pages/page.css'), at: '/w/page.css' },
      { from: join(ROOT, 'server/pages/life-events.css'), at: '/w/life-events.css' },
    ]),
    searchables: {
      version: catalogue,
      of: (agency) => searchableOf(catalogue(), agency),
    },
    health: healthOf(holdings, config.dataDir, versionOf()),
    readiness,
    allowedOrigin: isSite,
    pace,
    now,
    log,
  });
  const operator = await listenForOperator({
    path: join(config.dataDir, OPERATOR_SOCKET),
    router: operatorRouter,
    createContext,
    log,
  });
  await app.listen({ port: config.port, host: config.host });
  const sweeper = startSweeping(holdings, now, report);
  const stop = createStop({
    readiness,
    servers: [app, operator],
    stores: [{ close: () => sweeper.stop() }, { close: () => misses.stop() }, stores, keys],
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stop().then(() => process.exit(0)));
  greet(config, catalogue().entries.size, written);
}

/** The shipped catalogue is checked at every start: a wrong fact must not reach anybody. */
function refuseFaults(): void {
  const faults = [...unread, ...checkCatalogue(shipped)];
  if (!faults.length) return;
  for (const { where, field, reason } of faults)
    process.stderr.write(`${where}: ${field}: ${reason}\n`);
  throw new Error('the catalogue has faults');
}

/** A disk that would not sync may have lost what we believe is there: acknowledge nothing more, start anew. */
function end(error: unknown): never {
  report('the disk did not sync', error);
  process.exit(1);
}

/** One line for the log: what happened, never in the words of an error, which may quote what somebody typed. */
function report(event: unknown, details?: unknown): void {
  const line =
    event instanceof Error ? { event: 'fault', ...describeError(event) } : { event, details };
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), ...line })}\n`);
}

function versionOf(): { program: string; schema: string } {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    version: string;
  };
  return { program: version, schema: String(readMigrations('sqlite').length) };
}

function greet(config: Config, procedures: number, written: number): void {
  const here = config.host === '127.0.0.1' ? `http://localhost:${config.port}` : config.publicUrl;
  process.stdout.write(
    [
      `catalogue  ${procedures} procedures${written ? `, ${written} entries new or changed` : ''}`,
      `data       ${config.dataDir} (back up server.key apart from the rest)`,
      '',
      `${config.demo ? 'demo site' : 'start    '}  ${here}/`,
      `find       ${here}/w/procedure-search`,
      `follow     ${here}/w/dossier-tracker`,
      'officials  npx dvc-widgets dossier list',
      '',
      'Ctrl+C stops the server.',
      '',
    ].join('\n'),
  );
}
