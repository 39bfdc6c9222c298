/**
 * Keeps attaching and removing apart within the process. Both sides mark first and look at the other's mark after, in
 * one step without awaiting, so that one of them always sees the other.
 */
export class Holds {
  readonly #held = new Map<string, number>();
  readonly #leaving = new Set<string>();

  /** Marks uploads as being attached, until the result is called; more often than once changes nothing. */
  hold(uploads: readonly string[]): () => void {
    for (const upload of uploads) this.#held.set(upload, (this.#held.get(upload) ?? 0) + 1);
    let over = false;
    return () => {
      if (over) return;
      over = true;
      for (const upload of uploads) this.#release(upload);
    };
  }

  /** Runs the removal unless somebody is attaching the upload or removing it already; tells whether it ran. */
  async leave(upload: string, removal: () => Promise<boolean>): Promise<boolean> {
    if (this.#held.has(upload) || this.#leaving.has(upload)) return false;
    this.#leaving.add(upload);
    try {
      return await removal();
    } finally {
      this.#leaving.delete(upload);
    }
  }

  isLeaving(upload: string): boolean {
    return this.#leaving.has(upload);
  }

  #release(upload: string): void {
    const left = (this.#held.get(upload) ?? 1) - 1;
    if (left > 0) this.#held.set(upload, left);
    else this.#held.delete(upload);
  }
}
