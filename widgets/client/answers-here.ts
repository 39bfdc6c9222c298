import { lazily } from './lazily.ts';
import type { Api } from './api.ts';
import type { LocalSearch } from './search-here.ts';

type Search = Api['search'];

/**
 * Brings the agency's catalogue into the page once the first answer is there (for agency `first`) and the page rests; from then on what is
 * typed is looked up here: no request for a key, and none at all without a network. The server is asked until then, and
 * for people who save data always. It is asked too when nothing fits here: its answer decides, and its report learns what
 * people look for in vain.
 */
export function answersHere(server: string, ask: Search, first?: string): Search {
  const here = new Map<string, LocalSearch | undefined>();
  const bring = async (agency: string): Promise<void> => {
    here.set(agency, undefined);
    await rest();
    const { loadSearch } = await lazily(() => import('./search-here.ts'));
    here.set(agency, await loadSearch(server, agency));
  };
  const bringOnce = (agency: string | undefined): void => {
    if (agency && !here.has(agency) && !savesData()) bring(agency).catch(() => undefined);
  };
  bringOnce(first);
  return async (input, signal) => {
    const { agency } = input;
    const found = agency ? here.get(agency)?.(input) : undefined;
    if (found?.total) return found;
    if (found) await new Promise((go) => setTimeout(go, SETTLED_MS));
    if (found && signal?.aborted) return found;
    try {
      return await ask(input, signal);
    } catch (error) {
      if (found) return found;
      throw error;
    } finally {
      bringOnce(agency);
    }
  };
}

/** A word of which half is typed fits nothing: only what stands for a moment is worth a request. */
const SETTLED_MS = 600;

/** Until the page has nothing better to do. */
const rest = (): Promise<unknown> =>
  new Promise((done) =>
    'requestIdleCallback' in window
      ? requestIdleCallback(done, { timeout: 3000 })
      : setTimeout(done, 1000),
  );

function savesData(): boolean {
  const { connection } = navigator as {
    connection?: { saveData?: boolean; effectiveType?: string };
  };
  return connection?.saveData === true || /2g/.test(connection?.effectiveType ?? '');
}
