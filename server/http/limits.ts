import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from './errors.ts';

/** Security and reliability, §4. Times in milliseconds, sizes in bytes. */
export const LIMITS = {
  body: 262_144,
  url: 2048,
  /** For the headers of a request to come. */
  headersTimeout: 10_000,
  /** For the body of a request to come; uploads get a second more for every KiB, so slow networks get through. */
  bodyTimeout: 30_000,
  slowestUpload: 1024,
  /** Longest that any request may take to come in: a whole file in one step at a fair pace. */
  requestTimeout: 330_000,
  /** For a connection on which nothing moves: somebody who asks and never reads the answers. */
  silence: 60_000,
  /** Open connections; more are closed at once. */
  connections: 2000,
  requestsPerConnection: 1000,
};

/** Refuses what need not be read: encoded bodies, whose decoders are a danger of their own, and endless addresses. */
export function limitRequests(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    const encoding = request.headers['content-encoding'];
    if (encoding !== undefined && encoding.trim().toLowerCase() !== 'identity')
      return refuseUnread(request, reply, 415, 'request/encoded');
    if ((request.raw.url ?? '').length > LIMITS.url)
      return refuseUnread(request, reply, 414, 'request/too-large');
    limitBodyTime(request);
    return undefined;
  });
}

/** The rest of the request is not worth reading: the connection ends with the reply. */
export function refuseUnread(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  code: Parameters<typeof refuse>[3],
): FastifyReply {
  return refuse(request, reply.header('connection', 'close'), status, code);
}

/** Ends the connection of a body that comes too slowly. What whole chunks an upload brought stay. */
function limitBodyTime({ raw }: FastifyRequest): void {
  if (raw.readableEnded || raw.method === 'GET' || raw.method === 'HEAD') return;
  const bytes = raw.method === 'PATCH' ? Number(raw.headers['content-length'] ?? 0) : 0;
  const patience = LIMITS.bodyTimeout + (bytes / LIMITS.slowestUpload) * 1000;
  const clock = setTimeout(() => raw.destroy(), Math.min(patience, LIMITS.requestTimeout));
  clock.unref();
  for (const event of ['end', 'close'] as const) raw.once(event, () => clearTimeout(clock));
}
