import { html, nothing, type TemplateResult } from 'lit';
import type { Paper, Variant } from '../../../server/contract/procedure.ts';
import { icon } from '../../base/icons.ts';
import type { View } from './view.ts';

/** "Mang theo gì?": the case as a question when there are several, then its papers. */
export function papersSection(view: View, onVariant: (variant: Variant) => void): TemplateResult {
  const { say, variant } = view;
  return html`<section>
    <h3>${say('detail/papers')}</h3>
    ${variantQuestion(view, onVariant)}
    ${
      variant.papers.length > 0
        ? html`<ul class="papers" lang="vi" part="papers">
            ${variant.papers.map((paper) => paperLine(paper, view))}
          </ul>`
        : html`<p>${say('detail/no-papers')}</p>`
    }
  </section>`;
}

function variantQuestion(
  { say, detail, variant }: View,
  onVariant: (variant: Variant) => void,
): TemplateResult | typeof nothing {
  const { variants } = detail.procedure;
  if (variants.length < 2) return nothing;
  return html`<fieldset>
    <legend>${say('detail/variant')}</legend>
    ${variants.map(
      (one) =>
        html`<label class="choice">
          <input
            type="radio"
            name="variant"
            value=${one.id}
            ?checked=${one === variant}
            @change=${() => onVariant(one)}
          />
          <span lang="vi">${one.name}</span>
        </label>`,
    )}
  </fieldset>`;
}

function paperLine(paper: Paper, view: View): TemplateResult {
  return html`<li>
    ${icon('paper')}
    <span>
      <b>${paper.name}</b>
      <span class="manner">${sayManner(paper, view)}</span>
      ${paper.hint ? html`<span class="paper-hint">${paper.hint}</span>` : nothing}
    </span>
  </li>`;
}

/** "Chỉ khi cần · Bản chính, 1 bản": whether it is always wanted, in which form, how many. */
export function sayManner(paper: Paper, { say, detail }: View): string {
  const isSentHere = detail.destination === 'here' || detail.destination === 'gateway';
  const as =
    paper.as === 'form' && isSentHere
      ? say('detail/as-form-online')
      : [
          say(`detail/as-${paper.as}`),
          ...(paper.copies ? [say('detail/copies', { n: paper.copies })] : []),
        ].join(', ');
  return paper.required ? as : `${say('detail/only-when')} · ${as}`;
}
