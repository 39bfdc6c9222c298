import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { SearchInput } from '../../server/contract/procedure.ts';
import { Refusal } from '../../server/contract/errors.ts';
import type { Api } from '../../widgets/client/api.ts';
import type { ProcedureChosen, RequestFailed } from '../../widgets/base/events.ts';
import { markMatches } from '../../widgets/elements/procedure-search/mark-matches.ts';
import '../../widgets/elements/procedure-search/define.ts';
import type { DvcProcedureSearch } from '../../widgets/elements/procedure-search/procedure-search.ts';
import { fakeApi, never, refusing } from '../../stories/support/fake-api.ts';
import { longSummaries, nothingFits, offers, reply } from '../../stories/support/procedures.ts';
import { doubleText, focused, listen, textOf } from './support/page.ts';
import { expectAccessible, find, findAll, hears, later, shows } from './support/widget.ts';

const birthOnly = offers.filter(({ name }) => name.includes('khai sinh'));

/** Answers like the server; `asked` are the questions it got. */
function server(other: Partial<Api> = {}): { api: Api; asked: SearchInput[] } {
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

const nothing = fakeApi({ search: async ({ query }) => (query ? nothingFits : reply(offers)) });

async function widget(api: Api = server().api): Promise<DvcProcedureSearch> {
  const made = await fixture<DvcProcedureSearch>(
    html`<dvc-procedure-search agency="H99.001" .api=${api}></dvc-procedure-search>`,
  );
  await waitUntil(() => made.shadowRoot?.querySelector('#results, .notice, .waiting'));
  return made;
}

const inputOf = (host: Element) => find<HTMLInputElement>(host, 'input');

/** Types with real keys, without waiting for anything. */
async function type(host: Element, text: string): Promise<void> {
  inputOf(host).focus();
  await sendKeys({ type: text });
}

const press = (...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => sendKeys({ press: key })), Promise.resolve());

async function search(host: Element, text: string): Promise<void> {
  await type(host, text);
  await press('Enter');
  await waitUntil(() => textOf(find(host, '.below')).includes(text), 'no results');
}

/** Stops the page from leaving when a result is taken. */
const stay = (host: Element): unknown[] => {
  const chosen: unknown[] = [];
  host.addEventListener('dvc-procedure-chosen', (event) => {
    chosen.push((event as ProcedureChosen).detail);
    event.preventDefault();
  });
  return chosen;
};

describe('<dvc-procedure-search> shows', () => {
  it('what people here ask for most, before anybody types', async () => {
    const { api, asked } = server();
    const host = await widget(api);
    expect(textOf(find(host, '#results'))).to.equal('Nhiều người ở đây hay làm');
    expect(textOf(find(host, '.card a'))).to.equal('Đăng ký khai sinh');
    expect(asked[0]).to.deep.include({ query: '', agency: 'H99.001' });
  });

  it('the rest of the list when asked, and moves on to the first new line', async () => {
    const host = await widget();
    const shown = findAll(host, '.card').length;
    find(host, '.more').click();
    await waitUntil(() => findAll(host, '.card').length === offers.length);
    expect(focused()).to.equal(findAll(host, '.card a')[shown]);
    expect(findAll(host, '.more')).to.have.length(0);
  });

  it('each result with time, fee and how, as a real link', async () => {
    const host = await widget();
    const card = findAll(host, '.card')[1];
    expect(textOf(card)).to.contain('Thời hạn theo quy định');
    expect(textOf(card)).to.contain('8.000 đồng một bản');
    expect(textOf(card)).to.contain('Gửi trên mạng được');
    const link = card?.querySelector('a');
    expect(link?.getAttribute('href')).to.equal('/w/procedure-detail?agency=H99.001&code=2.000635');
  });

  it('links as the webmaster wants them', async () => {
    const host = await widget();
    host.detailUrl = '/thu-tuc/{code}.html';
    await host.updateComplete;
    expect(find(host, '.card a').getAttribute('href')).to.equal('/thu-tuc/1.001193.html');
  });

  it('that it is looking, while the server is slow', async () => {
    const host = await widget(fakeApi({ search: never }));
    expect(textOf(find(host, '.waiting'))).to.contain('Đang tìm');
    await expectAccessible(host);
  });

  it('honestly that nothing fits, the nearest marked as such, and whom to call', async () => {
    const host = await widget(nothing);
    await search(host, 'nuôi cá voi');
    expect(textOf(find(host, '#results'))).to.equal('Chưa thấy thủ tục khớp với “nuôi cá voi”');
    expect(findAll(host, '.card')).to.have.length(3);
    for (const card of findAll(host, '.card')) expect(textOf(card)).to.contain('Gần giống');
    expect(find(host, '.call a').getAttribute('href')).to.equal('tel:0205000000');
    expect(textOf(find(host, '.below'))).to.contain('nhờ cán bộ gọi lại');
  });

  it('that this agency offers nothing yet', async () => {
    const host = await widget(fakeApi({ search: async () => reply([]) }));
    expect(textOf(find(host, '#results'))).to.contain('chưa đưa thủ tục nào');
  });

  it('a failure with a way on, and keeps what was typed', async () => {
    const { api } = server();
    const host = await widget(api);
    host.api = { ...api, search: refusing('server/busy') };
    await type(host, 'khai sinh');
    await press('Enter');
    expect(textOf(await shows(host, '.notice'))).to.contain('Đang có nhiều người dùng');
    expect(inputOf(host).value).to.equal('khai sinh');
    host.api = api;
    find(host, '.notice button').click();
    await waitUntil(() => textOf(find(host, '.below')).includes('“khai sinh”'));
  });

  it('the results by itself once the network is back', async () => {
    const { api } = server();
    let isOffline = true;
    const host = await widget({
      ...api,
      search: (input) =>
        isOffline ? Promise.reject(new Refusal('request/offline')) : api.search(input),
    });
    await shows(host, '.notice');
    isOffline = false;
    dispatchEvent(new Event('online'));
    await shows(host, '.card');
  });

  it('no telephone number when the office is not known', async () => {
    const host = await widget(server({ agency: refusing('agency/not-found') }).api);
    await shows(host, '.card');
    expect(findAll(host, '.help')).to.have.length(0);
  });

  it('English words around Vietnamese names', async () => {
    const host = await widget();
    host.language = 'en';
    await waitUntil(() => textOf(find(host, 'h2')) === 'What do you need to get done?');
    expect(find(host, '.frame').lang).to.equal('en');
    expect(find(host, '.card h4').lang).to.equal('vi');
  });

  it('the address of the reader that was chosen', async () => {
    const host = await widget();
    expect(textOf(find(host, 'h2'))).to.equal('Bà con cần làm giấy tờ gì?');
    host.you = 'bạn';
    await host.updateComplete;
    expect(textOf(find(host, 'h2'))).to.equal('Bạn cần làm giấy tờ gì?');
  });
});

