import type { AnyTRPCRouter } from '@trpc/server';
import { fastifyRequestHandler } from '@trpc/server/adapters/fastify';
import type { FastifyInstance } from 'fastify';
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
 * Every procedure of the router under its own route, `POST /trpc/<path>`; others do not exist. Queries are asked by POST
 * as well: what somebody typed never stands in an address.
 */
export function serveTrpc(app: FastifyInstance, parts: TrpcParts): void {
  const { router, createContext, paced = {}, pacer, bodyLimit = LIMITS.body, json } = parts;
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit }, (_request, body, done) =>
      done(null, body),
    );
    scope.addHook('onRequest', async (request, reply) => {
      if (JSON_TYPE.test(request.headers['content-type'] ?? '')) return undefined;
      return refuseUnread(request, reply, 415, 'request/encoded');
    });
    scope.addHook('preHandler', async (request, reply) => {
      if (isPlainJson(String(request.body), json)) return undefined;
      return refuse(request, reply, 400, 'request/invalid');
    });
    for (const path of Object.keys(router._def.procedures as object)) {
      const kind = Object.hasOwn(paced, path) ? paced[path] : undefined;
      scope.post(`/trpc/${path}`, { bodyLimit }, async (req, res) => {
        if (kind && pacer) await pacer(kind, req.ip);
        await fastifyRequestHandler({
          ...{ router, req, res, path },
          createContext: () => createContext(req.id),
          allowBatching: false,
          allowMethodOverride: true,
          onError({ error }) {
            if (error.code === 'INTERNAL_SERVER_ERROR')
              req.log.error({ err: error.cause ?? error }, 'fault');
          },
        });
      });
    }
  });
}
