/**
 * Speaks through one polite live region in the page's own body: regions inside nested shadow roots stay silent in
 * some browsers, and a region made together with its first text is not heard.
 * What several widgets say in the same moment is said together; the same sentence twice is said once.
 * @param language of the text, so that the right voice reads it on a page in another language
 */
export function announce(text: string, language = 'vi'): void {
  makeRegion();
  if (!pending.some((message) => message.text === text)) pending.push({ text, language });
  waiting ??= setTimeout(speak, PAUSE_MS);
}

const REGION = 'dvc-announcer';
/** Long enough for assistive technology to notice that the region was emptied. */
const PAUSE_MS = 150;
let pending: { text: string; language: string }[] = [];
let waiting: ReturnType<typeof setTimeout> | undefined;

function speak(): void {
  const region = makeRegion();
  region.textContent = '';
  for (const { text, language } of pending) {
    const line = document.createElement('p');
    line.lang = language;
    line.textContent = text;
    region.append(line);
  }
  pending = [];
  waiting = undefined;
}

/** Called when a widget connects, so that the region is there before it has anything to say. */
export function makeRegion(): HTMLElement {
  const known = document.getElementById(REGION);
  if (known) return known;
  const region = document.createElement('div');
  region.id = REGION;
  region.setAttribute('aria-live', 'polite');
  region.setAttribute('role', 'status');
  // `!important`: a page that styles every `div` must not bring it into view.
  region.style.cssText =
    'position:absolute!important;width:1px!important;height:1px!important;margin:0!important;' +
    'overflow:hidden!important;clip-path:inset(50%)!important;white-space:nowrap!important';
  document.body.append(region);
  return region;
}
