/** What opens a dossier, told apart by its shape: the QR's token, or the typed look-up code. */
import { readLookupCode } from './lookup-code.ts';
import { isToken } from './token.ts';

export type Secret = { kind: 'token' | 'lookup'; value: string };

/** @returns undefined when it can be neither; whoever answers must still work as long as for a wrong one. */
export function readSecret(typed: string): Secret | undefined {
  const text = typed.trim();
  if (isToken(text)) return { kind: 'token', value: text };
  const lookup = readLookupCode(text);
  return lookup === undefined ? undefined : { kind: 'lookup', value: lookup };
}
