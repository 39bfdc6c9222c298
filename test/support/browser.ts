import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { chromeArgs, findChrome } from '../../scripts/browser.mjs';

/** A headless Chromium; close it when the tests are over. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChrome(),
    args: chromeArgs(),
    env: { ...process.env, TZ: 'Asia/Ho_Chi_Minh', LANGUAGE: 'vi' },
  });
}

/** Longest that something may take to appear (ms): a miss should be told soon. */
const PATIENCE = 10_000;

export interface Visit {
  /** CSS pixels; a phone's 360 × 740 when not said. */
  width?: number;
  height?: number;
}

/** A page as a citizen has it: Vietnamese, the country's clock, no motion to wait for. */
export async function openPage(
  browser: Browser,
  { width = 360, height = 740 }: Visit = {},
): Promise<{ page: Page; context: BrowserContext; faults: string[] }> {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  return { page, context, faults: collectFaults(page) };
}

/** What the page's scripts complained of, filled as it happens: a journey ends with none. */
export function collectFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  return faults;
}
