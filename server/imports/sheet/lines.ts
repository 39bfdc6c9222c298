/**
 * Several things in one cell, a line each. What a line cannot hold is written with a backslash: `\n` for a line break
 * inside, `\|` `\[` `\]` where these mean something, `\\` for itself, `\-` for a dash that is no bullet.
 */
import { cleanLines } from '../../domain/clean-text.ts';

const BULLET = /^[-–—•*+]\s+/u;

/** @param marks further characters that mean something in this cell. */
export const escapeLine = (text: string, marks = ''): string =>
  [...text]
    .map((sign) => (sign === '\\' || marks.includes(sign) ? `\\${sign}` : sign))
    .join('')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/^(?=[-–—•*+])/u, '\\');

export const unescapeLine = (line: string): string =>
  cleanLines(
    line.replace(/\\(n|[^\p{L}\p{N}\s])/gu, (_, sign: string) => (sign === 'n' ? '\n' : sign)),
  );

/** The lines of a cell that say something, still escaped, without the bullet that people put in front. */
export const linesOf = (cell: string): string[] =>
  rawLines(cell)
    .map(withoutBullet)
    .filter((line) => line !== '');

export const rawLines = (cell: string): string[] =>
  cell
    .split(/\r\n?|[\n\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

export const hasBullet = (line: string): boolean => BULLET.test(line);

export const withoutBullet = (line: string): string => line.replace(BULLET, '');

/** Parts between marks that are not escaped: `a | b\|c` is `a`, `b\|c`. */
export function splitAt(line: string, mark: string): string[] {
  const parts = [''];
  for (const [sign] of line.matchAll(/\\[^]|[^]/gu)) {
    if (sign === mark) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts.map((part) => part.trim());
}

/** `name [tag]`: the tag stands at the end, in brackets that are not escaped. */
export function splitTag(line: string): { name: string; tag?: string } {
  const found = /(?<!\\)\[((?:[^[\]\\]|\\.)*)\]$/su.exec(line);
  return found ? { name: line.slice(0, found.index).trimEnd(), tag: found[1] } : { name: line };
}
