import type { Attachments } from '../files/ports.ts';
import type { DossierStore } from '../storage/ports.ts';
import type { Vault } from '../vault/ports.ts';

const HOUR = 3_600_000;
/** What nobody sent within a day is gone: files without a dossier, keys without one. Never younger. */
const KEPT_UNSENT = 24 * HOUR;

export interface Sweeper {
  /** Resolves when a sweep under way is over. */
  stop(): Promise<void>;
}

/** Sweeps at start and every hour. A failure is reported and tried again at the next hour. */
export function startSweeping(
  {
    attachments,
    dossiers,
    vault,
  }: { attachments: Attachments; dossiers: DossierStore; vault: Vault },
  now: () => Date,
  report: (event: string, details: object) => void,
): Sweeper {
  let running: Promise<void> = Promise.resolve();
  const sweep = async (): Promise<void> => {
    const before = new Date(now().getTime() - KEPT_UNSENT);
    try {
      const files = await attachments.sweep(before, (uploads) => dossiers.referenced(uploads));
      const keys = await vault.sweep(before, (names) => dossiers.withDossier(names));
      if (files || keys) report('swept', { files, keys });
    } catch (error) {
      report('sweep failed', { error: error instanceof Error ? error.name : 'unknown' });
    }
  };
  const timer = setInterval(() => (running = sweep()), HOUR);
  timer.unref();
  running = sweep();
  return {
    stop() {
      clearInterval(timer);
      return running;
    },
  };
}
