/**
 * From a typed text to its words, each with what it may mean here: words run together are taken apart, torn ones put
 * together, guesses admitted where the word itself makes no sense, places and small talk made light.
 */
import { wordsOf } from './letters.ts';
import type { SearchIndex } from './prepare.ts';
import { isSaid } from './sayings.ts';
import { piecesOf } from './slips.ts';
import { isSyllable } from './syllable.ts';
import { NONE, type Vocabulary } from './vocabulary.ts';
import { readWord, type Meant, type Word } from './word.ts';

export interface Heard {
  plain: string;
  /** Whether the catalogue has it as it was typed. */
  isKnown: boolean;
  marked: string;
  weight: number;
  /** Below 1 for words that only carry the sentence, and for names of places. */
  lightness: number;
  meant: readonly Meant[];
}

/** The last word stands for every word it begins, unless a space follows it. */
export function unitsFor(index: SearchIndex, typed: string): Heard[] {
  const { vocabulary } = index;
  const words = rejoin(
    vocabulary,
    wordsOf(typed).flatMap((word) => wordsIn(index, word)),
  );
  const unfinished = /\S$/.test(typed) ? words.length - 1 : -1;
  const heard = words.map((word, at) => {
    const meant = meantBy(vocabulary, words, at);
    if (at === unfinished) meant.push(...completions(vocabulary, words, at));
    const { plain, marked, known } = word;
    const weight = weightOf(index, meant);
    return { plain, marked, isKnown: known.length > 0, meant, weight, lightness: 1 };
  });
  lighten(index, heard);
  return heard;
}

/** A word, or the words that were run together in it. Remembered: people type a text letter by letter. */
function wordsIn({ vocabulary, words }: SearchIndex, typed: string): readonly Word[] {
  const before = words.get(typed);
  if (before) return before;
  const word = readWord(vocabulary, typed);
  const isGlued = !word.known.length && word.plain.length > 3 && !isSyllable(word.plain);
  const pieces = isGlued && piecesOf(word.plain, (piece, last) => follows(vocabulary, piece, last));
  const found = pieces ? pieces.map((piece) => readWord(vocabulary, piece)) : [word];
  if (words.size >= REMEMBERED) words.clear();
  words.set(typed, found);
  return found;
}

function follows(vocabulary: Vocabulary, piece: string, last: string | undefined): boolean {
  const id = vocabulary.idOf(piece);
  if (id === NONE || !isWhole(piece)) return false;
  return last === undefined || vocabulary.isPair(vocabulary.idOf(last), id);
}

/** Not a stray letter or two that the catalogue has somewhere. */
const isWhole = (piece: string): boolean =>
  isSyllable(piece) || piece.length > 3 || /\d/.test(piece);

/** "kh ai sinh": two torn parts of which one is no word, and which together are one. */
function rejoin(vocabulary: Vocabulary, words: readonly Word[]): Word[] {
  const whole: Word[] = [];
  for (const word of words) {
    const last = whole[whole.length - 1];
    const isTorn = last && (isTear(last) || isTear(word));
    const isKnown = isTorn && vocabulary.idOf(last.plain + word.plain) !== NONE;
    if (isKnown) whole[whole.length - 1] = readWord(vocabulary, last.marked + word.marked);
    else whole.push(word);
  }
  return whole;
}

const isTear = ({ known, plain }: Word): boolean =>
  /^[b-df-hj-np-tv-xz]$/.test(plain) ||
  (!known.length && !isSyllable(plain) && /^\p{L}+$/u.test(plain));

/** What a word means here: itself, and guesses where it is unknown or senseless beside its neighbours. */
function meantBy(vocabulary: Vocabulary, words: readonly Word[], at: number): Meant[] {
  const { known, guesses } = words[at]!;
  const supports = (meant: Meant) => isBesideOthers(vocabulary, words, at, meant.id);
  if (!known.length) {
    return guesses().map((guess) => (supports(guess) ? guess : lessSure(guess, 0.7)));
  }
  if (words.length < 2 || known.some(supports)) return [...known];
  return [...known, ...guesses().filter(supports)];
}

