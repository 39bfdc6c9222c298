import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/**
 * AES-256-GCM with a random 96-bit nonce: `format (1) | nonce (12) | ciphertext | tag (16)`.
 * @param about authenticated, not stored: what the value belongs to, so that it opens nowhere else
 */
export function seal(key: Buffer, plain: Uint8Array, about: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(about));
  return Buffer.concat([
    Buffer.of(FORMAT),
    nonce,
    cipher.update(plain),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
}

/** The plain value. Throws `SealBroken` when it was altered, moved, cut or sealed under another key. */
export function unseal(key: Buffer, sealed: Uint8Array, about: string): Buffer {
  if (sealed.length < HEAD + TAG || sealed[0] !== FORMAT) throw new SealBroken();
  const end = sealed.length - TAG;
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(1, HEAD), { authTagLength: TAG })
    .setAAD(Buffer.from(about))
    .setAuthTag(sealed.subarray(end));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(HEAD, end)), decipher.final()]);
  } catch (cause) {
    throw new SealBroken({ cause });
  }
}

/** A key of its own for every use (HKDF-SHA-256, RFC 5869); `secret` is uniformly random, so no salt. */
export const deriveKey = (secret: Buffer, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), use, KEY));

/** Length of every key, in bytes. */
export const KEY = 32;

/** A sealed value does not open. Says nothing of the value, so that it may be logged. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';

  constructor(options?: ErrorOptions) {
    super('a sealed value does not open', options);
  }
}

const CIPHER = 'aes-256-gcm';
const FORMAT = 1;
const NONCE = 12;
const TAG = 16;
const HEAD = 1 + NONCE;
