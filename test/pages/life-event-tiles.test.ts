import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { catalogue as shipped } from '../../server/catalog/index.ts';
import type { Agency } from '../../server/contract/agency.ts';
import { prepareCatalogue } from '../../server/domain/catalogue.ts';
import type { Page, PageQuery } from '../../server/pages/told.ts';
import { widgetPage } from '../../server/pages/widget-pages.ts';
import { anAgency } from '../domain/builders.ts';

const agency = 'H98.001';
const sinceThen = new Date('2026-11-21T02:00:00Z');

/** The search page of an agency that offers these procedures. */
function pageOf(codes: readonly string[], query: PageQuery = {}): Page {
  const offers: Agency['offers'] = codes.map((code) => ({ code, destination: 'counter' }));
  const catalogue = prepareCatalogue({
    ...shipped,
    agencies: [anAgency({ id: agency, offers })],
    procedures: shipped.procedures.map((procedure) => ({
      ...{ procedure, version: 1, loadedAt: sinceThen },
    })),
  });
  return widgetPage(catalogue, 'procedure-search', { agency, ...query }, 'https://dvc.example.vn');
}

const everything = shipped.procedures.map(({ code }) => code);
/** The addresses that links of a kind lead to, as they stand in the page. */
const linksOf = ({ html }: Page, kind: 'event' | 'code'): string[] =>
  [...html.matchAll(/<a [^>]*href="([^"]*)"/g)]
    .map(([, href = '']) => new URLSearchParams(href.replaceAll('&amp;', '&').split('?')[1]))
    .flatMap((asked) => asked.get(kind) ?? []);

describe('the search page without JavaScript', () => {
  test('shows every event with its picture, in order, and stands in for the widget', () => {
    const page = pageOf(everything);
    assert.equal(page.status, 200);
    const ids = shipped.lifeEvents.map(({ id }) => id);
    assert.deepEqual(linksOf(page, 'event'), ids);
    for (const { name, picture } of shipped.lifeEvents) {
      assert.ok(page.html.includes(`<b>${name}</b>`), name);
      assert.ok(page.html.includes(`<path d="${picture}">`), name);
    }
    const widget = /<dvc-procedure-search>[^]*<\/dvc-procedure-search>/.exec(page.html)?.[0];
    assert.match(widget ?? '', /class="tile"/);
    assert.match(widget ?? '', /href="tel:02000000000"/);
  });

  for (const { id, name, hint, procedures } of shipped.lifeEvents)
    test(`leads from "${name}" to each of its procedures`, () => {
      const page = pageOf(everything, { event: id });
      assert.equal(page.status, 200);
      assert.deepEqual(linksOf(page, 'code'), procedures);
      assert.ok(page.html.includes(`<title>${name} · `));
      assert.ok(page.html.includes(hint));
      assert.match(page.html, /href="tel:02000000000"/);
      assert.doesNotMatch(page.html, /<script|<style|\sstyle=|\son\w+=/);
    });

  test('shows nothing that the agency does not offer', () => {
    const offers = ['2.001035', '1.013076'];
    assert.deepEqual(linksOf(pageOf(offers), 'event'), ['copies', 'land-house', 'vehicle']);
    assert.deepEqual(linksOf(pageOf(offers, { event: 'vehicle' }), 'code'), [
      ...['1.013076', '2.001035'],
    ]);
    assert.deepEqual(linksOf(pageOf(offers, { event: 'copies' }), 'code'), ['2.001035']);
  });

  for (const event of ['marriage', 'no-such-thing', '__proto__', '', '"><script>alert(1)</script>'])
    test(`says that there is no "${event}" here, and what there is`, () => {
      const page = pageOf(['1.013076'], { event });
      assert.equal(page.status, 404);
      assert.match(page.html, /Không có mục này/);
      assert.deepEqual(linksOf(page, 'event'), ['vehicle']);
      assert.doesNotMatch(page.html, /<script>|<dvc-/);
    });

  test('of an agency that offers nothing yet asks for nothing to be picked', () => {
    const page = pageOf([]);
    assert.equal(page.status, 200);
    assert.doesNotMatch(page.html, /Chọn việc|class="tiles"/);
    assert.match(page.html, /href="tel:02000000000"/);
  });

  test('keeps the language on the way to an event and back', () => {
    const there = pageOf(everything, { language: 'en' });
    assert.match(there.html, /<html lang="en">[^]*event=vehicle&amp;language=en"/);
    const back = pageOf(everything, { language: 'en', event: 'vehicle' });
    assert.match(back.html, /href="\/w\/procedure-search\?agency=H98\.001&amp;language=en"/);
    assert.match(back.html, /<ul class="choices" lang="vi">/);
  });
});
