/** Names used within the last while, in the order of their use; older ones are forgotten as new ones come. */
export class RecentNames {
  readonly #life: number;
  readonly #usedAt = new Map<string, number>();

  /** @param life how long a name counts as recent, in ms */
  constructor(life: number) {
    this.#life = life;
  }

  add(name: string, now: Date): void {
    this.#usedAt.delete(name);
    this.#usedAt.set(name, now.getTime());
    this.#forgetOld(now);
  }

  has(name: string, now: Date): boolean {
    this.#forgetOld(now);
    return this.#usedAt.has(name);
  }

  #forgetOld(now: Date): void {
    for (const [name, usedAt] of this.#usedAt) {
      if (now.getTime() - usedAt <= this.#life) return;
      this.#usedAt.delete(name);
    }
  }
}
