import { html, type TemplateResult } from 'lit';

/** A question and what answers it. */
export const section = (title: string, content: unknown): TemplateResult =>
  html`<section>
    <h3>${title}</h3>
    ${content}
  </section>`;

export const lines = (texts: readonly string[]): TemplateResult[] =>
  texts.map((text) => html`<p>${text}</p>`);

/** Facts of the catalogue, which is Vietnamese on every page. */
export const list = (items: readonly string[]): TemplateResult =>
  html`<ul class="plain" lang="vi">
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;
