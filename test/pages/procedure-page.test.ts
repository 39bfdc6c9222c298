import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { catalogue as shipped } from '../../server/catalog/index.ts';
import type { Procedure } from '../../server/contract/procedure.ts';
import { prepareCatalogue, type Catalogue } from '../../server/domain/catalogue.ts';
import type { Page, PageQuery } from '../../server/pages/told.ts';
import { widgetPage } from '../../server/pages/widget-pages.ts';
import { officialDetail, unknownDetail } from '../../stories/support/procedures.ts';

const PUBLIC = 'https://dvc.example.vn';
const agency = 'H99.001';

function catalogueOf(procedures: readonly Procedure[]): Catalogue {
  const loadedAt = new Date('2026-11-21T02:00:00Z');
  return prepareCatalogue({
    ...shipped,
    procedures: procedures.map((procedure) => ({ procedure, version: 1, loadedAt })),
  });
}
const catalogue = catalogueOf([
  ...shipped.procedures,
  officialDetail.procedure,
  unknownDetail.procedure,
]);

const open = (code: string, query: PageQuery = {}): Page =>
  widgetPage(catalogue, 'procedure-detail', { agency, code, ...query }, PUBLIC);

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);
const textOf = (node: Node): string =>
  (node.nodeName === '#text' ? (node as DefaultTreeAdapterTypes.TextNode).value : '') +
  childrenOf(node).map(textOf).join('');
const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
const classOf = (node: Node): string =>
  ('attrs' in node && node.attrs.find(({ name }) => name === 'class')?.value) || '';

/** Every element of a page that is accepted, in the order of the text. */
function elements(html: string, accept: (element: Element) => boolean): Element[] {
  const all = (node: Node): Element[] => [
    ...('tagName' in node && accept(node) ? [node] : []),
    ...childrenOf(node).flatMap(all),
  ];
  return parseFragment(html).childNodes.flatMap(all);
}

const shown = (html: string): Element => {
  const [screen] = elements(html, (element) => classOf(element) === 'screen-only');
  assert.ok(screen, 'nothing is told');
  return screen;
};
/** What stands under each question on the screen. */
function answers({ html }: Page): Map<string, string> {
  const sections: Element[] = [];
  const visit = (node: Node): void => {
    if (node.nodeName === 'section') sections.push(node);
    childrenOf(node).forEach(visit);
  };
  visit(shown(html));
  return new Map(
    sections.map((section) => {
      const [title, ...rest] = section.childNodes.filter(({ nodeName }) => nodeName !== '#text');
      return [tidy(title ? textOf(title) : ''), tidy(rest.map(textOf).join(' '))];
    }),
  );
}

const SIX = [
  'Mang theo gì?',
  'Làm ở đâu?',
  'Ai làm được?',
  'Làm hộ được không?',
  'Hết bao nhiêu tiền?',
  'Mất mấy ngày?',
];

describe('a procedure without JavaScript', () => {
  test('answers the six questions', () => {
    const told = answers(open('2.000635'));
    assert.match(told.get('Hết bao nhiêu tiền?') ?? '', /8\.000 đồng/);
    for (const question of SIX) assert.ok(told.get(question), question);
  });

  test('asks for the case by links, and shows the papers of the one in the address', () => {
    const first = open('2.000635');
    assert.match(first.html, /href="\/w\/procedure-detail\?[^"]*variant=organisation"/);
    assert.doesNotMatch(answers(first).get('Mang theo gì?') ?? '', /Công văn/);
    const other = open('2.000635', { variant: 'organisation' });
    assert.match(answers(other).get('Mang theo gì?') ?? '', /✓ Cơ quan, tổ chức.*Công văn/);
    assert.match(other.html, /<dvc-procedure-detail code="2.000635" variant="organisation"/);
  });

  test('gives a case that runs on by its beginning, until it is the chosen one', () => {
    const long = `Đối với ${'việc mẫu rất dài '.repeat(12)}cuối cùng`;
    const [first] = officialDetail.procedure.variants;
    assert.ok(first);
    const procedure = {
      ...officialDetail.procedure,
      variants: [first, { ...first, id: 'long', name: long }],
    };
    const pageOf = (variant?: string) =>
      widgetPage(
        catalogueOf([procedure]),
        'procedure-detail',
        { agency, code: procedure.code, variant },
        PUBLIC,
      );
    const said = (page: Page) => answers(page).get('Mang theo gì?') ?? '';
    assert.match(said(pageOf()), /Đối với việc mẫu.*…/);
    assert.doesNotMatch(said(pageOf()), /cuối cùng/);
    assert.match(said(pageOf('long')), /✓ Đối với.*cuối cùng/);
  });

  test('leads on: to the form, to the portal, to the desk', () => {
    assert.match(
      open('2.000635').html,
      /class="button" href="\/w\/dossier-form\?agency=H99.001&amp;procedure=2.000635"/,
    );
    assert.match(open('1.004222').html, /class="button" href="https:\/\/dichvucong\.gov\.vn/);
    for (const code of ['2.000635', '1.004222', '2.000815'])
      assert.match(open(code).html, /href="tel:0205000000"/);
  });

  test('has the sheet to take along with the public address, in letters and as a QR', () => {
    const { html } = open('2.000635', { variant: 'organisation' });
    const [sheet] = elements(html, (element) => classOf(element).startsWith('paper '));
    assert.ok(sheet);
    assert.match(
      tidy(textOf(sheet)),
      /https:\/\/dvc\.example\.vn\/w\/procedure-detail\?agency=H99\.001&code=2\.000635&variant=organisation/,
    );
    assert.equal(elements(html, (element) => classOf(element) === 'qr').length, 1);
    assert.match(tidy(textOf(sheet)), /Trường hợp: Cơ quan, tổ chức.*0205 000 000/);
  });

  test('says plainly what is not known and what nobody has told yet', () => {
    const unknown = answers(open(unknownDetail.procedure.code));
    assert.match(unknown.get('Hết bao nhiêu tiền?') ?? '', /chưa rõ lệ phí/);
    assert.equal(unknown.get('Ai làm được?'), 'Chưa rõ. Nên gọi hỏi trước khi đi.');
    assert.match(tidy(textOf(shown(open('1.008888').html))), /Chưa ai kể lại thủ tục này/);
  });

  test('speaks English around the words of the catalogue', () => {
    const told = answers(open('2.000635', { language: 'en' }));
    assert.ok(told.get('What to bring?'));
    assert.match(told.get('Can somebody do it for you?') ?? '', /Family:/);
  });

  test('that is not in the catalogue is not found, and the way to the search is there', () => {
    const { status, html } = open('9.999999');
    assert.equal(status, 404);
    assert.match(html, /Không tìm thấy thủ tục này/);
    assert.match(html, /href="\/w\/procedure-search\?agency=H99\.001"/);
  });
});

describe('every procedure of the catalogue', () => {
  for (const { code, name, variants } of shipped.procedures)
    test(`${code} ${name}: every question has an answer in every case`, () => {
      for (const { id } of variants) {
        const page = open(code, { variant: id });
        const told = answers(page);
        for (const question of SIX) assert.ok(told.get(question), `${id}: ${question}`);
        for (const [title, answer] of told) {
          assert.ok(title && answer, `${id}: "${title}" is empty`);
        }
        assert.doesNotMatch(tidy(textOf(shown(page.html))), /undefined|null|NaN|\[object|\{\w+\}/);
      }
    });
});
