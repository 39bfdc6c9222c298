/**
 * Prints one element of the page and nothing around it. A shadow root's print styles cannot reach the host page,
 * so everything beside the element, and beside each of its ancestors, is hidden while it prints.
 */
export function printOnly(element: Element): void {
  // Hidden by the event, not at once: where `print()` does nothing (Android WebView) the page must stay as it is.
  addEventListener('beforeprint', () => hideAround(element), { once: true });
  print();
}

function hideAround(element: Element): void {
  const hidden = beside(element).map((sibling) => ({ sibling, before: sibling.style.cssText }));
  for (const { sibling } of hidden) sibling.style.setProperty('display', 'none', 'important');
  addEventListener(
    'afterprint',
    () => hidden.forEach(({ sibling, before }) => (sibling.style.cssText = before)),
    { once: true },
  );
}

/** Siblings of the element and of all its ancestors, through shadow roots, up to the body. */
function beside(element: Element): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let at: Element | null = element; at && at !== document.body; at = parentOf(at)) {
    for (const sibling of at.parentNode?.children ?? []) {
      if (sibling !== at && sibling instanceof HTMLElement) found.push(sibling);
    }
  }
  return found;
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
