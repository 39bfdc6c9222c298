import { html, nothing, type TemplateResult } from 'lit';
import type { Paper, Variant } from '../../server/contract/procedure.ts';
import { icon } from '../base/icons.ts';
import { brief, inOneLine } from './phrases.ts';
import type { View } from './view.ts';

/** More cases than this would push the papers off a small screen: they go into one control. */
const MOST_RADIOS = 3;
/** Characters that a closed list has room for on a small screen; a longer name stands below it, whole. */
const MENU_WIDTH = 24;
/** Characters of names that still make one line of a thought; beyond, only their number is said. */
const LONGEST_NAMES = 90;

/** "Mang theo gì?": the case as a question when there are several, then its papers. */
export function papersSection(view: View, question: unknown): TemplateResult {
  const { say, variant } = view;
  const always = variant.papers.filter(({ required }) => required);
  // Where nothing is always wanted, what may be wanted is the answer.
  const listed = always.length > 0 ? always : variant.papers;
  return html`<section>
    <h3>${say('detail/papers')}</h3>
    ${question}
    ${
      listed.length > 0
        ? html`<ul class="papers" part="papers">
            ${listed.map((paper) => paperLine(paper, view))}
          </ul>`
        : html`<p>${say('detail/no-papers')}</p>`
    }
    ${moreOnPapers(view, listed)}
  </section>`;
}

/** The cases as answers of a question; nothing where there is only one. */
export function variantQuestion(
  view: View,
  onVariant: (variant: Variant) => void,
): TemplateResult | typeof nothing {
  const { variants } = view.detail.procedure;
  if (variants.length < 2) return nothing;
  if (variants.length > MOST_RADIOS) return variantMenu(view, onVariant);
  return html`<fieldset>
      <legend>${questionWords(view)}</legend>
      ${variants.map(
        (one) =>
          html`<label class="choice">
            <input
              type="radio"
              name="variant"
              value=${one.id}
              .checked=${one === view.variant}
              @change=${() => onVariant(one)}
            />
            <span lang="vi">${brief(one.name)}</span>
          </label>`,
      )}
    </fieldset>
    ${wholeName(view.variant, brief(view.variant.name).length)}`;
}

function variantMenu(view: View, onVariant: (variant: Variant) => void): TemplateResult {
  const { variants } = view.detail.procedure;
  const onChange = ({ target }: Event): void => {
    const chosen = variants[(target as HTMLSelectElement).selectedIndex];
    if (chosen) onVariant(chosen);
  };
  return html`<label class="menu">
      <span class="soft">${questionWords(view)}</span>
      <select lang="vi" @change=${onChange}>
        ${variants.map(
          (one) =>
            html`<option value=${one.id} .selected=${one === view.variant}>
              ${brief(one.name)}
            </option>`,
        )}
      </select>
    </label>
    ${wholeName(view.variant, MENU_WIDTH)}`;
}

/** The chosen case, where its name does not fit among the answers. */
const wholeName = ({ name }: Variant, shown: number): TemplateResult | typeof nothing =>
  name.length > shown ? html`<p class="small whole" lang="vi">${name}</p>` : nothing;

/** In the catalogue's words where it asks; those are Vietnamese on every page. */
export function questionWords({ say, detail }: View): TemplateResult {
  const { variantQuestion: asked } = detail.procedure;
  return html`<span lang=${asked ? 'vi' : nothing}>${asked ?? say('detail/variant')}</span>`;
}

const paperLine = (paper: Paper, view: View): TemplateResult =>
  html`<li>
    ${icon('paper')}
    <span>
      <span class="name" lang="vi">${brief(paper.name)}</span>
      <span class="manner">${sayManner(paper, view)}</span>
    </span>
  </li>`;

/** What is wanted only sometimes, named; folded: when that is, what each paper must be like, its name if that is long. */
function moreOnPapers(view: View, listed: readonly Paper[]): TemplateResult | typeof nothing {
  const { say, variant } = view;
  const rest = variant.papers.filter((paper) => !listed.includes(paper));
  const isCut = ({ name }: Paper): boolean => brief(name) !== name;
  const told = variant.papers.filter(
    (paper) => paper.hint ?? (rest.includes(paper) || isCut(paper)),
  );
  if (told.length === 0) return nothing;
  return html`<details class="hints">
    <summary>
      ${rest.length > 0 ? sometimes(view, rest) : nothing}
      ${rest.length > 0 && listed.some(isCut) ? html`<br />` : nothing}
      ${rest.length === 0 || listed.some(isCut) ? say('detail/papers-more') : nothing}
    </summary>
    <dl>
      ${told.map(
        (paper) =>
          html`<dt lang="vi">${paper.name}</dt>
            <dd>
              ${listed.includes(paper) ? nothing : html`${sayManner(paper, view)}. `}
              <span lang="vi">${paper.hint}</span>
            </dd>`,
      )}
    </dl>
  </details>`;
}

function sometimes({ say }: View, rest: readonly Paper[]): TemplateResult {
  const names = inOneLine(rest.map(({ name }) => name));
  return names.length > LONGEST_NAMES
    ? html`${say('detail/sometimes-count', { n: rest.length })}`
    : html`${say('detail/sometimes')} <span lang="vi">${names}</span>`;
}

/** On the screen: a declaration is filled in online where the dossier is sent from here. */
const sayManner = (paper: Paper, view: View): string => {
  const { destination } = view.detail;
  const isSentHere = destination === 'here' || destination === 'gateway';
  return paper.as === 'form' && isSentHere
    ? withNeed(paper, view.say('detail/as-form-online'), view)
    : sayPaper(paper, view);
};

/** "Bản chính, 1 bản": whether it is always wanted, in which form, how many. */
export function sayPaper(paper: Paper, view: View): string {
  const { say } = view;
  const copies = paper.copies ? [say('detail/copies', { n: paper.copies })] : [];
  return withNeed(paper, [say(`detail/as-${paper.as}`), ...copies].join(', '), view);
}

const withNeed = ({ required }: Paper, as: string, { say }: View): string =>
  required ? as : `${say('detail/only-when')} · ${as}`;
