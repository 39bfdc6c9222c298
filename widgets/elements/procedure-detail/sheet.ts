import { html, nothing, type TemplateResult } from 'lit';
import { sayDay, sayFee, sayLimit } from '../../i18n/format.ts';
import { sayHours } from '../../i18n/hours.ts';
import { sayAuthority } from './actions.ts';
import { sayManner } from './papers.ts';
import type { View } from './view.ts';

/** One page to take along: boxes to tick, where to go, when it is open, whom to call. On paper only. */
export function sheet(view: View): TemplateResult {
  const { say, detail, office, variant } = view;
  const { procedure, updatedOn, destination } = detail;
  // The sheet is for who goes there.
  const channel =
    procedure.channels.find((one) => one.channel === 'counter') ?? procedure.channels[0];
  const place = destination === 'handoff' ? sayAuthority(say, procedure) : office?.deskName;
  return html`<section class="paper print-only" part="sheet">
    <p class="small">
      ${say('detail/sheet')} · ${say('detail/sheet-code', { code: procedure.code })}
    </p>
    <h2 lang="vi">${procedure.name}</h2>
    ${
      procedure.variants.length > 1
        ? html`<p>${say('detail/sheet-case', { name: variant.name })}</p>`
        : nothing
    }
    <h3>${say('detail/papers')}</h3>
    <ul class="boxes" lang="vi">
      ${variant.papers.map(
        (paper) =>
          html`<li>
            <b>${paper.name}</b> (${sayManner(paper, view)})
            ${paper.hint ? html`<br />${paper.hint}` : nothing}
          </li>`,
      )}
    </ul>
    <h3>${say('detail/where')}</h3>
    <p lang="vi">${place ?? procedure.where}</p>
    ${
      office
        ? html`<p lang="vi">
              ${destination === 'handoff' ? `${say('detail/ask')}: ${office.deskName}` : office.address}
            </p>
            <p>${sayHours(say, office.hours).join('; ')}</p>
            <p><b>${office.phone}</b></p>`
        : nothing
    }
    ${
      channel ? html`<p>${sayFee(say, channel.fee)} · ${sayLimit(say, channel.limit)}</p>` : nothing
    }
    <p class="small">
      ${say('detail/updated', { on: sayDay(say, updatedOn) })}.
      ${say(procedure.source.verified ? 'detail/verified' : 'detail/not-verified')}
    </p>
  </section>`;
}
