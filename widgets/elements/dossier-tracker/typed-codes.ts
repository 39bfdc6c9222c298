import { parseDossierCode } from '../../../server/domain/dossier-code.ts';
import { showLookupCode, readLookupCode } from '../../../server/domain/lookup-code.ts';
import { isToken } from '../../../server/domain/token.ts';
import { readSecret } from '../../../server/domain/secret.ts';
import type { WordKey } from '../../i18n/words.ts';
import type { Key } from './visit.ts';

export type CodeField = 'code' | 'lookup';
export type Mistake = readonly [field: CodeField, message: WordKey];

/** Reads both codes however they were typed, or says what is wrong with which, in the order of the screen. */
export function readCodes(
  code: string,
  lookup: string,
): { key: Key; mistakes?: never } | { mistakes: Mistake[]; key?: never } {
  const dossier = parseDossierCode(code);
  const secret = readSecret(lookup);
  if (dossier && secret) return { key: { code: dossier.code, secret: secret.value, typed: true } };
  const mistakes: Mistake[] = [];
  if (!dossier)
    mistakes.push(['code', code.trim() ? 'tracker/code-unreadable' : 'tracker/code-missing']);
  if (!secret)
    mistakes.push([
      'lookup',
      lookup.trim() ? 'tracker/lookup-unreadable' : 'tracker/lookup-missing',
    ]);
  return { mistakes };
}

/** What has been typed so far in groups, to compare with the paper: `7k4pm9` → `7K4P M9`; a pasted token has none. */
export function groupAsTyped(typed: string): string {
  if (isToken(typed.trim())) return '';
  const whole = readLookupCode(typed);
  if (whole) return showLookupCode(whole);
  return typed
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/(.{4})(?=.)/g, '$1 ');
}
