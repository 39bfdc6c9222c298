import { statfs } from 'node:fs/promises';
import type { Health } from '../http/health.ts';
import type { Holdings } from './holdings.ts';

/** Below this a dossier could no longer be committed with room to spare (bytes). */
const LEAST_FREE = 200 * 1_048_576;

/** What must be well before the server takes work. */
export function healthOf(
  { stores, keys }: Holdings,
  dataDir: string,
  version: Health['version'],
): Health {
  return {
    version,
    checks: {
      database: () => stores.ready(),
      key: () => keys.check(),
      disk: async () => {
        const { bavail, bsize } = await statfs(dataDir);
        if (bavail * bsize < LEAST_FREE) throw new Error('the disk is nearly full');
      },
    },
  };
}
