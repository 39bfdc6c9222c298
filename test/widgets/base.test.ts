import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { LitElement } from 'lit';
import { Refusal } from '../../server/contract/errors.ts';
import { announce, makeRegion } from '../../widgets/base/announce.ts';
import { define } from '../../widgets/base/define.ts';
import { DvcElement } from '../../widgets/base/element.ts';
import { fillUrl } from '../../widgets/base/fill-url.ts';
import { Load } from '../../widgets/base/load.ts';
import { isPlainClick } from '../../widgets/base/plain-click.ts';
import { fakeApi } from '../../stories/support/fake-api.ts';
import { listen } from './support/page.ts';
import { hears, later } from './support/widget.ts';

describe('the announcer', () => {
  it('is one polite region in the body, there before it speaks', () => {
    makeRegion();
    makeRegion();
    const regions = document.querySelectorAll('#dvc-announcer');
    expect(regions).to.have.length(1);
    expect(regions[0]?.parentElement).to.equal(document.body);
    expect(regions[0]?.getAttribute('aria-live')).to.equal('polite');
  });

  it('says together what two widgets say at once, and the same sentence once', async () => {
    makeRegion();
    const ear = listen();
    announce('Đã lưu.');
    announce('Có 3 thủ tục khớp.');
    announce('Đã lưu.');
    await hears(ear, 'Có 3');
    expect(ear.spoken).to.deep.equal(['Đã lưu.', 'Có 3 thủ tục khớp.']);
    ear.stop();
  });

  it('names the language, so that the right voice reads', async () => {
    makeRegion();
    const ear = listen();
    announce('3 procedures fit.', 'en');
    await hears(ear, 'fit');
    expect(document.querySelector('#dvc-announcer p')?.getAttribute('lang')).to.equal('en');
    ear.stop();
  });
});

describe('a load', () => {
  class Host extends LitElement {
    failures: Refusal[] = [];
    load = new Load<string>(this, (refusal) => this.failures.push(refusal));
    fetch: () => Promise<string> = () => Promise.resolve('answer');
    key = 'a';
    asked = 0;
    override willUpdate(): void {
      this.load.ask([this.key], () => (this.asked++, this.fetch()));
    }
    get state(): string {
      return this.load.render({
        waiting: () => 'waiting',
        failed: ({ code }) => code,
        ready: (value) => value,
      });
    }
  }
  define('test-load-host', Host);
  const host = (fetch?: () => Promise<string>): Host => {
    const made = document.createElement('test-load-host') as Host;
    if (fetch) made.fetch = fetch;
    document.body.append(made);
    return made;
  };
  afterEach(() => document.querySelectorAll('test-load-host').forEach((one) => one.remove()));

  it('waits, then is ready', async () => {
    const one = host();
    await one.updateComplete;
    await waitUntil(() => one.state === 'answer');
    expect(one.asked).to.equal(1);
  });

  it('does not ask the same again', async () => {
    const one = host();
    await waitUntil(() => one.state === 'answer');
    one.requestUpdate();
    await one.updateComplete;
    expect(one.asked).to.equal(1);
  });

  it('lets the newer question win, whichever answer comes first', async () => {
    const [slow, quick] = [later<string>(), later<string>()];
    const answers = [slow.promise, quick.promise];
    const one = host(() => answers.shift() ?? Promise.reject(new Error('asked too often')));
    await waitUntil(() => one.asked === 1);
    one.key = 'b';
    one.requestUpdate();
    await waitUntil(() => one.asked === 2);
    quick.resolve('newer');
    slow.resolve('older');
    await waitUntil(() => one.state !== 'waiting');
    expect(one.state).to.equal('newer');
  });

  it('tells a failure once, as a refusal whatever was thrown', async () => {
    const one = host(() => Promise.reject(new TypeError('x is not a function')));
    await waitUntil(() => one.state === 'request/failed');
    expect(one.failures.map(({ code }) => code)).to.deep.equal(['request/failed']);
  });

  it('asks again when the network is back', async () => {
    const one = host(() => Promise.reject(new Refusal('request/offline')));
    await waitUntil(() => one.state === 'request/offline');
    one.fetch = () => Promise.resolve('answer');
    dispatchEvent(new Event('online'));
    await waitUntil(() => one.state === 'answer');
  });

  it('asks again when the widget was moved while it waited', async () => {
    const one = host(() => new Promise(() => undefined));
    await waitUntil(() => one.asked === 1);
    one.remove();
    one.fetch = () => Promise.resolve('answer');
    document.body.append(one);
    await waitUntil(() => one.state === 'answer');
  });
});

describe('an address to fill', () => {
  const cases: [template: string, filled: string][] = [
    ['{server}/w/detail?agency={agency}&code={code}', 'https://d.vn/w/detail?code=2.000635'],
    ['{server}/w/detail?code={code}&agency={agency}', 'https://d.vn/w/detail?code=2.000635'],
    ['/thu-tuc/{code}.html', '/thu-tuc/2.000635.html'],
    ['/x?agency={agency}', '/x'],
    ['/x?id={odd}#here', '/x?id=a%26b%20%C4%91#here'],
    ['/x?a=1&b=2', '/x?a=1&b=2'],
  ];
  for (const [template, filled] of cases) {
    it(`${template} becomes ${filled}`, () => {
      const values = { server: 'https://d.vn', agency: undefined, code: '2.000635', odd: 'a&b đ' };
      expect(fillUrl(template, values)).to.equal(filled);
    });
  }
});

describe('a click', () => {
  it('stays in this tab unless a key or the middle button says otherwise', () => {
    expect(isPlainClick(new MouseEvent('click'))).to.equal(true);
    for (const how of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { button: 1 }])
      expect(isPlainClick(new MouseEvent('click', how))).to.equal(false);
  });
});

describe('a widget', () => {
  class Widget extends DvcElement {
    fail = (): void => this.tellFailure(new Refusal('server/busy'));
    override render() {
      return html`<div lang=${this.locale}>${this.say('common/again')}</div>
        ${this.renderFailure(new Refusal('server/busy'), undefined, { phone: '0205 000 000' })}`;
    }
  }
  define('test-widget', Widget);

  it('tells a failure to the page with a code only, and to the person in words', async () => {
    const widget = await fixture<Widget>(html`<test-widget .api=${fakeApi()}></test-widget>`);
    const ear = listen();
    const told: unknown[] = [];
    document.body.addEventListener('dvc-request-failed', (event) => told.push(event.detail));
    widget.fail();
    expect(told).to.deep.equal([{ code: 'server/busy' }]);
    await hears(ear, 'Đang có nhiều người dùng');
    ear.stop();
  });

  it('writes a telephone number that a phone can dial', async () => {
    const widget = await fixture<Widget>(html`<test-widget></test-widget>`);
    expect(widget.shadowRoot?.querySelector('a')?.getAttribute('href')).to.equal('tel:0205000000');
  });

  it('speaks English once the words have come, every widget of the page', async () => {
    const both = await fixture<HTMLElement>(html`
      <div><test-widget language="en"></test-widget><test-widget language="en"></test-widget></div>
    `);
    const texts = () =>
      [...both.querySelectorAll('test-widget')].map(
        (one) => one.shadowRoot?.querySelector('[lang=en]')?.textContent,
      );
    await waitUntil(() => texts().every((text) => text === 'Try again'), 'one stayed Vietnamese');
  });

  it('registers a tag once, whoever comes second', () => {
    class Second extends HTMLElement {}
    define('test-widget', Second);
    expect(customElements.get('test-widget')).to.equal(Widget);
  });
});
