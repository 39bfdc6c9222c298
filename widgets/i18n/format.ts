import type { Fee, TimeLimit } from '../../server/contract/procedure.ts';
import type { Say } from './words.ts';

/** `8.000 đồng`: dots as thousands marks, as on Vietnamese papers, in every language. */
export function sayMoney(say: Say, amount: number): string {
  return say('money/dong', { amount: String(amount).replace(/\B(?=(\d{3})+$)/g, '.') });
}

/** `thứ Tư 25/11/2026` for a local day `2026-11-25`; without its year when it is that of the day `near`. */
export function sayDay(say: Say, on: string, near = ''): string {
  const weekday = new Date(`${on}T00:00:00Z`).getUTCDay() as 0;
  return `${say(`day/${weekday}`)} ${sayDate(on, near)}`;
}

/** `25/11/2026`, or `25/11` beside a day of the same year. */
export function sayDate(on: string, near = ''): string {
  const [year = '', month = '', day = ''] = on.split('-');
  return near.slice(0, 4) === year ? `${day}/${month}` : `${day}/${month}/${year}`;
}

/** `sáng thứ Tư 25/11/2026`; `day` says no half. */
export function sayHalfDay(
  say: Say,
  on: string,
  half: 'morning' | 'afternoon' | 'day',
  near = '',
): string {
  const day = sayDay(say, on, near);
  return half === 'day' ? day : say(`day/${half}`, { day });
}

/** An instant as clock and day of Viet Nam (UTC+7 all year, whatever the device's zone). */
export function localParts(at: string): { clock: string; on: string } {
  const local = new Date(Date.parse(at) + 7 * 3_600_000).toISOString();
  return { clock: local.slice(11, 16), on: local.slice(0, 10) };
}

export function sayLimit(say: Say, limit: TimeLimit): string {
  return limit.kind === 'known'
    ? say(`limit/${limit.unit}`, { n: limit.amount })
    : say('limit/unknown');
}

export function sayFee(say: Say, fee: Fee): string {
  if (fee.kind !== 'amount') return say(`fee/${fee.kind}`);
  const money = sayMoney(say, fee.amount);
  return fee.per ? say('fee/amount-per', { money, per: fee.per }) : say('fee/amount', { money });
}
