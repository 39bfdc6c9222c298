/**
 * The look-up code that a citizen types: ten Crockford base32 characters (50 random bits) and a check character from
 * the same 32 symbols. Symbols are elements of GF(32); the word is a multiple of (x − α) with α a primitive element,
 * so the weights α⁰…α¹⁰ are all different: every single wrong character and every swap of two characters, adjacent or
 * not, is noticed. Source: the one-check Reed–Solomon code over GF(32); alphabet by Douglas Crockford.
 */

/** @param random at least seven bytes from a cryptographic source; the first 50 bits are used. */
export function mintLookupCode(random: Uint8Array): string {
  if (random.length < 7) throw new RangeError('a look-up code takes seven random bytes');
  const values = Array.from({ length: LENGTH - 1 }, (_, at) => fiveBits(random, at * 5));
  return [...values, timesAlpha(remainder(values))].map((value) => SYMBOLS[value]).join('');
}

/**
 * The code as minted, from however it was typed: spaces, dashes, case, O for 0, I and L for 1, U for V, and the
 * letters that a Vietnamese keyboard makes on its own (`w` becomes `ư`, `dd` becomes `đ`).
 * @returns eleven characters, or undefined when it cannot be one.
 */
export function readLookupCode(typed: string): string | undefined {
  const code = plainLetters(typed.slice(0, 60))
    .replace(/[\s.,_\-\u2010-\u2015\u2212]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/U/g, 'V');
  const values = Array.from(code, (symbol) => SYMBOLS.indexOf(symbol));
  const whole = values.length === LENGTH && values.every((value) => value >= 0);
  return whole && remainder(values) === 0 ? code : undefined;
}

/** In groups that fit the eye and the voice: `7K4P M9XR 2TQ`. */
export function showLookupCode(code: string): string {
  return code.replace(/^(.{4})(.{4})(.+)$/, '$1 $2 $3');
}

const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 11;

function fiveBits(bytes: Uint8Array, at: number): number {
  const pair = ((bytes[at >> 3] ?? 0) << 8) | (bytes[(at >> 3) + 1] ?? 0);
  return (pair >> (11 - (at & 7))) & 31;
}

/** The word as a polynomial, evaluated at α (Horner). Zero: a code word. */
const remainder = (values: readonly number[]) =>
  values.reduce((sum, value) => timesAlpha(sum) ^ value, 0);

/** Times x modulo x⁵ + x² + 1, which is primitive: α = x has order 31. */
const timesAlpha = (value: number) => (value & 16 ? (value << 1) ^ 0b100101 : value << 1);

/** Gives back the keys that the Telex input method swallowed. */
function plainLetters(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/Đ/g, 'DD')
    .normalize('NFD')
    .replace(/U\u031b/g, 'W')
    .replace(/([A-Z])\u0302/g, '$1$1')
    .replace(/\p{M}/gu, (mark) => TELEX[mark] ?? '');
}

const TELEX: Record<string, string> = {
  '\u0301': 'S',
  '\u0300': 'F',
  '\u0309': 'R',
  '\u0303': 'X',
  '\u0323': 'J',
  '\u0306': 'W',
  '\u031b': 'W',
};
