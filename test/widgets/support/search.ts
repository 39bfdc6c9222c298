import { fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { SearchInput } from '../../../server/contract/procedure.ts';
import type { Api } from '../../../widgets/client/api.ts';
import type { ProcedureChosen } from '../../../widgets/base/events.ts';
import '../../../widgets/elements/procedure-search/define.ts';
import type { DvcProcedureSearch } from '../../../widgets/elements/procedure-search/procedure-search.ts';
import { fakeApi } from '../../../stories/support/fake-api.ts';
import { nothingFits, offers, reply } from '../../../stories/support/procedures.ts';
import { textOf } from './page.ts';
import { find } from './widget.ts';

export const birthOnly = offers.filter(({ name }) => name.includes('khai sinh'));

/** Answers like the server; `asked` are the questions it got. */
export function server(other: Partial<Api> = {}): { api: Api; asked: SearchInput[] } {
  const asked: SearchInput[] = [];
  const api = fakeApi({
    search: async (input) => {
      asked.push(input);
      return reply(input.query ? birthOnly : offers, input.limit);
    },
    ...other,
  });
  return { api, asked };
}

export const nothing = fakeApi({
  search: async ({ query }) => (query ? nothingFits : reply(offers)),
});

export async function widget(api: Api = server().api): Promise<DvcProcedureSearch> {
  const made = await fixture<DvcProcedureSearch>(
    html`<dvc-procedure-search agency="H99.001" .api=${api}></dvc-procedure-search>`,
  );
  await waitUntil(() => made.shadowRoot?.querySelector('#results, .notice'));
  return made;
}

/** Without waiting for anything but the input. */
export const bare = (api: Api): Promise<DvcProcedureSearch> =>
  fixture(html`<dvc-procedure-search agency="H99.001" .api=${api}></dvc-procedure-search>`);

export const inputOf = (host: Element) => find<HTMLInputElement>(host, 'input');

/** Types with real keys, without waiting for anything. */
export async function type(host: Element, text: string): Promise<void> {
  inputOf(host).focus();
  await sendKeys({ type: text });
}

export const press = (...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => sendKeys({ press: key })), Promise.resolve());

export async function search(host: Element, text: string): Promise<void> {
  await type(host, text);
  await press('Enter');
  await waitUntil(() => textOf(find(host, '.below')).includes(text), 'no results');
}

/** Stops the page from leaving when a result is taken. */
export const stay = (host: Element): unknown[] => {
  const chosen: unknown[] = [];
  host.addEventListener('dvc-procedure-chosen', (event) => {
    chosen.push((event as ProcedureChosen).detail);
    event.preventDefault();
  });
  return chosen;
};
