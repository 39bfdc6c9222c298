import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import jsqr from 'jsqr';
import type { Browser, Page } from 'playwright-core';
import { acknowledgement, secrets } from '../../stories/support/samples.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import { serve, type StaticServer } from '../support/static-server.ts';
import { BUILT, openStory } from './storybook.ts';

const ADDRESS = `${acknowledgement.trackUrl}#c=${acknowledgement.code}&t=${secrets.token}`;
/** In points. */
const A5 = { width: (148 / 25.4) * 72, height: (210 / 25.4) * 72 };

/** The browser's own print, not only the sheet that we lay for it: what comes out of a printer. */
suite('a receipt on paper', () => {
  let browser: Browser;
  let site: StaticServer;
  let page: Page;

  before(async () => {
    site = await serve(BUILT);
    browser = await launchBrowser();
    ({ page } = await openPage(browser, { width: 1280, height: 800 }));
  });
  after(async () => {
    await browser.close();
    site.close();
  });

  const open = (id: string): Promise<void> => openStory(page, site.url, { id, label: id });

  for (const id of [
    'dossier-receipt--arrived',
    'dossier-receipt--arrived-in-english',
    'dossier-receipt--received',
    'dossier-receipt--many-papers',
    'dossier-tracker--with-paper',
  ]) {
    test(`${id} is one A5 page, and the screen is as before`, async () => {
      await open(id);
      await page.waitForSelector('dvc-dossier-receipt .paper');
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      assert.equal(pdf.match(/\/Type \/Page\b(?!s)/g)?.length, 1);
      const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
      assert.ok(Math.abs(Number(width) - A5.width) < 1, `${width} points wide`);
      assert.ok(Math.abs(Number(height) - A5.height) < 1, `${height} points high`);
      assert.equal(await page.locator('#dvc-print-sheet').count(), 0);
    });
  }

  test('has a QR that a phone can read', async () => {
    await open('dossier-receipt--arrived');
    await page.waitForSelector('.qr[aria-busy=false]');
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const picture = await page.locator('#dvc-print-sheet').screenshot();
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
    assert.equal(await readQr(page, picture), ADDRESS);
  });
});

/** The browser opens the PNG, the decoder reads its pixels. */
async function readQr(page: Page, png: Buffer): Promise<string | undefined> {
  const { pixels, width, height } = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
    pen.drawImage(image, 0, 0);
    const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
    return { pixels: [...data], width: canvas.width, height: canvas.height };
  }, png.toString('base64'));
  // the package is CommonJS: its types promise the function, Node gives all of its exports
  const decode = (jsqr as unknown as { default?: typeof jsqr }).default ?? jsqr;
  return decode(Uint8ClampedArray.from(pixels), width, height)?.data;
}
