import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { checkAccessibility, unjudged, type Judgement } from '../support/accessibility.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import { doubleText, findOverflow } from '../support/overflow.ts';

/** Pages made bad on purpose: proof that the checks of the stories see what they are for. */
suite('the checks of the stories', () => {
  let browser: Browser;
  let page: Page;

  before(async () => {
    browser = await launchBrowser();
    ({ page } = await openPage(browser, { width: 320 }));
  });
  after(() => browser.close());

  /** A page with the given markup inside the shadow root of an element. */
  async function show(markup: string): Promise<void> {
    await page.setContent(
      `<!doctype html><html lang="vi"><title>Thử</title><main><h1>Thử</h1><x-box></x-box></main></html>`,
    );
    await page.evaluate((inner) => {
      const root = document.querySelector('x-box')?.attachShadow({ mode: 'open' });
      root?.append(...new DOMParser().parseFromString(inner, 'text/html').body.childNodes);
    }, markup);
  }

  test('find nothing wrong with a good page', async () => {
    await show('<p>Xin chào</p><label>Tên <input></label>');
    assert.deepEqual(await checkAccessibility(page), { violations: [], doubts: [] });
    await doubleText(page);
    assert.deepEqual(await findOverflow(page), []);
  });

  test('see a field without a label and letters too pale, inside a shadow root', async () => {
    await show('<input><p style="color:#bbb;background:#fff">Xin chào</p>');
    const { violations } = await checkAccessibility(page);
    assert.deepEqual(violations.map(({ rule }) => rule).sort(), ['color-contrast', 'label']);
    assert.match(violations[0]?.node ?? '', /x-box >> /);
  });

  test('do not let a doubt pass until somebody has judged that very one', async () => {
    await show(
      '<p style="color:#fff;background:linear-gradient(#000,#fff)">Chữ trên nền chuyển màu</p>',
    );
    const { doubts } = await checkAccessibility(page);
    const used = new Set<Judgement>();
    const judgement: Judgement = { rule: 'color-contrast', place: '^here$', reason: 'looked' };
    assert.equal(unjudged(doubts, 'here', [], used).length, 1);
    assert.equal(unjudged(doubts, 'elsewhere', [judgement], used).length, 1);
    assert.equal(used.size, 0);
    assert.equal(unjudged(doubts, 'here', [judgement], used).length, 0);
    assert.equal(used.size, 1);
  });

  test('see what is wider than the window', async () => {
    await show('<p style="width:400px">rộng</p>');
    assert.match(
      (await findOverflow(page)).join('\n'),
      /sideways.*\n.*x-box >> p reaches .* to 40/,
    );
  });

  test('see a word that only sticks out when letters are doubled', async () => {
    await show('<p style="font-size:2rem">nghiêngnghiêngnghi</p>');
    assert.deepEqual(await findOverflow(page), []);
    await doubleText(page);
    assert.match((await findOverflow(page)).join('\n'), /sideways.*\n.*x-box >> p reaches/);
  });

  test('see what is cut off instead of sticking out', async () => {
    await show(
      '<div style="overflow:hidden"><p style="width:400px;text-align:right">rộng</p></div>',
    );
    assert.match((await findOverflow(page)).join(), /p reaches .*div, which cuts it off/);
  });

  test('let an empty edge be cut off', async () => {
    const edge = '<div style="margin-right:-20px;border:1px solid"><p>bên trong</p></div>';
    await show(`<div style="overflow:hidden">${edge}</div>`);
    assert.deepEqual(await findOverflow(page), []);
  });

  test('let a table scroll on its own when the keyboard can reach it', async () => {
    const table = '<p style="width:400px;text-align:right">bảng</p>';
    await show(`<div style="overflow-x:auto">${table}</div>`);
    assert.equal((await findOverflow(page)).length, 1);
    await show(`<div style="overflow-x:auto" tabindex="0" role="region">${table}</div>`);
    assert.deepEqual(await findOverflow(page), []);
  });
});
