/**
 * A typed text as what may be meant by it: units (each a syllable with all its readings), some of which together can be
 * read as a saying of the lexicon instead. Neighbours decide between readings: a guess that stands beside its neighbour
 * somewhere in the catalogue is likelier than one that never does.
 */
import { HOOK, isPartOf, TILDE, toneOf } from './letters.ts';
import type { SearchIndex } from './prepare.ts';
import { isSaid, type Saying } from './sayings.ts';
import { unitsFor, type Heard } from './hearing.ts';
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
  weight: number;
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
}

export interface Part {
  weight: number;
  options: readonly Option[];
}

export interface Query {
  units: readonly Unit[];
  parts: readonly Part[];
  weight: number;
}

export function readQuery(index: SearchIndex, typed: string): Query {
  const heard = unitsFor(index, typed);
  const units = heard.map(({ weight, meant }, at): Unit => ({
    weight,
    previous: at - 1,
    meant,
    forms: formsOf(index, meant),
  }));
  const parts: Part[] = [];
  for (let at = 0; at < heard.length;) {
    const sayings = sayingsAt(index, heard, at);
    const length = sayings[0]?.said.length ?? 1;
    parts.push(partFor(index, units, at, at + length, sayings));
    at += length;
  }
  return { units, parts, weight: parts.reduce((sum, { weight }) => sum + weight, 0) };
}

/** The longest saying that begins here, every one of that length. */
function sayingsAt({ sayings }: SearchIndex, heard: readonly Heard[], at: number): Saying[] {
  const begun = sayings.get(heard[at]!.plain) ?? [];
  const said = begun.filter((saying) => saying.means.length && isSaid(saying, heard, at));
  return said.filter((saying) => saying.said.length === said[0]!.said.length);
}

function partFor(
  index: SearchIndex,
  units: Unit[],
  from: number,
  end: number,
  sayings: readonly Saying[],
): Part {
  const asTyped = { trust: 1, from, end, weight: weightOf(units, from, end) };
  const options: Option[] = [asTyped];
  for (const { trust, means } of sayings) {
    for (const ids of means) options.push(optionFor(index, units, trust, ids));
  }
  const weight = Math.max(...options.map((option) => option.trust * option.weight));
  return { weight, options };
}

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
      previous: at ? units.length - 1 : -1,
      meant,
      forms: [{ id, rank: 1, fit: 1 }],
    });
  });
  return { trust, from, end: units.length, weight: weightOf(units, from, units.length) };
}

function weightOf(units: readonly Unit[], from: number, end: number): number {
  let sum = 0;
  for (let at = from; at < end; at += 1) sum += units[at]!.weight;
  return sum;
}

function formsOf({ vocabulary }: SearchIndex, meant: readonly Meant[]): Form[] {
  return meant.flatMap(({ id, close, marked }) =>
    vocabulary.markedIdsOf[id]!.map((form) => {
      const [rank, fit] = nearness(marked, vocabulary.marked[form]!);
      return { id: form, rank: close * rank, fit: close * fit };
    }),
  );
}

/** Marks break ties between words; for whether a word is there at all they count more. */
function nearness(typed: string, known: string): [rank: number, fit: number] {
  if (typed === known) return [1, 1];
  if (isPartOf(typed, known)) return [0.99, 1];
  const tones = toneOf(typed) + toneOf(known);
  return tones === HOOK + TILDE || tones === TILDE + HOOK ? [0.97, 0.95] : OTHER_MARKS;
}

const OTHER_MARKS: [number, number] = [0.9, 0.5];
