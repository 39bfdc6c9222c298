/**
 * Work that can be done in steps: whoever runs it may rest between two of them, so that a slow phone answers its owner
 * meanwhile. The domain only says where a rest does no harm.
 */
export type Steps<Result> = Generator<void, Result, void>;

/** Without a rest. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
