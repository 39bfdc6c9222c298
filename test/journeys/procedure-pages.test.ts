import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { catalogue } from '../../server/catalog/index.ts';
import type { Variant } from '../../server/contract/procedure.ts';
import { A4 } from '../../widgets/base/print-sheet.ts';
import type { DvcProcedureDetail } from '../../widgets/elements/procedure-detail/procedure-detail.ts';
import { checkAccessibility, report } from '../support/accessibility.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import { doubleText, findOverflow } from '../support/overflow.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';
import { readQrOf } from './read-qr.ts';

/** A small phone's screen and one scroll. */
const [WIDTH, SEEN] = [320, 1280];
/** A procedure that most people could do without a list on paper. */
const FEW_PAPERS = 5;
/** Printed height of one page, in CSS pixels. */
const PAGE = ((A4.height - 2 * A4.margin) * 96) / 25.4;

const pathOf = (code: string): string => `/w/procedure-detail?agency=H99.001&code=${code}`;

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

describe('every procedure on a small phone', () => {
  let page: Page;
  let faults: string[];
  /** Where the sixth answer ends, of what people do most. */
  const ends: number[] = [];

  before(async () => {
    ({ page, faults } = await openPage(browser, { width: WIDTH, height: 640 }));
    await page.goto(server.url + pathOf('2.000635'));
    await page.getByRole('button', { name: 'In giấy mang theo' }).waitFor();
  });
  after(() => page.context().close());

  for (const { code, name, wording, variants } of catalogue.procedures)
    test(`${code} ${name}: says something under every question, fits, and prints on one page`, async () => {
      const { sections, text, end } = await show(page, code);
      for (const [title, answer] of sections) assert.ok(title && answer, `under "${title}"`);
      assert.doesNotMatch(text, /undefined|null|NaN|\[object|\{\w+\}/);
      assert.deepEqual(await findOverflow(page), []);
      const longest = [...variants].sort((a, b) => sizeOf(b) - sizeOf(a))[0]?.id ?? '';
      assert.ok((await sheetHeight(page, longest)) < PAGE, `${longest} needs a second page`);
      const always = variants[0]?.papers.filter(({ required }) => required) ?? [];
      if (wording === 'plain' && always.length <= FEW_PAPERS) ends.push(end);
    });

  test('nearly always answers the six questions in one screen and one scroll', () => {
    const within = ends.filter((end) => end <= SEEN);
    assert.ok(ends.length > 10, 'few procedures were looked at');
    assert.ok(within.length / ends.length >= 0.85, `only ${within.length} of ${ends.length}`);
    assert.deepEqual(faults, []);
  });
});

test('the case that somebody chose is still chosen after reloading', async () => {
  const { page, context } = await openPage(browser, { width: WIDTH, height: 640 });
  await page.goto(`${server.url}${pathOf('2.000635')}&language=en`);
  await page.getByRole('radio', { name: 'Cơ quan, tổ chức xin' }).check();
  assert.match(page.url(), /language=en.*&variant=organisation$/);
  await page.reload();
  assert.ok(await page.getByRole('radio', { name: 'Cơ quan, tổ chức xin' }).isChecked());
  await context.close();
});

describe('a procedure on paper', () => {
  test('printed by its button is one A4 page', async () => {
    const { page, context } = await openPage(browser, { width: 1280, height: 800 });
    await page.goto(server.url + pathOf('1.013225'));
    await page.evaluate(() => (window.print = () => dispatchEvent(new Event('dvc-printing'))));
    await page.evaluate(() => addEventListener('dvc-printing', () => (document.title = 'asked')));
    await page.getByRole('button', { name: 'In giấy mang theo' }).click();
    await page.waitForFunction(() => document.title === 'asked');
    assertOneA4(await page.pdf({ preferCSSPageSize: true }));
    await context.close();
  });

  for (const code of ['2.000635', '1.013225', '1.004222'])
    test(`printed without JavaScript, ${code} is one A4 page with a QR that leads back`, async () => {
      const page = await browser.newPage({ javaScriptEnabled: false });
      await page.goto(server.url + pathOf(code));
      assertOneA4(await page.pdf({ preferCSSPageSize: true }));
      await page.emulateMedia({ media: 'print' });
      const picture = await page.getByRole('img', { name: /QR/ }).screenshot();
      await page.close();
      const reader = await browser.newPage();
      assert.equal(await readQrOf(reader, picture), server.url + pathOf(code));
      await reader.close();
    });
});

describe('a procedure without JavaScript', () => {
  for (const path of [
    pathOf('2.000635'),
    `${pathOf('2.000635')}&variant=organisation`,
    pathOf('1.004222'),
    pathOf('2.000815'),
    `${pathOf('1.013225')}&language=en`,
  ])
    test(`${path}: axe finds nothing, and it fits 320 px`, async () => {
      // Blocked as some schools and offices do it: the page's own script runs nothing, ours for axe does.
      const { page, context } = await openPage(browser, { width: WIDTH, height: 640 });
      await page.route('**/embed/**', (route) => route.abort());
      await page.goto(server.url + path);
      for (const fold of await page.locator('details').all())
        await fold.evaluate((one) => ((one as HTMLDetailsElement).open = true));
      const { violations, doubts } = await checkAccessibility(page);
      assert.equal(violations.length, 0, `axe found:\n${report(violations)}`);
      assert.equal(doubts.length, 0, `axe cannot tell:\n${report(doubts)}`);
      assert.deepEqual(await findOverflow(page), [], 'at the usual size of letters');
      await doubleText(page);
      assert.deepEqual(await findOverflow(page), [], 'with letters twice as large');
      await context.close();
    });

  test('the case is changed by its link, and another tab is not needed', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(server.url + pathOf('2.000635'));
    await page.getByRole('link', { name: 'Cơ quan, tổ chức xin' }).click();
    assert.match(page.url(), /&variant=organisation$/);
    await page.getByText('Công văn xin bản sao').first().waitFor();
    await page.close();
  });
});

