/**
 * Telex keystrokes that the phone did not turn into letters: `ddawng kys`, `dawngd`, `tieengs`, `tieesng`, and half
 * turned ones (`đawng`). Keys may come in any order after their letter, also twice. Source: domain facts §7.
 */
import { Keystrokes } from './keystrokes.ts';
import { ACUTE, BREVE, DOT, GRAVE, HAT, HOOK, HORN, TILDE } from './letters.ts';

const TONES: Record<string, string> = { s: ACUTE, f: GRAVE, r: HOOK, x: TILDE, j: DOT, z: '' };

/** @param marked a word in its canonical marks. @returns the word that was meant, or undefined: no Telex in it. */
export function readTelex(marked: string): string | undefined {
  const keys = new Keystrokes();
  for (const [letter, mark, tone] of lettersOf(marked)) {
    if (mark || !press(keys, letter)) keys.add(letter, mark);
    if (tone) keys.tone = tone;
  }
  return keys.used ? keys.toString() : undefined;
}

function press(keys: Keystrokes, letter: string): boolean {
  if (letter === 'd') return keys.stroke();
  if (letter === 'w') return pressW(keys);
  if ('aeo'.includes(letter)) return keys.mark(letter, HAT);
  const tone = keys.hasVowel ? TONES[letter] : undefined;
  if (tone !== undefined) keys.setTone(tone);
  return tone !== undefined;
}

function pressW(keys: Keystrokes): boolean {
  const isBreve = /(?:^|[^u])a|qua/.test(keys.letters.join(''));
  if (isBreve ? keys.mark('a', BREVE) : keys.horn()) return true;
  keys.add('u', HORN);
  return (keys.used = true);
}

/** Letter by letter: its own marks, and the tone if it stands behind it. */
export function* lettersOf(marked: string): Generator<[string, string, string]> {
  for (const [, letter, marks] of marked.matchAll(/(\P{M})(\p{M}*)/gu)) {
    const mark = marks!.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '');
    yield [letter!, mark, mark.length < marks!.length ? marks!.slice(mark.length) : ''];
  }
}
