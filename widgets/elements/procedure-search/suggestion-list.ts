import { html, nothing, type TemplateResult } from 'lit';
import type { Say } from '../../i18n/words.ts';
import type { Found } from './found.ts';
import { marked } from './marked.ts';

export interface SuggestionListOptions {
  say: Say;
  open: boolean;
  /** Index of the active option, or -1. */
  active: number;
  onChoose(index: number): void;
}

/** Id of an option; `aria-activedescendant` names it. */
export const optionId = (index: number): string => `option-${index}`;

/** The list under the input. It stands in the page's flow: nothing is covered, whatever the zoom. */
export function suggestionList(
  found: Found | undefined,
  { say, open, active, onChoose }: SuggestionListOptions,
): TemplateResult {
  const near = found?.near ?? false;
  return html`<ul
    id="suggestions"
    role="listbox"
    aria-label=${say(near ? 'search/list-near' : 'search/list')}
    ?hidden=${!open}
    @mousedown=${keepFocus}
  >
    ${
      open &&
      found?.items.map(
        (one, index) =>
          html`<li
            id=${optionId(index)}
            role="option"
            aria-posinset=${index + 1}
            aria-setsize=${found.items.length}
            aria-selected=${index === active ? 'true' : 'false'}
            @click=${() => onChoose(index)}
          >
            <span class="option-name" lang="vi">${marked(one.name, found.asked.query)}</span>
            ${near ? html`<span class="option-near">${say('search/near')}</span>` : nothing}
            ${
              one.purpose
                ? html`<span class="option-purpose" lang="vi">${one.purpose}</span>`
                : nothing
            }
          </li>`,
      )
    }
  </ul>`;
}

/** A press on the list must not take the focus from the input: on a phone the keyboard would jump away. */
const keepFocus = (event: Event): void => event.preventDefault();
