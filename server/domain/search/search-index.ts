/**
 * What search reads: each procedure as a handful of short texts (its names, how people call it, what it is for, its
 * papers), folded into syllables, with how much each syllable tells apart (inverse document frequency). Words that half
 * the catalogue contains ("giấy", "đăng ký") or that only carry a sentence ("cho", "của") weigh little, never nothing.
 * Source: domain facts §7.
 */
import type { Lexicon } from '../../contract/lexicon.ts';
import { syllables } from '../text.ts';
import type { SearchEntry } from './entry.ts';

export interface IndexedText {
  /** How much this text says about its procedure, 0–1. */
  trust: number;
  words: readonly string[];
  /** The same words with their marks, for queries that have marks. */
  marked: readonly string[];
}

export interface IndexedProcedure {
  entry: SearchEntry;
  texts: readonly IndexedText[];
}

export interface SearchIndex {
  procedures: readonly IndexedProcedure[];
  /** Word to positions in `procedures`. */
  having: ReadonlyMap<string, readonly number[]>;
  /** How much a word tells, above 0; a word of no procedure tells as much as a rare one. */
  weightOf(word: string): number;
}

export function prepareSearch(entries: readonly SearchEntry[], _lexicon: Lexicon): SearchIndex {
  const indexed = entries.map((entry) => ({ entry, texts: textsOf(entry) }));
  const having = new Map<string, number[]>();
  indexed.forEach(({ texts }, at) => {
    for (const word of new Set(texts.flatMap((text) => text.words))) {
      having.set(word, [...(having.get(word) ?? []), at]);
    }
  });
  const weightOf = (word: string) => {
    const count = having.get(word)?.length ?? 0;
    const rarity = Math.log(1 + (entries.length + 1) / (count + 1));
    return COMMON.has(word) ? rarity * 0.15 : rarity;
  };
  return { procedures: indexed, having, weightOf };
}

/**
 * The syllables of a text with their marks, one for one with `syllables`. The tone comes after the letters, so that
 * "hoà" and "hòa" are equal, and đ is a d with a stroke: fewer marks are then a part of more marks.
 */
export function markedSyllables(text: string): string[] {
  const letters = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\p{Cf}+/gu, '')
    .replace(/[\u0111\u00f0\u0256]/g, 'd\u0335')
    .normalize('NFD');
  const words = letters.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .map((word) => word.replace(TONES, '') + (word.match(TONES) ?? []).join(''));
}

function textsOf(entry: SearchEntry): IndexedText[] {
  const { name, officialName, everydayNames, situations, sector, purpose, papers } = entry;
  return [
    indexedText(1, name),
    ...everydayNames.map((text) => indexedText(1, text)),
    indexedText(0.85, officialName),
    ...situations.map((text) => indexedText(0.7, text)),
    ...entry.results.map((text) => indexedText(0.7, text)),
    indexedText(0.6, purpose ?? ''),
    indexedText(0.5, sector),
    ...papers.map((text) => indexedText(0.3, text)),
  ].filter((text) => text.words.length);
}

function indexedText(trust: number, text: string): IndexedText {
  return { trust, words: syllables(text), marked: markedSyllables(text) };
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Left out although frequent: words whose other reading tells much (`tu` tử, `sao` bản sao, `can` căn, `so` sổ). */
const COMMON = new Set(
  (
    'anh ba bac bao bi cac cap cau chau chi cho co con cua da dang de di duoc em gi giay hay hoi hom ky ' +
    'la lam len minh moi mot muon nao nay nhu nhung o ong phai qua quy ra roi se ta tai theo thi thu toi ' +
    'tuc va vao ve vi viec voi vua xin xong y'
  ).split(' '),
);
