/** Several things as one thought. */
export const inOneLine = (texts: readonly string[], mark = '; '): string =>
  texts.map((text, index) => (index === 0 ? text : small(text))).join(mark);

/** As it goes on within a sentence; an abbreviation keeps its capitals. */
export const small = (text: string): string =>
  /^.[A-ZĐ\d]/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

/** Characters: three lines of a small screen. */
const LONGEST = 100;

/** Official names run on for half a page: their beginning. They stand whole where things are folded, and on paper. */
export const brief = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, text.lastIndexOf(' ', LONGEST))}…` : text;
