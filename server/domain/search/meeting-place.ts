/** Where a query's units are met in a text: read syllable by syllable through one table of what each may stand for. */
import type { SearchIndex } from './prepare.ts';
import type { Query, Unit } from './query.ts';
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
  private readonly index: SearchIndex;
  /** By unit: the one before and the one behind it in the query, or -1; what the pair of it and the one before weighs. */
  private readonly previous: Int32Array;
  private readonly following: Int32Array;
  private readonly pair: Float64Array;
  /** By unit: whether a neighbour is needed much, so that without it this may be another word. */
  private readonly isPaired: Uint8Array;
  private readonly isBound: Uint8Array;
  /** By marked id: the first form that it is, plus 1; then the next one of each form. */
  private readonly first: Int32Array;
  private readonly next: number[] = [];
  private readonly unitOf: number[] = [];
  private readonly rankOf: number[] = [];
  private readonly fitOf: number[] = [];

  constructor(index: SearchIndex, { units }: Query) {
    const size = units.length;
    this.index = index;
    this.rank = new Float32Array(size);
    this.fit = new Float32Array(size);
    this.units = new Int32Array(size);
    this.joined = new Uint8Array(size);
    this.place = new Int32Array(size).fill(-2);
    this.previous = Int32Array.from(units, ({ previous }) => previous);
    this.following = new Int32Array(size).fill(-1);
    this.pair = new Float64Array(size);
    this.isPaired = new Uint8Array(size);
    this.isBound = Uint8Array.from(units, ({ isBound }) => Number(isBound));
    this.first = index.table.first;
    for (const id of index.table.used.splice(0)) this.first[id] = 0;
    units.forEach((unit, at) => {
      this.pairWithPrevious(units, unit, at);
      this.enter(unit, at);
    });
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
    if (this.rank.length === 1) return 1;
    let pairs = 0;
    let kept = 0;
    for (let n = 0; n < this.count; n += 1) {
      const unit = this.units[n]!;
      const previous = this.previous[unit]!;
      if (previous < 0 || this.rank[previous] === 0) continue;
      pairs += this.pair[unit]!;
      if (this.joined[unit]) kept += this.pair[unit]!;
    }
    return pairs ? kept / pairs : 0;
  }

  /** A word without its neighbours in the query may be another word. */
  dropLonely(): void {
    for (let n = 0; n < this.count; n += 1) {
      const unit = this.units[n]!;
      const following = this.following[unit]!;
      if (this.joined[unit] || (following >= 0 && this.joined[following])) continue;
      if (this.isBound[unit]) this.fit[unit] = 0;
      if (!this.isPaired[unit]) continue;
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

  private pairWithPrevious(units: readonly Unit[], { previous, weight, need }: Unit, unit: number) {
    if (previous < 0) return;
    const before = units[previous]!;
    this.following[previous] = unit;
    this.pair[unit] = Math.min(weight, before.weight);
    if (before.need > HEAVY * need) this.isPaired[unit] = 1;
    if (need > HEAVY * before.need) this.isPaired[previous] = 1;
  }

  private enter({ forms }: Unit, unit: number): void {
    for (const { id, rank, fit } of forms) {
      this.unitOf.push(unit);
      this.rankOf.push(rank);
      this.fitOf.push(fit);
      this.next.push(this.first[id]!);
      this.first[id] = this.unitOf.length;
      this.index.table.used.push(id);
    }
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
