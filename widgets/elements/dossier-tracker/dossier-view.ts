import { html, nothing, type TemplateResult } from 'lit';
import type { AskedPaper, Tracking } from '../../../server/contract/dossier.ts';
import { icon } from '../../base/icons.ts';
import { localParts, sayDate } from '../../i18n/format.ts';
import { sayHours } from '../../i18n/hours.ts';
import type { Say } from '../../i18n/words.ts';
import { tracker } from '../../i18n/vi/tracker.ts';
import { addWords } from '../../i18n/words.ts';
import { answerTo, type Answer } from './answer.ts';
import { renderTimeline } from './timeline.ts';

export { answerTo } from './answer.ts';
export { dossierStyles } from './dossier-view.styles.ts';

addWords('vi', tracker);

/** What the screen of one dossier shows beside it, and what its buttons do. */
export interface DossierScreen {
  say: Say;
  tracking: Tracking;
  phone: TemplateResult;
  /** Milliseconds since the server answered. */
  age: number;
  waiting: boolean;
  /** The last look failed: this is how it was before. */
  stale: boolean;
  /** The paper below the history; `undefined` while it is folded. */
  paper: TemplateResult | undefined;
  onPaper(event: Event): void | Promise<void>;
  onRefresh(): void;
  onLeave(): void;
}

/** Fetched together with the dossier itself: whoever only sees the two codes does not pay for it. */
export function renderDossier(screen: DossierScreen): TemplateResult {
  const { say, tracking, phone, waiting, paper } = screen;
  const { agency } = tracking.acknowledgement;
  const title = tracking.receipt ? 'tracker/show-receipt' : 'tracker/show-acknowledgement';
  return html`${screen.stale ? html`<p class="notice bad">${say('tracker/stale')}</p>` : nothing}
    ${renderAnswer(say, tracking, answerTo(say, tracking), phone)} ${renderAsked(say, tracking)}
    ${renderTimeline(say, tracking)}
    <details .open=${paper !== undefined} @toggle=${screen.onPaper}>
      <summary>${say(title)}</summary>
      ${paper}
    </details>
    ${renderDesk(say, tracking, phone)}
    <p class="small soft">${sayUpdated(say, tracking, screen.age)}</p>
    <button
      type="button"
      class="second"
      aria-disabled=${waiting ? 'true' : 'false'}
      @click=${screen.onRefresh}
    >
      ${say(waiting ? 'tracker/refreshing' : 'tracker/refresh')}
    </button>
    <button type="button" class="quiet" @click=${screen.onLeave}>${say('tracker/another')}</button>
    ${agency.demo ? html`<p class="notice warn demo">${say('common/demo')}</p>` : nothing}`;
}

/** First on the screen: is it done, what must I do, how long still. */
function renderAnswer(
  say: Say,
  { acknowledgement }: Tracking,
  answer: Answer,
  phone: TemplateResult,
): TemplateResult {
  return html`<p class="small soft about">
      ${say('tracker/dossier', { code: '' })}<span class="mono">${acknowledgement.code}</span><br />
      <span lang="vi">${acknowledgement.procedure.name}</span>
    </p>
    <h2 class="answer" tabindex="-1">${answer.sentence}</h2>
    <div class="todo ${answer.tone}">
      <p><b>${answer.todo}</b></p>
      ${answer.more ? html`<p>${answer.more}</p>` : nothing}
      ${answer.call ? html`<p class="call">${icon('phone')}${phone}</p>` : nothing}
    </div>`;
}

/** Everything that is asked for, at once, each with what to do about it. */
function renderAsked(say: Say, { asked }: Tracking): TemplateResult | typeof nothing {
  if (!asked?.papers.length) return nothing;
  return html`<ul class="asked" part="asked">
    ${asked.papers.map((paper) => html`<li class="card">${renderPaper(say, paper)}</li>`)}
  </ul>`;
}

function renderPaper(say: Say, { paper, fault, note }: AskedPaper): TemplateResult {
  return html`<span class="chip ${fault === 'missing' ? 'warn' : 'bad'}">
      ${icon('warning')}${say(`tracker/fault/${fault}`)}
    </span>
    <p>
      <b lang="vi">${paper}${note ? ':' : '.'}</b>
      ${note ? html`<span lang="vi">${note}</span>` : say(`tracker/fault-do/${fault}`)}
    </p>`;
}

/** How old this is, in words: `Cập nhật lúc 09:40 25/11, 5 phút trước.` */
function sayUpdated(say: Say, { asOf }: Tracking, ageMs: number): string {
  const { clock, on } = localParts(asOf);
  const minutes = Math.floor(ageMs / 60_000);
  const hours = Math.floor(minutes / 60);
  const age = hours
    ? say('tracker/age-hours', { n: hours })
    : minutes > 0
      ? say('tracker/age-minutes', { n: minutes })
      : say('tracker/age-now');
  return say('tracker/updated', { clock, day: sayDate(on), age });
}

/** Whom to ask, where and when; at the same place on every screen of the tracker. */
function renderDesk(
  say: Say,
  { acknowledgement: { agency } }: Tracking,
  phone: TemplateResult,
): TemplateResult {
  return html`<div class="desk">
    <h3>${say('tracker/ask', { desk: agency.deskName })}</h3>
    <p class="call">${icon('phone')}${phone}</p>
    <p class="small soft">
      <span lang="vi">${agency.contactPerson}. ${agency.address}.</span>
      ${sayHours(say, agency.hours).map((line) => html`<br />${line}.`)}
    </p>
  </div>`;
}
