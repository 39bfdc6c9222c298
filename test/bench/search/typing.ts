/**
 * Typing on a phone six times slower than this machine: `node test/bench/search/typing.ts`, after `npm run build`.
 * Prints how long the page's main thread was busy in one go while the catalogue came and while somebody typed, how soon
 * each key was painted, and what was asked of the server meanwhile. Goal: no task over 50 ms for a key.
 */
import type { Browser, Page } from 'playwright-core';
import { fold } from '../../../server/domain/text.ts';
import { launchBrowser, openPage } from '../../support/browser.ts';
import { startServer } from '../../support/running-server.ts';

const SLOWER = 6;
/** Letters follow one another as on a phone that is typed on fast (ms). */
const BETWEEN_KEYS = 150;
const TYPED = [
  'làm giấy khai sinh cho con',
  'mất giấy khai sinh',
  'xin giấy độc thân',
  'cưới vợ người nước ngoài',
  'nhập khẩu cho cháu',
  'mở quán nước',
].flatMap((text) => [text, fold(text)]);

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  dur?: number;
  args: { name?: string };
}

let letArrive = (): void => undefined;
const mayArrive = new Promise<void>((resolve) => (letArrive = resolve));

const server = await startServer();
const browser = await launchBrowser();
try {
  const { page } = await openPage(browser);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.addInitScript(watchKeys);

  const arrives = new Promise<void>((arrive) => {
    void page.route('**/searchable/*', async (route) => {
      arrive();
      await mayArrive;
      await route.continue();
    });
  });
  const loading = await traced(browser, page, async () => {
    await page.goto(`${server.url}/w/procedure-search?agency=H99.001`);
    await arrives;
    await page.waitForTimeout(1000);
  });
  const preparing = await traced(browser, page, async () => {
    letArrive();
    await page.waitForResponse((response) => response.url().includes('/searchable/'));
    await page.waitForTimeout(3000);
  });
  const first = asked.splice(0);
  const typing = await traced(browser, page, () => typeAll(page));
  const painted = (await page.evaluate<number[]>('dvcKeys')).sort((a, b) => a - b);

  console.log(
    `CPU throttled ${SLOWER} times, ${TYPED.join('').length} keys, ${BETWEEN_KEYS} ms apart`,
  );
  console.log(`the page: ${tasks(loading)}; ${first.length} requests`);
  console.log(`the catalogue, made ready to search: ${tasks(preparing)}`);
  console.log(`typing: ${tasks(typing)}; ${asked.length} requests ${asked.join(' ')}`);
  console.log(`key to paint: ${painted.length} over 16 ms, ${spread(painted)}`);
} finally {
  await browser.close();
  await server.cleanUp();
}

/** Runs in the page: how long each key took until what it changed was painted, as far as the browser tells. */
function watchKeys(): void {
  const keys: number[] = [];
  Reflect.set(window, 'dvcKeys', keys);
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === 'keydown') keys.push(duration);
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
}

async function typeAll(page: Page): Promise<void> {
  const input = page.getByRole('combobox');
  for (const text of TYPED) {
    await input.fill('');
    await input.focus();
    for (const letter of text) {
      await page.keyboard.insertText(letter);
      await page.waitForTimeout(BETWEEN_KEYS);
    }
    await page.waitForTimeout(500);
  }
}

/** Milliseconds of every task of the page's main thread meanwhile, the longest first. */
async function traced(browser: Browser, page: Page, work: () => Promise<void>): Promise<number[]> {
  await browser.startTracing(page, {
    categories: ['disabled-by-default-devtools.timeline', '__metadata'],
  });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return traceEvents
    .filter(({ name, pid, tid }) => name === 'RunTask' && main.has(`${pid} ${tid}`))
    .map(({ dur = 0 }) => dur / 1000)
    .sort((a, b) => b - a);
}

function tasks(lengths: readonly number[]): string {
  const long = lengths.filter((length) => length > 50).length;
  const longest = lengths.slice(0, 5).map((length) => length.toFixed(0));
  return `${lengths.length} tasks, ${long} over 50 ms, the longest ${longest.join(', ')} ms`;
}

function spread(sorted: readonly number[]): string {
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return `median ${at(0.5)}, 95 % ${at(0.95)}, longest ${at(1)} ms`;
}
