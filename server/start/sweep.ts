import { addDays } from '../domain/local-day.ts';
import { localDayOf } from '../domain/local-time.ts';
import type { Holdings } from './holdings.ts';

const HOUR = 3_600_000;
/** What nobody sent within a day is gone: files without a dossier, keys without one. Never younger. */
const KEPT_UNSENT = 24 * HOUR;
/** Days: a year can be set beside the year before, no more. */
const KEPT_COUNTS = 400;

export interface Sweeper {
  /** Resolves when a sweep under way is over. */
  stop(): Promise<void>;
}

/** Sweeps at start and every hour. A failure is reported and tried again at the next hour. */
export function startSweeping(
  { files, stores, vault }: Pick<Holdings, 'files' | 'stores' | 'vault'>,
  now: () => Date,
  report: (event: string, details: unknown) => void,
): Sweeper {
  /** A key lives as long as there is something sealed with it. */
  const inUse = async (names: readonly string[]): Promise<Set<string>> => {
    const dossiers = await stores.dossiers.withDossier(names);
    return new Set([...dossiers, ...(await files.withUploads(names))]);
  };
  const sweep = async (): Promise<void> => {
    const before = new Date(now().getTime() - KEPT_UNSENT);
    try {
      const uploads = await files.attachments.sweep(before, (ids) =>
        stores.dossiers.referenced(ids),
      );
      const keys = await vault.sweep(before, inUse);
      const counts = await stores.searchMisses.forget(addDays(localDayOf(now()), -KEPT_COUNTS));
      if (uploads || keys || counts) report('swept', { uploads, keys, counts });
    } catch (error) {
      report('sweep failed', { error: error instanceof Error ? error.name : typeof error });
    }
  };
  let running = sweep();
  const timer = setInterval(() => {
    running = sweep();
  }, HOUR);
  timer.unref();
  return {
    stop() {
      clearInterval(timer);
      return running;
    },
  };
}
