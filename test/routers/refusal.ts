import assert from 'node:assert/strict';
import { TRPCError } from '@trpc/server';
import { Refusal, type ErrorCode } from '../../server/contract/errors.ts';

/** The refusal that a call ends with; fails when it answers, or ends otherwise. */
export async function refusalOf(call: Promise<unknown>, code: ErrorCode): Promise<Refusal> {
  const error: unknown = await call.then(
    () => assert.fail(`answered, where ${code} was due`),
    (reason: unknown) => reason,
  );
  const cause = error instanceof TRPCError ? error.cause : error;
  if (!(cause instanceof Refusal)) throw error;
  assert.equal(cause.code, code);
  return cause;
}
