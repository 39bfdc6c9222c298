/**
 * The personal identity number: twelve digits, on the card in groups. Its inner structure (province, sex, birth year)
 * is not checked: corrected papers keep their old number. The nine digits of the old identity card (CMND) are a
 * number of another kind; the fault says so, for the citizen holds a real paper. Source: domain facts §6.
 */
import { fault, type Reading } from './reading.ts';

/** @returns twelve digits, or `answer/identity-digits`, `answer/identity-length` (`kind: 'cmnd'` for nine digits). */
export function readIdentity(typed: string): Reading<string> {
  const text = typed.normalize('NFKC').replace(/[\s.,\-\u2010-\u2015]/g, '');
  if (!/^\d+$/.test(text)) return fault('answer/identity-digits');
  if (text.length === 12) return { value: text };
  const digits = text.length;
  return fault('answer/identity-length', digits === 9 ? { digits, kind: 'cmnd' } : { digits });
}
