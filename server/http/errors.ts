import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ErrorCode } from '../contract/errors.ts';
import { isUnderTrpc, trpcError } from './trpc-error.ts';
import { sendPage, type Pages } from './pages.ts';

/** Says a refusal in the form the asker understands: tRPC's envelope, JSON, or a page for people. */
export function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  code: ErrorCode,
): FastifyReply {
  const params = code === 'fault/internal' ? { reference: request.id } : {};
  const json = isUnderTrpc(request) ? trpcError(status, code, params) : { code, params };
  return reply.code(status).type('application/json; charset=utf-8').send(json);
}

/** What is not found and what goes wrong: JSON for programs, a page in plain words for people. */
export function answerErrors(app: FastifyInstance, pages: Pages): void {
  app.setNotFoundHandler((request, reply) => {
    if (isReader(request)) return sendPage(reply, pages.notFound());
    return refuse(request, reply, 404, 'request/not-found');
  });
  app.setErrorHandler((error, request, reply) => {
    const status = statusOf(error);
    if (status >= 500) request.log.error({ err: error }, 'fault');
    if (isReader(request)) return sendPage(reply, status < 500 ? pages.notFound() : pages.fault());
    return refuse(request, reply, status, codeOf(status));
  });
}

/** Somebody with a browser who opened an address, as against a program that asks. */
function isReader(request: FastifyRequest): boolean {
  const programs = /^\/(trpc|uploads|embed|healthz|readyz|version)(\/|\?|$)/;
  if (!['GET', 'HEAD'].includes(request.method) || programs.test(request.raw.url ?? ''))
    return false;
  return /\btext\/html\b/.test(request.headers.accept ?? '');
}

function statusOf(error: unknown): number {
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  return status >= 400 && status < 600 ? status : 500;
}

function codeOf(status: number): ErrorCode {
  if (status === 404) return 'request/not-found';
  if (status === 408) return 'request/timeout';
  if (status === 413 || status === 414) return 'request/too-large';
  if (status === 415) return 'request/encoded';
  if (status === 503) return 'server/busy';
  return status < 500 ? 'request/invalid' : 'fault/internal';
}
