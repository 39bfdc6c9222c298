import type { ServerResponse } from 'node:http';
import Fastify, { LogController, type FastifyInstance } from 'fastify';
import type { Config } from '../config.ts';
import type { UploadHandler } from '../files/upload-server.ts';
import type { Assets } from './assets.ts';
import { allowOrigins, type AllowedOrigin } from './cors.ts';
import { answerErrors } from './errors.ts';
import { secureHeaders } from './headers.ts';
import { serveHealth, type Health, type Readiness } from './health.ts';
import { LIMITS, limitRequests } from './limits.ts';
import { loggerOptions, logRequests, type LogOptions } from './logging.ts';
import { createPacer, type Pace } from './pacing.ts';
import { servePages, type Pages } from './pages.ts';
import { newRequestId } from './request-id.ts';
import { serveSearchables, type Searchables } from './searchable.ts';
import { serveAssets } from './static.ts';
import { serveTrpc, type TrpcParts } from './trpc.ts';
import { serveUploads } from './uploads.ts';

export interface ServerParts extends Pick<TrpcParts, 'router' | 'createContext' | 'paced'> {
  config: Pick<Config, 'publicUrl' | 'trustedProxies'>;
  upload: UploadHandler;
  pages: Pages;
  assets: Assets;
  searchables: Searchables;
  health: Health;
  readiness: Readiness;
  allowedOrigin: AllowedOrigin;
  pace: Pace;
  now(): Date;
  log: LogOptions;
}

/** The public server, ready to listen. */
export function createServer(parts: ServerParts): FastifyInstance {
  const { config, pages, log } = parts;
  const app: FastifyInstance = Fastify({
    logger: loggerOptions(log),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: newRequestId,
    // Who stands in front of us is written down, never guessed: otherwise anybody may claim any address.
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
    bodyLimit: LIMITS.body,
    requestTimeout: LIMITS.requestTimeout,
    connectionTimeout: LIMITS.silence,
    maxRequestsPerSocket: LIMITS.requestsPerConnection,
    http: { headersTimeout: LIMITS.headersTimeout, connectionsCheckingInterval: 1000 },
    routerOptions: { maxParamLength: 100 },
    frameworkErrors: (_error, request, reply) => answerUnroutable(request.id, reply.raw),
  });
  app.server.maxConnections = LIMITS.connections;
  const pacer = createPacer(parts.pace, parts.now);
  logRequests(app);
  secureHeaders(app, config.publicUrl);
  limitRequests(app);
  allowOrigins(app, parts.allowedOrigin);
  answerErrors(app, pages);
  serveHealth(app, parts.health, parts.readiness);
  serveAssets(app, parts.assets);
  serveSearchables(app, parts.searchables);
  servePages(app, pages);
  serveTrpc(app, { ...parts, pacer });
  serveUploads(app, parts.upload, pacer);
  return app;
}

/** An address that cannot be decoded; it came past every hook, and is not repeated. */
function answerUnroutable(requestId: string, response: ServerResponse): void {
  response.writeHead(400, {
    'content-type': 'application/json; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'x-request-id': requestId,
  });
  response.end(JSON.stringify({ code: 'request/invalid', params: {} }));
}