const sizeOf = ({ papers }: Variant): number => JSON.stringify(papers).length;

function assertOneA4(pdf: Buffer): void {
  const text = pdf.toString('latin1');
  assert.equal(text.match(/\/Type \/Page\b(?!s)/g)?.length, 1);
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(text) ?? [];
  assert.ok(Math.abs(Number(width) - (A4.width / 25.4) * 72) < 1, `${width} points wide`);
  assert.ok(Math.abs(Number(height) - (A4.height / 25.4) * 72) < 1, `${height} points high`);
}

/** Shows a procedure in the widget that is there, then unfolds it; `end`: where the sixth answer ended before. */
async function show(
  page: Page,
  code: string,
): Promise<{ sections: [string, string][]; text: string; end: number }> {
  return page.locator('dvc-procedure-detail').evaluate(async (widget, code) => {
    const host = widget as DvcProcedureDetail;
    const root = host.shadowRoot as ShadowRoot;
    const tidy = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
    const isThere = () => tidy(root.querySelector('.law')?.textContent).includes(code);
    host.code = code;
    await host.updateComplete;
    for (let tries = 0; !isThere(); tries++) {
      if (tries > 500) throw new Error(`never shown: ${tidy(root.textContent).slice(0, 200)}`);
      await new Promise((go) => setTimeout(go, 10));
    }
    root.querySelectorAll('details').forEach((fold) => (fold.open = false));
    const top = root.querySelector('.frame')?.getBoundingClientRect().top ?? 0;
    const ends = [...root.querySelectorAll('.chips, .main section')].map(
      (answer) => answer.getBoundingClientRect().bottom - top,
    );
    root.querySelectorAll('details').forEach((fold) => (fold.open = true));
    return {
      sections: [...root.querySelectorAll('.screen-only section')].map((section) => {
        const title = tidy(section.querySelector('h3')?.textContent);
        return [title, tidy(section.textContent).slice(title.length).trim()];
      }),
      text: tidy(root.querySelector('.screen-only')?.textContent),
      end: Math.max(...ends),
    };
  }, code);
}

/** Height of the sheet that the button would print, in CSS pixels. */
async function sheetHeight(page: Page, variant: string): Promise<number> {
  return page.locator('dvc-procedure-detail').evaluate(async (widget, variant) => {
    const host = widget as DvcProcedureDetail;
    host.variant = variant;
    await host.updateComplete;
    return new Promise<number>((resolve) => {
      window.print = () => {
        dispatchEvent(new Event('beforeprint'));
        resolve(document.getElementById('dvc-print-sheet')?.offsetHeight ?? Infinity);
        dispatchEvent(new Event('afterprint'));
      };
      host.shadowRoot?.querySelector<HTMLElement>('.next button')?.click();
    });
  }, variant);
}
