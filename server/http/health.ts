import type { FastifyInstance } from 'fastify';

/** Resolves when well; rejects when not. */
export type Check = () => Promise<unknown>;

export interface Health {
  /** By name: `database`, `key`, `disk`. */
  checks: Readonly<Record<string, Check>>;
  version: { program: string; schema: string };
}

/** Whether the server takes work. Once stopped it stays so. */
export class Readiness {
  #stopping = false;

  get stopping(): boolean {
    return this.#stopping;
  }

  stop(): void {
    this.#stopping = true;
  }
}

/** Longest that a check may take, in milliseconds. */
const PATIENCE = 2000;

/**
 * `/healthz`: the process answers. `/readyz`: it can take a dossier now; 503 says which check failed, never why.
 * `/version`: program and schema.
 */
export function serveHealth(app: FastifyInstance, health: Health, readiness: Readiness): void {
  app.get('/healthz', async () => ({ alive: true }));
  app.get('/version', async () => health.version);
  app.get('/readyz', async (request, reply) => {
    const entries = Object.entries(health.checks).map(async ([name, check]) => {
      const failure = await inTime(check).then(
        () => undefined,
        (error: unknown) => error,
      );
      if (failure !== undefined) request.log.warn({ err: failure, check: name }, 'not ready');
      return [name, failure === undefined] as const;
    });
    const checks = Object.fromEntries(await Promise.all(entries));
    const ready = !readiness.stopping && Object.values(checks).every(Boolean);
    return reply.code(ready ? 200 : 503).send({ ready, stopping: readiness.stopping, checks });
  });
}

async function inTime(check: Check): Promise<void> {
  let clock: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    clock = setTimeout(() => reject(new Error('the check took too long')), PATIENCE);
  });
  try {
    await Promise.race([check(), late]);
  } finally {
    clearTimeout(clock);
  }
}
