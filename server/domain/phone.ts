/**
 * A Vietnamese telephone number as people write it: `+84 912.345.678`, `0084…`, `84…`, `0912 345 678`, without the 0.
 * Mobile numbers have ten digits and begin with 03, 05, 07, 08 or 09, fixed lines eleven and begin with 02
 * (national numbering plan, circular 22/2014/TT-BTTTT and its changes; domain facts §6).
 */
import { fault, type Reading } from './reading.ts';

/** @returns ten or eleven digits, or `answer/phone-characters`, `answer/phone-start`, `answer/phone-length`. */
export function readPhone(typed: string): Reading<string> {
  const text = typed.normalize('NFKC').replace(/[\s.,\-\u2010-\u2015()/]/g, '');
  if (!/^\+?\d+$/.test(text)) return fault('answer/phone-characters');
  const phone = withLeadingZero(text);
  if (!/^0[235789]/.test(phone)) return fault('answer/phone-start', { start: phone.slice(0, 2) });
  const digits = phone[1] === '2' ? 11 : 10;
  if (phone.length !== digits) return fault('answer/phone-length', { digits, typed: phone.length });
  return { value: phone };
}

function withLeadingZero(text: string): string {
  const abroad = /^(?:\+84|0084)0?(\d+)$/.exec(text) ?? /^84(\d{9,10})$/.exec(text);
  if (abroad) return `0${abroad[1]}`;
  return /^[35789]\d{8}$/.test(text) ? `0${text}` : text;
}
