import { html, nothing, type TemplateResult } from 'lit';
import type { PublicAgency } from '../../../server/contract/agency.ts';
import type { Acknowledgement } from '../../../server/contract/dossier.ts';
import { icon } from '../../base/icons.ts';
import { sayHours } from '../../i18n/hours.ts';
import type { Say } from '../../i18n/words.ts';
import { sayCost, sayFiles, sayLookBy, saySkipped } from './receipt-words.ts';

/** What happens next, and by when: a look, never a due day. */
export function renderNext(say: Say, acknowledgement: Acknowledgement): TemplateResult {
  const when = sayLookBy(say, acknowledgement);
  const skipped = saySkipped(say, acknowledgement);
  const [before, after] = say('receipt/look-by', { when }).split(when);
  return html`<div>
    <dt>${say('receipt/next')}</dt>
    <dd>
      ${before}<b>${when}</b>${skipped ? html` <span>(${skipped})</span>` : nothing}${after}
      ${acknowledgement.lookBy.provisional ? say('receipt/provisional') : nothing}
      ${say('receipt/then')}
    </dd>
  </div>`;
}

/** What has arrived, counted and checked by the server; what is owed, by name. */
export function renderPapers(
  say: Say,
  { papers, answered }: Acknowledgement,
  moment: 'sent' | 'received',
): TemplateResult {
  const owed = papers.filter((paper) => paper.owed).map((paper) => paper.label);
  const sent = owed.length ? 'receipt/sent-partly' : 'receipt/sent';
  return html`<div>
    <dt>${say(moment === 'received' ? 'receipt/papers-received' : sent)}</dt>
    <dd>
      <ul class="papers">
        <li>${say('receipt/answers', { n: answered })}</li>
        ${papers
          .filter((paper) => paper.files.length)
          .map(
            ({ label, files }) =>
              html`<li>
                <span lang="vi">${label}</span>:
                ${say('receipt/checked', { files: sayFiles(say, files) })}
              </li>`,
          )}
      </ul>
      ${
        owed.length
          ? html`<b class="owed">${say('receipt/owed', { papers: owed.join(', ') })}</b>`
          : nothing
      }
    </dd>
  </div>`;
}

/** What it costs; "nothing more" is said only beside a known amount. */
export function renderCost(say: Say, acknowledgement: Acknowledgement): TemplateResult {
  const { text, how, firm } = sayCost(say, acknowledgement);
  const { fee } = acknowledgement;
  return html`<div>
    <dt>${say('receipt/money')}</dt>
    <dd>
      ${text} ${how} ${firm ? html`<b>${say('receipt/no-more')}</b>` : nothing}
      ${'note' in fee && fee.note ? html`<span lang="vi">${fee.note}</span>` : nothing}
    </dd>
  </div>`;
}

/** Whom to call, where to go, when; and how to change or withdraw. */
export function renderContact(
  say: Say,
  agency: PublicAgency,
  phone: TemplateResult,
): TemplateResult {
  return html`<div>
    <dt>${say('receipt/ask')}</dt>
    <dd>
      <p>
        <span lang="vi">${agency.deskName}.</span>
        ${say('receipt/ask-person', { person: agency.contactPerson })}
      </p>
      <p class="call">${icon('phone')}${phone}</p>
      <p class="small soft">
        <span lang="vi">${agency.address}.</span>
        ${sayHours(say, agency.hours).map((line) => html`<br />${line}.`)}
      </p>
      <p>${say('receipt/change')}</p>
    </dd>
  </div>`;
}
