import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { formOf } from '../routers/office.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import { aPhoto } from '../support/photo.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';
import { fillForm } from './fill-form.ts';
import { dvcWidgets } from './operator.ts';
import { shownIn } from './shown.ts';

const form = formOf('2.000635');
const FORM = '/w/dossier-form?agency=H99.001&procedure=2.000635';
const SUBMIT = '**/trpc/dossiers.submit';

describe('the network goes at the moment of sending', () => {
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  let context: BrowserContext;
  let earlier = 0;

  before(async () => {
    server = await startServer();
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.cleanUp();
  });

  const dossiers = async (): Promise<string[]> =>
    (await dvcWidgets(server, 'dossier', 'list')).match(/H99\.001-\d{6}-\d{4}/g) ?? [];
  const readyToSend = async (): Promise<void> => {
    earlier = (await dossiers()).length;
    ({ page, context } = await openPage(browser));
    await page.goto(server.url + FORM);
    const photo = { name: 'can-cuoc.jpg', mimeType: 'image/jpeg', buffer: aPhoto(50_000) };
    await fillForm(page, form, { photo });
  };
  const sendButton = () => page.getByRole('button', { name: /^Gửi hồ sơ đến/ });
  const notSent = () => page.getByRole('heading', { name: /CHƯA gửi được/ }).waitFor();
  const acknowledged = () =>
    page.getByRole('heading', { name: /^Hồ sơ đã đến/ }).waitFor({ timeout: 60_000 });
  const exactlyOneMore = async (): Promise<void> => {
    const now = await dossiers();
    assert.equal(now.length, earlier + 1);
    const shown = await shownIn(page, 'dvc-dossier-receipt');
    assert.ok(shown.includes(now[0] ?? 'none'), shown);
    await context.close();
  };

  test('before it arrives: it says it was not sent, and sends itself when the network is back', async () => {
    await readyToSend();
    await context.setOffline(true);
    await sendButton().click();
    await notSent();
    assert.equal((await dossiers()).length, earlier);
    await context.setOffline(false);
    await acknowledged();
    await exactlyOneMore();
  });

  test('after the commit, before the answer: one dossier, and its acknowledgement in the end', async () => {
    await readyToSend();
    await page.route(SUBMIT, loseTheAnswer, { times: 1 });
    await sendButton().click();
    await acknowledged();
    await exactlyOneMore();
  });

  test('the page is reloaded after a lost answer: it still ends with one', async () => {
    await readyToSend();
    await page.route(SUBMIT, loseTheAnswer);
    await sendButton().click();
    await notSent();
    await page.unrouteAll({ behavior: 'wait' });
    await page.reload();
    await page.getByRole('button', { name: 'Làm tiếp' }).click();
    await sendButton().click();
    await acknowledged();
    await exactlyOneMore();
  });

  test('a double tap sends one', async () => {
    await readyToSend();
    await sendButton().dblclick();
    await acknowledged();
    await exactlyOneMore();
  });
});

/** The server gets it and commits; the phone hears nothing. */
async function loseTheAnswer(route: Route): Promise<void> {
  await route.fetch();
  await route.abort('connectionreset');
}
