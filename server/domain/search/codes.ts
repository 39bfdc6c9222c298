/** A procedure by its code, or by one it replaces: those are on people's old papers. */
import { readProcedureCode } from '../procedure-code.ts';
import type { SearchIndex } from './prepare.ts';

/** A whole code, or its beginning from the fourth digit on. @returns undefined when the text is no code. */
export function byCode(
  { codes }: SearchIndex,
  allowed: readonly number[],
  text: string,
): number[] | undefined {
  const whole = readProcedureCode(text);
  const begun = /^\s*\d[\d.\s]*$/.test(text) ? text.replace(/\D/g, '') : '';
  if (whole === undefined && begun.length < 4) return undefined;
  const digits = whole ? whole.replace('.', '') : begun;
  return allowed.filter((entry) => codes[entry]!.some((code) => code.startsWith(digits)));
}
