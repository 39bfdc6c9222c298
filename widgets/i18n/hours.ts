import type { Hours } from '../../server/contract/hours.ts';
import type { Say } from './words.ts';

/**
 * Opening hours in lines, days alike taken together and half days named as such:
 * `Thứ Hai đến thứ Sáu: 7:30–11:30, 13:30–17:00`, `Sáng thứ Bảy: 7:30–11:30`. No lines: the hours are not known.
 */
export function sayHours(say: Say, hours: Hours): string[] {
  const days = WEEK.map(([day, number]) => ({
    name: nameOf(say, say(`day/${number}`), hours[day]),
    spans: hours[day].map((span) => span.map(clock).join(UNBROKEN_DASH)).join(', '),
  }));
  const lines: string[] = [];
  for (let first = 0; first < days.length;) {
    const spans = days[first]?.spans;
    let last = first;
    while (days[last + 1]?.spans === spans) last++;
    const [from, to] = [days[first]?.name ?? '', days[last]?.name ?? ''];
    const key = last === first ? 'hours/day' : last === first + 1 ? 'hours/both' : 'hours/days';
    if (spans) lines.push(capital(say(key, { from, to, spans })));
    first = last + 1;
  }
  return lines;
}

/** Between two invisible joiners, so that no line ends in the middle of "7:30–11:30". */
export const UNBROKEN_DASH = '\u2060–\u2060';

/** A sentence begins with a capital, whatever word comes first. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The day, or the half of it that is open. */
function nameOf(say: Say, day: string, [first, ...more]: Hours[keyof Hours]): string {
  if (!first || more.length > 0) return day;
  if (first[1] <= '12:30') return say('day/morning', { day });
  return first[0] >= '12:00' ? say('day/afternoon', { day }) : day;
}

/** `07:30` as it is spoken, `7:30`. */
const clock = (time: string): string => time.replace(/^0/, '');

const WEEK = [
  ['mon', 1],
  ['tue', 2],
  ['wed', 3],
  ['thu', 4],
  ['fri', 5],
  ['sat', 6],
  ['sun', 0],
] as const;
