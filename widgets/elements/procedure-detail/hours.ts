import type { Hours, Weekday } from '../../../server/contract/agency.ts';
import type { Say } from '../../i18n/words.ts';

type Spans = Hours[Weekday];
interface Group {
  from: number;
  to: number;
  spans: Spans;
}

/**
 * A week's opening hours as people say them: "Thứ Hai đến thứ Sáu: 7:30–11:30, 13:30–17:00; sáng thứ Bảy".
 * Days that follow each other with equal hours stand together; a half of the usual day is named as that half.
 * Undefined when the agency is never open: then nothing is known, and nothing is said.
 */
export function sayHours(say: Say, hours: Hours): string | undefined {
  const groups = groupDays(hours);
  const usual = groups[0]?.spans ?? [];
  const text = groups.map((group) => sayGroup(say, group, usual)).join('; ');
  return text ? text.charAt(0).toUpperCase() + text.slice(1) : undefined;
}

const WEEK: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

function groupDays(hours: Hours): Group[] {
  const groups: Group[] = [];
  WEEK.forEach((weekday, index) => {
    const spans = hours[weekday];
    const before = groups[groups.length - 1];
    if (spans.length === 0) return;
    if (before?.to === index - 1 && isEqual(before.spans, spans)) before.to = index;
    else groups.push({ from: index, to: index, spans });
  });
  return groups;
}

function sayGroup(say: Say, { from, to, spans }: Group, usual: Spans): string {
  const days = from === to ? dayOf(say, from) : range(say, from, to);
  const [only] = spans;
  if (spans.length === 1 && usual.length === 2 && only) {
    if (isEqual([only], usual.slice(0, 1))) return say('detail/hours-morning', { day: days });
    if (isEqual([only], usual.slice(1))) return say('detail/hours-afternoon', { day: days });
  }
  return say('detail/hours-line', { days, spans: spans.map(saySpan).join(', ') });
}

const range = (say: Say, from: number, to: number): string =>
  say('detail/hours-days', { from: dayOf(say, from), to: dayOf(say, to) });

/** The words count from Sunday, as JavaScript does. */
const dayOf = (say: Say, index: number): string => say(`day/${((index + 1) % 7) as 0}`);

const saySpan = ([opens, closes]: Spans[number]): string => `${clock(opens)}–${clock(closes)}`;

/** `07:30` as it is spoken, `7:30`. */
const clock = (time: string): string => time.replace(/^0/, '');

const isEqual = (one: Spans, other: Spans): boolean => String(one) === String(other);
