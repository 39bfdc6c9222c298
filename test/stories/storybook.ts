import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

/** Where `npm run stories:build` puts the built stories. */
export const BUILT = fileURLToPath(new URL('../../storybook-static', import.meta.url));

export interface Story {
  id: string;
  /** `Dossier form › Offline` */
  label: string;
}

interface IndexEntry {
  id: string;
  type: 'story' | 'docs';
  title: string;
  name: string;
}

/** What Storybook leaves on the page of a story. */
interface Storybook {
  __STORYBOOK_PREVIEW__?: { currentRender?: { phase?: string } };
  __STORYBOOK_ADDONS_CHANNEL__?: { last(event: string): { message: string }[] | undefined };
}

/** Every story of the build, without the docs pages. */
export function builtStories(): Story[] {
  const index = JSON.parse(readIndex()) as { entries: Record<string, IndexEntry> };
  return Object.values(index.entries)
    .filter(({ type }) => type === 'story')
    .map(({ id, title, name }) => ({ id, label: `${title} › ${name}` }));
}

function readIndex(): string {
  try {
    return readFileSync(`${BUILT}/index.json`, 'utf8');
  } catch (cause) {
    throw new Error('storybook-static is not there: run `npm run stories:build` first', { cause });
  }
}

/**
 * Opens a story and waits until its play function and every element in it are done.
 * @throws Error with Storybook's message when the story does not render or its steps fail
 */
export async function openStory(page: Page, site: string, { id }: Story): Promise<void> {
  // The addon would run axe a second time, for nobody to see.
  await page.goto(`${site}/iframe.html?id=${id}&viewMode=story&globals=a11y.manual:!true`);
  await page.waitForFunction(() => {
    const { __STORYBOOK_PREVIEW__: preview } = window as unknown as Storybook;
    const isFinished = preview?.currentRender?.phase === 'finished';
    return isFinished || document.body.matches('.sb-show-errordisplay, .sb-show-nopreview');
  });
  const error = await page.evaluate(() => {
    const { __STORYBOOK_ADDONS_CHANNEL__: channel } = window as unknown as Storybook;
    const events = ['playFunctionThrewException', 'unhandledErrorsWhilePlaying'];
    const thrown = events.flatMap((event) => channel?.last(event) ?? []).flat();
    const shown = document.body.matches('.sb-show-main')
      ? ''
      : document.querySelector('.sb-errordisplay')?.textContent;
    return [...thrown.map(({ message }) => message), shown ?? 'nothing was rendered'].join('\n');
  });
  if (error.trim()) throw new Error(error.trim());
  await settle(page);
}

/** Waits for the updates of all elements, shadow roots included, and for the fonts. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const updates = (root: ParentNode): unknown[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        (element as { updateComplete?: Promise<unknown> }).updateComplete,
        ...(element.shadowRoot ? updates(element.shadowRoot) : []),
      ]);
    await Promise.all(updates(document));
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}
