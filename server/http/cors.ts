/**
 * Which websites' scripts may read our answers: those whose origin equals, character for character, one of an agency's
 * sites. There are no cookies, so no credentials. This protects readers of websites; it is no access control: authority
 * is in keys and secrets.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

export type AllowedOrigin = (origin: string) => boolean;

const METHODS = 'POST, HEAD, PATCH, DELETE';
const HEADERS =
  'Content-Type, Dvc-Key, Tus-Resumable, Upload-Length, Upload-Metadata, Upload-Offset';
const EXPOSED =
  'Location, Tus-Resumable, Upload-Length, Upload-Offset, Dvc-Sha256, Dvc-Kind, X-Request-Id';
/** A day; browsers keep it for less. */
const PREFLIGHT_SECONDS = 86_400;

/** Answers preflights under `/trpc` and `/uploads` and marks replies there as readable for allowed origins. */
export function allowOrigins(app: FastifyInstance, allowedOrigin: AllowedOrigin): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!isShared(request)) return undefined;
    reply.header('vary', 'Origin');
    const { origin } = request.headers;
    const allowed = origin !== undefined && allowedOrigin(origin);
    if (allowed) grant(reply, origin);
    if (request.method !== 'OPTIONS') return undefined;
    if (allowed) grantPreflight(reply);
    return reply.code(204).send();
  });
}

function isShared({ raw }: FastifyRequest): boolean {
  return /^\/(trpc|uploads)(\/|\?|$)/.test(raw.url ?? '');
}

function grant(reply: FastifyReply, origin: string): void {
  reply.header('access-control-allow-origin', origin);
  reply.header('access-control-expose-headers', EXPOSED);
}

function grantPreflight(reply: FastifyReply): void {
  // Chromium 83 holds this policy against preflights too, and then never sends the request.
  reply.header('cross-origin-resource-policy', 'cross-origin');
  reply.header('access-control-allow-methods', METHODS);
  reply.header('access-control-allow-headers', HEADERS);
  reply.header('access-control-max-age', PREFLIGHT_SECONDS);
}
