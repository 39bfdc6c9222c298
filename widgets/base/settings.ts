import { ContextRoot, createContext } from '@lit/context';
import type { Api } from '../client/api.ts';
import type { Language } from '../i18n/words.ts';

/** What `<dvc-provider>` gives to the widgets inside it; each widget's own attributes win. */
export interface Settings {
  server?: string;
  agency?: string;
  language?: Language;
  /** How the reader is addressed: "ông bà", "bà con", "bạn". */
  you?: string;
  api?: Api;
}

/** `Symbol.for`: two bundles on one page still find each other. */
export const settingsContext = createContext<Settings>(Symbol.for('dvc.settings'));

const KEPT = Symbol.for('dvc.requests');

/** Remembers which widgets asked for settings: a provider whose script comes later still finds them. */
export function keepRequests(): void {
  if (Reflect.has(window, KEPT)) return;
  Reflect.set(window, KEPT, true);
  new ContextRoot().attach(document.body);
}
