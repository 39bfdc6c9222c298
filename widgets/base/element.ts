import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Refusal } from '../../server/contract/errors.ts';
import type { Api } from '../client/api.ts';
import { createHttpClient } from '../client/http-client.ts';
import { bindWords, loadLanguage, type Language, type Say, type WordKey } from '../i18n/words.ts';
import { announce, makeRegion } from './announce.ts';
import { RequestFailed } from './events.ts';
import { phoneLink } from './phone.ts';
import { ProvidedSettings } from './settings.ts';

/**
 * What every widget shares: where the server is, which agency, which language, and how to speak.
 * An attribute of its own wins over `<dvc-provider>`, which wins over the defaults.
 */
export abstract class DvcElement extends LitElement {
  /** Address of the DVC Widgets server; empty: where the page comes from. */
  @property() server?: string;
  /** Identifier of the agency, `H99.001`. */
  @property() agency?: string;
  /** Language of the widget: `vi` or `en`. */
  @property() language?: Language;
  /** How the reader is addressed: `ông bà`, `bà con`, `bạn`. */
  @property() you?: string;
  /** Another way to reach the server; tests and stories give a fake one. */
  @property({ attribute: false }) api?: Api;

  /** How this widget addresses its reader when nobody says otherwise. */
  protected readonly usualYou: string = 'ông bà';

  private provided = new ProvidedSettings(this);
  private made: { server: string; api: Api } | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    makeRegion();
  }

  protected override willUpdate(_changed: PropertyValues): void {
    if (this.locale !== 'vi')
      void loadLanguage(this.locale).then((late) => late && this.requestUpdate());
  }

  protected get locale(): Language {
    return this.language ?? this.provided.value?.language ?? 'vi';
  }

  protected get agencyId(): string | undefined {
    return this.agency ?? this.provided.value?.agency;
  }

  protected get serverUrl(): string {
    const named = this.server ?? this.provided.value?.server ?? loadedFrom();
    return named.replace(/\/$/, '');
  }

  protected get client(): Api {
    const given = this.api ?? this.provided.value?.api;
    if (given) return given;
    if (this.made?.server !== this.serverUrl)
      this.made = { server: this.serverUrl, api: createHttpClient(this.serverUrl) };
    return this.made.api;
  }

  /** Words in the widget's language; missing ones in English fall back to Vietnamese. */
  protected get say(): Say {
    return bindWords(this.locale, this.you ?? this.provided.value?.you ?? this.usualYou);
  }

  /** Speaks through the page's one live region, in the widget's language. */
  protected announce(text: string): void {
    announce(text, this.locale);
  }

  /** Tells the page that a request failed, with a code only, and the person, in words, once. */
  protected tellFailure(refusal: Refusal): void {
    this.dispatchEvent(new RequestFailed({ code: refusal.code }));
    this.announce(this.say(refusal.code, refusal.params));
  }

  /**
   * A failed request in words: what happened, what to do, a button that tries again, whom to call.
   * Not a live region of its own: `tellFailure` has spoken it.
   */
  protected renderFailure(
    refusal: Refusal,
    again?: () => void,
    { help = 'common/failed-help', phone }: { help?: WordKey; phone?: string } = {},
  ): TemplateResult {
    const { say } = this;
    return html`<div class="notice bad">
      <p class="notice-title">${say(refusal.code, refusal.params)}</p>
      <p>${say(help)}</p>
      ${
        again
          ? html`<button type="button" class="second" @click=${again}>
              ${say('common/again')}
            </button>`
          : nothing
      }
      ${phone ? html`<p>${this.renderPhone(phone)}</p>` : nothing}
    </div>`;
  }

  /** A telephone number that a phone dials when it is tapped. */
  protected renderPhone(phone: string): TemplateResult {
    return phoneLink(this.say, phone);
  }

  protected renderWaiting(): TemplateResult {
    return html`<p class="waiting" aria-busy="true">${this.say('common/waiting')}</p>`;
  }
}

/** Where the loader came from: an element made by a script asks there, not the page it stands on. */
function loadedFrom(): string {
  const base: unknown = Reflect.get(window, Symbol.for('dvc.base'));
  return typeof base === 'string' ? new URL(base).origin : '';
}