describe('<dvc-procedure-search> marks', () => {
  const marked = (text: string, query: string) =>
    markMatches(text, query)
      .map(({ text: part, matched }) => (matched ? `[${part}]` : part))
      .join('');
  const cases: [text: string, query: string, marked: string][] = [
    ['Đăng ký khai sinh', 'dang ky khai sinh', '[Đăng] [ký] [khai] [sinh]'],
    ['Xin bản sao giấy khai sinh', 'GIẤY KHAI SINH', 'Xin bản sao [giấy] [khai] [sinh]'],
    ['Đăng ký kết hôn', 'ket ho', 'Đăng ký [kết] [hôn]'],
    ['Đăng ký kết hôn', 'k', 'Đăng ký kết hôn'],
    ['Cấp bản sao (trích lục)', 'trich luc', 'Cấp bản sao ([trích] [lục])'],
    ['Đăng ký khai sinh'.normalize('NFD'), 'khai', 'Đăng ký [khai] sinh'],
    ['Đăng ký', '', 'Đăng ký'],
    ['Xóa đăng ký', 'xoá', '[Xóa] đăng ký'],
  ];
  for (const [text, query, wanted] of cases) {
    it(`“${query}” in “${text.normalize('NFC')}”`, () => {
      expect(marked(text, query)).to.equal(wanted);
    });
  }
});

