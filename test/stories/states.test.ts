import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, suite, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { checkAccessibility, report, unjudged, type Judgement } from '../support/accessibility.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import { doubleText, findOverflow } from '../support/overflow.ts';
import { serve, type StaticServer } from '../support/static-server.ts';
import { BUILT, builtStories, openStory, type Story } from './storybook.ts';

const judged = new URL('./judged.json', import.meta.url);
const judgements = JSON.parse(readFileSync(judged, 'utf8')) as Judgement[];
const used = new Set<Judgement>();
const stories = builtStories();

test('there are stories to look at', () => assert.notEqual(stories.length, 0));

// Side by side: most of the time is the browsers'.
suite('every story', { concurrency: 2 }, () => {
  for (const [width, height] of [
    [1280, 800],
    [320, 640],
  ] as const) {
    suite(`${width} px wide`, { concurrency: 1 }, () => {
      let browser: Browser;
      let site: StaticServer;
      let page: Page;

      before(async () => {
        site = await serve(BUILT);
        browser = await launchBrowser();
        ({ page } = await openPage(browser, { width, height }));
      });
      after(async () => {
        await browser.close();
        site.close();
      });

      for (const story of stories) {
        test(story.label, async () => {
          await openStory(page, site.url, story);
          await assertAccessible(page, story);
          if (width > 320) return;
          assert.deepEqual(await findOverflow(page), [], 'at the usual size of letters');
          await doubleText(page);
          assert.deepEqual(await findOverflow(page), [], 'with letters twice as large');
        });
      }
    });
  }
});

test('every judgement in judged.json is still needed', () => {
  assert.deepEqual(
    judgements.filter((judgement) => !used.has(judgement)),
    [],
    'remove what no story gives rise to any more',
  );
});

async function assertAccessible(page: Page, { id }: Story): Promise<void> {
  const { violations, doubts } = await checkAccessibility(page, '#storybook-root');
  assert.equal(violations.length, 0, `axe found in ${id}:\n${report(violations)}`);
  const open = unjudged(doubts, id, judgements, used);
  assert.equal(
    open.length,
    0,
    `axe cannot tell in ${id}; look, then mend it or add it to judged.json with your reason:\n${report(open)}`,
  );
}
