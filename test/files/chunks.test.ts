import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  Altered,
  CHUNK,
  SEALED_CHUNK,
  openChunk,
  sealChunk,
  sealedSize,
  wholeBytes,
} from '../../server/files/chunks.ts';

const key = randomBytes(32);
const place = { number: 3, last: false };

test('a chunk opens in its place and nowhere else', () => {
  const sealed = Buffer.concat(sealChunk(key, place, Buffer.from('giấy chứng sinh')));
  assert.equal(openChunk(key, place, sealed).toString(), 'giấy chứng sinh');
  for (const other of [
    { number: 4, last: false },
    { number: 3, last: true },
  ])
    assert.throws(() => openChunk(key, other, sealed), Altered);
  assert.throws(() => openChunk(randomBytes(32), place, sealed), Altered);
});

test('no altered bit opens', () => {
  const sealed = Buffer.concat(sealChunk(key, place, Buffer.from('mười hai')));
  for (let bit = 0; bit < sealed.length * 8; bit++) {
    const altered = Buffer.from(sealed);
    altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    assert.throws(() => openChunk(key, place, altered), Altered);
  }
  for (let length = 0; length < sealed.length; length++)
    assert.throws(() => openChunk(key, place, sealed.subarray(0, length)), Altered);
});

test('the same bytes sealed twice share neither nonce nor ciphertext', () => {
  const [one, other] = [0, 1].map(() => sealChunk(key, place, Buffer.alloc(64)));
  assert.ok(one && other && !one[0].equals(other[0]) && !one[1].equals(other[1]));
});

test('only whole chunks count, and all of them when the file is whole', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5 * CHUNK }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (size, share) => {
        const bytes = Math.floor(share * sealedSize(size));
        const counted = wholeBytes(bytes, size);
        assert.equal(wholeBytes(sealedSize(size), size), size);
        if (bytes === sealedSize(size)) return;
        assert.ok(counted < size && counted % CHUNK === 0);
        assert.ok((counted / CHUNK) * SEALED_CHUNK <= bytes);
      },
    ),
  );
});
