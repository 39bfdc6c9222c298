import { html } from 'lit';
import type { Catalogue } from '../domain/catalogue.ts';
import { bindPageWords } from '../../widgets/i18n/pages.ts';
import { layout } from './layout.ts';
import { toHtml } from './to-html.ts';
import type { Page } from './told.ts';
import { plainPage } from './widget-pages.ts';

/** `/`: the demo site where it is served, else the way to each agency's search. */
export function homePage({ agencies }: Catalogue, demo: string | undefined): Page {
  if (demo !== undefined) return { status: 200, html: demo, embeddedBy: [] };
  const say = bindPageWords('vi');
  const title = say('page/search-title');
  if (!agencies.size) return plainPage(200, 'vi', 'page/search-title', 'page/no-agencies');
  const content = html`<section class="card">
    <ul>
      ${[...agencies.values()].map(
        ({ id, name, province }) =>
          html`<li><a href="/w/procedure-search?agency=${id}">${name}, ${province}</a></li>`,
      )}
    </ul>
  </section>`;
  return {
    status: 200,
    html: toHtml(layout({ title, language: 'vi', say }, content)),
    embeddedBy: [],
  };
}
