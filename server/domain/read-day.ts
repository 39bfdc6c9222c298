/**
 * A day as people write it: `5/3/1962`, `05031962`, `05-03-62`, `ngày 5 tháng 3 năm 1962`, `3/1962`, `1962`.
 * The day always comes before the month, as in Viet Nam; a year in front is read as `1962-03-05`.
 * `00` for day or month means that the paper does not say. Whether the day exists is `checkDay`'s question.
 */
import type { PartialDay } from '../contract/form.ts';
import type { LocalDay } from './local-day.ts';
import { fault, type Reading } from './reading.ts';

/**
 * @param today decides the century of a two-digit year: the latest that is not in the future
 * (with `future`, not more than twenty years ahead).
 * @returns the parts that were given, or `answer/day-missing-year`, `answer/day-missing-month`, `answer/unreadable`.
 */
export function readDay(typed: string, today: LocalDay, future = false): Reading<PartialDay> {
  const parts = partsOf(typed);
  if (!parts) return fault('answer/unreadable');
  const [day, month, year] = parts;
  if (!year) return fault('answer/day-missing-year', undefined, 'year');
  if (day && !month) return fault('answer/day-missing-month', undefined, 'month');
  const value: PartialDay = { year: fullYear(year, today, future) };
  if (month) value.month = Number(month);
  if (day) value.day = Number(day);
  return { value };
}

/** Two-digit years get their century; others stay as they are. */
function fullYear(year: string, today: LocalDay, future: boolean): number {
  if (year.length > 2) return Number(year);
  const latest = Number(today.slice(0, 4)) + (future ? 20 : 0);
  const guess = latest - (latest % 100) + Number(year);
  return guess > latest ? guess - 100 : guess;
}

type Parts = [day: string, month: string, year: string];

function partsOf(typed: string): Parts | undefined {
  const text = typed.slice(0, 60).normalize('NFKC').trim();
  const pieces = (/\p{L}/u.test(text) ? withoutWords(text) : withOneSeparator(text)).split('/');
  if (!pieces.every((piece) => /^\d*$/.test(piece)) || !pieces.some(Boolean)) return undefined;
  const parts = pieces.length === 1 ? splitDigits(pieces[0] ?? '') : orderOf(pieces);
  return parts?.map((part) => part.replace(/^0+$/, '')) as Parts | undefined;
}

const withoutWords = (text: string) => text.replace(/\D+/g, '/').replace(/^\/|\/$/g, '');
const withOneSeparator = (text: string) =>
  text.replace(/\s*[/.,\-\u2010-\u2015\u2212]\s*/g, '/').replace(/\s+/g, '/');

function orderOf(pieces: string[]): Parts | undefined {
  const [a = '', b = '', c = ''] = pieces;
  if (pieces.length > 3 || [a, b, c].some((piece) => piece.length > 4)) return undefined;
  if (a.length > 2) return c.length > 2 || b.length > 2 ? undefined : [c, b, a];
  if (b.length > 2) return pieces.length === 2 ? ['', a, b] : undefined;
  return [a, b, c];
}

/** Digits in a row: `ddmmyyyy`, `ddmmyy`, `mmyyyy`, `yyyy`; what reads two ways is not guessed at. */
function splitDigits(digits: string): Parts | undefined {
  const cut = (...at: [number, number]): Parts => [
    digits.slice(0, at[0]),
    digits.slice(at[0], at[1]),
    digits.slice(at[1]),
  ];
  if (digits.length === 8) return cut(2, 4);
  if (digits.length === 6) return Number(digits.slice(2, 4)) > 12 ? cut(0, 2) : cut(2, 4);
  return digits.length === 4 ? cut(0, 0) : undefined;
}
