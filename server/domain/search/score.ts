/**
 * How well a procedure fits a query. Each text of the procedure is scored for itself: how much of the query's telling
 * words it has, how many of them stand side by side as in the query, and how much of the text they fill; the best text
 * counts most. So "khai sinh" finds "Đăng ký khai sinh" before "Bản sao giấy khai sinh", and the longer query the other.
 */
import { MeetingPlace } from './meeting-place.ts';
import type { SearchIndex } from './prepare.ts';
import { Reckoning } from './reckoning.ts';
import type { Query } from './query.ts';

export interface Score {
  score: number;
  /** 0–1: how much of what was asked is there. */
  fit: number;
}

/** Scores entries for one query. */
export class Scorer {
  private readonly met: MeetingPlace;
  private readonly index: SearchIndex;
  private readonly query: Query;
  private readonly weights: Reckoning;
  private readonly needs: Reckoning;
  /** By unit: the best of any text. */
  private readonly bestRank: Float32Array;
  private readonly bestFit: Float32Array;

  constructor(index: SearchIndex, query: Query) {
    this.index = index;
    this.query = query;
    this.met = new MeetingPlace(index, query);
    this.weights = new Reckoning(query, 'weight');
    this.needs = new Reckoning(query, 'need');
    this.bestRank = new Float32Array(query.units.length);
    this.bestFit = new Float32Array(query.units.length);
  }

  scoreOf(entry: number): Score {
    const { firstText, trust, telling } = this.index;
    const { met, bestRank, bestFit } = this;
    bestRank.fill(0);
    bestFit.fill(0);
    let score = 0;
    let second = 0;
    let fit = 0;
    for (let text = firstText[entry]!; text < firstText[entry + 1]!; text += 1) {
      const trusted = trust[text]!;
      const mostFit = 1 - FIT_TRUST + FIT_TRUST * trusted;
      if (trusted <= second && mostFit <= fit) continue;
      const had = met.read(text);
      if (had === 0) continue;
      const filled = had / telling[text]!;
      if (this.isPoor(text, had, second, fit)) {
        this.keepBest(trusted);
        continue;
      }
      met.dropLonely();
      const share = trusted * this.weights.of(met, met.rank);
      if (share > second) {
        const all = share * (1 - FILLED - TOGETHER + FILLED * filled + TOGETHER * met.together());
        if (all > score) second = score;
        else second = Math.max(second, all);
        score = Math.max(score, all);
      }
      const there = this.needs.of(met, met.fit);
      const isAbout = 1 - FIT_FILLED + FIT_FILLED * Math.min(1, 2 * filled);
      fit = Math.max(fit, mostFit * isAbout * there);
      this.keepBest(trusted);
    }
    return {
      score:
        BEST * score +
        SECOND * Math.max(second, score * score) +
        ALL * this.weights.ofAll(bestRank),
      fit: ONE_TEXT_FIT * fit + (1 - ONE_TEXT_FIT) * this.needs.ofAll(bestFit),
    };
  }

  /** Whether the text has so little of the query that a better one has been read. */
  private isPoor(text: number, had: number, score: number, fit: number): boolean {
    const { weight, need } = this.query;
    const most = SLACK * had * this.index.trust[text]!;
    return most < score * weight && most < fit * need;
  }

  private keepBest(trusted: number): void {
    const { met, bestRank, bestFit } = this;
    for (let n = 0; n < met.count; n += 1) {
      const unit = met.units[n]!;
      bestRank[unit] = Math.max(bestRank[unit]!, (0.5 + 0.5 * trusted) * met.rank[unit]!);
      bestFit[unit] = Math.max(bestFit[unit]!, met.fit[unit]!);
    }
    met.clear();
  }
}

/** A saying may be worth more than its words. */
const SLACK = 1.5;
/** How much the best text counts, how much a second one that says it too, how much all texts together. */
const BEST = 0.6;
const SECOND = 0.25;
const ALL = 0.15;
/** How much of a text's score is that the query fills it, and that neighbours stand together. */
const FILLED = 0.5;
const TOGETHER = 0.2;
const ONE_TEXT_FIT = 0.8;
/** How much of the fit a text loses that says much else. */
const FIT_FILLED = 0.3;
/** How much of the fit a text loses that nobody trusts. */
const FIT_TRUST = 0.9;
