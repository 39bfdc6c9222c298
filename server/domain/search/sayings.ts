/**
 * The lexicon, ready to be heard in a query: what people say by its first syllable, what it means as syllables of the
 * catalogue. What the catalogue does not have at all means nothing here.
 */
import type { Lexicon, LexiconKind } from '../../contract/lexicon.ts';
import type { Steps } from '../steps.ts';
import { bare, isPartOf, markedOf, wordsOf } from './letters.ts';
import { NONE, type Vocabulary } from './vocabulary.ts';

export interface Saying {
  /** With marks. */
  said: readonly string[];
  plain: readonly string[];
  trust: number;
  /** Marked ids; empty for words that only carry a sentence. */
  means: readonly (readonly number[])[];
  /** Said of something that is done elsewhere: only a text that has these words side by side is about it. */
  isElsewhere: boolean;
}

/** By first syllable without marks, the longest first. */
export type Sayings = ReadonlyMap<string, readonly Saying[]>;

export function* preparingSayings(
  vocabulary: Vocabulary,
  { entries, stopWords }: Lexicon,
): Steps<Sayings> {
  const sayings = new Map<string, Saying[]>();
  const add = (text: string, trust: number, means: Saying['means'], isElsewhere = false) => {
    const said = wordsOf(text).map(markedOf);
    const plain = said.map(bare);
    const first = plain[0];
    if (first === undefined) return;
    const list = sayings.get(first) ?? [];
    if (!list.length) sayings.set(first, list);
    list.push({ said, plain, trust, means, isElsewhere });
  };
  for (const [at, { kind, said, means, procedures }] of entries.entries()) {
    if (at % A_STEP === 0) yield;
    const known = means.map((text) => idsOf(vocabulary, text)).filter((ids) => ids.length);
    if (known.length) add(said, TRUST[kind], known);
    else if (!means.length && !procedures?.length) add(said, 1, [], true);
  }
  for (const words of stopWords) add(words, 1, []);
  for (const list of sayings.values()) list.sort((a, b) => b.said.length - a.said.length);
  return sayings;
}

/** Whether these words are the saying; marks that were typed must not be other ones. */
export function isSaid(
  { said, plain }: Saying,
  words: readonly { plain: string; marked: string }[],
  from: number,
): boolean {
  return plain.every((syllable, at) => {
    const word = words[from + at];
    return word?.plain === syllable && isPartOf(word.marked, said[at]!);
  });
}

function idsOf(vocabulary: Vocabulary, text: string): number[] {
  const ids = wordsOf(text).map((word) => {
    const marked = markedOf(word);
    const forms = vocabulary.markedIdsOf[vocabulary.idOf(bare(marked))]!;
    return forms.find((id) => vocabulary.marked[id] === marked) ?? forms[0] ?? NONE;
  });
  return ids.includes(NONE) ? [] : ids;
}

const A_STEP = 20;

const TRUST: Record<LexiconKind, number> = {
  everyday: 0.9,
  dialect: 0.9,
  situation: 0.75,
  abbreviation: 0.85,
  spelling: 0.9,
};
