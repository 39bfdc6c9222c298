import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { DvcProcedureSearch } from '../../widgets/elements/procedure-search/procedure-search.ts';
import { focused, listen, textOf } from './support/page.ts';
import { find, findAll, hears, shows } from './support/widget.ts';
import { inputOf, nothing, press, stay, type, widget } from './support/search.ts';

/**
 * The acceptance criteria that Theodor Vararu, Léonie Watson and Ed Horsford wrote for autocompletes
 * (alphagov/accessible-autocomplete, accessibility-criteria.md), one test each, under their own numbers.
 */
describe('<dvc-procedure-search> as an autocomplete', () => {
  let host: DvcProcedureSearch;
  const input = () => inputOf(host);
  const attribute = (name: string) => input().getAttribute(name);
  const activeOption = () =>
    host.shadowRoot?.getElementById(attribute('aria-activedescendant') ?? '');
  async function suggest(): Promise<void> {
    await type(host, 'khai sinh');
    await shows(host, '[role=option]');
  }
  beforeEach(async () => {
    host = await widget();
  });

  it('1 focusable by keyboard', async () => {
    const before = document.createElement('button');
    host.before(before);
    before.focus();
    await press('Tab');
    expect(focused()).to.equal(input());
    before.remove();
  });

  it('2 shows that it has the focus', async () => {
    input().focus();
    const { outlineStyle, outlineWidth } = getComputedStyle(input());
    expect([outlineStyle, outlineWidth]).to.deep.equal(['solid', '3px']);
  });

  it('3 an editable field, with a visible label as its name', () => {
    expect(input().localName).to.equal('input');
    expect(attribute('role')).to.equal('combobox');
    expect(input().readOnly || input().disabled).to.equal(false);
    expect([...(input().labels ?? [])].map(textOf)).to.deep.equal(['Bà con cần làm giấy tờ gì?']);
    expect(find(host, 'label').getBoundingClientRect().height).to.be.greaterThan(20);
  });

  it('4 a value that was there before is its value', async () => {
    const early = document.createElement('input');
    early.name = 'q';
    early.value = 'khai si';
    const made = document.createElement('dvc-procedure-search');
    made.append(early);
    made.api = nothing;
    document.body.append(made);
    await made.updateComplete;
    expect(inputOf(made).value).to.equal('khai si');
    made.remove();
  });

  it('5 tells that there is autocomplete', () => {
    expect(attribute('aria-autocomplete')).to.equal('list');
    expect(attribute('autocomplete')).to.equal('off');
  });

  it('6 explains how it is used: before typing, and when there is a list', async () => {
    const hint = host.shadowRoot?.getElementById(attribute('aria-describedby') ?? '');
    expect(textOf(hint)).to.contain('có dấu hay không dấu');
    const ear = listen();
    await type(host, 'khai sinh');
    await hears(ear, 'Bấm mũi tên xuống để chọn');
    ear.stop();
  });

  it('7 tells that it has been expanded, and names what it controls', async () => {
    expect(attribute('aria-expanded')).to.equal('false');
    await suggest();
    expect(attribute('aria-expanded')).to.equal('true');
    const list = host.shadowRoot?.getElementById(attribute('aria-controls') ?? '');
    expect(list?.getAttribute('role')).to.equal('listbox');
    expect(list?.hidden).to.equal(false);
  });

  it('8 tells when there are matches, and when there are none', async () => {
    const ear = listen();
    await type(host, 'khai sinh');
    await hears(ear, 'thủ tục khớp');
    host.api = nothing;
    await sendKeys({ type: 'x' });
    await hears(ear, 'Chưa thấy thủ tục khớp');
    ear.stop();
  });

  it('9 tells how many, once, and not before the typing has stopped', async () => {
    const ear = listen();
    await type(host, 'khai sinh');
    const typed = performance.now();
    await hears(ear, 'Có 3 thủ tục khớp');
    expect(performance.now() - typed, 'it speaks over the typing').to.be.at.least(500);
    expect(ear.spoken).to.have.length(1);
    ear.stop();
  });

  it('10 tells when the number changes', async () => {
    const ear = listen();
    await suggest();
    await hears(ear, 'Có 3 thủ tục khớp');
    host.api = nothing;
    await sendKeys({ type: ' x' });
    await hears(ear, 'Có 3 thủ tục gần giống');
    expect(ear.spoken).to.have.length(2);
    ear.stop();
  });

  it('11 by keyboard alone, or by pointer alone', async () => {
    const chosen = stay(host);
    await suggest();
    await press('ArrowDown', 'Enter');
    await sendKeys({ type: ' ' });
    await shows(host, '[role=option]');
    find(host, '#option-1').click();
    expect(chosen).to.deep.equal([{ code: '1.001193' }, { code: '2.000635' }]);
  });

  it('12 with one key or one tap at a time', async () => {
    await suggest();
    await press('ArrowDown');
    expect(activeOption()?.id).to.equal('option-0');
    await press('ArrowUp');
    expect(activeOption()?.id).to.equal('option-2');
  });

  it('13 tells which one is selected, and the focus stays in the field', async () => {
    await suggest();
    await press('ArrowDown', 'ArrowDown');
    expect(findAll(host, '[aria-selected=true]')).to.deep.equal([activeOption()]);
    expect(activeOption()?.getAttribute('role')).to.equal('option');
    expect(focused()).to.equal(input());
  });

  it('14 tells the number of the selected one', async () => {
    await suggest();
    await press('ArrowDown', 'ArrowDown');
    const place = ['aria-posinset', 'aria-setsize'].map((name) =>
      activeOption()?.getAttribute(name),
    );
    expect(place).to.deep.equal(['2', '3']);
  });

  it('15 selects nothing for the person', async () => {
    await suggest();
    expect(attribute('aria-activedescendant')).to.equal(null);
    expect(findAll(host, '[aria-selected=true]')).to.have.length(0);
    expect(findAll(host, '[role=option]:not([aria-selected=false])')).to.have.length(0);
  });

  it('16 confirms the selected one with Enter', async () => {
    const chosen = stay(host);
    await suggest();
    await press('ArrowDown', 'ArrowDown', 'Enter');
    expect(chosen).to.deep.equal([{ code: '2.000635' }]);
  });

  it('17 tells that it was confirmed', async () => {
    stay(host);
    const ear = listen();
    await suggest();
    await press('ArrowDown', 'Enter');
    await hears(ear, 'Mở thủ tục: Đăng ký khai sinh');
    expect(attribute('aria-expanded')).to.equal('false');
    ear.stop();
  });

  it('18 the focus is in the field after that', async () => {
    stay(host);
    await suggest();
    await press('ArrowDown', 'Enter');
    await waitUntil(() => attribute('aria-expanded') === 'false');
    expect(focused()).to.equal(input());
    expect(input().value).to.equal('khai sinh');
  });
});

describe('<dvc-procedure-search> Escape', () => {
  it('closes the list first, then empties the text, and is the page’s own after that', async () => {
    const host = await widget();
    await type(host, 'khai sinh');
    await shows(host, '[role=option]');
    await press('Escape');
    expect(inputOf(host).getAttribute('aria-expanded')).to.equal('false');
    expect(inputOf(host).value).to.equal('khai sinh');
    await press('Escape');
    expect(inputOf(host).value).to.equal('');
    expect(focused()).to.equal(inputOf(host));
    const escape = new KeyboardEvent('keydown', { key: 'Escape', cancelable: true, bubbles: true });
    inputOf(host).dispatchEvent(escape);
    expect(escape.defaultPrevented).to.equal(false);
  });
});
