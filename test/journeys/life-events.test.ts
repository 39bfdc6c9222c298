import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { catalogue } from '../../server/catalog/index.ts';
import { checkAccessibility, report } from '../support/accessibility.ts';
import { launchBrowser } from '../support/browser.ts';
import { doubleText, findOverflow } from '../support/overflow.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';

const SEARCH = '/w/procedure-search?agency=H99.001';
/** A finger's width, in CSS pixels. */
const TARGET = 48;

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

/** @param refused whether the browser runs no script at all, or ours has merely not come: axe is a script too. */
async function withoutScript(width: number, address: string, refused: boolean): Promise<Page> {
  const context = await browser.newContext({
    ...{ viewport: { width, height: 640 }, javaScriptEnabled: !refused, locale: 'vi-VN' },
  });
  await context.route('**/embed/**', (route) => route.abort());
  const page = await context.newPage();
  await page.goto(server.url + address);
  return page;
}

describe('somebody who cannot type, on a browser that runs no script', () => {
  for (const { id, name, procedures } of catalogue.lifeEvents)
    test(`comes from "${name}" to the first procedure in two taps`, async () => {
      const page = await withoutScript(320, SEARCH, true);
      await page.getByRole('link', { name }).click();
      assert.match(page.url(), new RegExp(`event=${id}$`));
      const [code] = procedures;
      const first = catalogue.procedures.find((one) => one.code === code);
      await page.locator('.choices a').first().click();
      assert.match(page.url(), new RegExp(`/w/procedure-detail\\?agency=H99\\.001&code=${code}$`));
      await page.getByRole('heading', { name: first?.name }).first().waitFor();
      await page.goBack();
      await page.getByRole('link', { name: 'Chọn việc khác' }).click();
      assert.equal(page.url(), server.url + SEARCH);
      await page.context().close();
    });
});

describe('somebody who types, on a browser that runs no script', () => {
  test('finds a procedure, goes on, and back finds the results again', async () => {
    const page = await withoutScript(320, SEARCH, true);
    await page.getByLabel('Bà con cần làm giấy tờ gì?').fill('dang ky khai sinh');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /thủ tục khớp với “dang ky khai sinh”/ }).waitFor();
    await page.getByRole('link', { name: 'Đăng ký khai sinh', exact: true }).click();
    await page.waitForURL(/procedure-detail.*code=1\.001193/);
    await page.goBack();
    await page.getByRole('heading', { name: /thủ tục khớp với “dang ky khai sinh”/ }).waitFor();
    assert.doesNotMatch(server.output(), /khai/, 'what was typed is in no log');
    await page.context().close();
  });
});

describe('the pages of life events', () => {
  const addresses = [
    SEARCH,
    `${SEARCH}&event=identity-residence`,
    `${SEARCH}&event=none`,
    `${SEARCH}&q=giay+khai+sinh`,
    `${SEARCH}&q=qwrtz+xzqv&language=en`,
    `${SEARCH}&event=vehicle&language=en`,
  ];
  for (const address of addresses)
    for (const width of [1280, 320])
      test(`${address} at ${width} px: axe finds nothing, fingers hit, all fits`, async () => {
        const page = await withoutScript(width, address, false);
        const { violations, doubts } = await checkAccessibility(page);
        assert.equal(violations.length + doubts.length, 0, report([...violations, ...doubts]));
        assert.deepEqual(await tooSmall(page), []);
        assert.deepEqual(await findOverflow(page), [], 'at the usual size of letters');
        if (width === 320) await doubleText(page);
        assert.deepEqual(await findOverflow(page), [], 'with letters twice as large');
        await page.context().close();
      });

  test('an event stays on the screen where scripts run', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.url}${SEARCH}&event=vehicle`);
    await page.waitForLoadState('networkidle');
    await page.getByRole('link', { name: 'Sang tên xe' }).waitFor();
    await page.close();
  });
});

/** Links of the events that a finger would miss, by their words. */
const tooSmall = (page: Page): Promise<string[]> =>
  page
    .locator('.events a')
    .evaluateAll(
      (links, least) =>
        links
          .filter((link) => link.getBoundingClientRect().height < least)
          .map((link) => link.textContent ?? ''),
      TARGET,
    );
