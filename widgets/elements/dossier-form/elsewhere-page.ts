import { html, nothing, type TemplateResult } from 'lit';
import type { PublicAgency } from '../../../server/contract/agency.ts';
import type { Refusal } from '../../../server/contract/errors.ts';
import type { ProcedureDetail } from '../../../server/contract/procedure.ts';
import { sayHours } from '../../i18n/hours.ts';
import type { Say } from '../../i18n/words.ts';

interface Elsewhere {
  say: Say;
  refusal: Refusal;
  agency: PublicAgency;
  detail?: ProcedureDetail;
  detailUrl: string;
  phone: TemplateResult;
}

/** The procedure is not sent here: never a dead end, but where to go, when, whom to call. */
export function elsewherePage(page: Elsewhere): TemplateResult {
  const { say, refusal, agency, detail, detailUrl, phone } = page;
  const { name, nationalUrl = '' } = detail?.procedure ?? {};
  return html`<h2 tabindex="-1">
      ${name ? html`<span lang="vi">${name}</span>` : say(refusal.code, refusal.params)}
    </h2>
    ${name ? html`<p>${say(refusal.code, refusal.params)}</p>` : nothing}
    <div class="notice">
      <p class="notice-title">${say('form/elsewhere-go')}</p>
      <p lang="vi"><b>${agency.deskName}</b><br />${agency.address}</p>
      <p>${sayHours(say, agency.hours).map((line) => html`${line}<br />`)}</p>
      <p>${phone}</p>
    </div>
    ${
      // A link that came as data leads to the web and nowhere else.
      /^https?:/.test(nationalUrl)
        ? html`<a class="button" href=${nationalUrl} rel="noopener">${say('form/national')}</a>`
        : nothing
    }
    <a class="button second" href=${detailUrl}>${say('form/detail')}</a>`;
}
