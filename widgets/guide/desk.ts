import { html, nothing, type TemplateResult } from 'lit';
import { phoneLink } from '../base/phone.ts';
import { sayHours } from '../i18n/hours.ts';
import type { View } from './view.ts';

/** Who sits where, and when: the same block on every screen. */
export function desk(view: View, lead?: string): TemplateResult | typeof nothing {
  const { say, office } = view;
  if (!office) return nothing;
  return html`<address part="desk">
    ${lead ? html`<span class="soft">${lead}</span>` : nothing}
    <b lang="vi">${office.deskName}</b>
    <span lang="vi">${office.address}</span>
    ${openHours(view).map((line) => html`<span class="hours">${line}</span>`)}
    <span>${phoneLink(say, office.phone)}</span>
  </address>`;
}

/** When to come: the office's hours, or those for this procedure alone, which are said to be so. */
export function openHours({ say, detail, office }: View): string[] {
  if (detail.hours) return [say('detail/hours-own'), ...sayHours(say, detail.hours)];
  return office ? sayHours(say, office.hours) : [];
}
