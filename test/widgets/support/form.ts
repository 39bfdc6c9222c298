import { fixture, html, waitUntil } from '@open-wc/testing';
import type { Submission } from '../../../server/contract/dossier.ts';
import { fakeApi } from '../../../stories/support/fake-api.ts';
import { draftAt, OwnStorage, storageWith } from '../../../stories/support/form-states.ts';
import type { Api } from '../../../widgets/client/api.ts';
import '../../../widgets/elements/dossier-form/define.ts';
import type { DvcDossierForm } from '../../../widgets/elements/dossier-form/dossier-form.ts';
import { textOf } from './page.ts';
import { findAll } from './widget.ts';

/** A form on a page, with storage of its own, and hands that tap and look. */
export class FormOnPage {
  readonly storage: Storage;
  form!: DvcDossierForm;

  constructor(storage: Storage = new OwnStorage()) {
    this.storage = storage;
  }

  async open(other: Partial<Api> = {}, given: Partial<DvcDossierForm> = {}): Promise<this> {
    await this.mount(other, given);
    await waitUntil(() => this.text && !this.find('[aria-busy]'), 'the form is loaded');
    return this;
  }

  /** Without waiting for anything. */
  async mount(other: Partial<Api> = {}, given: Partial<DvcDossierForm> = {}): Promise<void> {
    const form = document.createElement('dvc-dossier-form');
    Object.assign(form, {
      procedure: '2.000635',
      agency: 'H99.001',
      api: fakeApi(other),
      storage: () => this.storage,
      ...given,
    });
    this.form = await fixture<DvcDossierForm>(html`${form}`);
  }

  /** The page is closed and opened again. */
  async reopen(other: Partial<Api> = {}, given: Partial<DvcDossierForm> = {}): Promise<this> {
    dispatchEvent(new Event('pagehide'));
    this.form.remove();
    return this.open(other, given);
  }

  get root(): ShadowRoot {
    return this.form.renderRoot as ShadowRoot;
  }

  get text(): string {
    return textOf(this.root);
  }

  get heading(): string {
    return textOf(this.root.querySelector('h2'));
  }

  /** What lies on the device, as text. */
  get kept(): string {
    dispatchEvent(new Event('pagehide'));
    return Array.from({ length: this.storage.length }, (_, n) =>
      this.storage.getItem(this.storage.key(n) ?? ''),
    ).join();
  }

  find<T extends HTMLElement = HTMLElement>(selector: string): T | null {
    return this.root.querySelector<T>(selector);
  }

  /** The button, link or row with these words; waits for it. */
  async control(words: string): Promise<HTMLElement> {
    const fits = (element: HTMLElement): boolean =>
      `${element.getAttribute('aria-label') ?? ''} ${textOf(element)}`.includes(words);
    const found = (): HTMLElement | undefined =>
      findAll(this.form, 'button, a, label, summary').find(fits);
    await waitUntil(found, `never showed "${words}"; shows: ${this.text}`);
    return found() as HTMLElement;
  }

  async tap(words: string): Promise<void> {
    (await this.control(words)).click();
    await this.settled();
  }

  /** Puts text into a box as a keyboard does in the end. */
  async write(path: string, text: string): Promise<void> {
    const box = await this.box(`[name="${path}"]`);
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
    await this.settled();
  }

  async next(): Promise<void> {
    await this.tap('Tiếp tục');
  }

  async shows(words: string): Promise<void> {
    await waitUntil(
      () => this.text.includes(words),
      `never showed "${words}"; shows: ${this.text}`,
    );
  }

  /** Puts files into the picker as the system's dialog does. */
  async choose(...files: File[]): Promise<void> {
    const picker = await this.box('input[type=file]');
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    picker.files = transfer.files;
    picker.dispatchEvent(new Event('change'));
    await this.settled();
  }

  private async box(selector: string): Promise<HTMLInputElement> {
    await waitUntil(() => this.find(selector), `there is no ${selector}; shows: ${this.text}`);
    return this.find(selector) as HTMLInputElement;
  }

  async settled(): Promise<void> {
    await this.form.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
    await this.form.updateComplete;
  }
}

/** A form whose draft stands at this screen, opened there. */
export async function at(
  screen: string,
  draft: object = {},
  api: Partial<Api> = {},
  given: Partial<DvcDossierForm> = {},
): Promise<FormOnPage> {
  const page = new FormOnPage(storageWith(draftAt(screen, draft))());
  await page.open(api, given);
  await page.tap(given.language === 'en' ? 'Go on' : 'Làm tiếp');
  await waitUntil(() => !page.find('.found'));
  return page;
}

export const photo = (name = 'mat-truoc.jpg', size = 1000): File =>
  new File([new Uint8Array(size)], name, { type: 'image/jpeg' });

/** A `submit` that remembers what it was given; the last answer stands for all further calls. */
export function submitting(...answers: (() => ReturnType<Api['submit']>)[]) {
  const sent: Submission[] = [];
  const submit: Api['submit'] = (submission) => {
    sent.push(submission);
    const answer = answers[Math.min(sent.length, answers.length) - 1];
    return answer ? answer() : Promise.reject(new Error('no answer was prepared'));
  };
  return { sent, submit };
}
