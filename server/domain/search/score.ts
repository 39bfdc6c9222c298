/**
 * How well a procedure fits a query. Each text of the procedure is scored for itself: how much of the query's telling
 * words it has, how many of them stand side by side as in the query, and how much of the text they fill; the best text
 * counts most. So "khai sinh" finds "Đăng ký khai sinh" before "Bản sao giấy khai sinh", and the longer query the other.
 */
import type { SearchIndex } from './prepare.ts';
import type { Part, Query } from './query.ts';
import { NONE } from './vocabulary.ts';

export interface Score {
  score: number;
  /** 0–1: how much of what was asked is there. */
  fit: number;
}

/** The working space of one query: where each syllable of the catalogue stands in it. */
export class Scorer {
  private readonly rank: Float32Array;
  private readonly fit: Float32Array;
  private readonly bestRank: Float32Array;
  private readonly bestFit: Float32Array;
  /** Where in the catalogue a unit was last met. */
  private readonly met: Int32Array;
  /** Whether a unit stands behind its previous one, in this text and in any. */
  private readonly joined: Uint8Array;
  private readonly everJoined: Uint8Array;
  private readonly formsOf = new Map<number, { unit: number; rank: number; fit: number }[]>();

  private readonly index: SearchIndex;
  private readonly query: Query;

  constructor(index: SearchIndex, query: Query) {
    this.index = index;
    this.query = query;
    const size = query.units.length;
    this.rank = new Float32Array(size);
    this.fit = new Float32Array(size);
    this.bestRank = new Float32Array(size);
    this.bestFit = new Float32Array(size);
    this.met = new Int32Array(size);
    this.joined = new Uint8Array(size);
    this.everJoined = new Uint8Array(size);
    query.units.forEach(({ forms }, unit) => {
      for (const { id, rank, fit } of forms) {
        const list = this.formsOf.get(id);
        if (list) list.push({ unit, rank, fit });
        else this.formsOf.set(id, [{ unit, rank, fit }]);
      }
    });
  }

  scoreOf(entry: number): Score {
    const { firstText, trust, telling } = this.index;
    this.bestRank.fill(0);
    this.bestFit.fill(0);
    this.everJoined.fill(0);
    this.met.fill(-2);
    let score = 0;
    let fit = 0;
    for (let text = firstText[entry]!; text < firstText[entry + 1]!; text += 1) {
      const had = this.read(text);
      if (had === 0) continue;
      const filled = had / telling[text]!;
      const together = this.together();
      const share = this.share(this.rank);
      score = Math.max(score, trust[text]! * share * (0.5 + 0.25 * filled + 0.25 * together));
      if (trust[text]! === 1 && this.query.units.length > 1)
        fit = Math.max(fit, filled * together * this.share(this.fit));
      this.keepBest(trust[text]!);
    }
    const share = this.share(this.bestRank);
    return { score: 0.75 * score + 0.25 * share, fit: Math.max(fit, this.share(this.bestFit)) };
  }

  /** Finds the query's units in a text. @returns how much of the text they tell. */
  private read(text: number): number {
    const { start, syllables, vocabulary } = this.index;
    const { units } = this.query;
    let had = 0;
    this.rank.fill(0);
    this.fit.fill(0);
    this.joined.fill(0);
    for (let at = start[text]!; syllables[at] !== NONE; at += 1) {
      const forms = this.formsOf.get(syllables[at]!);
      if (!forms) continue;
      let best = 0;
      for (const { unit, rank, fit } of forms) {
        best = Math.max(best, rank);
        if (rank > this.rank[unit]!) this.rank[unit] = rank;
        if (fit > this.fit[unit]!) this.fit[unit] = fit;
        const { previous } = units[unit]!;
        if (previous >= 0 && this.met[previous] === at - 1) this.joined[unit] = 1;
        this.met[unit] = at;
      }
      had += best * vocabulary.telling[vocabulary.plainOf[syllables[at]!]!]!;
    }
    return had;
  }

  /** Of the units that the text has beside each other in the query, the share that is so in the text too. */
  private together(): number {
    const { units } = this.query;
    let pairs = 0;
    let kept = 0;
    units.forEach(({ previous, weight }, unit) => {
      if (previous < 0 || !this.rank[unit] || !this.rank[previous]) return;
      const pair = Math.min(weight, units[previous]!.weight);
      pairs += pair;
      if (this.joined[unit]) kept += pair;
    });
    return pairs ? kept / pairs : units.length === 1 ? 1 : 0;
  }

  private keepBest(trust: number): void {
    for (let unit = 0; unit < this.rank.length; unit += 1) {
      const trusted = 0.5 + 0.5 * trust;
      this.bestRank[unit] = Math.max(this.bestRank[unit]!, trusted * this.rank[unit]!);
      this.bestFit[unit] = Math.max(this.bestFit[unit]!, this.fit[unit]!);
      this.everJoined[unit]! |= this.joined[unit]!;
    }
  }

  /** How much of the query is there, 0–1. */
  private share(found: Float32Array): number {
    let sum = 0;
    for (const part of this.query.parts) sum += this.valueOf(part, found);
    return sum / this.query.weight;
  }

  private valueOf({ options, weight }: Part, found: Float32Array): number {
    const { units } = this.query;
    let best = 0;
    for (const { trust, from, end, weight: whole } of options) {
      let sum = 0;
      for (let at = from; at < end; at += 1) sum += units[at]!.weight * found[at]!;
      best = Math.max(best, (trust * sum) / whole);
    }
    return best * weight;
  }
}
