/** The QR's secret and the idempotency key: 128 random bits as base64url without padding, 22 characters (RFC 4648 §5). */

/** @param random sixteen bytes from a cryptographic source. */
export function mintToken(random: Uint8Array): string {
  if (random.length !== 16) throw new RangeError('a token takes sixteen random bytes');
  let token = '';
  for (let at = 0; at < 128; at += 6) token += SYMBOLS[sixBits(random, at)];
  return token;
}

/** Whether a text has a token's shape; the unused bits of its last character are zero. */
export function isToken(text: string): boolean {
  return /^[A-Za-z0-9_-]{21}[AQgw]$/.test(text);
}

const SYMBOLS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function sixBits(bytes: Uint8Array, at: number): number {
  const pair = ((bytes[at >> 3] ?? 0) << 8) | (bytes[(at >> 3) + 1] ?? 0);
  return (pair >> (10 - (at & 7))) & 63;
}
