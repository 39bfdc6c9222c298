/**
 * How well a procedure fits a query. Each text of the procedure is scored for itself: how much of the query's telling
 * words it has, how many of them stand side by side as in the query, and how much of the text they fill; the best text
 * counts most. So "khai sinh" finds "Đăng ký khai sinh" before "Bản sao giấy khai sinh", and the longer query the other.
 */
import { markedSyllables, type IndexedText, type SearchIndex } from './search-index.ts';
import { syllables } from '../text.ts';

export interface QueryWord {
  /** Words of the catalogue that it may stand for, and how surely, 0–1. */
  matches: ReadonlyMap<string, number>;
  /** As typed, when it was typed with marks. */
  marked?: string;
  weight: number;
}

export interface Query {
  words: readonly QueryWord[];
  /** Sum of the words' weights. */
  weight: number;
}

export interface Score {
  score: number;
  /** 0–1: how much of what was asked is there. */
  fit: number;
}

/** @param typed the last syllable stands for every word it begins, unless a space follows it. */
export function queryOf(index: SearchIndex, typed: string): Query {
  const folded = syllables(typed);
  const marked = markedSyllables(typed);
  const unfinished = /\S$/.test(typed) ? folded.length - 1 : -1;
  const words = folded.map((word, at): QueryWord => {
    const matches = matchesOf(index, word, at === unfinished);
    const withMarks = marked[at] === word ? undefined : marked[at];
    return { matches, marked: withMarks, weight: weightOf(index, word, matches) };
  });
  return { words, weight: words.reduce((sum, { weight }) => sum + weight, 0) };
}

export function scoreOf(
  texts: readonly IndexedText[],
  query: Query,
  weightOf: SearchIndex['weightOf'],
): Score {
  const best = query.words.map(() => 0);
  let score = 0;
  let fit = 0;
  for (const text of texts) {
    const found = query.words.map((word) => closeness(word, text));
    found.forEach((close, at) => (best[at] = Math.max(best[at] ?? 0, close)));
    const share = weighed(query, found) / query.weight;
    const filled = filledShare(text, query, weightOf);
    const together = neighbours(text, query);
    score = Math.max(score, text.trust * share * (0.5 + 0.25 * filled + 0.25 * together));
    if (text.trust === 1 && query.words.length > 1) fit = Math.max(fit, filled * together);
  }
  const share = weighed(query, best) / query.weight;
  return { score: 0.75 * score + 0.25 * share, fit: Math.max(fit, share) };
}

function matchesOf(index: SearchIndex, word: string, unfinished: boolean): Map<string, number> {
  const matches = new Map<string, number>();
  if (unfinished) {
    for (const known of index.having.keys()) if (known.startsWith(word)) matches.set(known, 0.8);
  }
  if (index.having.has(word)) matches.set(word, 1);
  return matches;
}

/** A word that no procedure knows tells less than a known one: it is often a name, or the rest of a story. */
function weightOf(index: SearchIndex, word: string, matches: ReadonlyMap<string, number>): number {
  if (!matches.size) return index.weightOf(word) * 0.6;
  return matches.get(word) === 1
    ? index.weightOf(word)
    : Math.min(...[...matches.keys()].map((known) => index.weightOf(known)));
}

/** 1 for the word itself; less for its beginning, much less where the marks that were typed are other ones. */
function closeness({ matches, marked = '' }: QueryWord, text: IndexedText): number {
  let best = 0;
  text.words.forEach((word, at) => {
    const close = matches.get(word) ?? 0;
    if (close > best) {
      const same = isPartOf(marked, text.marked[at] ?? '');
      best = Math.max(best, same ? close : close * OTHER_MARKS);
    }
  });
  return best;
}

/** Whether all letters and marks of the one are in the other, in order: half-typed marks are no other marks. */
function isPartOf(part: string, whole: string): boolean {
  let at = 0;
  for (const letter of whole) if (letter === part[at]) at += 1;
  return at === part.length;
}

const weighed = ({ words }: Query, found: readonly number[]) =>
  words.reduce((sum, { weight }, at) => sum + weight * (found[at] ?? 0), 0);

/** How much of the text's own telling words the query has. */
function filledShare(
  { words }: IndexedText,
  query: Query,
  weightOf: SearchIndex['weightOf'],
): number {
  let all = 0;
  let had = 0;
  for (const word of words) {
    all += weightOf(word);
    if (query.words.some(({ matches }) => matches.has(word))) had += weightOf(word);
  }
  return had / all;
}

/** Of the query's words that the text has, the share whose next word stands next in the text too. */
function neighbours({ words }: IndexedText, query: Query): number {
  const has = (at: number, n: number) => query.words[n]?.matches.has(words[at] ?? '') === true;
  let pairs = 0;
  let kept = 0;
  for (let n = 0; n + 1 < query.words.length; n += 1) {
    const places = words.map((_, at) => at).filter((at) => has(at, n));
    if (!places.length || !words.some((_, at) => has(at, n + 1))) continue;
    pairs += 1;
    if (places.some((at) => has(at + 1, n + 1))) kept += 1;
  }
  return pairs ? kept / pairs : query.words.length === 1 ? 1 : 0;
}

/** Below the share that makes a hit: "giá vàng" is not found by "gia" and "vắng". */
const OTHER_MARKS = 0.45;
