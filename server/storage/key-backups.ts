import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from './errors.ts';

/** Before the names of the key store's backups: they alone must not grow old. */
export const KEY_BACKUP = 'keys-';

/** Longest life of a backup of keys: so long an erased dossier could still be brought back (ms). */
export const KEY_BACKUP_LIFE = 35 * 24 * 3600 * 1000;

/** Removes backups of keys made before an instant. Returns how many. */
export function sweepKeyBackups(folder: string, before: Date): number {
  const old = namesIn(folder)
    .filter((name) => name.startsWith(KEY_BACKUP))
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).mtime < before);
  for (const file of old) rmSync(file);
  return old.length;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
