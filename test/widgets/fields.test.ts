import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import fc from 'fast-check';
import { html, render } from 'lit';
import { toHtml } from '../../server/pages/to-html.ts';
import { arrivedFile, fields, longChoice } from '../../stories/support/form-states.ts';
import { renderField, type FieldHandlers, type FieldView } from '../../widgets/fields/index.ts';
import { bindWords } from '../../widgets/i18n/words.ts';
import { expectAccessible } from './support/widget.ts';

const say = bindWords('vi', 'ông bà');
const all = [...Object.values(fields), longChoice];
const TYPED: Record<string, string> = {
  name: `Hà Thị "H'Mai" <b>`,
  identity: '000 062 001 234',
  phone: '+84 912 345 678',
  email: 'a@b.vn',
  text: '\nhai\n  dòng',
  'day.day': '5',
  'day.month': '3',
  'day.year': '1962',
  'address.line': 'Thôn & Tổ 1',
  choice: 'other',
  people: '7',
  yesNo: 'false',
  count: '3',
  declaration: 'true',
};

const view = (field: FieldView['field'], other: Partial<FieldView> = {}): FieldView => ({
  field,
  typed: TYPED,
  problems: [],
  required: true,
  today: '2026-11-21',
  say,
  ...other,
});
const silent: FieldHandlers = {
  type: () => undefined,
  addFiles: () => undefined,
  removeFile: () => undefined,
  retryFile: () => undefined,
};

/** What a person meets in a tree: elements, attributes, texts, and what stands in the boxes. */
function seen(node: Node): unknown {
  if (node instanceof Text) return (node.nodeValue ?? '').replace(/\s+/g, ' ').trim() || undefined;
  if (!(node instanceof Element || node instanceof DocumentFragment)) return undefined;
  const inside = Array.from(node.childNodes, seen).filter((child) => child !== undefined);
  if (!(node instanceof Element)) return inside;
  const { value, checked, type } = node as HTMLInputElement;
  const names = node.getAttributeNames().filter((name) => name !== 'value' && name !== 'checked');
  const attributes = names
    .sort()
    .map((name) => `${name}=${String(node.getAttribute(name)).trim()}`);
  const box = node.matches('input, textarea, select') ? { value, checked } : {};
  const text = type === 'textarea' ? [] : inside;
  return [node.localName, ...attributes, box, ...text];
}

describe('a field in a page without JavaScript', () => {
  for (const field of all)
    for (const [state, other] of [
      ['with an answer', {}],
      ['asked as a question, empty', { typed: {}, question: 'Câu hỏi?', required: false }],
      ['wrong', { problems: [{ path: field.id, code: 'answer/missing' }], textLang: 'vi' }],
    ] as const)
      it(`is the same as in the widget: ${field.kind}, ${state}`, () => {
        const template = () => renderField(view(field, { ...other, files: [arrivedFile] }));
        const box = document.createElement('div');
        render(template(), box);
        const plain = new DOMParser().parseFromString(toHtml(template()), 'text/html').body;
        expect(seen(plain.firstElementChild as Element)).to.deep.equal(
          seen(box.firstElementChild as Element),
        );
      });

  it('gives back whatever was typed', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        for (const field of [fields.name, fields.text]) {
          const markup = toHtml(renderField(view(field, { typed: { [field.id]: typed } })));
          const parsed = new DOMParser().parseFromString(markup, 'text/html');
          const box = parsed.querySelector<HTMLInputElement>('input, textarea');
          // What an input of the browser itself makes of it: one line, no NUL.
          const own = document.createElement(field.kind === 'text' ? 'textarea' : 'input');
          own.value = typed.replace(/\0/g, '\ufffd');
          expect(box?.value).to.equal(own.value);
        }
      }),
      { numRuns: 300 },
    ));

  it('has nothing that needs a script', () => {
    for (const field of all) {
      const markup = toHtml(renderField(view(field)));
      expect(markup, field.kind).not.to.include('<button');
    }
  });
});

