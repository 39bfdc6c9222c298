import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { Refusal } from '../../server/contract/errors.ts';
import type { RequestFailed } from '../../widgets/base/events.ts';
import { fakeApi, never, refusing } from '../../stories/support/fake-api.ts';
import { lifeEvents } from '../../stories/support/life-events.ts';
import { longSummaries, offers, reply } from '../../stories/support/procedures.ts';
import { doubleText, focused, textOf } from './support/page.ts';
import { expectAccessible, find, findAll, shows } from './support/widget.ts';
import {
  bare,
  inputOf,
  nothing,
  press,
  search,
  server,
  stay,
  type,
  widget,
} from './support/search.ts';

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
    expect(textOf(card)).to.contain('Chưa rõ mấy ngày');
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
    const host = await bare(fakeApi({ search: never }));
    expect(textOf(await shows(host, '.waiting'))).to.contain('Đang tìm');
    await expectAccessible(host);
  });

  it('honestly that nothing fits, the nearest marked as such, and whom to call', async () => {
    const host = await widget(nothing);
    await search(host, 'nuôi cá voi');
    expect(textOf(find(host, '#results'))).to.equal('Chưa thấy thủ tục khớp với “nuôi cá voi”');
    expect(findAll(host, '.card')).to.have.length(3);
    for (const card of findAll(host, '.card')) expect(textOf(card)).to.contain('Gần giống');
    expect(find(host, '.call a').getAttribute('href')).to.equal('tel:0205000000');
    expect(textOf(find(host, '.call'))).to.equal('Gọi 0205 000 000 để nhờ cán bộ tìm giúp.');
    expect(findAll(host, '.tile'), 'life events again').to.have.length(lifeEvents.length);
    expect(textOf(host.shadowRoot), 'nobody calls back yet').not.to.contain('gọi lại');
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
