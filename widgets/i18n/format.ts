import type { Fee, TimeLimit } from '../../server/contract/procedure.ts';
import type { Say } from './words.ts';

/** `8.000 đồng`: dots as thousands marks, as on Vietnamese papers, in every language. */
export function sayMoney(say: Say, amount: number): string {
  return say('money/dong', { amount: String(amount).replace(/\B(?=(\d{3})+$)/g, '.') });
}

/** `thứ Tư 25/11/2026` for a local day `2026-11-25`. */
export function sayDay(say: Say, on: string): string {
  const [year = '', month = '', day = ''] = on.split('-');
  const weekday = new Date(`${on}T00:00:00Z`).getUTCDay() as 0;
  return `${say(`day/${weekday}`)} ${day}/${month}/${year}`;
}

/** `sáng thứ Tư 25/11/2026`; `day` says no half. */
export function sayHalfDay(say: Say, on: string, half: 'morning' | 'afternoon' | 'day'): string {
  const day = sayDay(say, on);
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
