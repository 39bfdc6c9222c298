import { randomBytes } from 'node:crypto';

/** Without I, L, O and U: a citizen reads it out on the telephone. */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The name of one request in replies and logs: eight symbols, 40 random bits. Never taken from the request. */
export function newRequestId(): string {
  return Array.from(randomBytes(8), (byte) => SYMBOLS[byte & 31]).join('');
}
