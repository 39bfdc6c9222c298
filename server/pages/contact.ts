import { html, type TemplateResult } from 'lit';
import type { PublicAgency } from '../contract/agency.ts';

/** Whom to go to or to call, whatever else fails. */
export const contact = ({ deskName, address, phone }: PublicAgency): TemplateResult =>
  html`<p>
    ${deskName}<br />${address}<br />
    <a class="phone" href="tel:${phone.replace(/\D/g, '')}">${phone}</a>
  </p>`;
