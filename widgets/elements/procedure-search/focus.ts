/** Where the focus goes once the results are there: the heading, a result by its index, a link by its address. */
export type FocusDue = 'heading' | number | { href: string };

export function focusOn(root: ParentNode, due: FocusDue): void {
  const all = (selector: string): HTMLElement[] => [
    ...root.querySelectorAll<HTMLElement>(selector),
  ];
  if (due === 'heading') all('#results')[0]?.focus();
  else if (typeof due === 'number') all('[part=result] a')[due]?.focus();
  else
    all('.below a')
      .find((link) => link.getAttribute('href') === due.href)
      ?.focus();
}
