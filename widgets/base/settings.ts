import { ContextConsumer, createContext } from '@lit/context';
import type { ReactiveControllerHost } from 'lit';
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

/** A provider says on the window that it is there: widgets that were there first ask again. */
export const PROVIDER_HERE = 'dvc-provider-here';

/** The settings that the nearest provider gives, always the newest, also of one that is defined later. */
export class ProvidedSettings extends ContextConsumer<
  typeof settingsContext,
  ReactiveControllerHost & HTMLElement
> {
  constructor(host: ReactiveControllerHost & HTMLElement) {
    super(host, { context: settingsContext, subscribe: true });
  }

  override hostConnected(): void {
    addEventListener(PROVIDER_HERE, this.ask);
    super.hostConnected();
  }

  override hostDisconnected(): void {
    removeEventListener(PROVIDER_HERE, this.ask);
    super.hostDisconnected();
    this.value = undefined;
  }

  private ask = (): void => super.hostConnected();
}
