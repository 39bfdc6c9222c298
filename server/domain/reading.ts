/** What was made of something typed: its value in normal form, or what is wrong with it. */
import type { Problem, ProblemCode } from '../contract/errors.ts';

export interface Fault {
  code: ProblemCode;
  /** The part of a compound answer, `year` of a day. */
  part?: string;
  params?: Problem['params'];
}

export type Reading<T> = { value: T; faults?: undefined } | { value?: undefined; faults: Fault[] };

/** A reading with a single fault. */
export function fault(
  code: ProblemCode,
  params?: Problem['params'],
  part?: string,
): { value?: undefined; faults: Fault[] } {
  return { faults: [{ code, ...(part && { part }), ...(params && { params }) }] };
}
