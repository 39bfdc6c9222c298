import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  PROVIDER_HERE,
  SETTINGS,
  SettingsRequest,
  type Settings,
  type TakeSettings,
} from '../../base/settings.ts';

/** Answers the widgets inside its host, those that asked before it was there too, and tells them of each change. */
export class SettingsSource implements ReactiveController {
  private host: ReactiveControllerHost & HTMLElement;
  private read: () => Settings;
  /** Who listens, each with the function by which it leaves. */
  private readers = new Map<TakeSettings, () => void>();

  constructor(host: ReactiveControllerHost & HTMLElement, read: () => Settings) {
    this.host = host;
    this.read = read;
    host.addEventListener(SettingsRequest.type, this.onRequest);
    host.addController(this);
  }

  hostConnected(): void {
    dispatchEvent(new Event(PROVIDER_HERE));
  }

  hostUpdate(): void {
    const settings = this.read();
    this.readers.forEach((leave, take) => take(settings, leave));
  }

  private onRequest = (event: Event): void => {
    // Another bundle's request is another class: what counts is what it carries.
    const { context, callback } = event as SettingsRequest;
    if (context !== SETTINGS || event.composedPath()[0] === this.host) return;
    event.stopImmediatePropagation();
    const leave = this.readers.get(callback) ?? (() => void this.readers.delete(callback));
    this.readers.set(callback, leave);
    callback(this.read(), leave);
  };
}
