import type { AnyTRPCRouter } from '@trpc/server';
import { fastifyRequestHandler } from '@trpc/server/adapters/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isPlainJson, type JsonLimits } from './json.ts';
import { refuse } from './errors.ts';
import { LIMITS, refuseUnread } from './limits.ts';
import type { Paced, Pacer } from './pacing.ts';

export interface TrpcParts {
  router: AnyTRPCRouter;
  createContext(requestId: string): object;
  /** Procedures that an address may not call faster than people do. */
  paced?: Readonly<Record<string, Paced>>;
  pacer?: Pacer;
  bodyLimit?: number;
  json?: JsonLimits;
}

/** Exactly JSON. Anything else that a parser might take for JSON, or a browser sends unasked, is refused. */
const JSON_TYPE = /^application\/json(?:; ?charset=utf-8)?$/i;

/**
 * Every procedure of the router under its own route, `/trpc/<path>`; others do not exist. All take a POST, queries too:
 * our widgets never put into an address what somebody typed. Integrators may GET a query; whatever takes a secret or
 * personal data is a mutation and has no GET.
 */
export function serveTrpc(app: FastifyInstance, parts: TrpcParts): void {
  const { router, createContext, paced = {}, pacer, bodyLimit = LIMITS.body, json } = parts;
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit }, (_request, body, done) =>
      done(null, body),
    );
    scope.addHook('onRequest', async (request, reply) => {
      if (request.method === 'GET' || request.method === 'HEAD') return undefined;
      if (JSON_TYPE.test(request.headers['content-type'] ?? '')) return undefined;
      return refuseUnread(request, reply, 415, 'request/encoded');
    });
    scope.addHook('preHandler', async (request, reply) => {
      if (isPlainJson(inputOf(request), json)) return undefined;
      return refuse(request, reply, 400, 'request/invalid');
    });
    for (const [path, procedure] of proceduresOf(router)) {
      const kind = Object.hasOwn(paced, path) ? paced[path] : undefined;
      const method = procedure._def.type === 'query' ? ['GET', 'POST'] : 'POST';
      const route = { method, url: `/trpc/${path}`, bodyLimit, handler: answer };
      // Fastify's HEAD beside a GET cannot measure what tRPC's adapter answers with, and nobody asks for it.
      scope.route({ ...route, exposeHeadRoute: false });

      async function answer(req: FastifyRequest, res: FastifyReply): Promise<void> {
        if (kind && pacer) await pacer(kind, req.ip);
        await fastifyRequestHandler({
          ...{ router, req, res, path },
          createContext: () => createContext(req.id),
          allowBatching: false,
          allowMethodOverride: true,
          // The adapter's own Vary replaces the one set for the origin.
          responseMeta: () => ({ headers: new Headers({ vary: 'Origin' }) }),
          onError({ error }) {
            if (error.code === 'INTERNAL_SERVER_ERROR')
              req.log.error({ err: error.cause ?? error }, 'fault');
          },
        });
      }
    }
  });
}

/** What will be parsed as JSON: a body, or a query's one input; no input at all is fine. */
function inputOf({ method, body, query }: FastifyRequest): string {
  if (method === 'POST') return String(body);
  const { input } = query as { input?: unknown };
  if (input === undefined) return 'null';
  return typeof input === 'string' ? input : '';
}

interface Procedure {
  _def: { type: 'query' | 'mutation' | 'subscription' };
}

/** By path, `procedures.search`. */
function proceduresOf(router: AnyTRPCRouter): [string, Procedure][] {
  return Object.entries(router._def.procedures as Record<string, Procedure>);
}
