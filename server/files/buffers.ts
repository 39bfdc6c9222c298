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
