import { html, nothing, type TemplateResult } from 'lit';
import type { FilterChoices } from '../../../server/contract/procedure.ts';
import { plainAudiences, plainSector } from '../../guide/plain-terms.ts';
import type { Asked, Sieve } from './asked.ts';
import type { BelowView } from './below-view.ts';

/**
 * The filters, folded away: most people need none. Native menus, with what occurs here and nothing else, in plain
 * words; what is sent are the register's own.
 */
export function sieve(view: BelowView): TemplateResult {
  const { say, asked, choices, onSieveOpen } = view;
  const n = Object.values(asked.sieve).filter(Boolean).length;
  const onToggle = ({ target }: Event): void => {
    if ((target as HTMLDetailsElement).open) onSieveOpen();
  };
  return html`<details class="sieve" @toggle=${onToggle}>
    <summary>${say(n ? 'search/sieve-on' : 'search/sieve', { n })}</summary>
    ${choices.value || choices.refusal || choices.waiting ? content(view) : nothing}
    ${n ? sieveOff(view) : nothing}
  </details>`;
}

export const isSifted = ({ sieve: { sector, audience, serviceLevel } }: Asked): boolean =>
  Boolean(sector ?? audience ?? serviceLevel);

const content = (view: BelowView): TemplateResult | typeof nothing =>
  view.choices.render<TemplateResult | typeof nothing>({
    waiting: () => view.waiting(),
    failed: () => view.failed(view.choices),
    ready: (known) => html`<div class="menus">${menus(known, view)}</div>`,
  });

export const sieveOff = ({ say, onSieve }: BelowView): TemplateResult =>
  html`<button type="button" class="second sieve-off" @click=${() => onSieve({})}>
    ${say('search/sieve-off')}
  </button>`;

/** A choice that is all there is chooses nothing: its menu is left out, unless it is in force. */
function menus(known: FilterChoices, view: BelowView): unknown {
  const { say, asked } = view;
  const level = (value: Level): string => say(`search/level-${value}`);
  const parts = [
    menu('sector', known.sectors, { view, label: say('search/sector'), plain: plainSector }),
    menu('audience', known.audiences, {
      ...{ view, label: say('search/audience') },
      plain: (one) => plainAudiences([one]),
    }),
    menu('serviceLevel', known.serviceLevels, {
      ...{ view, label: say('search/level'), plain: level, translated: true },
    }),
  ];
  const names = ['sector', 'audience', 'serviceLevel'] as const;
  const counts = [known.sectors, known.audiences, known.serviceLevels].map((all) => all.length);
  return parts.map((part, at) => {
    const name = names[at];
    return (counts[at] ?? 0) > 1 || (name && asked.sieve[name]) ? part : nothing;
  });
}

type Level = FilterChoices['serviceLevels'][number];

interface MenuOptions<T extends string> {
  view: BelowView;
  label: string;
  /** The value in everyday words. */
  plain(value: T): string;
  /** Whether those words are in the reader's language; else they are Vietnamese. */
  translated?: boolean;
}

function menu<T extends string>(
  name: keyof Sieve,
  values: readonly T[],
  { view, label, plain, translated }: MenuOptions<T>,
): TemplateResult {
  const { say, asked, onSieve } = view;
  const chosen = asked.sieve[name];
  // An address may name what does not occur here: it is in force, so it is shown.
  const shown =
    values.some((value) => value === chosen) || !chosen ? values : [...values, chosen as T];
  const onChange = ({ target }: Event): void =>
    onSieve({ ...asked.sieve, [name]: (target as HTMLSelectElement).value || undefined });
  return html`<label class="menu">
    <span>${label}</span>
    <select name=${name} @change=${onChange}>
      <option value="" .selected=${!chosen}>${say('search/sieve-all')}</option>
      ${shown.map(
        (value) =>
          html`<option
            value=${value}
            lang=${translated ? nothing : 'vi'}
            .selected=${value === chosen}
          >
            ${plain(value)}
          </option>`,
      )}
    </select>
  </label>`;
}
