import type { Readable } from 'node:stream';

/**
 * A stream's pieces one by one, just as they came. (Node's own iteration joins what has gathered into new and larger
 * buffers: as much memory again.) A stream that breaks off simply ends; `cut` says what broke it.
 */
export class Incoming implements AsyncIterable<Buffer> {
  cut: unknown;
  readonly #stream: Readable;
  readonly #pieces: Buffer[] = [];
  #over = false;
  #wake = (): void => {};

  constructor(stream: Readable) {
    this.#stream = stream;
    stream.on('data', (piece: Buffer) => {
      this.#pieces.push(piece);
      stream.pause();
      this.#wake();
    });
    stream.once('end', () => this.#end());
    stream.once('error', (error) => this.#end(error));
    stream.once('close', () => this.#end(new Error('the stream was closed')));
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer, void, void> {
    for (;;) {
      const piece = this.#pieces.shift();
      if (piece) yield piece;
      else if (this.#over) return;
      else await this.#more();
    }
  }

  #more(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
      this.#stream.resume();
    });
  }

  #end(cut?: unknown): void {
    if (this.#over) return;
    this.#over = true;
    this.cut = cut;
    this.#wake();
  }
}
