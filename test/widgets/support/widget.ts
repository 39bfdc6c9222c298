import { expect, waitUntil } from '@open-wc/testing';
import type axe from 'axe-core';
import 'axe-core/axe.min.js';

/** Every rule that says "wcag" up to 2.2 AA, and what axe's makers think good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails with axe's own words, shadow roots included. A test page is not a document: landmarks are its host's. */
export async function expectAccessible(element: Element): Promise<void> {
  const { violations, passes } = await window.axe.run(element, {
    runOnly: RULES,
    rules: { region: { enabled: false } },
  });
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
  expect(told).to.deep.equal([]);
  expect(passes.length, 'axe looked at nothing').to.be.greaterThan(5);
}

/** Waits until the live region has said it; `listen()` has been called before. */
export const hears = ({ spoken }: { spoken: string[] }, text: string): Promise<void> =>
  waitUntil(() => spoken.some((one) => one.includes(text)), `never heard: ${text}`, {
    timeout: 4000,
  });

/** The first element in the widget's shadow root that fits; fails when there is none. */
export function find<T extends Element = HTMLElement>(host: Element, selector: string): T {
  const found = host.shadowRoot?.querySelector<T>(selector);
  if (!found) throw new Error(`<${host.localName}> shows no ${selector}`);
  return found;
}

export const findAll = (host: Element, selector: string): HTMLElement[] => [
  ...(host.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];

/** Waits until the widget shows something. */
export async function shows(host: Element, selector: string): Promise<HTMLElement> {
  await waitUntil(() => host.shadowRoot?.querySelector(selector), `never showed ${selector}`, {
    timeout: 4000,
  });
  return find(host, selector);
}

/** A promise that the test settles when it wants to: a slow server. */
export function later<T>(): {
  promise: Promise<T>;
  resolve(value: T): void;
  reject(error: unknown): void;
} {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
