import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc';
import type { FastifyRequest } from 'fastify';
import { ERRORS, type ErrorCode, type RefusalParams } from '../contract/errors.ts';

export function isUnderTrpc({ raw }: FastifyRequest): boolean {
  return /^\/trpc(\/|\?|$)/.test(raw.url ?? '');
}

/** A refusal from before tRPC had its turn, in tRPC's own form (see `errorFormatter` in the routers). */
export function trpcError(status: number, code: ErrorCode, params: RefusalParams) {
  const name = ERRORS[code];
  const refusal = { code, params };
  const data = { code: name, httpStatus: status, refusal };
  return { error: { message: '', code: TRPC_ERROR_CODES_BY_KEY[name], data } };
}
