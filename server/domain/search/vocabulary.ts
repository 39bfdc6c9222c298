/**
 * The syllables of the catalogue as small numbers: one per spelling with marks, one per spelling without, which
 * syllables stand side by side somewhere, and how much each one tells. What half the catalogue contains ("giấy", "đăng
 * ký") or what only carries a sentence ("cho", "của") weighs little, never nothing.
 */
import { bare, markedOf, wordsOf } from './letters.ts';

/** The number of no syllable: stands between texts. */
export const NONE = 0;

export class Vocabulary {
  /** By marked id. */
  readonly marked: string[] = [''];
  readonly plainOf: number[] = [NONE];
  /** By plain id. */
  readonly plain: string[] = [''];
  readonly markedIdsOf: number[][] = [[]];
  private readonly plainIds = new Map<string, number>();
  private readonly markedIds = new Map<string, number>();
  /** As typed or printed, so that a word is taken apart once. */
  private readonly seen = new Map<string, number>();
  private readonly pairs = new Set<number>();
  private sorted: number[] | undefined;
  /** How much a syllable tells, by plain id. */
  telling = new Float32Array(0);
  /** The same by marked id. */
  tellingOfMarked = new Float32Array(0);

  /** Marked ids of a text, all of them known from now on. */
  learn(text: string): number[] {
    const ids = wordsOf(text).map((word) => this.seen.get(word) ?? this.learnWord(word));
    for (let at = 1; at < ids.length; at += 1) {
      this.pairs.add(pairOf(this.plainOf[ids[at - 1]!]!, this.plainOf[ids[at]!]!));
    }
    return ids;
  }

  /** Plain id of a syllable without marks; `NONE` when the catalogue does not have it. */
  idOf(plain: string): number {
    return this.plainIds.get(plain) ?? NONE;
  }

  isPair(first: number, second: number): boolean {
    return this.pairs.has(pairOf(first, second));
  }

  /** Plain ids of what begins with these letters. */
  beginningWith(start: string): number[] {
    this.sorted ??= this.plain.map((_, id) => id).sort((a, b) => this.compare(a, b));
    let low = 1;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.plain[this.sorted[middle]!]! < start) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (end < this.sorted.length && this.plain[this.sorted[end]!]!.startsWith(start)) end += 1;
    return this.sorted.slice(low, end);
  }

  /** Once everything is learnt. */
  tells(telling: Float32Array<ArrayBuffer>): void {
    this.telling = telling;
    this.tellingOfMarked = Float32Array.from(this.plainOf, (plain) => telling[plain]!);
  }

  private compare(a: number, b: number): number {
    return this.plain[a]! < this.plain[b]! ? -1 : 1;
  }

  private learnWord(word: string): number {
    const marked = markedOf(word);
    const known = this.markedIds.get(marked);
    const id = known ?? this.marked.push(marked) - 1;
    this.seen.set(word, id);
    if (known !== undefined) return id;
    this.markedIds.set(marked, id);
    const letters = bare(marked);
    let plain = this.plainIds.get(letters);
    if (plain === undefined) {
      plain = this.plain.push(letters) - 1;
      this.plainIds.set(letters, plain);
      this.markedIdsOf.push([]);
    }
    this.plainOf.push(plain);
    this.markedIdsOf[plain]!.push(id);
    return id;
  }
}

const pairOf = (first: number, second: number): number => first * 0x100000 + second;
