import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { Api } from '../widgets/client/api.ts';
import '../widgets/elements/procedure-search/define.ts';
import '../widgets/elements/provider/define.ts';
import { fakeApi, never, refusing } from './support/fake-api.ts';
import { hostile, inProvider, narrow, type Place } from './support/place.ts';
import { longSummaries, nothingFits, offers, reply } from './support/procedures.ts';

/** What somebody typed and whether they pressed "Tìm"; the play function does it for them. */
interface Args extends Place {
  typed?: string;
  around?: (widget: TemplateResult) => TemplateResult;
}

const found = (items = offers): Api =>
  fakeApi({ search: async ({ limit }) => reply(items, limit) });

const byName = fakeApi({
  search: async ({ query, limit }) =>
    reply(query ? offers.filter(({ name }) => name.includes('khai sinh')) : offers, limit),
});

export default {
  title: 'dvc-procedure-search',
  component: 'dvc-procedure-search',
  render: ({ around = (widget) => widget, ...place }) =>
    inProvider(around(html`<dvc-procedure-search></dvc-procedure-search>`), place),
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

/** Types as a person does: the letters, then the pause. */
async function type(canvas: HTMLElement, text: string): Promise<HTMLInputElement> {
  const widget = canvas.querySelector('dvc-procedure-search');
  await widget?.updateComplete;
  const input = widget?.renderRoot.querySelector('input');
  if (!input) throw new Error('The search has no input.');
  input.focus();
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  return input;
}

/** Waits for what the widget loads late. */
async function shown(canvas: HTMLElement, selector: string): Promise<HTMLElement> {
  for (let patience = 100; patience > 0; patience -= 1) {
    const widget = canvas.querySelector('dvc-procedure-search');
    const found = widget?.renderRoot.querySelector<HTMLElement>(selector);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The search never showed ${selector}.`);
}

const tap = async (canvas: HTMLElement, selector: string): Promise<void> =>
  (await shown(canvas, selector)).click();

const typing =
  (text: string): Story['play'] =>
  async ({ canvasElement }) => {
    await type(canvasElement, text);
  };

const searching =
  (text: string): Story['play'] =>
  async ({ canvasElement }) => {
    (await type(canvasElement, text)).form?.requestSubmit();
  };

/** Before anybody types: what people here ask for most. */
export const EmptyQuery: Story = { args: { api: found() } };
export const Waiting: Story = { args: { api: fakeApi({ search: never }) } };
/** Typed without accents; the words are marked in the names as they are written. */
export const Suggestions: Story = { args: { api: byName }, play: typing('lam giay khai sinh') };
export const SuggestionsNear: Story = {
  args: { api: fakeApi({ search: async ({ query }) => (query ? nothingFits : reply(offers)) }) },
  play: typing('xin phép nuôi cá voi'),
};
export const Results: Story = { args: { api: byName }, play: searching('khai sinh') };
/** Honest: nothing is passed off as a hit. */
export const NothingFits: Story = {
  args: { api: fakeApi({ search: async ({ query }) => (query ? nothingFits : reply(offers)) }) },
  play: searching('xin phép nuôi cá voi'),
};
/** For who cannot type: a picture was tapped. */
export const LifeEvent: Story = {
  args: { api: found() },
  play: async ({ canvasElement }) => tap(canvasElement, '.tile'),
};
/** Tapped on a phone, with nothing but a thumb. */
export const LifeEventNarrow320: Story = {
  args: { api: found(), around: narrow },
  play: async ({ canvasElement }) => tap(canvasElement, '.tile'),
};
/** Of all that could not be had only the pictures: the rest is there. */
export const EventsFailed: Story = {
  args: {
    api: fakeApi({
      search: async ({ limit }) => reply(offers, limit),
      lifeEvents: refusing('request/timeout'),
    }),
  },
};
/** What to narrow the list by, in plain words. */
export const Sieve: Story = {
  args: { api: found() },
  play: async ({ canvasElement }) => tap(canvasElement, 'summary'),
};
/** The filters leave nothing: they are taken off with one tap. */
export const SieveLeavesNothing: Story = {
  args: {
    api: fakeApi({
      search: async ({ sector, limit }) => (sector ? reply([]) : reply(offers, limit)),
    }),
  },
  play: async ({ canvasElement }) => {
    await tap(canvasElement, 'summary');
    const menu = (await shown(canvasElement, 'select')) as HTMLSelectElement;
    menu.value = 'Hộ tịch';
    menu.dispatchEvent(new Event('change'));
  },
};
/** An agency that has not set up its list. */
export const NoOffers: Story = { args: { api: found([]) } };
export const Failed: Story = { args: { api: fakeApi({ search: refusing('server/busy') }) } };
export const Offline: Story = {
  args: {
    api: fakeApi({ search: refusing('request/offline'), agency: refusing('request/offline') }),
  },
};
/** The list was there, then the network went: said beside the input, what was typed stays. */
export const OfflineWhileTyping: Story = {
  args: {
    api: fakeApi({
      search: ({ query }) =>
        query ? refusing('request/offline')() : Promise.resolve(reply(offers, 8)),
    }),
  },
  play: typing('khai sinh'),
};
export const English: Story = {
  args: { api: byName, language: 'en' },
  play: searching('khai sinh'),
};
export const Narrow320: Story = {
  args: { api: byName, around: narrow },
  play: typing('giay khai sinh'),
};
export const LongVietnamese: Story = {
  args: { api: found(longSummaries) },
  play: searching('hỗ trợ chi phí mai táng'),
};
export const HostileHostCss: Story = {
  args: { api: byName, around: hostile },
  play: typing('khai sinh'),
};
export const Dark: Story = {
  args: { api: byName, scheme: 'dark' },
  play: typing('khai sinh'),
};
export const Large: Story = { args: { api: byName, large: true }, play: typing('khai sinh') };
export const BrandOfTheCommune: Story = { args: { api: found(), brand: 'b3261e' } };
