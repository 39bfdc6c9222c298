/** One typed word, and which syllables of the catalogue it may stand for. */
import { bare, markedOf } from './letters.ts';
import { isSlip } from './slips.ts';
import { respellings } from './spelling.ts';
import { isSyllable } from './syllable.ts';
import { readTelex } from './telex.ts';
import { NONE, type Vocabulary } from './vocabulary.ts';
import { readVni } from './vni.ts';

/** A syllable that may have been meant. */
export interface Meant {
  /** Plain id. */
  id: number;
  /** How surely, 0–1. */
  close: number;
  /** The marks that were typed for it. */
  marked: string;
}

export interface Word {
  /** The likeliest reading: keystrokes are turned into the letters they stand for. */
  marked: string;
  plain: string;
  /** Readings that the catalogue has. */
  known: readonly Meant[];
  /** Other spellings and slips of the finger, worked out when they are needed. */
  guesses(): readonly Meant[];
}

export function readWord(vocabulary: Vocabulary, typed: string): Word {
  const written = markedOf(typed);
  const struck = readVni(written) ?? readTelex(written);
  const isStruck = struck !== undefined && isSyllable(bare(struck));
  const known: Meant[] = [];
  const read = (marked: string, close: number) => {
    const id = vocabulary.idOf(bare(marked));
    if (id !== NONE) known.push({ id, close, marked });
  };
  if (isStruck) read(struck, 1);
  read(written, isStruck ? 0.9 : 1);
  const marked = known[0]?.marked ?? (isStruck ? struck : written);
  const plain = bare(marked);
  let guesses: Meant[] | undefined;
  return {
    marked,
    plain,
    known,
    guesses: () => (guesses ??= guessesFor(vocabulary, plain, marked, known.length > 0)),
  };
}

function guessesFor(
  vocabulary: Vocabulary,
  plain: string,
  marked: string,
  isKnown: boolean,
): Meant[] {
  if (/\d/.test(plain)) return [];
  const ids = new Map<number, number>();
  for (const other of respellings(plain)) ids.set(vocabulary.idOf(other), RESPELLED);
  const isWord = isSyllable(plain);
  if (!isKnown && plain.length >= (isWord ? 5 : 4)) {
    vocabulary.plain.forEach((other, id) => {
      if (!ids.has(id) && other.length > 2 && isSlip(plain, other)) {
        ids.set(id, isWord ? SLIPPED_INTO_WORD : SLIPPED);
      }
    });
  }
  ids.delete(NONE);
  return [...ids].map(([id, close]) => ({ id, close, marked }));
}

const RESPELLED = 0.8;
const SLIPPED = 0.8;
/** What has the shape of a word is often another word. */
const SLIPPED_INTO_WORD = 0.5;
