/**
 * Whoever began to type into the page's own form while the widget was loading goes on in the widget's input. Written
 * before that has the focus.
 */
export function takeEarlyText(host: Element, input: HTMLInputElement): void {
  const early = host.querySelector<HTMLInputElement>('input[name=q]');
  if (!early) return;
  const isTyping = early === document.activeElement;
  input.value = early.value;
  if (isTyping) input.focus();
}
