/**
 * Speaks through one polite live region in the page's own body: regions inside nested shadow roots stay silent in
 * some browsers, and a region made together with its first text is not heard.
 */
export function announce(text: string): void {
  const region = document.getElementById(REGION) ?? makeRegion();
  region.textContent = '';
  clearTimeout(waiting);
  waiting = setTimeout(() => (region.textContent = text), 150);
}

const REGION = 'dvc-announcer';
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Called when a widget connects, so that the region is there before it has anything to say. */
export function makeRegion(): HTMLElement {
  const known = document.getElementById(REGION);
  if (known) return known;
  const region = document.createElement('div');
  region.id = REGION;
  region.setAttribute('aria-live', 'polite');
  region.setAttribute('role', 'status');
  Object.assign(region.style, {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  });
  document.body.append(region);
  return region;
}
