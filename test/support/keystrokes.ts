/** A text as the keys that type it, for tests: what a phone shows when its input method is off. */
import { HORN, markedOf } from '../../server/domain/search/letters.ts';

export interface Habit {
  /** `end`: tone and đ behind the syllable; `vowel`: every key right behind its letter, one horn for ươ. */
  order: 'end' | 'vowel';
}

const TELEX: Record<string, string> = {
  '\u0301': 's',
  '\u0300': 'f',
  '\u0309': 'r',
  '\u0303': 'x',
  '\u0323': 'j',
  '\u031b': 'w',
  '\u0306': 'w',
  '\u0335': 'd',
};
const VNI: Record<string, string> = {
  '\u0301': '1',
  '\u0300': '2',
  '\u0309': '3',
  '\u0303': '4',
  '\u0323': '5',
  '\u0302': '6',
  '\u031b': '7',
  '\u0306': '8',
  '\u0335': '9',
};

export const telex = (text: string, habit: Habit = { order: 'end' }): string =>
  eachWord(text, (word) =>
    type(word, habit, (mark, letter) => (mark === '\u0302' ? letter : TELEX[mark]!)),
  );

export const vni = (text: string, habit: Habit = { order: 'end' }): string =>
  eachWord(text, (word) => type(word, habit, (mark) => VNI[mark]!));

const eachWord = (text: string, keysOf: (word: string) => string): string =>
  text.normalize('NFC').replace(/[\p{L}\p{M}]+/gu, (word) => {
    const keys = keysOf(word.toLowerCase());
    return word.length > 1 && word === word.toUpperCase() ? keys.toUpperCase() : keys;
  });

function type(word: string, { order }: Habit, keyOf: (mark: string, letter: string) => string) {
  const marked = markedOf(word);
  const tones = marked.match(/[\u0301\u0300\u0309\u0303\u0323]$/)?.[0] ?? '';
  const letters = [...marked.slice(0, marked.length - tones.length).matchAll(/(\P{M})(\p{M}*)/gu)];
  const tone = tones && keyOf(tones, '');
  let typed = '';
  let late = '';
  const vowels = letters.map(([, letter]) => 'aeiouy'.includes(letter!));
  const last = vowels.lastIndexOf(true);
  letters.forEach(([, letter, marks], at) => {
    const isHornSaved = order === 'vowel' && marks === HORN && letters[at + 1]?.[2] === HORN;
    const keys = isHornSaved ? '' : [...marks!].map((mark) => keyOf(mark, letter!)).join('');
    if (order === 'end' && marks === '\u0335') late += keys;
    typed += letter + (order === 'end' && marks === '\u0335' ? '' : keys);
    if (order === 'vowel' && at === last) typed += tone;
  });
  return typed + (order === 'end' ? late + tone : '');
}
