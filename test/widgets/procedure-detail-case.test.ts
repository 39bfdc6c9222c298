import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { counterDetail, manyCasesDetail } from '../../stories/support/procedures.ts';
import { answer, ready } from './support/detail.ts';
import { listen, textOf } from './support/page.ts';
import { find, findAll, hears } from './support/widget.ts';

describe('<dvc-procedure-detail> asks which case', () => {
  it('and shows the papers of the one that is chosen, by keyboard too', async () => {
    const host = await ready();
    expect(findAll(host, '.papers li')).to.have.length(1);
    expect(textOf(find(host, 'legend'))).to.equal('Bà con làm cho trường hợp nào?');
    const ear = listen();
    find(host, 'input[value=self]').focus();
    await sendKeys({ press: 'ArrowDown' });
    await host.updateComplete;
    expect(textOf(find(host, '.hints summary'))).to.equal('Có khi cần thêm: Giấy ủy quyền');
    expect(textOf(find(host, '.hints dd'))).to.contain('Chỉ khi cần · Bản chính, 1 bản. Người');
    await hears(ear, 'Trường hợp này có 2 giấy tờ.');
    ear.stop();
  });

  it('nothing when there is only one', async () => {
    expect(findAll(await ready(counterDetail), 'fieldset, select')).to.have.length(0);
  });

  it('in one list when there are many, the chosen name below it, whole', async () => {
    const host = await ready(manyCasesDetail);
    const menu = find<HTMLSelectElement>(host, 'select');
    expect(textOf(find(host, '.menu span'))).to.equal('Bà con xây gì?');
    expect(menu.options).to.have.length(7);
    menu.focus();
    await sendKeys({ press: 'End' });
    await host.updateComplete;
    expect(menu.selectedIndex).to.equal(6);
    expect(answer(host, 'Mang theo gì?')).to.contain('Giấy riêng cho trường hợp 7');
    expect(textOf(find(host, '.menu + p'))).to.equal(menu.selectedOptions[0]?.text);
  });

  it('what an address has chosen already', async () => {
    const host = await ready();
    host.variant = 'other';
    await host.updateComplete;
    expect(find<HTMLInputElement>(host, 'input[value=other]').checked).to.equal(true);
    host.variant = 'no-such-case';
    await host.updateComplete;
    expect(find<HTMLInputElement>(host, 'input[value=self]').checked).to.equal(true);
  });
});
