import { randomBytes } from 'node:crypto';

/**
 * A photo as a phone would send it: a small JPEG that decodes, with `padding` random bytes in a comment so that its size
 * and hash are its own.
 */
export function aPhoto(padding = 2000): Buffer {
  const parts = [Buffer.from([0xff, 0xd8])];
  for (let left = padding; left > 0; left -= COMMENT) {
    const bytes = randomBytes(Math.min(left, COMMENT));
    const head = Buffer.from([0xff, 0xfe, 0, 0]);
    head.writeUInt16BE(bytes.length + 2, 2);
    parts.push(head, bytes);
  }
  return Buffer.concat([...parts, PIXEL.subarray(2)]);
}

const COMMENT = 60_000;

/** One grey pixel, baseline JPEG. */
const PIXEL = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==',
  'base64',
);
