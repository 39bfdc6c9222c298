/** A whole office without sockets: real stores, vault, files and catalogue in a folder of its own, and a clock to set. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { catalogue as shipped, ordinaryWords } from '../../server/catalog/index.ts';
import { openFiles } from '../../server/files/open-files.ts';
import { appRouter } from '../../server/routers/app-router.ts';
import type { Context } from '../../server/routers/context.ts';
import { operatorRouter } from '../../server/routers/operator-router.ts';
import { createCallerFactory } from '../../server/routers/trpc.ts';
import { countSearchMisses } from '../../server/start/search-misses.ts';
import { openCatalogue } from '../../server/start/catalogue-service.ts';
import { openKeyStore, openStores, type Stores } from '../../server/storage/open.ts';
import { createSecrets } from '../../server/vault/secrets.ts';
import { openServerKey } from '../../server/vault/server-key.ts';
import { createVault } from '../../server/vault/vault.ts';
import { formFor } from '../../server/catalog/forms/index.ts';
import type { Form } from '../../server/contract/form.ts';

const callPublic = createCallerFactory(appRouter);
const callOperator = createCallerFactory(operatorRouter);

export interface Office {
  ctx: Context;
  stores: Stores;
  citizen: ReturnType<typeof callPublic>;
  operator: ReturnType<typeof callOperator>;
  /** Sets the office's clock, Viet Nam time. */
  at(time: string): void;
  upload: ReturnType<typeof openFiles>['upload'];
  /** Everything it keeps lies here. */
  dir: string;
}

export async function anOffice(
  t: TestContext,
  start = '2026-11-23T09:14:00+07:00',
): Promise<Office> {
  const dir = await mkdtemp(join(tmpdir(), 'dvc-office-'));
  let now = new Date(start);
  const clock = () => now;
  const stores = await openStores(`file:${join(dir, 'dossiers.db')}`, { backups: dir });
  const keys = await openKeyStore(join(dir, 'keys.db'), { backups: dir });
  const serverKey = await openServerKey(join(dir, 'server.key'), { mayCreate: true });
  const database = { id: await stores.identity(), name: 'dossiers.db' };
  const vault = await createVault({ serverKey, keys, database, now: clock });
  const files = openFiles({
    dir: join(dir, 'uploads'),
    vault,
    referenced: (uploads) => stores.dossiers.referenced(uploads),
    onSyncFailure: unexpected,
    onFault: unexpected,
  });
  const options = { at: now, demo: true };
  const { written: _, ...opening } = await openCatalogue(stores.catalogue, shipped, options);
  const misses = countSearchMisses({
    catalogue: opening.catalogue,
    store: stores.searchMisses,
    ordinaryWords,
    now: clock,
    report: unexpected,
  });
  t.after(async () => {
    await misses.stop();
    await Promise.all([stores.close(), keys.close()]);
    await rm(dir, { recursive: true, force: true });
  });
  const ctx: Context = {
    now: clock,
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
    onGrid: (work) => work(),
    publicUrl: 'https://dvc.example.vn',
    requestId: 'test',
  };
  return {
    ctx,
    stores,
    citizen: callPublic(ctx),
    operator: callOperator(ctx),
    at: (time) => (now = new Date(time)),
    upload: files.upload,
    dir,
  };
}

export function formOf(procedure: string): Form {
  const found = shipped.procedures.find(({ code }) => code === procedure);
  const form = found && formFor(found);
  if (!form) throw new Error(`no form for ${procedure}`);
  return form;
}

function unexpected(error: unknown): never {
  throw new Error('the disk failed', { cause: error });
}
