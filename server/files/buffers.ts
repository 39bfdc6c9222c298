/** Buffers of one size that are used again instead of being collected: an upload takes one while it runs. */
export class BufferPool {
  readonly #size: number;
  readonly #most: number;
  readonly #free: Buffer[] = [];

  /** Keeps at most `most` buffers of `size` bytes for later. */
  constructor(size: number, most = 64) {
    this.#size = size;
    this.#most = most;
  }

  /** Lends a buffer with unknown contents until `work` is over; `work` must not keep it. */
  async lend<T>(work: (buffer: Buffer) => Promise<T>): Promise<T> {
    const buffer = this.take();
    try {
      return await work(buffer);
    } finally {
      this.give(buffer);
    }
  }

  take(): Buffer {
    return this.#free.pop() ?? Buffer.allocUnsafeSlow(this.#size);
  }

  /** Takes a buffer back and wipes it: it held a person's papers. */
  give(buffer: Buffer): void {
    buffer.fill(0);
    if (this.#free.length < this.#most) this.#free.push(buffer);
  }
}

/**
 * Wipes bytes and gives their memory back at once, not when the collector comes round: what ciphers put out makes up most
 * of what an upload needs. Nobody may use the buffer, or another one over the same memory, afterwards.
 */
export function free(bytes: Buffer): void {
  bytes.fill(0);
  const memory: ArrayBufferLike & { transfer?(length: number): ArrayBuffer } = bytes.buffer;
  // Small buffers share memory with others.
  if (memory.byteLength === bytes.byteLength) memory.transfer?.(0);
}
