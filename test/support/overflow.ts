import type { Page } from 'playwright-core';

/** Doubles the root font, as a reader does who needs larger letters. */
export async function doubleText(page: Page): Promise<void> {
  await page.addStyleTag({ content: 'html { font-size: 200% !important; }' });
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

/**
 * What sticks out of the window sideways, or is cut off, shadow roots included; one line each.
 * Allowed is only a part that scrolls on its own and can be reached with the keyboard.
 */
export async function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const SLACK = 1; // rounding of half pixels
    const width = document.documentElement.clientWidth;
    const found: string[] = [];

    const nameOf = (element: Element): string => {
      const { localName, id, className } = element;
      const classes = typeof className === 'string' ? className.trim().split(/\s+/).join('.') : '';
      return localName + (id ? `#${id}` : '') + (classes ? `.${classes}` : '');
    };
    const scrollsByKeyboard = (element: Element, overflow: string): boolean =>
      /auto|scroll/.test(overflow) && element instanceof HTMLElement && element.tabIndex >= 0;
    const isControl = (element: Element): boolean =>
      /^(input|textarea|select)$/.test(element.localName);

    const visit = (element: Element, path: string): void => {
      const style = getComputedStyle(element);
      if (style.display === 'none' || style.visibility === 'hidden') return;
      const box = element.getBoundingClientRect();
      const name = `${path}${nameOf(element)}`;
      // One pixel and clipped: there for screen readers only.
      const isHidden = box.width <= 1 && box.height <= 1 && style.overflow !== 'visible';
      if (isHidden) return;
      if (box.width > 0 && (box.right > width + SLACK || box.left < -SLACK)) {
        found.push(
          `${name} reaches from ${Math.round(box.left)} to ${Math.round(box.right)} of ${width}`,
        );
        return; // what is inside it sticks out for the same reason
      }
      if (scrollsByKeyboard(element, style.overflowX)) return;
      const clips = style.overflowX !== 'visible' && !isControl(element);
      if (clips && element.scrollWidth > element.clientWidth + SLACK) {
        found.push(
          `${name} cuts off ${element.scrollWidth - element.clientWidth} px of its content`,
        );
        return;
      }
      if (element.localName === 'svg') return;
      if (element.shadowRoot) visitAll(element.shadowRoot.children, `${name} >> `);
      visitAll(element.children, path);
    };
    const visitAll = (elements: HTMLCollection, path: string): void => {
      for (const element of elements) visit(element, path);
    };

    visitAll(document.body.children, '');
    const { scrollWidth } = document.scrollingElement ?? document.documentElement;
    if (scrollWidth > width) found.unshift(`the page scrolls sideways: ${scrollWidth} of ${width}`);
    return found;
  });
}
