import type { Acknowledgement, ArrivedPaper, LookBy } from '../../../server/contract/dossier.ts';
import { localParts, sayDay, sayHalfDay, sayMoney } from '../../i18n/format.ts';
import type { Say } from '../../i18n/words.ts';

/** `sáng thứ Tư 25/11`: by when an official will have looked, told on the day of arrival. */
export function sayLookBy(say: Say, { lookBy, arrivedAt }: Acknowledgement): string {
  return sayHalfDay(say, lookBy.on, lookBy.half, localParts(arrivedAt).on);
}

/** The days that were skipped, each feast once: `thứ Ba 24/11 nghỉ Ngày Văn hóa Việt Nam`; empty when none was. */
export function saySkipped(say: Say, { lookBy, arrivedAt }: Acknowledgement): string {
  const near = localParts(arrivedAt).on;
  return feasts(lookBy.skipped)
    .map(({ from, to, name }) =>
      from === to
        ? say('receipt/rest-day', { day: sayDay(say, from, near), name })
        : say('receipt/rest-days', {
            from: sayDay(say, from, near),
            to: sayDay(say, to, near),
            name,
          }),
    )
    .join('; ');
}

/** `2 ảnh và 1 tệp PDF`: counted as the server found them. */
export function sayFiles(say: Say, files: ArrivedPaper['files']): string {
  const pdfs = files.filter((file) => file.kind === 'pdf').length;
  const photos = files.length - pdfs;
  const parts = [
    photos ? say('receipt/photos', { n: photos }) : '',
    pdfs ? say('receipt/pdfs', { n: pdfs }) : '',
  ].filter(Boolean);
  return parts[1] ? say('receipt/and', { one: parts[0], other: parts[1] }) : (parts[0] ?? '');
}

/** `firm`: the amount is known and nothing more may be asked. `how`: the sum behind it, where there is one. */
export interface Cost {
  text: string;
  how: string;
  firm: boolean;
}

/** A fee per copy is multiplied; a province's or an unknown fee is never guessed. */
export function sayCost(say: Say, { fee, copies = 1 }: Acknowledgement): Cost {
  if (fee.kind === 'free') return { text: say('receipt/money-free'), how: '', firm: true };
  if (fee.kind === 'province') return { text: say('receipt/money-province'), how: '', firm: false };
  if (fee.kind !== 'amount') return { text: say('receipt/money-unknown'), how: '', firm: false };
  const n = fee.per ? copies : 1;
  const money = sayMoney(say, fee.amount);
  return {
    text: say('receipt/money-total', { money: sayMoney(say, fee.amount * n) }),
    how: n > 1 ? say('receipt/money-sum', { n, unit: fee.per, money }) : '',
    firm: true,
  };
}

/** Neighbouring entries of one name are one feast: Tết is named once, not seven times. */
function feasts(skipped: LookBy['skipped']): { from: string; to: string; name: string }[] {
  const found: { from: string; to: string; name: string }[] = [];
  for (const { on, name } of skipped) {
    const last = found[found.length - 1];
    if (last?.name === name) last.to = on;
    else found.push({ from: on, to: on, name });
  }
  return found;
}
