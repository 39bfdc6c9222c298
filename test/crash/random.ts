/** Draws that are the same for the same seed (mulberry32, 32 bits of state). For schedules, never for secrets. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** At least 0, less than 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number, both ends possible. */
  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  /** As many small ones as large ones: each doubling is equally likely. */
  scaled(from: number, to: number): number {
    return Math.round(from * (to / from) ** this.next());
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<const T>(choices: readonly [T, ...T[]]): T {
    return choices[this.int(0, choices.length - 1)] ?? choices[0];
  }

  /** A generator of its own: how often it is asked shifts nobody else's draws. */
  fork(): Random {
    return new Random(this.int(0, 2 ** 32 - 1));
  }
}
