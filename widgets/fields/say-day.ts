import type { PartialDay } from '../../server/contract/form.ts';
import type { Say } from '../i18n/words.ts';

/** `Ngày 5 tháng 3 năm 1962`, or as much of it as is known. */
export function sayPartialDay(say: Say, { year, month, day }: PartialDay): string {
  if (!month) return say('form/say-year', { year });
  return say(day ? 'form/say-day' : 'form/say-month', { day, month, year });
}
