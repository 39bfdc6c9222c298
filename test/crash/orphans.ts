import { join } from 'node:path';
import { Shelf } from '../../server/files/shelf.ts';
import type { Holdings } from '../../server/start/holdings.ts';
import { allDossiers } from './inspect.ts';
import type { Letter } from './letter.ts';

export interface Orphans {
  uploads: number;
  keys: number;
  /** What lies there and nobody can have left, or is missing though nobody took it away. */
  faults: string[];
}

/** Counts what a crash or a changed mind leaves behind: uploads and keys without dossier, each of a known sender. */
export async function findOrphans(
  holdings: Holdings,
  dataDir: string,
  letters: readonly Letter[],
): Promise<Orphans> {
  const faults: string[] = [];
  const owners = new Map(letters.map((letter) => [letter.owner, letter]));
  const lying = new Map<string, Set<string>>();
  for await (const { owner, upload } of new Shelf(join(dataDir, 'uploads')).all())
    lying.set(owner, (lying.get(owner) ?? new Set()).add(upload));
  for (const owner of lying.keys())
    if (!owners.has(owner)) faults.push(`uploads of nobody: ${owner.slice(0, 8)}`);

  let uploads = 0;
  for (const { owner, uploads: told, unheard } of letters) {
    const found = lying.get(owner) ?? new Set<string>();
    const missing = told.filter((upload) => !found.has(upload));
    if (missing.length) faults.push(`${missing.length} uploads vanished of ${owner.slice(0, 8)}`);
    if (found.size > told.length + unheard) faults.push(`uploads too many of ${owner.slice(0, 8)}`);
    uploads += found.size - (await holdings.stores.dossiers.referenced([...found])).size;
  }
  const keys = await orphanKeys(holdings);
  for (const name of keys)
    if (!owners.has(name)) faults.push(`a key of nobody: ${name.slice(0, 8)}`);
  return { uploads, keys: keys.length, faults };
}

/** Runs the sweep as if a day had passed. Throws when it removes anything but the orphans. */
export async function sweepAll({ stores, files, vault }: Holdings): Promise<[number, number]> {
  const later = new Date(Date.now() + 25 * 3_600_000);
  const uploads = await files.attachments.sweep(later, (ids) => stores.dossiers.referenced(ids));
  const keys = await vault.sweep(later, async (names) => {
    const kept = await stores.dossiers.withDossier(names);
    return new Set([...kept, ...(await files.withUploads(names))]);
  });
  return [uploads, keys];
}

async function orphanKeys(holdings: Holdings): Promise<string[]> {
  const kept = new Set((await allDossiers(holdings)).map(({ keyHash }) => keyHash));
  const orphans: string[] = [];
  const later = new Date(Date.now() + 3_600_000);
  let last: string | undefined;
  for (;;) {
    const page = await holdings.keys.olderThan(later, last, 500);
    if (page.length === 0) return orphans;
    orphans.push(...page.filter((name) => !kept.has(name)));
    last = page.at(-1);
  }
}
