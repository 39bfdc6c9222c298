import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { html, noChange, nothing, svg, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { toHtml } from '../../server/pages/to-html.ts';
import { nameField } from '../../widgets/fields/name-field.ts';
import type { FieldOf, FieldView } from '../../widgets/fields/view.ts';
import { addWords, bindWords } from '../../widgets/i18n/words.ts';
import { form } from '../../widgets/i18n/vi/form.ts';

type Element = DefaultTreeAdapterTypes.Element;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;

addWords('vi', form);

describe('toHtml writes what the template says', () => {
  // prettier-ignore
  const cases: [string, TemplateResult, string][] = [
    ['text', html`<p>${'a'} ${1} ${0}</p>`, '<p>a 1 0</p>'],
    ['nothing at all', html`<p>${nothing}${undefined}${null}${''}</p>`, '<p></p>'],
    ['templates in templates', html`<p>${html`<b>${'x'}</b>`}</p>`, '<p><b>x</b></p>'],
    ['lists', html`${[1, html`<i></i>`, [2]]}`, '1<i></i>2'],
    ['drawings', html`<svg>${svg`<path d=${'M1'} />`}</svg>`, '<svg><path d="M1" /></svg>'],
    ['attributes, quoted or not', html`<p id=${'a'} title="${'b'}"></p>`, '<p id="a" title="b"></p>'],
    ['pieces of an attribute', html`<p id="${'a'}-b-${3}"></p>`, '<p id="a-b-3"></p>'],
    ['a query at the end of an address', html`<a href="/w?agency=${'H99.001'}"></a>`, '<a href="/w?agency=H99.001"></a>'],
    ['a query inside an address', html`<a href="/w?a=${1}&b=${2}"></a>`, '<a href="/w?a=1&b=2"></a>'],
    ['an attribute left away', html`<p id=${nothing} title=${ifDefined(undefined)}></p>`, '<p  ></p>'],
    ['an empty attribute', html`<p id=${undefined} title=${null}></p>`, '<p id="" title=""></p>'],
    ['flags', html`<input ?disabled=${true} ?hidden=${false} />`, '<input disabled  />'],
    ['a ticked box', html`<input .checked=${true} />`, '<input checked />'],
    ['an unticked box', html`<input .checked=${false} />`, '<input  />'],
    ['a value', html`<input .value=${'5'} />`, '<input value="5" />'],
    ['no value', html`<input .value=${undefined} />`, '<input  />'],
    ['a textarea', html`<textarea .value=${'a\nb'} rows=${2}></textarea>`, '<textarea  rows="2">\na\nb</textarea>'],
    ['a textarea with > in its title', html`<textarea .value=${'x'} title="a>b"></textarea>`, '<textarea  title="a>b">\nx</textarea>'],
    ['no listeners', html`<b @click=${() => undefined}>x</b>`, '<b >x</b>'],
    ['classes', html`<b class=${classMap({ a: true, b: false })}></b>`, '<b class=" a "></b>'],
    ['live', html`<input .value=${live('x')} />`, '<input value="x" />'],
    ['keyed and repeat', html`${keyed(1, repeat(['a', 'b'], (one) => one))}`, 'ab'],
    ['a title', html`<!doctype html><title>${'a<b'}</title>`, '<!doctype html><title>a&lt;b</title>'],
    ['what follows a comment', html`<!-- "it's > --><p>${'x'}</p>`, '<!-- "it\'s > --><p>x</p>'],
    ['what follows a script', html`<script>if (a<'"') b()</script><p>${'x'}</p>`, '<script>if (a<\'"\') b()</script><p>x</p>'],
  ];
  for (const [what, template, expected] of cases)
    it(what, () => assert.equal(toHtml(template), expected));
});

describe('toHtml throws on what plain HTML cannot show', () => {
  const forged = { _$litType$: 1, strings: ['<script>'], values: [] };
  // prettier-ignore
  const cases: [string, TemplateResult][] = [
    ['a property without attribute', html`<p .scrollTop=${1}></p>`],
    ['the value of a select', html`<select .value=${'a'}></select>`],
    ['an object as text', html`<p>${{ a: 1 }}</p>`],
    ['a function as text', html`<p>${() => 'x'}</p>`],
    ['a promise', html`<p>${Promise.resolve('x')}</p>`],
    ['a symbol', html`<p>${Symbol('x')}</p>`],
    ['an object in an attribute', html`<p title=${{}}></p>`],
    ['no change, which has no before', html`<p>${noChange}</p>`],
    ['nothing as a piece', html`<p title="a ${nothing}"></p>`],
    ['an expression in a script', html`<script>${'x'}</script>`],
    ['an expression in a style', html`<style>${'x'}</style>`],
    ['an expression in a comment', html`<!-- ${'x'} -->`],
    ['an expression inside a textarea', html`<textarea>${'x'}</textarea>`],
    ['an expression as an element part', html`<p ${'x'}></p>`],
    ['an expression as a tag', html`<${'p'}></p>`],
    ['an expression as a closing tag', html`<p></${'p'}>`],
    ['an unquoted piece', html`<p title=a${'x'}></p>`],
    ['an unquoted piece in front', html`<p title=${'x'}a></p>`],
    ['a handler written as text', html`<p onclick=${'x()'}></p>`],
    ['a piece of a handler', html`<p onclick="a(${'x'})"></p>`],
    ['a page in an attribute', html`<iframe srcdoc=${'<p>'}></iframe>`],
    ['data that poses as a template', html`<p>${forged}</p>`],
    ['data that poses as a directive', html`<p>${{ _$litDirective$: 'x', values: [] }}</p>`],
    ['a value before pieces of its textarea', html`<textarea .value=${'x'} class="a ${'b'}"></textarea>`],
  ];
  for (const [what, template] of cases)
    it(what, () => void assert.throws(() => toHtml(template), /toHtml/));
});

/** Letters that break naive escaping come up often. */
const nasty = fc.string({
  unit: fc.oneof(
    fc.constantFrom('<', '>', '&', '"', "'", '=', '/', '\n', '\r', '\0', '\ud800', '-->', '</'),
    fc.constantFrom('&amp', '&lt;', '</textarea>', '</title>', '<script>', '${', ' ', 'Nguyễn'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
});
/** What no parser can give back: NUL and half characters read as the mark for "unreadable". */
const readable = (text: string): string => text.replace(/[\0\ud800-\udfff]/gu, '\ufffd');
const runs = { numRuns: 1000 };

describe('whatever a person types is read back as it was typed', () => {
  it('between tags', () =>
    fc.assert(
      fc.property(nasty, (typed) => {
        const found = parseFragment(
          toHtml(
            html`<p>${typed}</p>
              <hr />`,
          ),
        );
        assert.equal(textOf(find(found, 'p')), readable(typed));
        assert.equal(all(found).length, 2);
      }),
      runs,
    ));

  it('in attributes, whole and in pieces', () =>
    fc.assert(
      fc.property(nasty, nasty, (a, b) => {
        const template = html`<input title=${a} alt="x ${b} ${a}" .value=${b} />
          <hr />`;
        const found = parseFragment(toHtml(template));
        const input = find(found, 'input');
        const wanted = { title: a, alt: `x ${b} ${a}`, value: b };
        for (const [name, text] of Object.entries(wanted))
          assert.equal(attributeOf(input, name), readable(text));
        assert.equal(input.attrs.length, 3);
        assert.equal(all(found).length, 2);
      }),
      runs,
    ));

  it('in a textarea and a title', () =>
    fc.assert(
      fc.property(nasty, (typed) => {
        const template = html`<textarea .value=${typed}></textarea><title>${typed}</title>`;
        const found = parseFragment(toHtml(template));
        assert.equal(textOf(find(found, 'textarea')), readable(typed));
        assert.equal(textOf(find(found, 'title')), readable(typed));
        assert.equal(all(found).length, 2);
      }),
      runs,
    ));
});

describe('the name field as plain HTML', () => {
  const field: FieldOf<'name'> = {
    id: 'fullName',
    kind: 'name',
    label: 'Họ và tên',
    hint: 'Ghi như trong giấy tờ.',
    autocomplete: 'name',
  };
  const view = (typed: string): FieldView<FieldOf<'name'>> => ({
    field,
    typed: { fullName: typed },
    problems: [{ path: 'fullName', code: 'answer/missing' }],
    required: true,
    today: '2026-11-21',
    say: bindWords('vi', 'ông bà'),
  });

  it('ties label, hint, error and input together', () => {
    const found = parseFragment(toHtml(nameField(view(''))));
    const input = find(found, 'input');
    assert.equal(attributeOf(find(found, 'label'), 'for'), attributeOf(input, 'id'));
    assert.equal(attributeOf(input, 'name'), 'fullName');
    assert.equal(attributeOf(input, 'autocomplete'), 'name');
    assert.equal(attributeOf(input, 'aria-invalid'), 'true');
    const ids = (attributeOf(input, 'aria-describedby') ?? '').split(' ');
    assert.deepEqual(
      ids.map((id) => textOf(byId(found, id)).trim()),
      ['Ghi như trong giấy tờ.', 'Xin ghi câu trả lời cho “Họ và tên”'],
    );
  });

  it('holds the typed name letter by letter', () =>
    fc.assert(
      fc.property(nasty, (typed) => {
        const found = parseFragment(toHtml(nameField(view(typed))));
        assert.equal(attributeOf(find(found, 'input'), 'value'), readable(typed));
      }),
    ));
});

function all(node: ParentNode): Element[] {
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...all(child)] : []));
}

function only(found: Element | undefined, what: string): Element {
  assert.ok(found, `no ${what}`);
  return found;
}

const find = (node: ParentNode, tag: string): Element =>
  only(
    all(node).find((element) => element.tagName === tag),
    tag,
  );
const byId = (node: ParentNode, id: string): Element =>
  only(
    all(node).find((element) => attributeOf(element, 'id') === id),
    id,
  );
const attributeOf = (element: Element, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value;
const textOf = (node: ParentNode): string =>
  node.childNodes
    .map((child) => ('value' in child ? child.value : 'childNodes' in child ? textOf(child) : ''))
    .join('');
