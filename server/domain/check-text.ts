/**
 * Texts, e-mail addresses and postal addresses. Nothing but emptiness and length is wrong with a name or a text: every
 * letter of every language of the country passes. An address names a line, a commune and a province.
 */
import type { Address, Answer, Field } from '../contract/form.ts';
import { cleanLine, cleanLines } from './clean-text.ts';
import { fault, type Fault, type Reading } from './reading.ts';

export function checkText(field: Extract<Field, { kind: 'text' }>, typed: string): Reading<string> {
  return field.long
    ? limited(cleanLines(typed), field.max ?? LONG)
    : checkLine(typed, field.max ?? SHORT);
}

export function checkLine(typed: string, max: number): Reading<string> {
  return limited(cleanLine(typed), max);
}

/** Something, an at sign, a host with a dot: what is deliverable only delivery can tell. */
export function checkEmail(typed: string): Reading<string> {
  const email = cleanLine(typed).replace(/ /g, '');
  if (email.length > EMAIL) return fault('answer/too-long', { max: EMAIL });
  return /^[^@]+@[^@.]+(\.[^@.]+)+$/.test(email) ? { value: email } : fault('answer/email');
}

export function checkAddress(answer: Answer): Reading<Address> {
  if (typeof answer !== 'object' || !('line' in answer)) return fault('answer/wrong-shape');
  const faults: Fault[] = [];
  const part = (name: keyof Address): string => {
    const typed = answer[name];
    const text = typeof typed === 'string' ? cleanLine(typed) : '';
    if (!text) faults.push({ code: 'answer/address-incomplete', part: name });
    if (text.length > SHORT)
      faults.push({ code: 'answer/too-long', part: name, params: { max: SHORT } });
    return text;
  };
  const value = { line: part('line'), commune: part('commune'), province: part('province') };
  return faults.length ? { faults } : { value };
}

function limited(text: string, max: number): Reading<string> {
  if (!text) return fault('answer/missing');
  return text.length > max ? fault('answer/too-long', { max }) : { value: text };
}

const SHORT = 300;
const LONG = 4000;
const EMAIL = 254;
