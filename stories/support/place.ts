import { html, type TemplateResult } from 'lit';
import type { Api } from '../../widgets/client/api.ts';
import type { Language } from '../../widgets/i18n/words.ts';

/** A widget as a site has it: inside a provider that knows agency and language, the server faked. */
export interface Place {
  api: Api;
  language?: Language;
  brand?: string;
  scheme?: 'light' | 'dark' | 'auto';
  large?: boolean;
}

export const inProvider = (
  widget: TemplateResult,
  { api, language = 'vi', brand = '', scheme = 'light', large = false }: Place,
): TemplateResult =>
  html`<dvc-provider
    agency="H99.001"
    language=${language}
    brand=${brand}
    scheme=${scheme}
    ?large=${large}
    .api=${api}
    >${widget}</dvc-provider
  >`;

/** A phone's column, 320 px wide. */
export const narrow = (widget: TemplateResult): TemplateResult =>
  html`<div style="width: 320px; margin: -1rem">${widget}</div>`;

/** A site whose style sheet knows no bounds, as old content systems have it. */
export const hostile = (widget: TemplateResult): TemplateResult => html`
  <style>
    html {
      font-size: 10px;
    }
    * {
      box-sizing: content-box !important;
      font-family: 'Times New Roman', serif;
      line-height: 1;
      text-align: center;
      text-transform: uppercase;
      color: #c00;
    }
    h2,
    h3,
    p,
    ul,
    a,
    button,
    input {
      float: left;
      margin: 20px;
      padding: 0;
      border: 3px dashed red;
      background: yellow;
    }
    div {
      text-indent: 2em;
      white-space: nowrap;
    }
  </style>
  ${widget}
`;
