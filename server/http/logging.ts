/**
 * What is written about a request: its name, method, route pattern, status and duration. Never the address asked from,
 * never a query string, a path as it was typed, a header or a body; of errors their kind, code and place, because their
 * words may quote what somebody typed.
 */
import type { FastifyInstance, FastifyServerOptions } from 'fastify';

export interface LogOptions {
  level: 'info' | 'warn' | 'error' | 'silent';
  /** Lines of JSON go there; the standard output by default. */
  stream?: { write(line: string): void };
}

/** Settings for Fastify's logger (pino). */
export function loggerOptions({ level, stream }: LogOptions): FastifyServerOptions['logger'] {
  return {
    level,
    base: null,
    ...(stream && { stream }),
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    serializers: { err: describeError, req: () => ({}), res: () => ({}) },
  };
}

/** One line for each answered request. */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request;
    const ms = Math.round(reply.elapsedTime);
    const line = { method, route: routeOptions.url ?? 'none', status: reply.raw.statusCode, ms };
    request.log.info(line, 'request');
  });
}

export interface DescribedError {
  type: string;
  /** Always empty: words may quote what somebody typed. */
  message: '';
  /** The places alone. */
  stack: string;
  /** Of the system, a driver or ours. */
  code?: string;
  cause?: DescribedError;
  [name: string]: unknown;
}

/** An error without its words. */
export function describeError(error: unknown): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line));
  return {
    type: error.name,
    message: '',
    stack: frames.slice(0, 8).join('\n'),
    ...(code !== undefined && /^[\w/-]{1,60}$/.test(code) && { code }),
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
  };
}
