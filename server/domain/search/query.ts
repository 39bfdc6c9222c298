/**
 * A typed text as what may be meant by it: units (each a syllable with all its readings), some of which together can be
 * read as a saying of the lexicon instead. Neighbours decide between readings: a guess that stands beside its neighbour
 * somewhere in the catalogue is likelier than one that never does.
 */
import { bare, HOOK, isPartOf, marksOf, TILDE, toneOf } from './letters.ts';
import { areInitials, phrasesFor } from './initials.ts';
import type { SearchIndex } from './prepare.ts';
import { isSaid, type Saying } from './sayings.ts';
import { unitsFor, unknownTells, type Heard } from './hearing.ts';
import type { Meant } from './word.ts';

/** A spelling of the catalogue that a unit may be. */
export interface Form {
  /** Marked id. */
  id: number;
  /** How near, 0–1, for the order of hits. */
  rank: number;
  /** How near, 0–1, for whether it is a hit at all: other marks are another word. */
  fit: number;
}

export interface Unit {
  /** What it tells, for the order of hits. */
  weight: number;
  /** What is missing without it, for whether there is a hit: with other marks than known it is an unknown word. */
  need: number;
  /** Whether it means nothing without its neighbours: a part of the name of something that is done elsewhere. */
  isBound: boolean;
  /** The unit that stands before it, or -1. */
  previous: number;
  meant: readonly Meant[];
  forms: readonly Form[];
}

/** One way to read a part: units `from` up to `end`. */
export interface Option {
  trust: number;
  from: number;
  end: number;
  weight: number;
  need: number;
}

export interface Part {
  weight: number;
  need: number;
  options: readonly Option[];
}

export interface Query {
  units: readonly Unit[];
  parts: readonly Part[];
  weight: number;
  need: number;
  /** How much there is to find, in words as telling as an unknown one. */
  length: number;
}

export function readQuery(index: SearchIndex, typed: string): Query {
  const heard = unitsFor(index, typed);
  const unknown = unknownTells(index);
  const bound = boundIn(index, heard);
  const units = heard.map(({ weight, lightness, meant }, at): Unit => {
    const forms = formsOf(index, meant);
    const isMet = forms.some(({ fit }) => fit > 0.9);
    const isBound = bound.has(at);
    const need = lightness * (isMet && !isBound ? weight : Math.max(weight, unknown));
    return { weight: weight * lightness, need, isBound, previous: at - 1, meant, forms };
  });
  const parts: Part[] = [];
  for (let at = 0; at < heard.length;) {
    const sayings = sayingsAt(index, heard, at);
    const length = sayings[0]?.said.length ?? 1;
    const isLight = heard.slice(at, at + length).every(({ lightness }) => lightness < 1);
    const part = partFor(index, units, at, at + length, sayings);
    // Small talk that may be a saying too helps where it is met, and is not missed where it is not.
    parts.push(isLight ? { ...part, ...lightOf(part) } : part);
    at += length;
  }
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  const need = parts.reduce((sum, part) => sum + part.need, 0);
  const named = units.reduce((sum, unit) => sum + (unit.isBound ? unit.need : 0), 0);
  return { units, parts, weight, need, length: (need - named) / unknown };
}

/** Where something is named that is done elsewhere. */
function boundIn({ sayings }: SearchIndex, heard: readonly Heard[]): Set<number> {
  const bound = new Set<number>();
  heard.forEach(({ plain }, at) => {
    for (const saying of sayings.get(plain) ?? []) {
      if (!saying.isElsewhere || !isSaid(saying, heard, at)) continue;
      saying.said.forEach((_, n) => bound.add(at + n));
    }
  });
  return bound;
}

/**
 * The longest saying that begins here, every one of that length. One syllable that is small talk too is no saying:
 * "de" is "để" before it is "đẻ".
 */
function sayingsAt(index: SearchIndex, heard: readonly Heard[], at: number): Saying[] {
  const { plain, isKnown } = heard[at]!;
  const begun = (index.sayings.get(plain) ?? []).filter((saying) => isSaid(saying, heard, at));
  const isSmallTalk = begun.some(
    ({ means, said, isElsewhere }) => !means.length && !isElsewhere && said.length === 1,
  );
  const meaning = begun.filter(
    ({ means, said }) => means.length && !(isSmallTalk && said.length === 1),
  );
  if (!begun.length && !isKnown && areInitials(plain)) return [lettersFor(index, plain)];
  return meaning.filter(({ said }) => said.length === meaning[0]!.said.length);
}

function lettersFor(index: SearchIndex, plain: string): Saying {
  const before = index.letters.get(plain);
  if (before) return before;
  const means = phrasesFor(index, plain);
  const saying = { said: [plain], plain: [plain], trust: LETTERS, means, isElsewhere: false };
  if (index.letters.size >= REMEMBERED) index.letters.clear();
  index.letters.set(plain, saying);
  return saying;
}

function partFor(
  index: SearchIndex,
  units: Unit[],
  from: number,
  end: number,
  sayings: readonly Saying[],
): Part {
  const options: Option[] = [optionOf(units, 1, from, end)];
  for (const { trust, means } of sayings) {
    for (const ids of means) options.push(optionFor(index, units, trust, ids));
  }
  return {
    weight: Math.max(...options.map((option) => option.trust * option.weight)),
    need: Math.max(...options.map((option) => option.trust * option.need)),
    options,
  };
}

const lightOf = ({ options: [asTyped] }: Part) => ({
  weight: asTyped!.weight,
  need: asTyped!.need,
});

function optionFor(
  { vocabulary }: SearchIndex,
  units: Unit[],
  trust: number,
  ids: readonly number[],
): Option {
  const from = units.length;
  ids.forEach((id, at) => {
    const plain = vocabulary.plainOf[id]!;
    const meant = [{ id: plain, close: 1, marked: vocabulary.marked[id]! }];
    units.push({
      weight: vocabulary.telling[plain]!,
      need: vocabulary.telling[plain]!,
      isBound: false,
      previous: at ? units.length - 1 : -1,
      meant,
      forms: [{ id, rank: 1, fit: 1 }],
    });
  });
  return optionOf(units, trust, from, units.length);
}

function optionOf(units: readonly Unit[], trust: number, from: number, end: number): Option {
  let weight = 0;
  let need = 0;
  for (let at = from; at < end; at += 1) {
    weight += units[at]!.weight;
    need += units[at]!.need;
  }
  return { trust, from, end, weight, need };
}

function formsOf({ vocabulary }: SearchIndex, meant: readonly Meant[]): Form[] {
  const forms: Form[] = [];
  for (const { id, close, marked } of meant) {
    const isGuess = bare(marked) !== vocabulary.plain[id];
    for (const form of vocabulary.markedIdsOf[id]!) {
      const known = vocabulary.marked[form]!;
      const [rank, fit] = isGuess
        ? nearness(marksOf(marked), marksOf(known))
        : nearness(marked, known);
      forms.push({ id: form, rank: close * rank, fit: close * fit });
    }
  }
  return forms;
}

/** Marks break ties between words; for whether a word is there at all they count more. */
function nearness(typed: string, known: string): [rank: number, fit: number] {
  if (typed === known) return [1, 1];
  if (isPartOf(typed, known)) return [0.99, 1];
  const tones = toneOf(typed) + toneOf(known);
  return tones === HOOK + TILDE || tones === TILDE + HOOK ? [0.97, 0.95] : OTHER_MARKS;
}

/** How surely letters stand for words that begin so. */
const LETTERS = 0.8;
const REMEMBERED = 200;
const OTHER_MARKS: [number, number] = [0.97, 0.5];
