import { createContext } from '@lit/context';
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
