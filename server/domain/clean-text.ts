/**
 * What is kept of a text that a person typed: its own letters, untouched (H'Mông, Ê Đê and Khmer names too),
 * composed (NFC), without what cannot be seen and can only deceive: control characters, zero-width spaces,
 * direction overrides, halves of surrogate pairs, more marks on a letter than any writing has.
 */

/** One line: white space collapsed. */
export function cleanLine(text: string): string {
  return cleanLines(text).replace(/\s+/g, ' ');
}

/** Several lines: line ends become `\n`, no more than one empty line in a row. */
export function cleanLines(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(UNSEEN, '')
    .replace(PILE_OF_MARKS, '$1')
    .normalize('NFC')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const UNSEEN =
  /(?![\n\t])\p{Cc}|\p{Cs}|[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;
/** UAX #15 §13: no more than 30. To compose a row of marks takes time that grows with its square. */
const PILE_OF_MARKS = /(\p{M}{30})\p{M}+/gu;
