import { html, type TemplateResult } from 'lit';
import type { Say } from '../i18n/words.ts';

/** A telephone number that a phone dials when it is tapped. */
export function phoneLink(say: Say, phone: string): TemplateResult {
  const number = phone.replace(/[^+\d]/g, '');
  return html`<a class="phone" href="tel:${number}">${say('common/call', { phone })}</a>`;
}
