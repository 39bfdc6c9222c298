/** The keys a hand strikes for a text, when no program turns them into letters: Telex and VNI. */

/** "đường" is `dduowngf`: marks of a letter behind it, the tone behind the syllable. */
export const telex = (text: string): string => strike(text, TELEX);

/** "đường" is `d9uo7ng2`. */
export const vni = (text: string): string => strike(text, VNI);

interface Keys {
  /** What is struck behind a letter for its circumflex: the letter again, or a digit. */
  circumflex(letter: string): string;
  breve: string;
  horn: string;
  stroke: string;
  /** By the mark of the tone. */
  tones: Readonly<Record<string, string>>;
}

const GRAVE = '\u0300';
const ACUTE = '\u0301';
const TILDE = '\u0303';
const HOOK = '\u0309';
const DOT = '\u0323';

const TELEX: Keys = {
  circumflex: (letter) => letter,
  breve: 'w',
  horn: 'w',
  stroke: 'd',
  tones: { [GRAVE]: 'f', [ACUTE]: 's', [HOOK]: 'r', [TILDE]: 'x', [DOT]: 'j' },
};

const VNI: Keys = {
  circumflex: () => '6',
  breve: '8',
  horn: '7',
  stroke: '9',
  tones: { [ACUTE]: '1', [GRAVE]: '2', [HOOK]: '3', [TILDE]: '4', [DOT]: '5' },
};

const strike = (text: string, keys: Keys): string =>
  text.normalize('NFC').replace(/[\p{L}\p{M}]+/gu, (word) => strikeWord(word, keys));

/** One horn is enough for "ươ": the keyboard puts it on both. */
function strikeWord(word: string, keys: Keys): string {
  let tone = '';
  const struck = word.replace(/ư(?=[ơớờởỡợ])/gu, 'u').replace(/Ư(?=[ơớờởỡợ])/giu, 'U');
  const letters = [...struck].map((sign) => {
    if (sign === 'đ' || sign === 'Đ') return (sign === 'đ' ? 'd' : 'D') + keys.stroke;
    const [letter = '', ...marks] = sign.normalize('NFD');
    return marks.reduce((keysSoFar, mark) => {
      if (mark === '\u0302') return keysSoFar + keys.circumflex(letter.toLowerCase());
      if (mark === '\u0306') return keysSoFar + keys.breve;
      if (mark === '\u031b') return keysSoFar + keys.horn;
      tone = keys.tones[mark] ?? '';
      return keysSoFar;
    }, letter);
  });
  return letters.join('') + tone;
}
