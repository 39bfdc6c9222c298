import { expect, waitUntil } from '@open-wc/testing';
import type { DvcProcedureDetail } from '../../widgets/elements/procedure-detail/procedure-detail.ts';
import { ready } from './support/detail.ts';
import { focused, listen, textOf } from './support/page.ts';
import { expectAccessible, find, findAll, hears, shows } from './support/widget.ts';

const ADDRESS = 'https://dvc.example.vn/w/procedure-detail?agency=H99.001&code=2.000635';

/** A browser that can do this much; `undefined`: it has no such thing. */
function browserWith({ share, clipboard }: { share?: unknown; clipboard?: unknown }): void {
  const own = (name: string, value: unknown) =>
    Object.defineProperty(navigator, name, { configurable: true, value });
  own('share', share);
  own('clipboard', clipboard);
}
function realBrowser(): void {
  Reflect.deleteProperty(navigator, 'share');
  Reflect.deleteProperty(navigator, 'clipboard');
}

const press = (host: DvcProcedureDetail): void => find(host, '.next button.quiet').click();
const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'));

describe('<dvc-procedure-detail> is handed on', () => {
  afterEach(realBrowser);

  it("through the phone's own sheet: name and address, nothing else", async () => {
    const told: unknown[] = [];
    browserWith({ share: async (what: unknown) => void told.push(what) });
    const host = await ready();
    press(host);
    await waitUntil(() => told.length > 0);
    expect(told).to.deep.equal([{ title: 'Xin bản sao giấy khai sinh', url: ADDRESS }]);
    await host.updateComplete;
    expect(findAll(host, '.link-to-copy')).to.have.length(0);
  });

  it('not at all when the person thinks better of it', async () => {
    let copied = false;
    browserWith({
      share: () => Promise.reject(new DOMException('closed', 'AbortError')),
      clipboard: { writeText: async () => void (copied = true) },
    });
    const host = await ready();
    press(host);
    await new Promise((go) => setTimeout(go, 50));
    expect(copied).to.equal(false);
    expect(findAll(host, '.link-to-copy')).to.have.length(0);
  });

  it('by copying, with the case that is chosen; a word says so, spoken and shown', async () => {
    const copied: string[] = [];
    browserWith({ clipboard: { writeText: async (text: string) => void copied.push(text) } });
    const host = await ready();
    const ear = listen();
    find(host, 'input[value=other]').click();
    await host.updateComplete;
    press(host);
    await hears(ear, 'Đã chép địa chỉ trang này.');
    expect(copied).to.deep.equal([`${ADDRESS}&variant=other`]);
    expect(textOf(find(host, '.next'))).to.contain('Dán vào Zalo');
    find(host, 'input[value=self]').click();
    await host.updateComplete;
    expect(textOf(find(host, '.next')), 'another address was copied').not.to.contain('Dán vào');
    ear.stop();
  });

  for (const [name, browser] of Object.entries({
    'a browser that knows neither way': {},
    'a frame that is refused both': { share: refuse, clipboard: { writeText: refuse } },
  }))
    it(`by hand in ${name}: the address stands there, selected`, async () => {
      browserWith(browser);
      const host = await ready();
      press(host);
      const field = (await shows(host, '.link-to-copy input')) as HTMLInputElement;
      await waitUntil(() => focused() === field);
      expect(field.value).to.equal(ADDRESS);
      expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).to.equal(
        ADDRESS,
      );
      await expectAccessible(host);
    });
});
