import { expect, waitUntil } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { longDetail, ownTermsDetail, unknownDetail } from '../../stories/support/procedures.ts';
import { detail, handoffDetail } from '../../stories/support/samples.ts';
import { ready } from './support/detail.ts';
import { textOf } from './support/page.ts';
import { paintPath, readQr } from './support/read-qr.ts';
import { find, findAll } from './support/widget.ts';

describe('<dvc-procedure-detail> on paper', () => {
  const realPrint = window.print;
  afterEach(async () => {
    window.print = realPrint;
    await emulateMedia({ media: 'screen' });
  });

  it('is a list to tick, where to go and whom to call, without buttons', async () => {
    const host = await ready(handoffDetail);
    await emulateMedia({ media: 'print' });
    expect(find(host, '.screen-only').getClientRects()).to.have.length(0);
    const sheet = find(host, '.paper');
    expect(sheet.getClientRects()).to.have.length(1);
    expect(sheet.innerText).to.contain('Căn cước của người xin (Đưa xem rồi cầm về)');
    expect(sheet.innerText).to.contain('Công an xã');
    expect(sheet.innerText).to.contain('0205 000 000');
    expect(sheet.querySelector('button, .button')).to.equal(null);
  });

  it('has the papers of the chosen case', async () => {
    const host = await ready();
    find(host, 'input[value=other]').click();
    await host.updateComplete;
    expect(textOf(find(host, '.paper'))).to.contain('Trường hợp: Xin cho người khác');
    expect(findAll(host, '.boxes li')).to.have.length(2);
  });

  it('asks for the declaration on paper, though the screen fills it in online', async () => {
    const procedure = {
      ...detail.procedure,
      variants: [
        {
          ...{ id: 'self', name: 'Xin cho mình' },
          papers: [{ id: 'form', name: 'Tờ khai', as: 'form' as const, copies: 1, required: true }],
        },
      ],
    };
    const host = await ready({ ...detail, procedure });
    expect(textOf(find(host, '.manner'))).to.equal('Khai ngay trên mạng');
    expect(textOf(find(host, '.boxes li'))).to.equal('Tờ khai (Tờ khai, ký tên, 1 bản)');
  });

  it('says where, when, how much and how long, and whether anybody compared it', async () => {
    const text = textOf(find(await ready(ownTermsDetail), '.paper'));
    expect(text).to.contain('Bộ phận một cửa xã Sao Mai, Thôn Trung Tâm, xã Sao Mai');
    expect(text).to.match(/Giờ nhận riêng cho việc này\. Sáng thứ Tư: 7:30.–.11:30/);
    expect(text).to.contain('Hết bao nhiêu tiền? 100.000 đồng một lần');
    expect(text).to.contain('Mất mấy ngày? 3 ngày làm việc');
    expect(text).to.contain('Chưa ai đối chiếu với bản gốc.');
  });

  it('says what is not known instead of leaving a gap', async () => {
    const text = textOf(find(await ready(unknownDetail), '.paper'));
    expect(text).to.contain('Nơi công bố chưa ghi giấy tờ nào.');
    expect(text).to.contain('Nơi giải quyết: chưa rõ, xin gọi hỏi.');
    expect(text).to.contain('Mất mấy ngày? Chưa rõ mấy ngày');
  });

  it('has a QR that leads to this page and case, whatever page it was printed from', async () => {
    const host = await ready();
    find(host, 'input[value=other]').click();
    await host.updateComplete;
    const [address, read] = await printed(host, (laid) => {
      const [paper, qr] = [laid.shadowRoot, laid.shadowRoot?.querySelector('.qr')];
      const size = Number(qr?.getAttribute('viewBox')?.split(' ')[2]);
      const path = qr?.querySelector('path')?.getAttribute('d') ?? '';
      return [textOf(paper?.querySelector('.address')), readQr(paintPath(path, size, 4))];
    });
    expect(read).to.equal(
      'https://dvc.example.vn/w/procedure-detail?agency=H99.001&code=2.000635&variant=other',
    );
    expect(address).to.equal(read);
  });

  const sheet = () => document.getElementById('dvc-print-sheet');

  /** Presses the button; what is looked up on the sheet while the browser prints. */
  async function printed<T>(host: Element, look: (laid: HTMLElement) => T): Promise<T> {
    let seen: { value: T } | undefined;
    window.print = () => {
      dispatchEvent(new Event('beforeprint'));
      const laid = sheet();
      if (laid) seen = { value: look(laid) };
      dispatchEvent(new Event('afterprint'));
    };
    find(host, '.next button').click();
    await waitUntil(() => seen, 'nothing was printed');
    return (seen as unknown as { value: T }).value;
  }

  it('prints alone on one page, even with many papers, and leaves nothing behind', async () => {
    const host = await ready(longDetail);
    const [height, text] = await printed(host, (laid) => [
      laid.offsetHeight,
      textOf(laid.shadowRoot?.querySelector('.boxes')),
    ]);
    expect(text).to.contain('Chỉ khi cần · Bản sao có chứng thực, 2 bản');
    expect(height).to.be.within(300, ((297 - 32) * 96) / 25.4);
    expect(sheet()).to.equal(null);
  });

  it('stays in its page when the page itself is printed', async () => {
    await ready();
    dispatchEvent(new Event('beforeprint'));
    expect(sheet()).to.equal(null);
    dispatchEvent(new Event('afterprint'));
  });
});
