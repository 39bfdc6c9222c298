/** Registers an element unless the tag is taken: a page that loads us twice keeps working. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
