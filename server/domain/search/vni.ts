/**
 * VNI keystrokes that the phone did not turn into letters: digits behind or within the syllable (`d9a8ng`, `ky1`,
 * `giay61`), also half turned (`đa8ng`). Source: domain facts §7.
 */
import { Keystrokes } from './keystrokes.ts';
import { ACUTE, BREVE, DOT, GRAVE, HAT, HOOK, TILDE } from './letters.ts';
import { lettersOf } from './telex.ts';

const TONES: Record<string, string> = { 1: ACUTE, 2: GRAVE, 3: HOOK, 4: TILDE, 5: DOT, 0: '' };

/** @param marked a word in its canonical marks. @returns the word that was meant, or undefined: no VNI in it. */
export function readVni(marked: string): string | undefined {
  if (!/\d/.test(marked)) return undefined;
  const keys = new Keystrokes();
  for (const [letter, mark, tone] of lettersOf(marked)) {
    if (!/\d/.test(letter)) keys.add(letter, mark);
    else if (!press(keys, letter)) return undefined;
    if (tone) keys.tone = tone;
  }
  return keys.toString();
}

function press(keys: Keystrokes, digit: string): boolean {
  if (digit === '6') return keys.mark('aeo', HAT);
  if (digit === '7') return keys.horn();
  if (digit === '8') return keys.mark('a', BREVE);
  if (digit === '9') return keys.stroke();
  const tone = keys.hasVowel ? TONES[digit] : undefined;
  if (tone !== undefined) keys.setTone(tone);
  return tone !== undefined;
}
