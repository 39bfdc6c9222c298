/** Text as a person sees it: one space between words. */
export const textOf = (element: Node | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Everything the page's live region has spoken since, in order. */
export function listen(): { spoken: string[]; stop(): void } {
  const spoken: string[] = [];
  const region = document.getElementById('dvc-announcer');
  if (!region) throw new Error('there is no live region yet');
  const watch = new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      addedNodes.forEach((node) => node.textContent && spoken.push(node.textContent));
  });
  watch.observe(region, { childList: true });
  return { spoken, stop: () => watch.disconnect() };
}

/** The element that has the focus, through shadow roots. */
export function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/** Letters twice as large, as people set them in their browser; call what it returns to undo. */
export function doubleText(): () => void {
  document.documentElement.style.fontSize = '200%';
  return () => (document.documentElement.style.fontSize = '');
}