/** Whether it stands beside what is before or behind it, as that was typed or may have been meant. */
function isBesideOthers(
  vocabulary: Vocabulary,
  words: readonly Word[],
  at: number,
  id: number,
): boolean {
  const before = words[at - 1];
  const behind = words[at + 1];
  return (
    (before !== undefined && readings(before).some((other) => vocabulary.isPair(other.id, id))) ||
    (behind !== undefined && readings(behind).some((other) => vocabulary.isPair(id, other.id)))
  );
}

const readings = ({ known, guesses }: Word): readonly Meant[] => (known.length ? known : guesses());

const lessSure = (meant: Meant, by: number): Meant => ({ ...meant, close: meant.close * by });

function completions(vocabulary: Vocabulary, words: readonly Word[], at: number): Meant[] {
  const { plain, marked, known } = words[at]!;
  const before = words[at - 1];
  const isMeant = (id: number) =>
    !known.length || before?.known.some((other) => vocabulary.isPair(other.id, id)) === true;
  return vocabulary
    .beginningWith(plain)
    .filter((id) => vocabulary.plain[id] !== plain && isMeant(id))
    .map((id) => ({ id, close: known.length ? 0.6 : 0.8, marked }));
}

/** What the surest reading tells; an unknown word is often a name, or the rest of a story. */
function weightOf(index: SearchIndex, meant: readonly Meant[]): number {
  let best: Meant | undefined;
  for (const one of meant) if (!best || one.close > best.close) best = one;
  return best ? index.vocabulary.telling[best.id]! : unknownTells(index);
}

/** A little more than a known word does on average, and the more so the more the catalogue knows. */
export function unknownTells({ average, entries }: SearchIndex): number {
  const size = Math.log(entries.length + 2);
  return Math.min(UNKNOWN * size, UNKNOWN_TO_AVERAGE * Math.sqrt(size) * average);
}

/** Words that only carry the sentence, and places with their names. */
function lighten({ vocabulary, sayings }: SearchIndex, heard: Heard[]): void {
  for (let at = 0; at < heard.length; at += 1) {
    const { plain, isKnown, marked } = heard[at]!;
    for (const saying of sayings.get(plain) ?? []) {
      const { means, said, isElsewhere } = saying;
      if (isElsewhere || means.length || !isSaid(saying, heard, at)) continue;
      // What a known word tells is less already by as much as it is small talk in the catalogue.
      const isDoubtful = said.length === 1 && isKnown && (marked === plain || marked !== said[0]);
      if (isDoubtful) continue;
      for (let n = 0; n < said.length; n += 1) heard[at + n]!.lightness = LIGHT;
    }
    if (PLACES.has(plain)) lightenPlace(vocabulary, heard, at);
  }
}

/** "xã Tân Thành", "phường nào"; not "xã hội": that is a word of the catalogue. */
function lightenPlace(vocabulary: Vocabulary, heard: Heard[], place: number): void {
  const next = heard[place + 1];
  if (next && next.lightness === 1 && isTogether(vocabulary, heard[place]!, next)) return;
  heard[place]!.lightness = LIGHT;
  for (let at = place + 1; at <= place + 3 && at < heard.length; at += 1) {
    if (at > place + 1 && isTogether(vocabulary, heard[at - 1]!, heard[at]!)) break;
    heard[at]!.lightness = LIGHT;
  }
}

const isTogether = (vocabulary: Vocabulary, first: Heard, second: Heard): boolean =>
  first.meant.some((a) => second.meant.some((b) => vocabulary.isPair(a.id, b.id)));

const PLACES = new Set('xa phuong tran huyen quan tinh pho tp thon ap'.split(' '));
const LIGHT = 0.15;
const UNKNOWN = 0.4;
const UNKNOWN_TO_AVERAGE = 0.57;
const REMEMBERED = 2000;
