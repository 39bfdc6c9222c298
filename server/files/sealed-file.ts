import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { BufferPool, free } from './buffers.ts';
import {
  Altered,
  CHUNK,
  SEALED_CHUNK,
  openChunk,
  sealChunk,
  sealedOffset,
  sealedSize,
} from './chunks.ts';
import { Incoming } from './incoming.ts';

const plainBuffers = new BufferPool(CHUNK);
const sealedBuffers = new BufferPool(SEALED_CHUNK);

/** What an append came to. `leftOver` bytes did not fill a chunk and were dropped: the sender sends them again. */
export interface Appended {
  offset: number;
  leftOver: number;
  /** Why the sender's stream ended early, if it did. */
  cut?: unknown;
}

/**
 * Seals what the stream brings behind the chunk edge `from`, chunk by chunk, as far as whole chunks come together.
 * The stream's chunks are wiped once they are copied. A stream that breaks off is no error here: what came whole is
 * kept. Errors of the disk are thrown, and what `mayWrite` throws before a chunk.
 */
export function appendSealed(
  file: FileHandle,
  key: Buffer,
  size: number,
  from: number,
  stream: Readable,
  mayWrite: () => Promise<void>,
): Promise<Appended> {
  return plainBuffers.lend(async (held) => {
    let offset = from;
    let filled = 0;
    const incoming = new Incoming(stream);
    for await (const data of incoming) {
      let used = 0;
      while (used < data.length && offset < size) {
        const copied = data.copy(held, filled, used, used + size - offset - filled);
        used += copied;
        filled += copied;
        if (filled < CHUNK && offset + filled < size) continue;
        await mayWrite();
        await writeChunk(file, key, offset, held.subarray(0, filled), offset + filled === size);
        offset += filled;
        filled = 0;
      }
      free(data);
    }
    return { offset, leftOver: filled, cut: incoming.cut };
  });
}

/**
 * The plain chunks of a whole sealed file, in order, each authenticated before it is handed out.
 * Throws `Altered` when anything on disk differs from what was sealed, also a chunk too many or too few.
 */
export async function* openSealed(
  path: string,
  key: Buffer,
  size: number,
): AsyncGenerator<Buffer, void, void> {
  const file = await open(path, 'r');
  const buffer = sealedBuffers.take();
  try {
    if ((await file.stat()).size !== sealedSize(size)) throw new Altered('the length differs');
    for (let offset = 0; offset < size; offset += CHUNK) {
      const last = offset + CHUNK >= size;
      const wanted = last ? sealedSize(size) - sealedOffset(offset) : SEALED_CHUNK;
      const sealed = await readExactly(file, buffer, wanted, sealedOffset(offset));
      yield openChunk(key, { number: offset / CHUNK, last }, sealed);
    }
  } finally {
    sealedBuffers.give(buffer);
    await file.close();
  }
}

async function writeChunk(
  file: FileHandle,
  key: Buffer,
  offset: number,
  plain: Buffer,
  last: boolean,
): Promise<void> {
  const parts = sealChunk(key, { number: offset / CHUNK, last }, plain);
  const wanted = parts[0].length + parts[1].length + parts[2].length;
  const { bytesWritten } = await file.writev(parts, sealedOffset(offset));
  free(parts[1]);
  // The kernel writes less than asked only where the disk ends.
  if (bytesWritten !== wanted) throw Object.assign(new Error('short write'), { code: 'ENOSPC' });
}

async function readExactly(
  file: FileHandle,
  buffer: Buffer,
  wanted: number,
  position: number,
): Promise<Buffer> {
  let got = 0;
  while (got < wanted) {
    const { bytesRead } = await file.read(buffer, got, wanted - got, position + got);
    if (bytesRead === 0) throw new Altered('the file ends early');
    got += bytesRead;
  }
  return buffer.subarray(0, wanted);
}
