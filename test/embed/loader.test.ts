import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openPage } from '../support/browser.ts';
import { serve, type StaticServer } from '../support/static-server.ts';

/**
 * The built loader on a website that is not ours, in a real browser. `procedure-search` stands for
 * any widget: what is asked is whether it becomes one, and what stays when it cannot.
 */
const PLACE = `<div id="place" data-dvc="procedure-search" data-agency="H99.001"><a href="/w/procedure-search">Tra cứu thủ tục</a></div>`;

suite('the loader on a website', () => {
  let browser: Browser;
  let ours: StaticServer;
  let site: StaticServer;
  let html = '';

  before(async () => {
    browser = await launchBrowser();
    ours = await serve(fileURLToPath(new URL('../../dist', import.meta.url)));
    site = await serve((path) =>
      path === '/index.html' ? `<!doctype html><title>Xã</title>${html}` : undefined,
    );
  });
  after(async () => {
    await browser.close();
    ours.close();
    site.close();
  });

  const script = (attributes: string): string =>
    `<script ${attributes} src="${ours.url}/embed/1/dvc.js"></script>`;

  async function visit(body: string, prepare?: (page: Page) => Promise<void>): Promise<Page> {
    html = body;
    ours.asked.length = 0;
    const { page } = await openPage(browser);
    page.setDefaultTimeout(5000);
    await prepare?.(page);
    await page.goto(site.url);
    return page;
  }

  const isDefined = (page: Page, tag: string): Promise<unknown> =>
    page.waitForFunction((name) => customElements.get(name) !== undefined, tag);

  for (const kind of ['async', 'type="module"', 'defer', '']) {
    test(`<script ${kind}> turns a place into its widget`, async () => {
      const page = await visit(script(kind) + PLACE);
      const widget = page.locator('#place > dvc-procedure-search');
      await widget.waitFor({ state: 'attached' });
      await isDefined(page, 'dvc-procedure-search');
      assert.equal(await widget.getAttribute('agency'), 'H99.001');
      assert.equal(await widget.getAttribute('server'), ours.url);
      assert.equal(await page.getByText('Tra cứu thủ tục').count(), 1, 'the link is kept inside');
      await page.context().close();
    });
  }

  test('a tag that was written out learns its server, unless it or a provider names one', async () => {
    const page = await visit(
      `${script('async')}<dvc-procedure-search id="plain"></dvc-procedure-search>
       <dvc-procedure-search id="own" server="https://other.example"></dvc-procedure-search>
       <dvc-provider server="https://other.example"><dvc-procedure-search id="inner"></dvc-procedure-search></dvc-provider>`,
    );
    await isDefined(page, 'dvc-procedure-search');
    assert.equal(await page.locator('#plain').getAttribute('server'), ours.url);
    assert.equal(await page.locator('#own').getAttribute('server'), 'https://other.example');
    assert.equal(await page.locator('#inner').getAttribute('server'), null);
    await page.context().close();
  });

  test('a place that is added later becomes a widget too', async () => {
    const page = await visit(`${script('async')}<main></main>`);
    await page.waitForFunction(() => Symbol.for('dvc.base') in window);
    assert.deepEqual(ours.asked, ['/embed/1/dvc.js'], 'nothing is loaded before it is needed');
    await page.evaluate((place) => {
      document
        .querySelector('main')
        ?.append(new DOMParser().parseFromString(`<p>${place}</p>`, 'text/html').body);
    }, PLACE);
    await page.locator('#place > dvc-procedure-search').waitFor({ state: 'attached' });
    await page.context().close();
  });

  test('only what is on the page is loaded', async () => {
    const page = await visit(script('async') + PLACE);
    await page.locator('#place > dvc-procedure-search').waitFor({ state: 'attached' });
    assert.ok(ours.asked.some((path) => path.includes('/procedure-search-')));
    assert.ok(!ours.asked.some((path) => path.includes('/dossier-tracker-')));
    await page.context().close();
  });

  test('when the widget cannot be loaded, the link stays and the page is told why', async () => {
    const page = await visit(script('async') + PLACE, async (fresh) => {
      await fresh.route(/procedure-search-/, (route) => route.abort());
    });
    await page.waitForEvent('console', (message) => message.text().includes('dvc/not-loaded'));
    assert.equal(await page.locator('dvc-procedure-search').count(), 0);
    assert.ok(await page.getByRole('link', { name: 'Tra cứu thủ tục' }).isVisible());
    await page.context().close();
  });

  test('what people write into a CMS can neither run nor lead to another server', async () => {
    const page = await visit(
      `${script('async')}<div id="place" data-dvc="procedure-search" data-onclick="window.ran=1"
        data-style="position:fixed" data-server="https://evil.example"></div>`,
    );
    const widget = page.locator('#place > dvc-procedure-search');
    await widget.waitFor({ state: 'attached' });
    assert.equal(await widget.getAttribute('onclick'), null);
    assert.equal(await widget.getAttribute('style'), null);
    assert.equal(await widget.getAttribute('server'), ours.url);
    await page.context().close();
  });

  test('a theme that loads the script twice gets one widget', async () => {
    const page = await visit(script('async') + script('type="module"') + PLACE + script(''));
    await page.locator('#place > dvc-procedure-search').waitFor({ state: 'attached' });
    await page.waitForLoadState('networkidle');
    assert.equal(await page.locator('dvc-procedure-search').count(), 1);
    await page.context().close();
  });
});
