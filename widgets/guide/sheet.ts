import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Qr } from '../base/qr.ts';
import { isElsewhere, sayAuthority } from './authority.ts';
import { sayFees, sayLimits } from './costs.ts';
import { openHours } from './desk.ts';
import { sayUpdated } from './law.ts';
import { sayPaper } from './papers.ts';
import { inOneLine } from './phrases.ts';
import type { View } from './view.ts';

/** The address that the sheet leads to, as a picture too once that is drawn. */
export interface SheetLink {
  address: string;
  qr?: Qr;
}

/** One page to take along to the counter: boxes to tick, where to go, when it is open, whom to call. */
export function sheet(view: View, link: SheetLink): TemplateResult {
  const { say, detail, variant } = view;
  const { procedure } = detail;
  return html`<section class="paper print-only" part="sheet">
    ${link.qr ? picture(link.qr, say('detail/sheet-qr')) : nothing}
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
    ${boxes(view)}
    <h3>${say('detail/where')}</h3>
    ${place(view)}
    <h3>${say('detail/sheet-costs')}</h3>
    ${costs(view)}
    <p class="small foot">
      ${say('detail/sheet-address')} <span class="address">${link.address}</span><br />
      ${sayUpdated(view)}
    </p>
  </section>`;
}

function boxes(view: View): TemplateResult {
  const { say, variant } = view;
  if (variant.papers.length === 0) return html`<p>${say('detail/no-papers')}</p>`;
  return html`<ul class="boxes">
    ${variant.papers.map(
      (paper) =>
        html`<li>
          <b lang="vi">${paper.name}</b>
          (${sayPaper(paper, view)})
          ${paper.hint ? html`<span class="hint" lang="vi">${paper.hint}</span>` : nothing}
        </li>`,
    )}
  </ul>`;
}

/** What another authority decides is handed in there: our office is only the one to ask. */
function place(view: View): TemplateResult {
  const { say, detail, office } = view;
  const { procedure } = detail;
  const another = isElsewhere(detail);
  return html`${procedure.where ? html`<p lang="vi">${procedure.where}</p>` : nothing}
  ${
    another
      ? html`<p>${say('detail/decides', { authority: sayAuthority(say, procedure) })}</p>`
      : nothing
  }
  ${
    office
      ? html`<p lang="vi">
            ${another ? `${say('detail/ask')}: ` : ''}<b>${office.deskName}</b>, ${office.address}.
            <b class="number">${office.phone}</b>
          </p>
          <p>${openHours(view).join('. ')}</p>`
      : html`<p>${say('detail/unknown')}</p>`
  }`;
}

/** For who goes there: the counter's fee and time where the counter has its own. */
function costs({ say, detail }: View): TemplateResult {
  const { channels, timeNote } = detail.procedure;
  const shown = channels.filter(({ channel }) => channel === 'counter');
  const told = shown.length ? shown : channels;
  return html`<p>
      ${say('detail/fee')} <b>${inOneLine(sayFees(say, told))}</b>
      ${detail.feeBasis ? `(${say('detail/fee-basis', { basis: detail.feeBasis })})` : ''}
    </p>
    <p>
      ${say('detail/days')} <b>${inOneLine(sayLimits(say, told))}</b>${
        timeNote ? html`. <span lang="vi">${timeNote}</span>` : nothing
      }
    </p>`;
}

const picture = ({ size, path }: Qr, label: string): TemplateResult =>
  html`<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label=${label}>
    ${svg`<rect width=${size} height=${size} fill="#fff" /><path d=${path} fill="#000" />`}
  </svg>`;
