import type { ReactiveController, ReactiveControllerHost } from 'lit';
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

export type TakeSettings = (settings: Settings, unsubscribe: () => void) => void;

/** `Symbol.for`: two bundles on one page still find each other. */
export const SETTINGS = Symbol.for('dvc.settings');
/** A provider says on the window that it is there: widgets that were there first ask again. */
export const PROVIDER_HERE = 'dvc-provider-here';

/**
 * A widget's question for its settings, in the words of the web components' community protocol "context", so that
 * an integrator's own provider can answer it. The two sides are a page of code here; the library for it is three.
 */
export class SettingsRequest extends Event {
  static readonly type = 'context-request';
  readonly context: unknown = SETTINGS;
  readonly subscribe = true;
  readonly callback: TakeSettings;

  constructor(callback: TakeSettings) {
    super(SettingsRequest.type, { bubbles: true, composed: true });
    this.callback = callback;
  }
}

/** The settings that the nearest provider gives, always the newest. */
export class ProvidedSettings implements ReactiveController {
  value: Settings | undefined;
  private host: ReactiveControllerHost & HTMLElement;
  private unsubscribe: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener(PROVIDER_HERE, this.ask);
    this.ask();
  }

  hostDisconnected(): void {
    removeEventListener(PROVIDER_HERE, this.ask);
    this.leave();
  }

  private ask = (): void => void this.host.dispatchEvent(new SettingsRequest(this.take));

  private take: TakeSettings = (settings, unsubscribe) => {
    if (unsubscribe !== this.unsubscribe) this.leave();
    this.unsubscribe = unsubscribe;
    this.value = settings;
    this.host.requestUpdate();
  };

  private leave(): void {
    this.unsubscribe?.();
    this.unsubscribe = this.value = undefined;
  }
}
