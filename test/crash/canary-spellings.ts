/** Every way in which a text may lie in a file: spellings × encodings. */
import { showLookupCode } from '../../server/domain/lookup-code.ts';
import type { Canary } from './canary-values.ts';

export interface Pattern {
  /** Which canary, its place in the list. */
  canary: number;
  /** `NFC in UTF-8`, for the report. */
  form: string;
  /** ASCII letters in lower case: searched without regard to case. */
  bytes: Buffer;
}

/** Fewer bytes than these turn up by chance. */
const SHORTEST = 8;

export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');

/** All patterns of the canaries, each once. */
export function patternsOf(canaries: readonly Canary[]): Pattern[] {
  return canaries.flatMap((canary, at) => [...formsOf(canary, at).values()]);
}

/** The three ways in which a number is sent. */
export const digitsAsTyped = (text: string): [string, string, string] => [
  text,
  text.replace(/(\d{3})(?=\d)/g, '$1 '),
  text.replace(/(\d{3})(?=\d)/g, '$1.'),
];

function formsOf({ kind, text }: Canary, canary: number): Map<string, Pattern> {
  const found = new Map<string, Pattern>();
  const add = (form: string, encoded: Buffer): void => {
    const bytes = lowerCased(encoded);
    if (bytes.length < SHORTEST) throw new Error(`too short to be told from chance: ${text}`);
    const name = bytes.toString('latin1');
    if (!found.has(name)) found.set(name, { canary, form, bytes });
  };
  for (const [spelling, spelled] of Object.entries(spellingsOf(text)))
    for (const [encoding, encoded] of encodingsOf(spelled))
      add(`${spelling} in ${encoding}`, encoded);
  if (kind === 'identity' || kind === 'phone')
    for (const typed of digitsAsTyped(text)) add('typed digits', Buffer.from(typed));
  if (kind === 'key' || kind === 'token') {
    const raw = Buffer.from(text, 'base64url');
    add('raw bytes in hex', Buffer.from(raw.toString('hex')));
    add('raw bytes', raw);
  }
  if (kind === 'look-up code' || kind === 'wrong secret')
    add('as shown', Buffer.from(showLookupCode(text)));
  return found;
}

/** ASCII letters in lower case, in place where the bytes may be changed. */
export function lowerCased(bytes: Buffer): Buffer {
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x41 && byte <= 0x5a) bytes[at] = byte + 0x20;
  }
  return bytes;
}

function spellingsOf(text: string): Record<string, string> {
  const composed = text.normalize('NFC');
  return {
    NFC: composed,
    'NFC lower': composed.toLowerCase(),
    'NFC upper': composed.toUpperCase(),
    NFD: text.normalize('NFD'),
    'NFD lower': composed.toLowerCase().normalize('NFD'),
    'NFD upper': composed.toUpperCase().normalize('NFD'),
    folded: fold(text),
    // Only base64 tells these two from the one above.
    'folded lower': fold(text).toLowerCase(),
    'folded upper': fold(text).toUpperCase(),
  };
}

function* encodingsOf(text: string): Generator<[string, Buffer]> {
  const utf8 = Buffer.from(text);
  const wide = Buffer.from(text, 'utf16le');
  yield ['UTF-8', utf8];
  yield ['UTF-16LE', wide];
  yield ['UTF-16BE', Buffer.from(wide).swap16()];
  yield ['hex', Buffer.from(utf8.toString('hex'))];
  yield ['hex of UTF-16BE', Buffer.from(Buffer.from(wide).swap16().toString('hex'))];
  yield ['percent', Buffer.from(encodeURIComponent(text))];
  yield ['JSON escapes', Buffer.from(escaped(text))];
  for (const shift of [0, 1, 2] as const) {
    const base64 = insideBase64(utf8, shift);
    yield [`base64 at ${shift}`, Buffer.from(base64)];
    yield [`base64url at ${shift}`, Buffer.from(base64.replace(/\+/g, '-').replace(/\//g, '_'))];
  }
}

const escaped = (text: string): string =>
  text.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The characters that stand for these bytes alone when `shift` bytes (modulo three) come before them. */
function insideBase64(bytes: Buffer, shift: 0 | 1 | 2): string {
  const text = Buffer.concat([Buffer.alloc(shift), bytes])
    .toString('base64')
    .replace(/=+$/, '');
  const first = Math.ceil((shift * 8) / 6);
  const whole = Math.floor(((shift + bytes.length) * 8) / 6);
  return text.slice(first, whole);
}
