import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openPage } from '../support/browser.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';

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

/** What a screen reader is given, in its order: "role: name", with what describes it and its state. */
async function heard(page: Page): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  const known = new Map(nodes.map((node) => [node.nodeId, node]));
  const inOrder = (id: string): typeof nodes => {
    const node = known.get(id);
    return node ? [node, ...(node.childIds ?? []).flatMap(inOrder)] : [];
  };
  return inOrder(nodes[0]?.nodeId ?? '').flatMap(
    ({ ignored, role, name, description, properties = [] }) => {
      if (ignored || role?.value === 'InlineTextBox') return [];
      const states = properties
        .filter(({ name: state }) => ['expanded', 'selected'].includes(state))
        .map(({ name: state, value }) => ` ${state}=${String(value.value)}`);
      const more = description?.value ? ` (${String(description.value)})` : '';
      return [`${String(role?.value)}: ${String(name?.value ?? '')}${more}${states.join('')}`];
    },
  );
}

/** Each phrase must be heard, and after the one before it. */
function assertHears(lines: readonly string[], phrases: readonly string[]): void {
  let from = 0;
  for (const phrase of phrases) {
    const at = lines.findIndex((line, index) => index >= from && line.startsWith(phrase));
    assert.ok(at >= 0, `never hears "${phrase}" after line ${from} of:\n${lines.join('\n')}`);
    from = at + 1;
  }
}

test('the search as it is heard: question, hint, list, option, results, nothing found', async () => {
  const { page, context } = await openPage(browser, { width: 1280, height: 900 });
  await page.goto(`${server.url}/w/procedure-search?agency=H99.001`);
  await page.locator('#results').waitFor();
  assertHears(await heard(page), [
    'heading: Bà con cần làm giấy tờ gì?',
    'combobox: Bà con cần làm giấy tờ gì? (Gõ như lời nói hằng ngày',
    'button: Tìm',
    'heading: Hoặc chọn việc bà con đang cần',
    'button: Sinh con, nuôi con Khai sinh',
    'heading: Nhiều người ở đây hay làm',
    'DisclosureTriangle: Lọc',
    'heading: ',
    'link: ',
    'StaticText: Không thấy việc mình cần?',
    'link: Gọi 0205 000 000',
  ]);

  await page.getByRole('combobox').focus();
  await page.keyboard.type('khai sinh');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  assertHears(await heard(page), [
    'combobox: Bà con cần làm giấy tờ gì? (Gõ như lời nói hằng ngày, có dấu hay không dấu đều được.) expanded=true',
    'listbox: Thủ tục khớp với lời đã gõ',
    'option: Đăng ký khai sinh',
  ]);
  const first = (await heard(page)).find((line) => line.startsWith('option: Đăng ký khai sinh'));
  assert.match(first ?? '', /selected=true$/);
  await page.getByText(/^Có \d+ thủ tục khớp\. Bấm mũi tên xuống để chọn\.$/).waitFor({
    state: 'attached',
  });

  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /thủ tục khớp với “khai sinh”/ }).waitFor();
  assertHears(await heard(page), ['heading: Có ', 'heading: Đăng ký khai sinh']);

  await page.getByRole('combobox').fill('qwrtz xzqv');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /^Chưa thấy thủ tục khớp/ }).waitFor();
  assertHears(await heard(page), [
    'heading: Chưa thấy thủ tục khớp với “qwrtz xzqv”',
    'link: Gọi 0205 000 000',
    'StaticText: để nhờ cán bộ tìm giúp.',
    'heading: Mấy thủ tục gần giống',
    'StaticText: Gần giống',
    'heading: Hoặc chọn việc bà con đang cần',
    'button: Sinh con',
  ]);
  const nameless = (await heard(page)).filter((line) =>
    /^(button|link|combobox|option): $/.test(line),
  );
  assert.deepEqual(nameless, []);
  await context.close();
});
