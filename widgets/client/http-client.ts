import { Refusal, type ErrorCode } from '../../server/contract/errors.ts';
import { lazily } from './lazily.ts';
import type { Api } from './api.ts';

interface Reply<T> {
  result?: { data: T };
  error?: { data?: { refusal?: { code: ErrorCode; params?: Record<string, unknown> } } };
}

/** Longest a reply may take: a slow network must not look like a frozen page. */
const PATIENCE_MS = 30_000;

/**
 * Speaks tRPC's HTTP format by hand: one POST, one reply, no batching; nothing typed ever stands in a URL.
 * Rejects with a `Refusal`: the server's own, or `request/offline`, `request/timeout`, `request/failed`.
 */
export function createHttpClient(server: string): Api {
  const ask =
    <In, Out>(procedure: string) =>
    (input: In, signal?: AbortSignal) =>
      call<Out>(`${server}/trpc/${procedure}`, input, signal);
  return {
    search: firstAsking(server, ask('procedures.search')),
    lifeEvents: ask('procedures.lifeEvents'),
    filterChoices: ask('procedures.filterChoices'),
    procedure: ask('procedures.get'),
    form: ask('procedures.form'),
    agency: ask('agencies.get'),
    submit: ask('dossiers.submit'),
    track: ask('dossiers.track'),
    upload: async (file, options) =>
      (await lazily(() => import('./upload.ts'))).upload(`${server}/uploads`, file, options),
    discard: async (upload, { key }) =>
      (await lazily(() => import('./upload.ts'))).discard(`${server}/uploads`, upload, key),
  };
}

/** What answers without the network comes once somebody has searched: it is no part of anybody's first screen. */
function firstAsking(server: string, ask: Api['search']): Api['search'] {
  let search: Api['search'] = async (input, signal) => {
    search = ask;
    try {
      return await ask(input, signal);
    } finally {
      lazily(() => import('./answers-here.ts')).then(
        ({ answersHere }) => (search = answersHere(server, ask, input.agency)),
        () => undefined,
      );
    }
  };
  return (input, signal) => search(input, signal);
}

async function call<Out>(url: string, input: unknown, signal?: AbortSignal): Promise<Out> {
  const stop = new AbortController();
  const clock = setTimeout(() => stop.abort(), PATIENCE_MS);
  const abort = (): void => stop.abort();
  signal?.addEventListener('abort', abort);
  try {
    const response = await fetch(url, {
      method: 'POST',
      credentials: 'omit',
      signal: stop.signal,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
    });
    const reply = (await response.json()) as Reply<Out>;
    if (reply.result) return reply.result.data;
    const refusal = reply.error?.data?.refusal;
    throw new Refusal(refusal?.code ?? 'request/failed', refusal?.params);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if (error instanceof SyntaxError) throw new Refusal('request/failed');
    throw new Refusal(
      stop.signal.aborted && !signal?.aborted ? 'request/timeout' : 'request/offline',
    );
  } finally {
    clearTimeout(clock);
    signal?.removeEventListener('abort', abort);
  }
}
