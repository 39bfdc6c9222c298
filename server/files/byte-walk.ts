/** Walks through bytes that arrive in pieces, so that a format's grammar can be written down in one go. */

/** `take`: the next bytes, fewer at the end. `skip`: pass over them. `find`: pass over what precedes and the pattern. */
export type Want = { take: number } | { skip: number } | { find: Buffer };

/** What the bytes were, found by asking for them; `take` gives bytes, `find` nothing where the pattern never came. */
export type Grammar<T> = Generator<Want, T, Buffer | undefined>;

export class ByteWalk<T> {
  readonly #grammar: Grammar<T>;
  #step: IteratorResult<Want, T>;
  /** What came of the current wish so far: bytes taken, or the tail in which a pattern may have begun. */
  #held = Buffer.alloc(0);
  #skipped = 0;

  constructor(grammar: Grammar<T>) {
    this.#grammar = grammar;
    this.#step = grammar.next();
  }

  feed(chunk: Buffer): void {
    let rest = chunk;
    while (!this.#step.done && rest.length > 0) rest = this.#grant(this.#step.value, rest);
  }

  /** The bytes are over: open wishes get what there is. */
  end(): T {
    while (!this.#step.done) {
      const wish = this.#step.value;
      this.#answer('take' in wish ? this.#held : undefined);
    }
    return this.#step.value;
  }

  #grant(wish: Want, rest: Buffer): Buffer {
    if ('take' in wish) return this.#take(wish.take, rest);
    if ('skip' in wish) return this.#skip(wish.skip, rest);
    return this.#find(wish.find, rest);
  }

  #take(count: number, rest: Buffer): Buffer {
    const used = Math.min(count - this.#held.length, rest.length);
    this.#held = Buffer.concat([this.#held, rest.subarray(0, used)]);
    if (this.#held.length === count) this.#answer(this.#held);
    return rest.subarray(used);
  }

  #skip(count: number, rest: Buffer): Buffer {
    const used = Math.min(count - this.#skipped, rest.length);
    this.#skipped += used;
    if (this.#skipped === count) this.#answer(undefined);
    return rest.subarray(used);
  }

  #find(pattern: Buffer, rest: Buffer): Buffer {
    const seam = Buffer.concat([this.#held, rest.subarray(0, pattern.length - 1)]);
    const across = seam.indexOf(pattern);
    const within = across < 0 ? rest.indexOf(pattern) : across - this.#held.length;
    if (across >= 0 || within >= 0) {
      this.#answer(pattern);
      return rest.subarray(within + pattern.length);
    }
    const tail = Buffer.concat([this.#held, rest.subarray(-pattern.length)]);
    this.#held = Buffer.from(tail.subarray(-(pattern.length - 1)));
    return rest.subarray(rest.length);
  }

  #answer(bytes: Buffer | undefined): void {
    this.#held = Buffer.alloc(0);
    this.#skipped = 0;
    this.#step = this.#grammar.next(bytes);
  }
}
