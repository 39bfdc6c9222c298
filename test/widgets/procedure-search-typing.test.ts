import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import type { Api } from '../../widgets/client/api.ts';
import { markMatches } from '../../widgets/elements/procedure-search/mark-matches.ts';
import type { DvcProcedureSearch } from '../../widgets/elements/procedure-search/procedure-search.ts';
import { fakeApi, refusing } from '../../stories/support/fake-api.ts';
import { offers, reply } from '../../stories/support/procedures.ts';
import { focused, listen, textOf } from './support/page.ts';
import { find, findAll, hears, later, shows } from './support/widget.ts';
import {
  birthOnly,
  inputOf,
  nothing,
  press,
  server,
  stay,
  type,
  widget,
} from './support/search.ts';

describe('<dvc-procedure-search> marks', () => {
  const marked = (text: string, query: string) =>
    markMatches(text, query)
      .map(({ text: part, matched }) => (matched ? `[${part}]` : part))
      .join('');
  const cases: [text: string, query: string, marked: string][] = [
    ['Đăng ký khai sinh', 'dang ky khai sinh', '[Đăng ký khai sinh]'],
    ['Xin bản sao giấy khai sinh', 'GIẤY KHAI SINH', 'Xin bản sao [giấy khai sinh]'],
    ['Đăng ký kết hôn', 'ket ho', 'Đăng ký [kết hôn]'],
    ['Đăng ký kết hôn', 'k', 'Đăng ký kết hôn'],
    ['Cấp bản sao (trích lục)', 'trich luc', 'Cấp bản sao ([trích lục])'],
    ['Đăng ký khai sinh'.normalize('NFD'), 'khai', 'Đăng ký [khai] sinh'],
    ['Đăng ký', '', 'Đăng ký'],
    ['Giấy khai sinh, kết hôn', 'giay sinh ket', '[Giấy] khai [sinh], [kết] hôn'],
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
    expect(marks).to.deep.equal(['giấy khai sinh']);
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
    await aTimeout(900); // longer than both clocks
    expect(ear.spoken).to.have.length(0);
    answer.resolve(reply(birthOnly));
    await hears(ear, 'Có 3 thủ tục khớp');
    ear.stop();
  });

  it('suggests nothing to somebody who was quicker and has the results', async () => {
    const host = await widget();
    inputOf(host).focus();
    inputOf(host).value = 'khai sinh';
    inputOf(host).form?.requestSubmit();
    await waitUntil(() => focused()?.id === 'results');
    await aTimeout(500); // longer than the pause after which suggestions would come
    expect(findAll(host, '[role=option]')).to.have.length(0);
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
    await waitUntil(() => textOf(find(host, '#results')) === 'Nhiều người ở đây hay làm');
  });
});
