import { html, nothing, type TemplateResult } from 'lit';
import type { PublicAgency } from '../../../server/contract/agency.ts';
import type { Procedure } from '../../../server/contract/procedure.ts';
import { sayHours } from '../../i18n/hours.ts';
import type { Say } from '../../i18n/words.ts';
import type { View } from './view.ts';

/** What the buttons do, and how a telephone number is written. */
export interface ActionOptions {
  formHref: string;
  hrefOf(code: string): string;
  onStart(event: MouseEvent): void;
  onPrint(): unknown;
  phone(number: string): TemplateResult;
}

/** The one thing to do next, by where the dossier goes; below it, whom to ask. */
export function actions(view: View, options: ActionOptions): TemplateResult {
  const { destination, procedure } = view.detail;
  if (procedure.replacedBy.length > 0) return successors(view, options);
  if (destination === 'counter') return atTheCounter(view, options);
  if (destination === 'handoff') return elsewhere(view, options);
  return online(view, options);
}

function online({ say, detail, office }: View, options: ActionOptions): TemplateResult {
  const { minutes } = detail;
  const words = minutes ? say('detail/start-minutes', { n: minutes }) : say('detail/start');
  return html`<a class="button" href=${options.formHref} @click=${options.onStart}>${words}</a>
    <p class="beside small soft">${say('detail/try-first')}</p>
    ${office?.demo ? html`<p class="notice warn small">${say('common/demo')}</p>` : nothing}
    ${printButton(say('detail/print'), 'second', options)}
    ${desk(say, say('detail/or-counter'), office, options)}`;
}

function atTheCounter({ say, office }: View, options: ActionOptions): TemplateResult {
  return html`<h3>${say('detail/counter')}</h3>
    ${desk(say, undefined, office, options)} ${printButton(say('detail/print'), '', options)}`;
}

function elsewhere({ say, detail, office }: View, options: ActionOptions): TemplateResult {
  const { procedure } = detail;
  const url = safeUrl(procedure.nationalUrl);
  return html`<h3>${say('detail/elsewhere')}</h3>
    <p>${say('detail/decides', { authority: sayAuthority(say, procedure) })}</p>
    <p>${url ? say('detail/handoff') : say('detail/find-portal', { code: procedure.code })}</p>
    ${url ? html`<a class="button" href=${url} rel="noopener">${say('detail/open-portal')}</a>` : nothing}
    ${printButton(say('detail/print-list'), url ? 'second' : '', options)}
    ${desk(say, say('detail/ask'), office, options)}`;
}

function successors({ say, detail, office }: View, options: ActionOptions): TemplateResult {
  return html`${detail.procedure.replacedBy.map(
    (code) =>
      html`<a class="button" href=${options.hrefOf(code)}>${say('detail/see-new', { code })}</a>`,
  )}
  ${desk(say, say('detail/ask'), office, options)}`;
}

const printButton = (words: string, rank: string, { onPrint }: ActionOptions): TemplateResult =>
  html`<button type="button" class=${rank} @click=${onPrint}>${words}</button>`;

/** Who sits where, and when: the same block on every screen. */
function desk(
  say: Say,
  lead: string | undefined,
  office: PublicAgency | undefined,
  { phone }: ActionOptions,
): TemplateResult | typeof nothing {
  if (!office) return nothing;
  return html`<address part="desk">
    ${lead ? html`<span class="soft">${lead}</span>` : nothing}
    <b lang="vi">${office.deskName}</b>
    <span lang="vi">${office.address}</span>
    ${sayHours(say, office.hours).map((line) => html`<span class="hours">${line}</span>`)}
    <span>${phone(office.phone)}</span>
  </address>`;
}

export const sayAuthority = (say: Say, { authority }: Procedure): string =>
  authority.name ?? say(`detail/authority-${authority.kind}`);

/** A link that came as data leads to the web and nowhere else. */
const safeUrl = (url: string | undefined): string | undefined =>
  url && /^https?:\/\//i.test(url) ? url : undefined;
