import { html, nothing, type TemplateResult } from 'lit';
import type { Fee, Procedure, TimeLimit } from '../../server/contract/procedure.ts';
import { sayFee, sayLimit } from '../i18n/format.ts';
import { capital } from '../i18n/hours.ts';
import type { Say } from '../i18n/words.ts';
import { small } from './phrases.ts';
import { lines, section } from './pieces.ts';
import type { View } from './view.ts';

type Channels = Procedure['channels'];

/** What it costs, in a line; in several that name their channels where these differ. */
export const sayFees = (say: Say, channels: Channels): string[] =>
  perChannel(say, channels, ({ fee }) => shortFee(say, fee), say('detail/fee-unknown'));

/** How long it takes, likewise. */
export const sayLimits = (say: Say, channels: Channels): string[] =>
  perChannel(say, channels, ({ limit }) => shortLimit(say, limit), say('detail/days-unknown'));

/** Everything about money and time: each channel's, who sets the fee and by what, what a number does not say. */
export function costsSection({ say, detail }: View): TemplateResult {
  const { feeBasis, procedure } = detail;
  const { channels, timeNote } = procedure;
  const fees = channels.map(({ fee }) => fee);
  const limits = channels.map(({ limit }) => limit);
  const has = (kind: Fee['kind']): boolean => fees.some((fee) => fee.kind === kind);
  const notes = unique(fees.map((fee) => ('note' in fee ? (fee.note ?? '') : '')));
  const stated = unique(limits.map((limit) => ('stated' in limit ? (limit.stated ?? '') : '')));
  const isOpen = limits.length === 0 || limits.some(({ kind }) => kind === 'unknown');
  return html`${section(
    say('detail/fee'),
    html`${lines([
        ...sayFees(say, channels),
        ...(has('province') ? [say('detail/fee-by-province')] : []),
        ...(has('unknown') || fees.length === 0 ? [say('detail/fee-not-free')] : []),
        ...(feeBasis ? [say('detail/fee-basis', { basis: feeBasis })] : []),
      ])}
      <div lang="vi">${lines(notes)}</div>`,
  )}
  ${section(
    say('detail/days'),
    html`${lines([
      ...sayLimits(say, channels),
      ...stated.map((text) => say('detail/stated', { stated: text })),
      ...(isOpen ? [say('detail/appointment')] : []),
    ])}
    ${timeNote ? html`<p lang="vi">${timeNote}</p>` : nothing}`,
  )}`;
}

const shortFee = (say: Say, fee: Fee): string =>
  fee.kind === 'unknown' ? say('detail/fee-unknown') : sayFee(say, fee);

const shortLimit = (say: Say, limit: TimeLimit): string =>
  limit.kind === 'unknown' ? say('detail/days-unknown') : sayLimit(say, limit);

const ORDER: readonly Channels[number]['channel'][] = ['online', 'counter', 'post'];

/** One line when it is the same on every channel, else a line for each answer that names its channels. */
function perChannel(
  say: Say,
  channels: Channels,
  tell: (channel: Channels[number]) => string,
  unknown: string,
): string[] {
  const told = unique(channels.map(tell));
  if (told.length < 2) return told.length ? told : [unknown];
  return told.map((text) => {
    const names = ORDER.filter((name) =>
      channels.some((one) => one.channel === name && tell(one) === text),
    );
    return `${capital(names.map((name) => say(`detail/channel-${name}`)).join(', '))}: ${small(text)}`;
  });
}

const unique = (texts: string[]): string[] => [...new Set(texts)].filter((text) => text !== '');
