import type { Hours } from '../../server/contract/agency.ts';
import type { Say } from './words.ts';

/** Opening hours in lines, days alike taken together: `Thứ Hai đến thứ Sáu: 07:30–11:30, 13:30–17:00`. */
export function sayHours(say: Say, hours: Hours): string[] {
  const days = WEEK.map(([day, number]) => ({
    name: say(`day/${number}`),
    spans: hours[day].map((span) => span.join('–')).join(', '),
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

/** A sentence begins with a capital, whatever word comes first. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const WEEK = [
  ['mon', 1],
  ['tue', 2],
  ['wed', 3],
  ['thu', 4],
  ['fri', 5],
  ['sat', 6],
  ['sun', 0],
] as const;
