/**
 * Lists of texts in few bytes: one character for each word. A commune's catalogue says some twenty thousand words, of
 * which a thousand are different; told so, a compressor makes a fifth less of it than of the texts themselves.
 * Any text comes back as it was.
 */
import type { CodedTexts } from '../contract/searchable.ts';
import { atOnce, type Steps } from './steps.ts';

export function codeTexts(lists: readonly (readonly string[])[]): CodedTexts {
  const split = lists.map((texts) => texts.map((text) => partsOf(text).map(small)));
  const words = ordered(split.flat(2).map(({ word }) => word));
  const letterOf = new Map(words.map((word, at) => [word, letter(at + MARKS)]));
  const coded = split.map((texts) => {
    const told = texts.map((parts) => {
      const letters = parts.map(
        ({ word, capital }) => (capital ? CAPITAL : '') + letterOf.get(word),
      );
      return letters.join('') + END_OF_TEXT;
    });
    return told.join('') + END_OF_LIST;
  });
  return { words, coded: coded.join('') };
}

export const readTexts = (texts: CodedTexts): string[][] => atOnce(readingTexts(texts));

/** The same, step by step. */
export function* readingTexts({ words, coded }: CodedTexts): Steps<string[][]> {
  const isWord = words.map((word) => WORD.test(word));
  const lists: string[][] = [];
  let [list, text, afterWord, capital]: [string[], string, boolean, boolean] = [
    [],
    '',
    false,
    false,
  ];
  for (let n = 0; n < coded.length; n += 1) {
    if (n % A_STEP === A_STEP - 1) yield;
    const mark = coded.charAt(n);
    if (mark === CAPITAL) {
      capital = true;
    } else if (mark === END_OF_TEXT) {
      list.push(text);
      [text, afterWord] = ['', false];
    } else if (mark === END_OF_LIST) {
      lists.push(list);
      list = [];
    } else {
      const at = placeOf(coded.charCodeAt(n)) - MARKS;
      const word = words[at] ?? '';
      text += (afterWord && isWord[at] ? ' ' : '') + (capital ? large(word) : word);
      [afterWord, capital] = [isWord[at] === true, false];
    }
  }
  return lists;
}

/** Words, and what stands between two of them where that is not a single space. */
function partsOf(text: string): string[] {
  const parts = text.split(WORDS);
  const last = parts.length - 1;
  return parts.filter((part, at) => part !== '' && (part !== ' ' || at === 0 || at === last));
}

/** A word at the beginning of a sentence is the word. */
function small(part: string): { word: string; capital: boolean } {
  const word = part.charAt(0).toLowerCase() + part.slice(1);
  const capital = word !== part && large(word) === part;
  return { word: capital ? word : part, capital };
}

const large = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The most frequent first, because those get a byte, the others two; within both the alphabet, which packs best. */
function ordered(parts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + 1);
  const words = [...counts.keys()].sort();
  words.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  return [...words.slice(0, ONE_BYTE).sort(), ...words.slice(ONE_BYTE).sort()];
}

/** Characters that JSON writes as they are, from the space on: no quotation mark, no backslash, no half of a pair. */
function letter(place: number): string {
  let code = SPACE + place;
  for (const [from, count] of LEFT_OUT) if (code >= from) code += count;
  if (code > 0xffff) throw new RangeError('more different words than there are characters');
  return String.fromCharCode(code);
}

function placeOf(code: number): number {
  const skipped = LEFT_OUT.reduce((sum, [from, count]) => (code > from ? sum + count : sum), 0);
  return code - skipped - SPACE;
}

const A_STEP = 1000;
const SPACE = 0x20;
/** From, how many. */
const LEFT_OUT = [
  [0x22, 1],
  [0x5c, 1],
  [0xd800, 0x800],
] as const;
/** Characters that stand for no word. */
const MARKS = 3;
const [END_OF_TEXT, END_OF_LIST, CAPITAL] = [letter(0), letter(1), letter(2)];
/** Words whose character is one byte in UTF-8. */
const ONE_BYTE = 0x80 - SPACE - 2 - MARKS;

const WORDS = /([\p{L}\p{M}\p{N}]+)/u;
const WORD = /^[\p{L}\p{M}\p{N}]/u;
