import { html, type TemplateResult } from 'lit';
import type { Destination, Fee, TimeLimit } from '../../server/contract/procedure.ts';
import { sayFee, sayLimit } from '../i18n/format.ts';
import type { Say } from '../i18n/words.ts';
import { icon, type IconName } from './icons.ts';

/** A fact in a few words with its picture: colour never alone. */
export function chip(
  name: IconName,
  text: string,
  tone: '' | 'good' | 'warn' = '',
): TemplateResult {
  return html`<li class="chip ${tone}">${icon(name)}<span>${text}</span></li>`;
}

export const limitChip = (say: Say, limit: TimeLimit): TemplateResult =>
  chip('clock', sayLimit(say, limit));

export const feeChip = (say: Say, fee: Fee): TemplateResult => chip('coin', sayFee(say, fee));

export function destinationChip(say: Say, destination: Destination): TemplateResult {
  const isSentHere = destination === 'here' || destination === 'gateway';
  const picture = isSentHere ? 'check' : destination === 'counter' ? 'desk' : 'arrow';
  return chip(picture, say(`destination/${destination}`), isSentHere ? 'good' : '');
}
