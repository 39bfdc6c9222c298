/**
 * How a file's bytes are sealed: AES-256-GCM in chunks of 64 KiB, after STREAM (Hoang, Reyhanitabar, Rogaway and
 * Vizár, "Online Authenticated-Encryption and its Nonce-Reuse Misuse-Resistance", 2015): a chunk is bound to its
 * number and to being the last one, so that chunks cannot be swapped, dropped or added.
 *
 * Unlike STREAM the nonce is drawn for each chunk and stored with it: an upload that was cut may bring other bytes
 * for a chunk that was written but never acknowledged, and a counted nonce would then serve twice.
 */
import { createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto';

/** Plain bytes in every chunk but the last. */
export const CHUNK = 65_536;
const NONCE = 12;
const TAG = 16;
/** Bytes of a full chunk on disk: nonce, ciphertext, tag. */
export const SEALED_CHUNK = NONCE + CHUNK + TAG;

/** Which chunk of its file this is. */
export interface Place {
  number: number;
  last: boolean;
}

/** A chunk does not open: bytes on disk are not those that were written. */
export class Altered extends Error {
  override readonly name = 'Altered';
}

/** Bytes on disk of a whole file of `size` plain bytes. */
export function sealedSize(size: number): number {
  return size + Math.ceil(size / CHUNK) * (NONCE + TAG);
}

/** Plain bytes that whole chunks hold when `bytes` lie on disk of a file that will have `size`. */
export function wholeBytes(bytes: number, size: number): number {
  if (bytes === sealedSize(size)) return size;
  const chunks = Math.min(Math.floor(bytes / SEALED_CHUNK), Math.ceil(size / CHUNK) - 1);
  return chunks * CHUNK;
}

/** Where on disk the chunk begins that holds the plain byte at `offset`, an edge. */
export function sealedOffset(offset: number): number {
  return Math.floor(offset / CHUNK) * SEALED_CHUNK;
}

/** Nonce, ciphertext and tag, in the order in which they are written. */
export function sealChunk(key: Buffer, place: Place, plain: Uint8Array): [Buffer, Buffer, Buffer] {
  const nonce = randomFillSync(Buffer.allocUnsafe(NONCE));
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG });
  cipher.setAAD(placeBytes(place));
  const body = cipher.update(plain);
  cipher.final();
  return [nonce, body, cipher.getAuthTag()];
}

/** Throws `Altered` when the chunk is not what was sealed for this place with this key. */
export function openChunk(key: Buffer, place: Place, sealed: Buffer): Buffer {
  if (sealed.length <= NONCE + TAG) throw new Altered('a chunk is cut short');
  const nonce = sealed.subarray(0, NONCE);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG });
  decipher.setAAD(placeBytes(place));
  decipher.setAuthTag(sealed.subarray(-TAG));
  const plain = decipher.update(sealed.subarray(NONCE, -TAG));
  try {
    decipher.final();
  } catch {
    throw new Altered(`chunk ${place.number} does not open`);
  }
  return plain;
}

function placeBytes({ number, last }: Place): Buffer {
  const bytes = Buffer.alloc(5);
  bytes.writeUInt32BE(number);
  bytes[4] = last ? 1 : 0;
  return bytes;
}
