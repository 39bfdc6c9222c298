import type { FastifyInstance } from 'fastify';

/** What every reply carries unless its route knows better: show nothing, run nothing, be framed by nobody. */
export function secureHeaders(app: FastifyInstance, publicUrl: string): void {
  const secure = publicUrl.startsWith('https:');
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'x-request-id': request.id,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'cache-control': 'no-store',
      ...(secure && { 'strict-transport-security': 'max-age=31536000' }),
    });
  });
}

/** An origin as a policy may name it; anything else could smuggle in a directive. */
const ORIGIN = /^https?:\/\/[a-z0-9.-]+(:\d+)?$/;

/**
 * For pages of ours: scripts, styles and requests from our own origin alone, nothing inline. Widgets style themselves by
 * constructable style sheets, which need no permission.
 * @param embeddedBy origins that may frame the page.
 */
export function pagePolicy(embeddedBy: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    ['frame-ancestors', "'self'", ...embeddedBy.filter((origin) => ORIGIN.test(origin))].join(' '),
  ].join('; ');
}