describe('<dvc-procedure-search> while typing', () => {
  it('suggests, with the typed words marked as the name has them', async () => {
    const host = await widget();
    await type(host, 'giay khai sinh');
    await shows(host, '[role=option]');
    const marks = findAll(host, '#option-1 mark').map(textOf);
    expect(marks).to.deep.equal(['giấy', 'khai', 'sinh']);
  });

  it('asks once for a burst of keys, as an input method on Windows sends them', async () => {
    const { api, asked } = server();
    const host = await widget(api);
    const input = inputOf(host);
    for (const text of ['k', 'kh', 'kha', 'khai', 'kha', 'khái', 'khai', 'khai sinh']) {
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    }
    await shows(host, '[role=option]');
    expect(asked.map(({ query }) => query)).to.deep.equal(['', 'khai sinh']);
  });

  it('says the number once, when typing has stopped', async () => {
    const host = await widget();
    const ear = listen();
    await type(host, 'khai sinh');
    await hears(ear, 'Có 3 thủ tục khớp');
    expect(ear.spoken).to.have.length(1);
    ear.stop();
  });

  it('says it when the answer comes, if that is later', async () => {
    const answer = later<Awaited<ReturnType<Api['search']>>>();
    const host = await widget(
      fakeApi({ search: ({ query }) => (query ? answer.promise : Promise.resolve(reply(offers))) }),
    );
    const ear = listen();
    await type(host, 'khai sinh');
    await new Promise((pass) => setTimeout(pass, 900)); // longer than both clocks
    expect(ear.spoken).to.have.length(0);
    answer.resolve(reply(birthOnly));
    await hears(ear, 'Có 3 thủ tục khớp');
    ear.stop();
  });

  it('tells the truth when nothing fits', async () => {
    const host = await widget(nothing);
    const ear = listen();
    await type(host, 'nuôi cá voi');
    await hears(ear, 'Chưa thấy thủ tục khớp. Có 3 thủ tục gần giống.');
    for (const option of findAll(host, '[role=option]'))
      expect(textOf(option)).to.contain('Gần giống');
    ear.stop();
  });

  it('says beside the input that the network is gone, and keeps the text', async () => {
    const { api } = server();
    const host = await widget(api);
    host.api = {
      ...api,
      search: (input) => (input.query ? refusing('request/offline')() : api.search(input)),
    };
    await type(host, 'khai sinh');
    expect(textOf(await shows(host, '.count'))).to.contain('mất mạng');
    expect(inputOf(host).value).to.equal('khai sinh');
  });

  it('forgets the suggestions with the last letter', async () => {
    const host = await widget();
    await type(host, 'kh');
    await shows(host, '[role=option]');
    await press('Backspace', 'Backspace');
    await waitUntil(() => findAll(host, '[role=option]').length === 0);
    expect(inputOf(host).getAttribute('aria-expanded')).to.equal('false');
  });
});

describe('<dvc-procedure-search> by keyboard', () => {
  let host: DvcProcedureSearch;
  const active = () => inputOf(host).getAttribute('aria-activedescendant');
  const expanded = () => inputOf(host).getAttribute('aria-expanded');
  beforeEach(async () => {
    host = await widget();
    await type(host, 'khai sinh');
    await shows(host, '[role=option]');
  });

  it('finds the list by its name', () => {
    const list = find(host, '[role=listbox]');
    expect(list.getAttribute('aria-label')).to.equal('Thủ tục khớp với lời đã gõ');
    expect(inputOf(host).getAttribute('aria-controls')).to.equal(list.id);
  });

  it('opens the list without choosing for the person', () => {
    expect(expanded()).to.equal('true');
    expect(active()).to.equal(null);
    expect(findAll(host, '[aria-selected=true]')).to.have.length(0);
  });

  it('moves down and around', async () => {
    await press('ArrowDown');
    expect(active()).to.equal('option-0');
    expect(find(host, '#option-0').getAttribute('aria-selected')).to.equal('true');
    await press('ArrowDown', 'ArrowDown', 'ArrowDown');
    expect(active()).to.equal('option-0');
  });

  it('moves up from the text to the last one', async () => {
    await press('ArrowUp');
    expect(active()).to.equal('option-2');
    await press('ArrowUp');
    expect(active()).to.equal('option-1');
  });

  it('goes to the ends of the list with Home and End', async () => {
    await press('ArrowDown', 'End');
    expect(active()).to.equal('option-2');
    await press('Home');
    expect(active()).to.equal('option-0');
  });

  it('leaves Home to the text while no option is active', async () => {
    await press('Home');
    expect(active()).to.equal(null);
    expect(inputOf(host).selectionStart).to.equal(0);
  });

  it('goes back into the text with the left arrow', async () => {
    await press('ArrowDown', 'ArrowLeft');
    expect(active()).to.equal(null);
  });

  it('closes the list with Escape and keeps the text', async () => {
    await press('ArrowDown', 'Escape');
    expect(expanded()).to.equal('false');
    expect(inputOf(host).value).to.equal('khai sinh');
    await press('ArrowDown');
    expect(active()).to.equal('option-0');
  });

  it('takes the active option with Enter', async () => {
    const chosen = stay(host);
    await press('ArrowDown', 'ArrowDown', 'Enter');
    expect(chosen).to.deep.equal([{ code: '2.000635' }]);
    expect(expanded()).to.equal('false');
  });

  it('closes the list when the focus goes on', async () => {
    await press('Tab', 'Tab');
    expect(expanded()).to.equal('false');
  });

  it('leaves Enter and arrows to the input method while a word is composed', async () => {
    const chosen = stay(host);
    await press('ArrowDown');
    for (const init of [
      { key: 'Enter', isComposing: true },
      { key: 'ArrowDown', isComposing: true },
      { key: 'Enter', keyCode: 229 },
      { key: 'Escape', keyCode: 229 },
    ]) {
      const event = new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true });
      inputOf(host).dispatchEvent(event);
      expect(event.defaultPrevented, init.key).to.equal(false);
    }
    expect(active()).to.equal('option-0');
    expect(expanded()).to.equal('true');
    expect(chosen).to.have.length(0);
  });

  it('searches with Enter and goes to the heading of the results', async () => {
    await press('Enter');
    await waitUntil(() => focused()?.id === 'results', 'the heading has no focus');
    expect(textOf(focused())).to.equal('Có 3 thủ tục khớp với “khai sinh”');
    expect(expanded()).to.equal('false');
  });

  it('shows what people ask for most again when the text is empty', async () => {
    await press('Enter');
    await waitUntil(() => focused()?.id === 'results');
    inputOf(host).select();
    await press('Backspace', 'Enter');
    await waitUntil(() => textOf(find(host, '.below h3')) === 'Nhiều người ở đây hay làm');
  });
});

