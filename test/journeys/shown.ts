import type { Page } from 'playwright-core';

/** The text a widget shows, spaces folded; it lies in the widget's own shadow root. */
export async function shownIn(page: Page, tag: string): Promise<string> {
  const widget = page.locator(tag).first();
  await widget.waitFor();
  const text = await widget.evaluate((host) => {
    const [frame] = Array.from(host.shadowRoot?.querySelectorAll<HTMLElement>('[lang]') ?? []);
    return frame?.innerText ?? '';
  });
  return text.replace(/\s+/g, ' ');
}