describe('a field in a widget', () => {
  let box: HTMLElement;
  let typed: Record<string, string>;
  const show = (field: FieldView['field'], other: Partial<FieldView> = {}): void => {
    const on = {
      ...silent,
      type: (path: string, text: string) => ((typed[path] = text), show(field)),
    };
    render(renderField(view(field, { typed, on, ...other })), box);
  };
  const input = (at = 0): HTMLInputElement =>
    box.querySelectorAll<HTMLInputElement>('input, textarea, select')[at] as HTMLInputElement;
  const press = (label: string): void =>
    [...box.querySelectorAll('button')]
      .find((button) => `${button.ariaLabel ?? ''}${button.textContent}`.includes(label))
      ?.click();
  const keys = async (text: string): Promise<void> => {
    for (const key of text) await sendKeys(key === '⌫' ? { press: 'Backspace' } : { type: key });
  };

  beforeEach(() => {
    typed = {};
    box = document.createElement('div');
    document.body.append(box);
  });
  afterEach(() => box.remove());

  for (const field of all)
    it(`is accessible: ${field.kind}`, async () => {
      show(field, { question: 'Câu hỏi?' });
      await expectAccessible(box);
      show(field, { problems: [{ path: field.id, code: 'answer/missing' }], files: [arrivedFile] });
      await expectAccessible(box);
    });

  it('takes Vietnamese typed plainly', async () => {
    show(fields.name);
    input().focus();
    await keys('Nông Thị Mẫu');
    expect(typed.name).to.equal('Nông Thị Mẫu');
    expect(input().value).to.equal('Nông Thị Mẫu');
  });

  it('takes Vietnamese from a tool that sends backspaces in between', async () => {
    show(fields.name);
    input().focus();
    await keys('No⌫ông Thi⌫ị Mâ⌫ẫu');
    expect(typed.name).to.equal('Nông Thị Mẫu');
    expect(input().value).to.equal('Nông Thị Mẫu');
  });

  it('takes Vietnamese that is composed, and keeps the caret where it was', () => {
    show(fields.name);
    const element = input();
    element.focus();
    element.value = 'Thi Mẫu';
    element.setSelectionRange(3, 3);
    element.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    for (const text of ['Thị Mẫu', 'Thịn Mẫu', 'Thịnh Mẫu']) {
      element.setRangeText(text.slice(0, text.indexOf(' ')), 0, element.value.indexOf(' '), 'end');
      element.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    }
    element.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    expect(typed.name).to.equal('Thịnh Mẫu');
    expect(element.value).to.equal('Thịnh Mẫu');
    expect(element.selectionStart).to.equal(5);
    expect(input()).to.equal(element);
  });

  it('is never written to under a person’s fingers', () => {
    show(fields.name);
    input().focus();
    input().value = 'đang gõ';
    render(renderField(view(fields.name, { typed: { name: 'từ nơi khác' }, on: silent })), box);
    expect(input().value).to.equal('đang gõ');
    input().blur();
    render(renderField(view(fields.name, { typed: { name: 'từ nơi khác' }, on: silent })), box);
    expect(input().value).to.equal('từ nơi khác');
  });

  it('echoes a day in words', async () => {
    show(fields.day);
    input(0).focus();
    await keys('5');
    input(1).focus();
    await keys('3');
    input(2).focus();
    await keys('1962');
    expect(box.querySelector('.echo')?.textContent).to.equal('Ngày 5 tháng 3 năm 1962');
  });

  it('understands a whole day in the first box, and spreads it once that is left', async () => {
    show(fields.day);
    input(0).focus();
    await keys('5/3/1962');
    expect(input(0).value).to.equal('5/3/1962');
    expect(box.querySelector('.echo')?.textContent).to.equal('Ngày 5 tháng 3 năm 1962');
    await sendKeys({ press: 'Tab' });
    expect([input(0).value, input(1).value, input(2).value]).to.deep.equal(['5', '3', '1962']);
  });

  it('asks for the year alone when that is all that is known', async () => {
    show(fields.day);
    press('Chỉ nhớ năm');
    expect(box.querySelectorAll('input')).to.have.length(1);
    input().focus();
    await keys('1962');
    expect(box.querySelector('.echo')?.textContent).to.equal('Năm 1962');
    press('Nhớ cả ngày tháng');
    expect(box.querySelectorAll('input')).to.have.length(3);
  });

  it('counts with buttons, within its bounds', () => {
    typed = { count: '19' };
    show(fields.count);
    press('Thêm một');
    expect(typed.count).to.equal('20');
    expect(input().value).to.equal('20');
    expect(box.querySelector<HTMLButtonElement>('[aria-label="Thêm một"]')?.disabled).to.equal(
      true,
    );
    press('Bớt một');
    expect(typed.count).to.equal('19');
  });

  it('chooses with the arrow keys', async () => {
    show(fields.choice);
    input().focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(typed.choice).to.equal('other');
  });

  it('offers a list where there are many choices', () => {
    show(longChoice);
    expect(input().localName).to.equal('select');
    expect(input()).to.have.property('length', 11);
  });

  it('hides the picker while the paper is owed, and when no more files are taken', () => {
    show(fields.files);
    expect(box.querySelector('input[type=file]')).to.exist;
    typed = { 'files.owed': 'true' };
    show(fields.files);
    expect(box.querySelector('input[type=file]')).not.to.exist;
    show(fields.files, { files: [arrivedFile, { ...arrivedFile, id: '2' }] });
    expect(box.querySelector('input[type=file]')).not.to.exist;
    expect(box.querySelector('[type=checkbox]')).not.to.exist;
  });

  it('says in words how far a file is', () => {
    show(fields.files, { files: [{ ...arrivedFile, state: 'sending', share: 0.5 }, arrivedFile] });
    const states = [...box.querySelectorAll('.file-state')].map((state) => state.textContent);
    expect(states).to.deep.equal(['đã gửi 50 %', 'đã đến máy chủ, 232 KB']);
  });
});

/** Templates are functions of their view: the same one twice is the same twice. */
it('renders the same field the same way twice', () => {
  const once = toHtml(html`${all.map((field) => renderField(view(field)))}`);
  const twice = toHtml(html`${all.map((field) => renderField(view(field)))}`);
  expect(twice).to.equal(once);
});
