import { html, nothing, type TemplateResult } from 'lit';
import type { PublicAgency } from '../contract/agency.ts';
import type { Language } from '../../widgets/i18n/words.ts';
import type { SayPage } from '../../widgets/i18n/pages.ts';

export interface PageFrame {
  title: string;
  language: Language;
  say: SayPage;
  agency?: PublicAgency;
  /** Says at the top that nothing here is real. */
  demo?: boolean;
  /** As wide as two columns of text. */
  wide?: boolean;
  /** The address of what this page alone looks like. */
  styles?: string;
  /** The widget's loader; absent on pages that need no script. */
  script?: string;
}

/** A whole page of ours: who runs it, the content, and the two ways on. No inline script or style: strict CSP. */
export function layout(frame: PageFrame, content: TemplateResult): TemplateResult {
  const { agency, language, say, script, title } = frame;
  return html`<!doctype html>
    <html lang=${language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="strict-origin" />
        <title>${agency ? `${title} · ${agency.name}` : title}</title>
        <link rel="stylesheet" href="/w/page.css" />
        ${frame.styles ? html`<link rel="stylesheet" href=${frame.styles} />` : nothing}
        <link rel="icon" href="/demo/star.svg" />
      </head>
      <body class=${frame.wide ? 'wide' : nothing}>
        ${frame.demo ? html`<aside class="demo" aria-label=${say('page/demo-label')}><p>${say('page/demo')}</p></aside>` : nothing}
        ${agency ? renderHeader(agency, say) : nothing}
        <main>
          <h1 class="unseen">${title}</h1>
          ${content}
        </main>
        ${script ? html`<script async src=${script}></script>` : nothing}
      </body>
    </html>`;
}

function renderHeader(agency: PublicAgency, say: SayPage): TemplateResult {
  return html`<header>
    <p class="agency">${agency.name}</p>
    <nav aria-label=${agency.deskName}>
      <a href="/w/procedure-search?agency=${agency.id}">${say('page/home')}</a>
      <a href="/w/dossier-tracker?agency=${agency.id}">${say('page/follow')}</a>
    </nav>
  </header>`;
}
