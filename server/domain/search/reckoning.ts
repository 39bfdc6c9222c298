/** How much of a query is there, 0–1: every part by the way of reading it of which most is there. */
import type { MeetingPlace } from './meeting-place.ts';
import type { Query } from './query.ts';

export class Reckoning {
  /** By unit: its share of the query, if it is the only way to read its part. */
  private readonly shares: Float64Array;
  /** By unit: the part it belongs to, or -1: it is alone. */
  private readonly partOf: Int32Array;
  /** By part: where its ways to be read begin. */
  private readonly firstOption: Int32Array;
  private readonly from: Int32Array;
  private readonly end: Int32Array;
  /** By unit and by option: what it is worth. */
  private readonly worth: Float64Array;
  private readonly factor: Float64Array;
  /** By part: in which turn it was counted. */
  private readonly seen: Int32Array;
  private turn = 0;

  constructor(query: Query, by: 'weight' | 'need') {
    const { units, parts, [by]: whole } = query;
    const options = parts.flatMap((part) => part.options);
    this.worth = Float64Array.from(units, (unit) => unit[by]);
    this.shares = Float64Array.from(units, (unit) => unit[by] / whole);
    this.partOf = new Int32Array(units.length).fill(-1);
    this.firstOption = new Int32Array(parts.length + 1);
    this.from = Int32Array.from(options, ({ from }) => from);
    this.end = Int32Array.from(options, ({ end }) => end);
    this.factor = new Float64Array(options.length);
    this.seen = new Int32Array(parts.length);
    let at = 0;
    parts.forEach((part, n) => {
      for (const option of part.options) {
        this.factor[at] = option[by] ? (option.trust * part[by]) / option[by] / whole : 0;
        if (part.options.length > 1) this.partOf.fill(n, option.from, option.end);
        at += 1;
      }
      this.firstOption[n + 1] = at;
    });
  }

  /** In the text just read. */
  of(met: MeetingPlace, found: Float32Array): number {
    let sum = 0;
    this.turn += 1;
    for (let n = 0; n < met.count; n += 1) {
      const unit = met.units[n]!;
      const part = this.partOf[unit]!;
      if (part < 0) sum += this.shares[unit]! * found[unit]!;
      else if (this.seen[part] !== this.turn) {
        this.seen[part] = this.turn;
        sum += this.ofPart(part, found);
      }
    }
    return sum;
  }

  /** Whatever text it is from. */
  ofAll(found: Float32Array): number {
    let sum = 0;
    for (let part = 0; part + 1 < this.firstOption.length; part += 1) {
      sum += this.ofPart(part, found);
    }
    return sum;
  }

  private ofPart(part: number, found: Float32Array): number {
    let best = 0;
    for (let option = this.firstOption[part]!; option < this.firstOption[part + 1]!; option += 1) {
      let had = 0;
      for (let at = this.from[option]!; at < this.end[option]!; at += 1) {
        had += this.worth[at]! * found[at]!;
      }
      best = Math.max(best, this.factor[option]! * had);
    }
    return best;
  }
}
