/**
 * A syllable while keys arrive, as an input method holds it: letters, the mark on each, one tone. Shared by Telex and
 * VNI, which differ only in their keys.
 */
import { HORN, STROKE } from './letters.ts';

export class Keystrokes {
  readonly letters: string[] = [];
  readonly marks: string[] = [];
  tone = '';
  /** Whether any key was one for a mark. */
  used = false;

  /** @param marked letters that the phone has already turned, with their marks. */
  add(letter: string, mark = ''): void {
    this.letters.push(letter);
    this.marks.push(mark);
  }

  setTone(tone: string): void {
    this.tone = tone;
    this.used = true;
  }

  /** Puts a mark on the last of these letters that has none yet; on one that has it, nothing changes. */
  mark(letters: string, mark: string): boolean {
    for (let at = this.letters.length - 1; at >= 0; at -= 1) {
      if (!letters.includes(this.letters[at]!)) continue;
      if (this.marks[at] === '') this.marks[at] = mark;
      else if (this.marks[at] !== mark) continue;
      this.used = true;
      return true;
    }
    return false;
  }

  /** đ: only the first letter can be one. */
  stroke(): boolean {
    if (this.letters[0] !== 'd') return false;
    this.marks[0] = STROKE;
    this.used = true;
    return true;
  }

  /** The horn goes on u and o together in ươ, on the u in ưa, else on the last of them. */
  horn(): boolean {
    const text = this.letters.join('');
    const pair = text.search(/(?<!q)u[oa]/);
    if (pair < 0) return this.mark('uo', HORN);
    this.marks[pair] = HORN;
    if (text[pair + 1] === 'o') this.marks[pair + 1] = HORN;
    this.used = true;
    return true;
  }

  get hasVowel(): boolean {
    return this.letters.some((letter) => 'aeiouy'.includes(letter));
  }

  /** In the canonical order. "uơ" ends a syllable, "ươ" never does. */
  toString(): string {
    const { letters, marks } = this;
    const last = letters.length - 1;
    const isOpen = last > 0 && letters[last] === 'o' && letters[last - 1] === 'u';
    if (isOpen && marks[last] === HORN) marks[last - 1] = '';
    return letters.map((letter, at) => letter + marks[at]).join('') + this.tone;
  }
}
