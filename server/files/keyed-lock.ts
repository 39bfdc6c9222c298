/** Lets one piece of work at a time run for each name, in the order of asking. */
export class KeyedLock {
  readonly #tails = new Map<string, Promise<void>>();

  async run<T>(name: string, work: () => Promise<T>): Promise<T> {
    const before = this.#tails.get(name);
    let release = (): void => {};
    const mine = new Promise<void>((resolve) => (release = resolve));
    this.#tails.set(name, mine);
    await before;
    try {
      return await work();
    } finally {
      if (this.#tails.get(name) === mine) this.#tails.delete(name);
      release();
    }
  }
}
