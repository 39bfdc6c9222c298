import { html, nothing, type TemplateResult } from 'lit';
import { isElsewhere, sayAuthority } from './authority.ts';
import { desk } from './desk.ts';
import type { View } from './view.ts';

/** Where the buttons lead; what can be done besides, such as printing, is the caller's. */
export interface ActionOptions {
  formHref: string;
  hrefOf(code: string): string;
  onStart?(event: MouseEvent): void;
  /** @param rank of the first of them: `''` where there is no other primary button */
  besides(rank: '' | 'second'): unknown;
}

/** The one thing to do next, by where the dossier goes; below it, whom to ask. */
export function actions(view: View, options: ActionOptions): TemplateResult {
  const { destination, procedure } = view.detail;
  if (procedure.replacedBy.length > 0) return successors(view, options);
  if (destination === 'counter') return atTheCounter(view, options);
  if (destination === 'handoff') return elsewhere(view, options);
  return online(view, options);
}

function online(view: View, { formHref, onStart, besides }: ActionOptions): TemplateResult {
  const { say, detail, office } = view;
  const { minutes } = detail;
  const words = minutes ? say('detail/start-minutes', { n: minutes }) : say('detail/start');
  return html`<a class="button" href=${formHref} @click=${onStart}>${words}</a>
    <p class="beside small soft">${say('detail/try-first')}</p>
    ${office?.demo ? html`<p class="notice warn small">${say('common/demo')}</p>` : nothing}
    ${besides('second')} ${desk(view, say('detail/or-counter'))}`;
}

function atTheCounter(view: View, { besides }: ActionOptions): TemplateResult {
  const { say, detail } = view;
  const { authority, where } = detail.procedure;
  if (!isElsewhere(detail))
    return html`<h3>${say('detail/counter')}</h3>
      ${desk(view)} ${besides('')}`;
  const isKnown = authority.kind !== 'unknown';
  return html`<h3>${say(isKnown ? 'detail/counter-elsewhere' : 'detail/ask-first')}</h3>
    ${
      isKnown && where
        ? html`<p lang="vi">${where}</p>`
        : html`<p>${say('detail/decides', { authority: sayAuthority(say, detail.procedure) })}</p>`
    }
    ${besides('')} ${desk(view, say('detail/ask'))}`;
}

function elsewhere(view: View, { besides }: ActionOptions): TemplateResult {
  const { say, detail } = view;
  const { procedure } = detail;
  const url = safeUrl(procedure.nationalUrl);
  const hasDoor = procedure.channels.some(({ channel }) => channel !== 'online');
  return html`<h3>${say('detail/elsewhere')}</h3>
    <p>${say('detail/decides', { authority: sayAuthority(say, procedure) })}</p>
    ${url ? (hasDoor ? html`<p>${say('detail/handoff')}</p>` : nothing) : html`<p>${say('detail/find-portal', { code: procedure.code })}</p>`}
    ${url ? html`<a class="button" href=${url} rel="noopener">${say('detail/open-portal')}</a>` : nothing}
    ${besides(url ? 'second' : '')} ${desk(view, say('detail/ask'))}`;
}

const successors = (view: View, { hrefOf }: ActionOptions): TemplateResult =>
  html`${view.detail.procedure.replacedBy.map(
    (code) =>
      html`<a class="button" href=${hrefOf(code)}>${view.say('detail/see-new', { code })}</a>`,
  )}
  ${desk(view, view.say('detail/ask'))}`;

/** A link that came as data leads to the web and nowhere else. */
const safeUrl = (url: string | undefined): string | undefined =>
  url && /^https?:\/\//i.test(url) ? url : undefined;
