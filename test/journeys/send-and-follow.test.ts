import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { formOf } from '../routers/office.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import { aPhoto } from '../support/photo.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';
import { fillForm } from './fill-form.ts';
import { dvcWidgets } from './operator.ts';
import { readQr } from './read-qr.ts';
import { shownIn } from './shown.ts';

/** The main job on a phone, from the first word typed to the due day, over a real server. */
describe('a birth is registered from a phone', () => {
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  let faults: string[];
  let code = '';
  let lookup = '';
  let qr = '';

  before(async () => {
    server = await startServer();
    browser = await launchBrowser();
    ({ page, faults } = await openPage(browser));
  });
  after(async () => {
    await browser?.close();
    await server?.cleanUp();
  });

  test('"khai sinh" without accents finds it first', async () => {
    await page.goto(`${server.url}/`);
    await page.getByRole('combobox').fill('dang ky khai sinh');
    await page.getByRole('button', { name: 'Tìm', exact: true }).click();
    await page.getByRole('heading', { name: /thủ tục khớp với/ }).waitFor();
    const search = page.locator('dvc-procedure-search');
    const first = search.getByRole('listitem').getByRole('link').first();
    assert.match(await first.innerText(), /Đăng ký khai sinh/);
    assert.ok(!page.url().includes('khai'), 'what was typed is not in the address');
    await first.click();
  });

  test('the detail page says what to bring and leads to the form', async () => {
    await page.getByRole('heading', { name: 'Mang theo gì?' }).waitFor();
    await page.getByRole('link', { name: /^Bắt đầu/ }).click();
  });

  test('every question is answered, a photo is attached and its arrival is told', async () => {
    const photo = { name: 'giay-chung-sinh.jpg', mimeType: 'image/jpeg', buffer: aPhoto(300_000) };
    await fillForm(page, formOf('1.001193'), { photo });
    assert.ok((await page.getByText(/đã đến máy chủ/).count()) > 0);
  });

  test('sending ends with the acknowledgement: code, look-up code, QR, when somebody looks', async () => {
    await page.getByRole('button', { name: 'Gửi hồ sơ đến UBND xã Sao Mai' }).click();
    await page.getByRole('heading', { name: 'Hồ sơ đã đến UBND xã Sao Mai' }).waitFor();
    const text = await shownIn(page, 'dvc-dossier-receipt');
    code = /H99\.001-\d{6}-\d{4}/.exec(text)?.[0] ?? '';
    lookup = /[0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{3}/.exec(text)?.[0] ?? '';
    assert.match(code, /-0001$/);
    assert.ok(lookup, text);
    assert.match(text, /chậm nhất/);
    assert.doesNotMatch(text, /Hẹn trả/);
    qr = await readQr(page);
    assert.ok(qr.startsWith(`${server.url}/w/dossier-tracker#`), qr);
  });

  test('the QR opens the tracker, which answers first', async () => {
    await page.goto(qr);
    const answer = page.locator('dvc-dossier-tracker').getByRole('heading').first();
    await answer.getByText(/đã đến/).waitFor();
    assert.ok((await page.getByText(code).count()) > 0);
  });

  test('the typed codes open it too, however they are written', async () => {
    await page.goto(`${server.url}/w/dossier-tracker?agency=H99.001`);
    await page.getByLabel('Mã hồ sơ').fill(` ${code.toLowerCase()} `);
    await page.getByLabel('Mã tra cứu').fill(lookup.toLowerCase().replace(/ /g, '-'));
    await page.getByRole('button', { name: 'Xem hồ sơ' }).click();
    await page
      .locator('dvc-dossier-tracker')
      .getByText(/đã đến/)
      .first()
      .waitFor();
  });

  test('received from the command line, tracker and receipt show the due day', async () => {
    const due = ['--due', '01/12/2026', '--half', 'afternoon', '--basis', 'Trong ngày làm việc'];
    const by = ['--by', 'Cán bộ Mẫu'];
    const printed = await dvcWidgets(server, 'dossier', 'move', code, 'receive', ...by, ...due);
    assert.match(printed, /Được tiếp nhận/);
    await page.goto('about:blank');
    await page.goto(qr);
    const tracker = page.locator('dvc-dossier-tracker');
    await tracker
      .getByText(/Hẹn chiều thứ Ba 01\/12/)
      .first()
      .waitFor();
    await tracker.getByText('Xem giấy hẹn').first().click();
    const receipt = page.locator('dvc-dossier-receipt');
    await receipt.getByText('Hẹn trả kết quả').first().waitFor();
    assert.match(await shownIn(page, 'dvc-dossier-receipt'), /Cán bộ Mẫu/);
  });

  test('nothing went wrong on the way', () => assert.deepEqual(faults, []));
});
