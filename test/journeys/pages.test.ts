import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { checkAccessibility, report } from '../support/accessibility.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import { doubleText, findOverflow } from '../support/overflow.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';

/** Every page a visitor can come to, and what shows that its widget is there. */
const PAGES: [address: string, shown: RegExp][] = [
  ['/', /cần làm giấy tờ gì/],
  ['/w/procedure-search?agency=H99.001', /cần làm giấy tờ gì/],
  ['/w/procedure-detail?agency=H99.001&code=2.000635', /Mang theo gì/],
  ['/w/procedure-detail?agency=H99.001&code=1.004222', /Công an/],
  ['/w/procedure-detail?agency=H99.001&code=2.000815', /Mang theo gì/],
  ['/w/dossier-form?agency=H99.001&procedure=2.000635', /Bắt đầu/],
  ['/w/dossier-form?agency=H99.001&procedure=1.004222', /cán bộ sẽ giúp/],
  ['/w/dossier-tracker?agency=H99.001', /Mã tra cứu/],
  ['/w/procedure-search?agency=H99.001&language=en', /Find|need/],
  ['/w/no-such-widget', /Không có trang này/],
];

describe('the pages of a server', () => {
  let server: RunningServer;
  let browser: Browser;

  before(async () => {
    server = await startServer();
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.cleanUp();
  });

  for (const [address, shown] of PAGES)
    for (const width of [1280, 320])
      test(`${address} at ${width} px: shows what it is for, axe finds nothing`, async () => {
        const { page, context, faults } = await openPage(browser, { width });
        await page.goto(server.url + address);
        await page.getByText(shown).locator('visible=true').first().waitFor();
        await assertAccessible(page);
        if (width === 320) await assertFits(page);
        assert.deepEqual(
          faults.filter((fault) => !/status of 4\d\d/.test(fault)), // a refusal is an answer
          [],
        );
        await context.close();
      });

  test('without JavaScript every page still says where to call', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    for (const [address] of PAGES.filter(
      ([address]) => address.includes('agency=') || address === '/',
    )) {
      await page.goto(server.url + address);
      await page.getByText('0205 000 000').first().waitFor();
    }
    await context.close();
  });

  test('the demo site without JavaScript leads to the same pages by links', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(server.url);
    await page.getByRole('link', { name: 'Tra cứu thủ tục' }).click();
    assert.match(page.url(), /\/w\/procedure-search\?agency=H99\.001$/);
    await context.close();
  });
});

async function assertAccessible(page: Page): Promise<void> {
  const { violations, doubts } = await checkAccessibility(page);
  assert.equal(violations.length, 0, `axe found:\n${report(violations)}`);
  const open = doubts.filter(({ rule, node }) => !judged(rule, node));
  assert.equal(open.length, 0, `axe cannot tell; look, then judge:\n${report(open)}`);
}

/**
 * Axe does not look through gradients. On the demo site's, words stand against the paler end as 4.8 (gold on red, the
 * province), 5.4 (the name), 6.5 (white on blue, the menu) and 7.1 (red on pale blue, box titles) to 1.
 */
const judged = (rule: string, node: string): boolean =>
  rule === 'color-contrast' && /^(a\[href\$="#|\.parent|\.site-name|#.*\.box-title|h2)/.test(node);

async function assertFits(page: Page): Promise<void> {
  assert.deepEqual(await findOverflow(page), [], 'at the usual size of letters');
  await doubleText(page);
  assert.deepEqual(await findOverflow(page), [], 'with letters twice as large');
}
