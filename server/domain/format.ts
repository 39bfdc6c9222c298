/** Numbers and days as Vietnamese people write them, without the browser's locale data: old phones have none for vi. */
import type { PartialDay } from '../contract/form.ts';
import type { LocalDay } from './local-day.ts';

/** `8.000`; the word "đồng" is the wording's business. */
export function showMoney(amount: number): string {
  return String(Math.trunc(amount)).replace(/\B(?=(\d{3})+$)/g, '.');
}

/** `21/11/2026` */
export function showDay(day: LocalDay): string {
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
}

/** As much as is known: `05/03/1962`, `03/1962`, `1962`. */
export function showPartialDay({ year, month, day }: PartialDay): string {
  const parts = [day, month].filter(Boolean).map((part) => String(part).padStart(2, '0'));
  return [...parts, year].join('/');
}
