/** Taking off what lists and sentences put around a name. By hand: a pattern at the end of a text is slow on hostile text. */

/** Bullets and spaces at the beginning: "- ", "++ ", "*) ". */
export const withoutBullet = (text: string): string => text.replace(/^[-–*+•\s]+\)?\s*/u, '');

/** @param letters each of them is taken off the end, as often as it stands there. */
export function withoutEnd(text: string, letters: string): string {
  let end = text.length;
  while (end > 0 && letters.includes(text[end - 1]!)) end -= 1;
  return text.slice(0, end);
}
