import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { aPhoto } from '../support/photo.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';

const FORM = '/w/dossier-form?agency=H99.001&procedure=2.000635';

/** Code that is fetched later may not come: the browser itself would never ask for it again. */
describe('a part of the code does not arrive', () => {
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

  test('of the form’s questions: trying again brings the first one, without a reload', async () => {
    const { page, context } = await openPage(browser, { width: 320 });
    await page.route(/\/stages-/, (route) => route.abort('connectionreset'));
    await page.goto(server.url + FORM);
    await page.getByRole('button', { name: /^Bắt đầu/ }).click();
    const again = page.getByRole('button', { name: 'Thử lại' });
    await again.waitFor();
    await page.unrouteAll({ behavior: 'wait' });
    await again.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Xin bản sao cho ai?' }).waitFor();
    await context.close();
  });

  test('of uploading, once: the photo goes all the same', async () => {
    const { page, context } = await openPage(browser, { width: 320 });
    let lost = 0;
    await page.route(/\/upload-/, (route) => (lost++ ? route.continue() : route.abort()));
    await page.goto(`${server.url}/w/dossier-form?agency=H99.001&procedure=1.000894`);
    await page.getByRole('button', { name: /^Bắt đầu/ }).click();
    await page.getByLabel('Của tôi').check();
    const next = page.getByRole('button', { name: 'Tiếp tục' });
    const picker = page.locator('input[type=file]');
    const boxes = { ownerName: 'Nông Thị Mẫu', 'residence.line': 'Thôn 1' };
    const place = { 'residence.commune': 'xã Sao Mai', 'residence.province': 'tỉnh Thử Nghiệm' };
    for (let n = 0; n < 8 && !(await picker.count()); n++) {
      for (const [name, text] of Object.entries({ ...boxes, ...place }))
        if (await page.locator(`[name="${name}"]`).count())
          await page.locator(`[name="${name}"]`).fill(text);
      await next.click();
    }
    const photo = { name: 'to-khai.jpg', mimeType: 'image/jpeg', buffer: aPhoto(20_000) };
    await picker.setInputFiles(photo);
    await page.getByText(/đã đến máy chủ/).waitFor();
    assert.ok(lost > 1, 'it was asked for again');
    await context.close();
  });
});
