import type { Page } from 'playwright-core';

/** Doubles the root font, as a reader does who needs larger letters. */
export async function doubleText(page: Page): Promise<void> {
  // By script: our own pages' policy allows no style that stands in the page.
  await page.evaluate(() =>
    document.documentElement.style.setProperty('font-size', '200%', 'important'),
  );
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

/**
 * What sticks out of the window sideways, and what words and controls are cut off by the box around
 * them, shadow roots included; one line each. A part may scroll on its own when the keyboard reaches it.
 */
export async function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    interface Bounds {
      left: number;
      right: number;
      /** The element that cuts off what is outside; nothing: the window. */
      by?: string;
    }
    const SLACK = 1; // rounding of half pixels
    const width = document.documentElement.clientWidth;
    const found: string[] = [];

    const nameOf = (element: Element): string => {
      const { localName, id, className } = element;
      const classes = typeof className === 'string' ? className.trim().split(/\s+/).join('.') : '';
      return localName + (id ? `#${id}` : '') + (classes ? `.${classes}` : '');
    };
    const isOutside = (box: DOMRect, { left, right }: Bounds): boolean =>
      box.width > 0 && (box.right > right + SLACK || box.left < left - SLACK);
    const isContent = (element: Element): boolean =>
      /^(input|textarea|select|button|img|svg|video|canvas)$/.test(element.localName);

    /** The boxes of the words that stand directly in an element. */
    const wordsOf = (element: Element): DOMRect[] =>
      [...element.childNodes].flatMap((node) => {
        if (node.nodeType !== Node.TEXT_NODE || !node.nodeValue?.trim()) return [];
        const range = document.createRange();
        range.selectNodeContents(node);
        return [...range.getClientRects()];
      });

    const visit = (element: Element, path: string, bounds: Bounds): void => {
      const style = getComputedStyle(element);
      if (style.display === 'none' || style.visibility === 'hidden') return;
      const box = element.getBoundingClientRect();
      const clips = style.overflowX !== 'visible';
      // One pixel and clipped: there for screen readers only.
      if (clips && box.width <= 1 && box.height <= 1) return;
      const name = path + nameOf(element);
      // Inside a box that cuts off, only what is to be read or used counts, not an empty edge.
      const isLost = bounds.by === undefined || isContent(element);
      const lost = isLost && isOutside(box, bounds) ? box : undefined;
      const outside = lost ?? wordsOf(element).find((words) => isOutside(words, bounds));
      if (outside) {
        const where = bounds.by === undefined ? 'the window' : `${bounds.by}, which cuts it off`;
        const reach = `${Math.round(outside.left)} to ${Math.round(outside.right)}`;
        found.push(`${name} reaches from ${reach}, outside of ${where}`);
        return; // what is inside it sticks out for the same reason
      }
      if (element.localName === 'svg' || isContent(element)) return;
      const scrolls = /auto|scroll/.test(style.overflowX) && (element as HTMLElement).tabIndex >= 0;
      if (clips && scrolls) return;
      const inner: Bounds = clips
        ? {
            left: Math.max(bounds.left, box.left),
            right: Math.min(bounds.right, box.right),
            by: name,
          }
        : bounds;
      if (element.shadowRoot) visitAll(element.shadowRoot.children, `${name} >> `, inner);
      visitAll(element.children, path, inner);
    };
    const visitAll = (elements: HTMLCollection, path: string, bounds: Bounds): void => {
      for (const element of elements) visit(element, path, bounds);
    };

    visitAll(document.body.children, '', { left: 0, right: width });
    const { scrollWidth } = document.scrollingElement ?? document.documentElement;
    if (scrollWidth > width) found.unshift(`the page scrolls sideways: ${scrollWidth} of ${width}`);
    return found;
  });
}
