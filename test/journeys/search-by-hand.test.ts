import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { launchBrowser, openPage } from '../support/browser.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';
import { compose, rewrite } from '../support/vietnamese-input.ts';

/** What people write, with spellings that input methods trip over: tones, đ, apostrophes, names of many peoples. */
const WRITTEN = [
  'giấy khai sinh',
  'đăng ký kết hôn',
  'sổ hộ khẩu',
  'nhà đất bị lấn chiếm',
  'hoà giải, hòa giải',
  'Hờ A Chống người H’Mông',
  "K'Brối làm căn cước",
  'Niê Y Blô mất sổ đỏ',
  'Thạch Sà Rây chứng thực',
  'quyết định nghỉ hưu',
  'ủy quyền cho vợ',
  'Ưu đãi người có công',
];

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

interface Visit {
  page: Page;
  context: BrowserContext;
  devtools: CDPSession;
}

async function visit(options: { width?: number } = {}): Promise<Visit> {
  const { page, context } = await openPage(browser, options);
  await page.goto(`${server.url}/w/procedure-search?agency=H99.001`);
  await page.locator('#results').waitFor();
  return { page, context, devtools: await context.newCDPSession(page) };
}

const field = (page: Page) => page.getByRole('combobox');
/** The results of what was typed: the heading quotes it, so they are no older text's. */
async function resultsFor(page: Page, text: string): Promise<string[]> {
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: `“${text}”` }).waitFor();
  return page.locator('.card h4').allInnerTexts();
}

describe('Vietnamese typed into the search', () => {
  const ways: [name: string, write: (visit: Visit, text: string) => Promise<void>][] = [
    ['composed', ({ devtools }, text) => compose(devtools, text)],
    ['rewritten in bursts', ({ page }, text) => rewrite(page, text)],
    ['plainly', ({ page }, text) => page.keyboard.insertText(text)],
  ];
  const found = new Map<string, string[]>();
  for (const [way, write] of ways)
    test(`${way}: every letter stays, suggestions come, and it finds the same`, async () => {
      const visited = await visit();
      const { page, context } = visited;
      const input = await field(page).elementHandle();
      for (const text of WRITTEN) {
        await field(page).fill('');
        await field(page).focus();
        await write(visited, text);
        assert.equal((await field(page).inputValue()).normalize('NFC'), text.normalize('NFC'));
        if (text === WRITTEN[0])
          await page.getByRole('option', { name: /^Đăng ký khai sinh/ }).waitFor();
        const results = await resultsFor(page, text);
        assert.deepEqual(results, found.get(text) ?? results, text);
        assert.ok(results.length > 0, `${text}: not even the nearest`);
        found.set(text, results);
        const isSame = await field(page).evaluate((now, first) => now === first, input);
        assert.ok(isSame, 'the input is the same element');
      }
      assert.doesNotMatch(decodeURIComponent(page.url()), /#|giấy/, 'nothing of it in the address');
      await context.close();
    });

  test('Enter while a word is composed belongs to the input method', async () => {
    const { page, context, devtools } = await visit();
    await field(page).focus();
    const caret = { selectionStart: 4, selectionEnd: 4 };
    await devtools.send('Input.imeSetComposition', { text: 'khai', ...caret });
    const key = { key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 };
    await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
    await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    await page.waitForTimeout(300);
    assert.equal(await page.locator('#results').innerText(), 'Nhiều người ở đây hay làm');
    assert.equal(await field(page).inputValue(), 'khai');
    await context.close();
  });
});

describe('the way to a procedure', () => {
  test('twelve keys and one tap find the copy of a birth certificate', async () => {
    const { page, context } = await visit();
    await field(page).focus();
    await page.keyboard.type('ban sao khai');
    await page.getByRole('option', { name: /bản sao giấy khai sinh/ }).click();
    await page.waitForURL(/code=2\.000635/);
    await context.close();
  });

  test('a lower part that did not come is told, and comes when asked again', async () => {
    const { page, context } = await openPage(browser);
    const isLower = /\/below-[^/]*\.js/;
    await page.route(isLower, (route) => route.abort());
    await page.goto(`${server.url}/w/procedure-search?agency=H99.001`);
    await page.getByText('Chưa liên lạc được với cơ quan.').first().waitFor();
    assert.ok(await field(page).isVisible(), 'the input is there');
    await page.unroute(isLower);
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.getByRole('button', { name: /^Sinh con/ }).waitFor();
    await context.close();
  });

  test('keyboard alone, from the address bar to the procedure', async () => {
    const { page, context } = await visit({ width: 1280 });
    let presses = 0;
    const isThere = () => field(page).evaluate((input) => input.matches(':focus'));
    while (!(await isThere()) && presses < 10) {
      await page.keyboard.press('Tab');
      presses += 1;
    }
    assert.ok(await isThere());
    await page.keyboard.type('ket hon');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/procedure-detail/);
    await page
      .getByRole('heading', { name: /ết hôn/ })
      .first()
      .waitFor();
    await context.close();
  });

  test('three taps on a narrow phone, and back to where the thumb was', async () => {
    const { page, context } = await visit({ width: 320 });
    await page.getByRole('button', { name: /^Sinh con/ }).click();
    const link = page.locator('.choices a').nth(3);
    const code = await link.getAttribute('data-code');
    await link.click();
    await page.waitForURL(new RegExp(`procedure-detail.*code=${code}`));
    await page.goBack();
    assert.match(page.url(), new RegExp(`#event=new-child&procedure=${code}$`));
    await page.locator('.choices').waitFor();
    await page.waitForFunction((wanted) => {
      const root = document.querySelector('dvc-procedure-search')?.shadowRoot;
      return root?.activeElement?.getAttribute('data-code') === wanted;
    }, code);
    await page.getByRole('button', { name: /Chọn việc khác/ }).click();
    await page.getByRole('button', { name: /^Kết hôn/ }).waitFor();
    await context.close();
  });
});
