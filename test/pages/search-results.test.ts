import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { catalogue as shipped } from '../../server/catalog/index.ts';
import { prepareCatalogue } from '../../server/domain/catalogue.ts';
import type { Agency } from '../../server/contract/agency.ts';
import type { Page, PageQuery } from '../../server/pages/told.ts';
import { widgetPage } from '../../server/pages/widget-pages.ts';
import { anAgency } from '../domain/builders.ts';

const agency = 'H98.001';
const everything = shipped.procedures.map(({ code }) => code);

function pageOf(query: PageQuery, codes: readonly string[] = everything): Page {
  const offers: Agency['offers'] = codes.map((code) => ({ code, destination: 'counter' }));
  const catalogue = prepareCatalogue({
    ...{ forms: [], calendars: [], lifeEvents: shipped.lifeEvents },
    agencies: [anAgency({ id: agency, offers })],
    procedures: shipped.procedures.map((procedure) => ({
      ...{ procedure, version: 1, loadedAt: new Date(0) },
    })),
  });
  return widgetPage(catalogue, 'procedure-search', { agency, ...query }, 'https://dvc.example.vn');
}

/** Codes that the results lead to, in order; the pictures below lead to events. */
const found = ({ html }: Page): string[] =>
  [...html.matchAll(/<h4[^>]*><a href="[^"]*code=([\d.]+)"/g)].map(([, code = '']) => code);

describe('searching without JavaScript', () => {
  test('begins with a form that any browser can send', () => {
    const { html } = pageOf({});
    const form = /<form[^>]*>[^]*?<\/form>/.exec(html)?.[0] ?? '';
    assert.match(form, /method="get" action="\/w\/procedure-search"/);
    assert.match(form, /type="hidden" name="agency" value="H98\.001"/);
    assert.match(form, /<label for="q">/);
    assert.match(form, /<input[^]*id="q"[^]*name="q"/);
    assert.match(html, /class="tile"/, 'the pictures stay');
    assert.match(html, /<script/, 'the widget is loaded');
  });

  test('leads to what was meant, typed without accents, with time, fee, place and way', () => {
    const page = pageOf({ q: 'giay khai sinh' });
    assert.equal(page.status, 200);
    assert.ok(found(page).slice(0, 3).includes('1.001193'));
    assert.match(page.html, /value="giay khai sinh"/, 'what was typed stays in the form');
    const card = /<li class="card"[^]*?<\/ul>/.exec(page.html)?.[0] ?? '';
    assert.match(card, /Nơi làm: /);
    assert.equal(card.match(/class="chip /g)?.length, 3);
    assert.match(card, /Làm tại quầy/);
  });

  test('keeps what was typed from other people: no title, no script, no copy in the browser', () => {
    const page = pageOf({ q: 'Nông Thị Mẫu' });
    assert.equal(page.private, true);
    assert.equal(pageOf({}).private, undefined);
    assert.doesNotMatch(/<title>[^]*<\/title>/.exec(page.html)?.[0] ?? '', /Nông/);
    assert.doesNotMatch(page.html, /<script/);
    for (const [, href = ''] of page.html.matchAll(/href="([^"]*)"/g))
      assert.doesNotMatch(decodeURIComponent(href), /Nông/);
  });

  test('is honest when nothing fits: the nearest, the telephone, the pictures', () => {
    const page = pageOf({ q: 'xin phep nuoi ca voi xanh' }, ['1.001193', '1.000894', '2.000635']);
    assert.match(page.html, /Chưa thấy thủ tục khớp với “xin phep nuoi ca voi xanh”/);
    assert.match(
      page.html,
      /<a class="phone" href="tel:0\d+">Gọi [^<]*<\/a>\s*để nhờ cán bộ tìm giúp/,
    );
    assert.ok(found(page).length <= 3);
    assert.equal(page.html.match(/Gần giống/g)?.length, found(page).length);
    assert.match(page.html, /class="tile"/);
  });

  test('shows nothing that the agency does not offer', () => {
    assert.deepEqual(found(pageOf({ q: 'khai sinh' }, ['2.000635'])), ['2.000635']);
  });

  test('shows what was typed as text, never as markup', () => {
    const { html } = pageOf({ q: '"><script>alert(1)</script>' });
    assert.doesNotMatch(html, /<script>/);
    assert.match(html, /value="&quot;&gt;&lt;script&gt;/);
  });

  test('goes on in English', () => {
    const { html } = pageOf({ q: 'khai sinh', language: 'en' });
    assert.match(html, /procedures fit “khai sinh”/);
    assert.match(html, /name="language" value="en"/);
  });

  test('shows the start for white space, and an event before words', () => {
    assert.match(pageOf({ q: '  ' }).html, /<dvc-procedure-search>/);
    assert.match(pageOf({ q: 'khai sinh', event: 'marriage' }).html, /<h2>Kết hôn<\/h2>/);
  });
});
