import { expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { SearchInput } from '../../server/contract/procedure.ts';
import { fakeApi, refusing } from '../../stories/support/fake-api.ts';
import { filterChoices } from '../../stories/support/filter-choices.ts';
import { lifeEvents } from '../../stories/support/life-events.ts';
import { offers, reply } from '../../stories/support/procedures.ts';
import type { Api } from '../../widgets/client/api.ts';
import type { DvcProcedureSearch } from '../../widgets/elements/procedure-search/procedure-search.ts';
import { doubleText, focused, listen, textOf } from './support/page.ts';
import { expectAccessible, find, findAll, hears, shows } from './support/widget.ts';
import { inputOf, press, search, server, stay, widget } from './support/search.ts';

describe('<dvc-procedure-search> for who cannot type', () => {
  const tap = async (host: Element, selector: string) => (await shows(host, selector)).click();

  it('shows what happens in a life, each with its picture and name', async () => {
    const host = await widget();
    expect(findAll(host, '.tile').map(textOf)).to.deep.equal(
      lifeEvents.map(({ name, hint }) => `${name} ${hint}`),
    );
    const drawn = findAll(host, '.tile path').map((path) => path.getAttribute('d'));
    expect(drawn).to.deep.equal(lifeEvents.map(({ picture }) => picture));
    for (const svg of findAll(host, '.tile svg'))
      expect(svg.getAttribute('aria-hidden')).to.equal('true');
  });

  it('leads to any procedure in three taps, in the order of the event', async () => {
    const host = await widget();
    const chosen = stay(host);
    await tap(host, '.tile');
    const names = (await shows(host, '.choices')).querySelectorAll('a');
    expect([...names].map(textOf)).to.deep.equal(lifeEvents[0]?.procedures.map(({ name }) => name));
    expect(names[1]?.getAttribute('href')).to.equal(
      '/w/procedure-detail?agency=H99.001&code=2.000635',
    );
    names[1]?.click();
    expect(chosen).to.deep.equal([{ code: '2.000635' }]);
  });

  it('goes on at the heading, and back to the pictures', async () => {
    const host = await widget();
    await tap(host, '.tile');
    await waitUntil(() => textOf(focused()) === 'Sinh con, nuôi con', 'the heading has no focus');
    await expectAccessible(host);
    find(host, '.back').click();
    await shows(host, '.tile');
  });

  it('shows the list without them when they cannot be had, and fetches them when asked', async () => {
    let isSlow = true;
    const host = await widget(
      server({
        lifeEvents: () => (isSlow ? refusing('request/timeout')() : Promise.resolve(lifeEvents)),
      }).api,
    );
    await shows(host, '.card');
    expect(textOf(find(host, '.below'))).to.contain('Chưa tải được hình các việc.');
    await expectAccessible(host);
    isSlow = false;
    await tap(host, '.below button.link');
    await shows(host, '.tile');
  });

  it('tells one failure once', async () => {
    const failing = {
      search: refusing('request/offline'),
      lifeEvents: refusing('request/offline'),
    };
    const host = await widget(fakeApi(failing));
    expect(findAll(host, '.notice')).to.have.length(1);
    expect(textOf(find(host, '.below'))).not.to.contain('Chưa tải được hình');
  });

  it('has pictures side by side at 320 px, one below the other with doubled letters', async () => {
    await setViewport({ width: 320, height: 640 });
    const host = await widget();
    const columns = () => new Set(findAll(host, '.tile').map((one) => one.offsetLeft)).size;
    expect(columns()).to.equal(2);
    const undo = doubleText();
    expect(columns()).to.equal(1);
    expect(document.documentElement.scrollWidth).to.equal(320);
    await tap(host, '.tile');
    await shows(host, '.choices');
    expect(document.documentElement.scrollWidth).to.equal(320);
    undo();
    for (const target of findAll(host, '.choices a, .back'))
      expect(target.getBoundingClientRect().height).to.be.at.least(48);
    await setViewport({ width: 800, height: 600 });
  });
});

describe('<dvc-procedure-search> filters', () => {
  const options = (select: Element) => [...select.querySelectorAll('option')].map(textOf);
  let asked: SearchInput[];
  async function open(other: Partial<Api> = {}): Promise<DvcProcedureSearch> {
    const answering = server(other);
    asked = answering.asked;
    const host = await widget(answering.api);
    find(host, 'summary').click();
    await shows(host, 'select');
    return host;
  }
  async function choose(host: DvcProcedureSearch, name: string, value: string): Promise<void> {
    const menu = find<HTMLSelectElement>(host, `select[name=${name}]`);
    menu.focus();
    menu.value = value;
    menu.dispatchEvent(new Event('change'));
    await host.updateComplete;
    await waitUntil(() => find(host, '.below').getAttribute('aria-busy') === 'false');
  }

  it('are asked for when they are opened', async () => {
    let count = 0;
    const filters = { filterChoices: async () => ((count += 1), filterChoices) };
    const host = await widget(server(filters).api);
    expect(count).to.equal(0);
    find(host, 'summary').click();
    await shows(host, 'select');
    expect(count).to.equal(1);
  });

  it('say in plain words what occurs here, and nothing else', async () => {
    const host = await open();
    const [sector, audience, level] = findAll(host, 'select');
    expect(options(sector as Element)).to.deep.equal([
      'Tất cả',
      'Hộ tịch',
      'Chứng thực',
      'Hộ kinh doanh',
    ]);
    expect(options(audience as Element)).to.deep.equal([
      'Tất cả',
      'Công dân Việt Nam',
      'Tổ chức, trừ doanh nghiệp và hợp tác xã',
    ]);
    expect(options(level as Element)).to.deep.equal([
      'Tất cả',
      'Chưa rõ',
      'Làm trọn trên mạng',
      'Làm một phần trên mạng',
    ]);
    await expectAccessible(host);
  });

  it('leave out a menu in which there is nothing to choose', async () => {
    const host = await open({
      filterChoices: async () => ({ ...filterChoices, serviceLevels: ['unknown'] }),
    });
    expect(findAll(host, 'select').map((one) => one.getAttribute('name'))).to.deep.equal([
      'sector',
      'audience',
    ]);
  });

  it('send the words of the register, keep the focus and say the number', async () => {
    const host = await open();
    const ear = listen();
    await choose(host, 'sector', 'Thành lập và hoạt động doanh nghiệp (hộ kinh doanh)');
    expect(asked[asked.length - 1]).to.deep.include({
      query: '',
      sector: 'Thành lập và hoạt động doanh nghiệp (hộ kinh doanh)',
    });
    expect(focused()).to.equal(find(host, 'select'));
    expect(textOf(find(host, 'summary'))).to.equal('Lọc (đang chọn 1)');
    await hears(ear, `Có ${offers.length} thủ tục`);
    ear.stop();
  });

  it('hold for what is typed after that', async () => {
    const host = await open();
    await choose(host, 'serviceLevel', 'full');
    await search(host, 'khai sinh');
    for (const one of asked.slice(-2)) expect(one).to.deep.include({ serviceLevel: 'full' });
  });

  it('say when they leave nothing, and go with one tap', async () => {
    const host = await open({
      search: async ({ sector, limit }) => (sector ? reply([]) : reply(offers, limit)),
    });
    await choose(host, 'sector', 'Chứng thực');
    expect(textOf(find(host, '#results'))).to.equal('Không có thủ tục nào như đã lọc');
    expect(find(host, '.call a').getAttribute('href')).to.equal('tel:0205000000');
    expect(focused()).to.equal(find(host, 'select'));
    await expectAccessible(host);
    find(host, '.sieve-off').focus();
    await press('Enter');
    await waitUntil(() => textOf(find(host, '#results')) === 'Nhiều người ở đây hay làm');
    await waitUntil(() => focused()?.id === 'results', 'the focus is lost');
  });
});

describe('<dvc-procedure-search> and the address', () => {
  const start = location.href;
  afterEach(() => history.replaceState(null, '', start));
  async function withHash(api: Api = server().api): Promise<DvcProcedureSearch> {
    const host = document.createElement('dvc-procedure-search');
    Object.assign(host, { agency: 'H99.001', api, inHash: true });
    document.body.append(host);
    await shows(host, '#results');
    return host;
  }

  it('leaves it alone on a page of somebody else', async () => {
    const steps = history.length;
    const host = await widget();
    find(host, '.tile').click();
    await shows(host, '.choices');
    expect([location.href, history.length]).to.deep.equal([start, steps]);
  });

  it('keeps the event there, and the browser’s back button brings the pictures', async () => {
    const host = await withHash();
    find(host, '.tile').click();
    await shows(host, '.choices');
    expect(location.hash).to.equal('#event=new-child');
    history.back();
    await shows(host, '.tile');
    expect(location.href).to.equal(start);
    history.forward();
    await shows(host, '.choices');
    host.remove();
  });

  it('keeps nothing of what was typed, and still brings it back', async () => {
    const host = await withHash();
    await search(host, 'khai sinh');
    await waitUntil(() => focused()?.id === 'results');
    const kept = () => decodeURIComponent(location.href) + JSON.stringify(history.state);
    expect(kept()).not.to.contain('khai');
    find(host, '.card a').focus();
    history.back();
    await waitUntil(() => textOf(find(host, '#results')) === 'Nhiều người ở đây hay làm');
    expect(inputOf(host).value).to.equal('');
    history.forward();
    await waitUntil(() => textOf(find(host, '#results')).includes('“khai sinh”'));
    expect(inputOf(host).value).to.equal('khai sinh');
    expect(kept()).not.to.contain('khai');
    host.remove();
  });

  it('names filters and the procedure that was chosen', async () => {
    const host = await withHash();
    find(host, 'summary').click();
    const menu = (await shows(host, 'select')) as HTMLSelectElement;
    menu.value = 'Hộ tịch';
    menu.dispatchEvent(new Event('change'));
    await waitUntil(() => textOf(find(host, '#results')).startsWith('Có '));
    const link = find(host, '.card a');
    host.addEventListener('click', (event) => event.preventDefault());
    link.click();
    const hash = new URLSearchParams(location.hash.slice(1));
    expect([...hash]).to.deep.equal([
      ['sector', 'Hộ tịch'],
      ['procedure', '1.001193'],
    ]);
    host.remove();
  });

  it('begins where it says, and shows what was seen before', async () => {
    history.replaceState(null, '', '#procedure=2.000635');
    const host = await withHash();
    expect(textOf(await shows(host, '.seen a'))).to.equal('Xin bản sao giấy khai sinh');
    host.remove();
    history.replaceState(null, '', '#serviceLevel=full&sector=H%E1%BB%99+t%E1%BB%8Bch');
    const { api, asked } = server();
    const sifted = await withHash(api);
    expect(asked[0]).to.deep.include({ sector: 'Hộ tịch', serviceLevel: 'full', query: '' });
    expect(textOf(find(sifted, 'summary'))).to.equal('Lọc (đang chọn 2)');
    sifted.remove();
  });

  it('passes over what no address of ours says', async () => {
    history.replaceState(null, '', '#event=none&serviceLevel=canary');
    const { api, asked } = server();
    const host = await withHash(api);
    expect(asked[0]?.serviceLevel).to.equal(undefined);
    expect(findAll(host, '.tile')).to.have.length(lifeEvents.length);
    host.remove();
  });
});
