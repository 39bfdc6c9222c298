/** Where a query's units are met in a text: read syllable by syllable through one table of what each may stand for. */
import type { SearchIndex } from './prepare.ts';
import type { Unit } from './query.ts';
import { NONE } from './vocabulary.ts';

export class MeetingPlace {
  /** By unit: how near the nearest syllable of the text is, for the order and for whether it is a hit. */
  readonly rank: Float32Array;
  readonly fit: Float32Array;
  /** The units met in this text, `count` of them. */
  readonly units: Int32Array;
  count = 0;
  /** By unit: whether it stands behind its previous one. */
  private readonly joined: Uint8Array;
  /** By unit: where in the catalogue it was met last. */
  private readonly place: Int32Array;
  private readonly previous: Int32Array;
  private readonly index: SearchIndex;
  private readonly query: readonly Unit[];
  /** By marked id: the first form that it is, plus 1; then the next one of each form. */
  private readonly first: Int32Array;
  private readonly next: number[] = [];
  private readonly unitOf: number[] = [];
  private readonly rankOf: number[] = [];
  private readonly fitOf: number[] = [];

  constructor(index: SearchIndex, units: readonly Unit[]) {
    const size = units.length;
    this.index = index;
    this.query = units;
    this.previous = Int32Array.from(units, ({ previous }) => previous);
    this.rank = new Float32Array(size);
    this.fit = new Float32Array(size);
    this.units = new Int32Array(size);
    this.joined = new Uint8Array(size);
    this.place = new Int32Array(size).fill(-2);
    this.first = new Int32Array(index.vocabulary.marked.length);
    for (let unit = 0; unit < size; unit += 1) {
      for (const { id, rank, fit } of units[unit]!.forms) {
        this.unitOf.push(unit);
        this.rankOf.push(rank);
        this.fitOf.push(fit);
        this.next.push(this.first[id]!);
        this.first[id] = this.unitOf.length;
      }
    }
  }

  /** @returns how much of the text the met syllables tell; 0: nothing was met, there is nothing to clear. */
  read(text: number): number {
    const { start, syllables, vocabulary } = this.index;
    const { first, next } = this;
    let had = 0;
    for (let at = start[text]!; ; at += 1) {
      const id = syllables[at]!;
      if (id === NONE) return had;
      let form = first[id]!;
      if (!form) continue;
      let best = 0;
      for (; form; form = next[form - 1]!) best = Math.max(best, this.meet(form - 1, at));
      had += best * vocabulary.tellingOfMarked[id]!;
    }
  }

  /** Of the units that the text has and that are neighbours in the query, the share that is so in the text too. */
  together(): number {
    if (this.query.length === 1) return 1;
    let pairs = 0;
    let kept = 0;
    for (let n = 0; n < this.count; n += 1) {
      const unit = this.units[n]!;
      const { previous, weight } = this.query[unit]!;
      if (previous < 0 || this.rank[previous] === 0) continue;
      const pair = Math.min(weight, this.query[previous]!.weight);
      pairs += pair;
      if (this.joined[unit]) kept += pair;
    }
    return pairs ? kept / pairs : 0;
  }

  /** A word without its neighbours in the query may be another word. */
  dropLonely(): void {
    for (let n = 0; n < this.count; n += 1) {
      const unit = this.units[n]!;
      const { previous, need, isBound } = this.query[unit]!;
      const isFollowed = this.query[unit + 1]?.previous === unit;
      if (this.joined[unit] || (isFollowed && this.joined[unit + 1])) continue;
      const heavy = HEAVY * need;
      const isMissing =
        (previous >= 0 && this.query[previous]!.need > heavy) ||
        (isFollowed && this.query[unit + 1]!.need > heavy);
      if (isBound) this.fit[unit] = 0;
      if (!isMissing) continue;
      this.rank[unit]! *= LONELY;
      this.fit[unit]! *= LONELY_FIT;
    }
  }

  clear(): void {
    for (let n = 0; n < this.count; n += 1) {
      const unit = this.units[n]!;
      this.rank[unit] = 0;
      this.fit[unit] = 0;
      this.joined[unit] = 0;
    }
    this.count = 0;
  }

  private meet(form: number, at: number): number {
    const unit = this.unitOf[form]!;
    const rank = this.rankOf[form]!;
    if (this.rank[unit] === 0) {
      this.units[this.count] = unit;
      this.count += 1;
    }
    if (rank > this.rank[unit]!) this.rank[unit] = rank;
    if (this.fitOf[form]! > this.fit[unit]!) this.fit[unit] = this.fitOf[form]!;
    const previous = this.previous[unit]!;
    if (previous >= 0 && this.place[previous] === at - 1) this.joined[unit] = 1;
    this.place[unit] = at;
    return rank;
  }
}

/** A neighbour counts that is needed at least so much of what the word itself is. */
const HEAVY = 0.3;
const LONELY = 0.75;
const LONELY_FIT = 0.4;
