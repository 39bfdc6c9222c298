import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Form } from '../../../server/contract/form.ts';
import { localParts } from '../../i18n/format.ts';
import type { Say } from '../../i18n/words.ts';
import type { Draft } from './draft.ts';
import type { View } from './form-view.ts';

interface Start {
  form: Form;
  /** The draft that is offered. */
  draft?: Draft;
  savedAt: string;
  /** The form has a newer version since. */
  outdated: boolean;
  want(wanted: 'begin' | 'resume' | 'anew'): void;
}

/** Before the first question: what it is, how long, what to have at hand, who will see it. A draft is offered. */
export function startPage(view: View, start: Start): TemplateResult {
  const { say, textLang, saved } = view;
  const { form, draft, want } = start;
  return html`<h2 tabindex="-1" lang=${ifDefined(textLang)}>${form.title}</h2>
    ${draft ? draftFound(view, draft, start) : nothing}
    <p>${say('form/about')}</p>
    ${papers(view)} ${privacy(view)}
    ${
      draft
        ? nothing
        : html`<button type="button" @click=${() => want('begin')}>
              ${say('form/begin', { minutes: form.minutes })}
            </button>
            ${saved}`
    }`;
}

function draftFound({ say, today }: View, draft: Draft, start: Start): TemplateResult {
  const { savedAt, outdated, want } = start;
  const { n } = draft;
  const time = sayTime(say, savedAt, today);
  return html`<div class="notice good found">
    <p class="notice-title">
      ${n ? say('form/found', { n, time }) : say('form/found-check', { time })}
    </p>
    <p>${say(outdated ? 'form/new-version' : 'form/found-keep')}</p>
    <button type="button" @click=${() => want('resume')}>${say('form/continue')}</button>
    <button type="button" class="quiet" @click=${() => want('anew')}>${say('form/anew')}</button>
  </div>`;
}

function privacy({ say, agency }: View): TemplateResult {
  return html`<h3>${say('form/privacy')}</h3>
    <ul>
      <li>${say('form/privacy-who', { desk: agency.deskName })}</li>
      <li>${say('form/privacy-draft')}</li>
      <li>${say('form/privacy-files')}</li>
      <li>${say('form/privacy-kept')}</li>
    </ul>`;
}

/** The procedure's papers of its first case, without the application form that this one replaces. */
function papers({ say, detail }: View): TemplateResult | typeof nothing {
  const listed = detail?.procedure.variants[0]?.papers.filter((paper) => paper.as !== 'form') ?? [];
  if (!listed.length) return nothing;
  return html`<h3>${say('form/papers')}</h3>
    <ul class="papers" lang="vi">
      ${listed.map(
        ({ name, hint }) =>
          html`<li>${name}${hint ? html`<span class="soft">. ${hint}</span>` : nothing}</li>`,
      )}
    </ul>`;
}

/** `14:05`, with its day when that is not today. */
export function sayTime(say: Say, at: string, today: string): string {
  const { clock, on } = localParts(at);
  const day = on.split('-').reverse().join('/');
  return on === today ? clock : say('form/time-other-day', { clock, day });
}
