import { html, nothing, type TemplateResult } from 'lit';
import type { Procedure } from '../../../server/contract/procedure.ts';
import { sayFee, sayLimit } from '../../i18n/format.ts';
import type { Say } from '../../i18n/words.ts';
import type { View } from './view.ts';

/** Where, and who: the questions that people ask on the telephone. */
export function answersSection({ say, detail }: View): TemplateResult {
  const { where, audiences, whoMayAct } = detail.procedure;
  const { family, authorised, helper } = whoMayAct;
  return html`<section>
      <h3>${say('detail/where')}</h3>
      <p lang="vi">${where}</p>
    </section>
    <section>
      <h3>${say('detail/who')}</h3>
      <p lang="vi">${audiences.join('; ') || say('detail/unknown')}</p>
    </section>
    <section>
      <h3>${say('detail/instead')}</h3>
      ${family || authorised || helper ? nothing : html`<p>${say('detail/unknown')}</p>`}
      ${actor(say('detail/family'), family)} ${actor(say('detail/authorised'), authorised)}
      ${actor(say('detail/helper'), helper)}
    </section>`;
}

function actor(name: string, text: string | undefined): TemplateResult | typeof nothing {
  return text ? html`<p><b>${name}:</b> <span lang="vi">${text}</span></p>` : nothing;
}

/** What the chips could not hold: the fee and the time of each channel, and the words around them. */
export function costsSection({ say, detail }: View): TemplateResult {
  const { channels, timeNote } = detail.procedure;
  const notes = unique(channels.map(({ fee }) => ('note' in fee ? (fee.note ?? '') : '')));
  const limits = channels.map(({ limit }) => limit);
  const stated = unique(limits.map((limit) => ('stated' in limit ? (limit.stated ?? '') : '')));
  const isOpen = limits.some(({ kind }) => kind === 'unknown');
  return html`<section>
      <h3>${say('detail/fee')}</h3>
      ${lines(perChannel(say, channels, ({ fee }) => sayFee(say, fee)))}
      <div lang="vi">${lines(notes)}</div>
    </section>
    <section>
      <h3>${say('detail/days')}</h3>
      ${lines(perChannel(say, channels, ({ limit }) => sayLimit(say, limit)))}
      ${lines(stated.map((text) => say('detail/stated', { stated: text })))}
      ${isOpen ? html`<p>${say('detail/appointment')}</p>` : nothing}
      ${timeNote ? html`<p lang="vi">${timeNote}</p>` : nothing}
    </section>`;
}

/** What is got in the end, and what often goes wrong on the way. */
export function outcomeSection({ say, detail }: View): TemplateResult {
  const { results, mistakes } = detail.procedure;
  return html`${listSection(
    say('detail/results'),
    results.map(({ name }) => name),
  )}
  ${listSection(say('detail/mistakes'), mistakes)}`;
}

function listSection(title: string, items: readonly string[]): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return html`<section>
    <h3>${title}</h3>
    <ul class="plain" lang="vi">
      ${items.map((item) => html`<li>${item}</li>`)}
    </ul>
  </section>`;
}

type Channels = Procedure['channels'];

/** One line when it is the same on every channel, else a line for each, named. */
function perChannel(
  say: Say,
  channels: Channels,
  tell: (channel: Channels[number]) => string,
): string[] {
  const told = unique(channels.map(tell));
  if (told.length < 2) return told;
  return channels.map((one) => `${say(`detail/channel-${one.channel}`)}: ${tell(one)}`);
}

const lines = (texts: string[]): TemplateResult[] => texts.map((text) => html`<p>${text}</p>`);

const unique = (texts: string[]): string[] => [...new Set(texts)].filter((text) => text !== '');
