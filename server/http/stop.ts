import type { Readiness } from './health.ts';

/** A server that stops taking connections, finishes what is under way and then resolves. */
export interface Stoppable {
  close(): Promise<unknown>;
  server: { closeAllConnections(): void; closeIdleConnections(): void };
}

export interface StopParts {
  readiness: Readiness;
  servers: readonly Stoppable[];
  /** Closed one after the other when no request is left that could need them. */
  stores: readonly { close(): unknown }[];
  /** Longest to wait for requests under way, in milliseconds. */
  patience?: number;
}

/** Stops in order, once: not ready, no new connections, requests finished or cut, stores closed. Asking again waits. */
export function createStop(parts: StopParts): () => Promise<void> {
  let stopped: Promise<void> | undefined;
  return () => (stopped ??= stop(parts));
}

async function stop({ readiness, servers, stores, patience = 20_000 }: StopParts): Promise<void> {
  readiness.stop();
  const clock = setTimeout(() => {
    for (const { server } of servers) server.closeAllConnections();
  }, patience);
  // A connection whose last request was answered meanwhile would otherwise be kept for the next one.
  const broom = setInterval(() => {
    for (const { server } of servers) server.closeIdleConnections();
  }, 50);
  try {
    await Promise.all(servers.map((server) => server.close()));
  } finally {
    clearTimeout(clock);
    clearInterval(broom);
    for (const store of stores) await store.close();
  }
}
