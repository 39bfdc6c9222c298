import { ContextProvider } from '@lit/context';
import { LitElement, css, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { parseHex, type Rgb } from '../../base/colors.ts';
import type { Api } from '../../client/api.ts';
import { PROVIDER_HERE, settingsContext, type Settings } from '../../base/settings.ts';
import type { Language } from '../../i18n/words.ts';
import { DARK, LARGE, brandPalette, type Palette, type Scheme } from './palette.ts';

/**
 * Says once, for all widgets inside it, where the server is, which agency, which language, and how they look.
 * It draws nothing itself: its children stand in the page as if it were not there.
 *
 * @summary Server, agency, language and colours for the widgets inside.
 * @slot - The widgets, and whatever else of the page.
 *
 * ```html
 * <dvc-provider server="https://dvc.example.vn" agency="H99.001" brand="0b5a45">
 *   <dvc-procedure-search></dvc-procedure-search>
 * </dvc-provider>
 * ```
 */
export class DvcProvider extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
    :host([hidden]) {
      display: none;
    }
  `;

  /** Address of the DVC Widgets server; empty: where the page comes from. */
  @property() server?: string;
  /** Identifier of the agency, `H99.001`. */
  @property() agency?: string;
  /** Language of the widgets: `vi` or `en`. */
  @property() language?: Language;
  /** How the reader is addressed: `ông bà`, `bà con`, `bạn`. */
  @property() you?: string;
  /** The agency's colour as six hexadecimal digits, `0b5a45`; made darker or lighter where reading needs it. */
  @property() brand?: string;
  /** `light`, `dark`, or `auto`: as the reader's device. */
  @property() scheme: Scheme | 'auto' = 'light';
  /** Everything larger: letters of 24 px, controls of 80 px. */
  @property({ type: Boolean }) large = false;
  /** Another way to reach the server; tests and stories give a fake one. */
  @property({ attribute: false }) api?: Api;

  private source = new ContextProvider(this, { context: settingsContext });
  private device = matchMedia('(prefers-color-scheme: dark)');
  private painted: Palette = {};

  override connectedCallback(): void {
    this.source.setValue(this.settings);
    super.connectedCallback();
    dispatchEvent(new Event(PROVIDER_HERE));
    this.device.addEventListener('change', this.repaint);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.device.removeEventListener('change', this.repaint);
  }

  protected override willUpdate(): void {
    this.source.setValue(this.settings);
    this.paint();
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  private get settings(): Settings {
    const { server, agency, language, you, api } = this;
    return { server, agency, language, you, api };
  }

  private repaint = (): void => this.requestUpdate();

  /** Sets what the look needs, and takes away what an earlier look needed. */
  private paint(): void {
    const next = this.palette();
    for (const name of Object.keys(this.painted)) {
      if (!(name in next)) this.style.removeProperty(name);
    }
    for (const [name, value] of Object.entries(next)) this.style.setProperty(name, value);
    this.painted = next;
  }

  private palette(): Palette {
    const wanted = this.scheme === 'auto' && this.device.matches ? 'dark' : this.scheme;
    const scheme: Scheme = wanted === 'dark' ? 'dark' : 'light';
    const brand = this.brandColor() ?? (scheme === 'dark' ? PADDY_GREEN : undefined);
    return {
      ...(scheme === 'dark' ? DARK : {}),
      ...(brand ? brandPalette(brand, scheme) : {}),
      ...(this.large ? LARGE : {}),
    };
  }

  private brandColor(): Rgb | undefined {
    if (!this.brand) return undefined;
    const color = parseHex(this.brand);
    if (!color) console.warn(`dvc/brand-not-a-color: six hexadecimal digits, not "${this.brand}"`);
    return color;
  }
}

/** The brand of `styles/tokens`, from which the dark scheme makes its own. */
const PADDY_GREEN: Rgb = [11, 90, 69];

declare global {
  interface HTMLElementTagNameMap {
    'dvc-provider': DvcProvider;
  }
}