describe('<dvc-procedure-search> tells', () => {
  const secret = 'con gái tôi Nông Thị Mẫu';

  it('the code and nothing else, and the page may take over', async () => {
    const host = await widget();
    const chosen = stay(host);
    const before = location.href;
    find(host, '.card a').click();
    expect(chosen).to.deep.equal([{ code: '1.001193' }]);
    expect(location.href).to.equal(before);
  });

  it('nobody when a link is opened in a new tab', async () => {
    const host = await widget();
    const chosen = stay(host);
    const init = { ctrlKey: true, bubbles: true, composed: true, cancelable: true };
    const click = new MouseEvent('click', init);
    host.addEventListener('click', (event) => event.preventDefault());
    find(host, '.card a').dispatchEvent(click);
    expect(chosen).to.have.length(0);
  });

  it('nothing of what was typed: not in an event, not in an address', async () => {
    const details: string[] = [];
    const names = ['dvc-procedure-chosen', 'dvc-request-failed'] as const;
    const note = (event: Event) => details.push(JSON.stringify((event as RequestFailed).detail));
    names.forEach((name) => document.addEventListener(name, note));
    const host = await widget(nothing);
    stay(host);
    await search(host, secret);
    find(host, '.card a').click();
    host.api = fakeApi({ search: refusing('server/busy') });
    await press('Tab');
    await shows(host, '.notice');
    names.forEach((name) => document.removeEventListener(name, note));
    expect(details).to.deep.equal(['{"code":"1.001193"}', '{"code":"server/busy"}']);
    const hrefs = findAll(host, 'a').map((link) => link.getAttribute('href'));
    expect([location.href, history.state, ...hrefs].join()).not.to.contain('Nông');
  });

  it('a failed request', async () => {
    const failing = document.createElement('dvc-procedure-search');
    failing.api = fakeApi({ search: refusing('request/timeout') });
    const told = oneEvent(failing, 'dvc-request-failed');
    document.body.append(failing);
    expect(((await told) as RequestFailed).detail).to.deep.equal({ code: 'request/timeout' });
    failing.remove();
  });
});

describe('<dvc-procedure-search> can be used by everybody', () => {
  it('with nothing typed', async () => expectAccessible(await widget()));

  it('with the list open and an option active', async () => {
    const host = await widget();
    await type(host, 'khai sinh');
    await shows(host, '[role=option]');
    await press('ArrowDown');
    await expectAccessible(host);
  });

  it('with results', async () => {
    const host = await widget();
    await search(host, 'khai sinh');
    await expectAccessible(host);
  });

  it('with nothing found', async () => {
    const host = await widget(nothing);
    await search(host, 'cá voi');
    await expectAccessible(host);
  });

  it('when it failed', async () => {
    const host = await widget(fakeApi({ search: refusing('server/busy') }));
    await shows(host, '.notice');
    await expectAccessible(host);
  });

  it('on a phone 320 px wide with letters twice as large, without scrolling sideways', async () => {
    await setViewport({ width: 320, height: 640 });
    const undo = doubleText();
    const long = fakeApi({ search: async () => reply(longSummaries) });
    for (const api of [server().api, nothing, long, fakeApi({ search: refusing('server/busy') })]) {
      const host = await widget(api);
      await type(host, 'khai sinh');
      await waitUntil(() => findAll(host, '[role=option], .count').length > 0);
      expect(document.documentElement.scrollWidth).to.equal(320);
      await press('Enter');
      await waitUntil(() => focused()?.id === 'results' || findAll(host, '.notice').length > 0);
      expect(document.documentElement.scrollWidth).to.equal(320);
      host.remove();
    }
    undo();
    await setViewport({ width: 800, height: 600 });
  });

  it('with targets of 48 px and more', async () => {
    const host = await widget();
    await type(host, 'khai sinh');
    await shows(host, '[role=option]');
    for (const target of findAll(host, 'input, button, [role=option], .card'))
      expect(target.getBoundingClientRect().height, textOf(target)).to.be.at.least(48);
  });
});
