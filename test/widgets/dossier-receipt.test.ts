import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { Acknowledgement } from '../../server/contract/dossier.ts';
import { long, owing, provisional, withFee } from '../../stories/support/dossier-samples.ts';
import { acknowledgement, agency, received, secrets } from '../../stories/support/samples.ts';
import '../../widgets/elements/dossier-receipt/define.ts';
import type { DvcDossierReceipt } from '../../widgets/elements/dossier-receipt/dossier-receipt.ts';
import { doubleText, focused, textOf } from './support/page.ts';
import { expectAccessible } from './support/widget.ts';
import { paintPath, readQr } from './support/read-qr.ts';

const TRACKER = `${acknowledgement.trackUrl}#c=${acknowledgement.code}&t=${secrets.token}`;

async function show(given: Partial<DvcDossierReceipt> = {}): Promise<DvcDossierReceipt> {
  const receipt = await fixture<DvcDossierReceipt>(
    html`<dvc-dossier-receipt></dvc-dossier-receipt>`,
  );
  Object.assign(receipt, { acknowledgement, ...secrets, ...given });
  await receipt.updateComplete;
  if (receipt.token)
    await waitUntil(() => find(receipt, '.qr[aria-busy="false"]'), 'the QR is drawn');
  return receipt;
}

const find = (receipt: DvcDossierReceipt, selector: string): HTMLElement | null =>
  receipt.renderRoot.querySelector<HTMLElement>(selector);

/** The words under one heading of the paper. */
function under(receipt: DvcDossierReceipt, heading: string): string {
  const terms = [...receipt.renderRoot.querySelectorAll('dt')];
  return textOf(terms.find((term) => textOf(term) === heading)?.nextElementSibling);
}

describe('<dvc-dossier-receipt>', () => {
  describe('before an official has received the dossier', () => {
    it('says that it has arrived, where and when', async () => {
      const header = textOf(find(await show(), 'header'));
      expect(header).to.equal('Hồ sơ đã đến UBND xã Sao Mai Lúc 09:14, thứ Hai 23/11/2026');
    });

    it('shows the dossier code and the look-up code in groups', async () => {
      const codes = [...(await show()).renderRoot.querySelectorAll('.code')].map(textOf);
      expect(codes).to.deep.equal(['H99.001-261123-0007', '7K4P M9XR 2TY']);
    });

    it('draws a QR that leads to the tracker with code and secret behind the hash', async () => {
      const receipt = await show();
      const qr = find(receipt, '.qr');
      const size = Number(qr?.getAttribute('viewBox')?.split(' ')[2]);
      const path = qr?.querySelector('path')?.getAttribute('d') ?? '';
      expect(readQr(paintPath(path, size, 4))).to.equal(TRACKER);
      expect(qr).to.have.attribute('role', 'img');
      expect(qr?.getAttribute('aria-label')).to.include(acknowledgement.code);
    });

    it('says by when an official will have looked, and which day off was skipped', async () => {
      expect(under(await show(), 'Việc tiếp theo')).to.equal(
        'Cán bộ xem giấy tờ, chậm nhất sáng thứ Tư 25/11 ' +
          '(thứ Ba 24/11 nghỉ Ngày Văn hóa Việt Nam). ' +
          'Đủ giấy tờ thì có giấy hẹn ghi ngày trả kết quả.',
      );
    });

    it('says so when the day is provisional, and names a long feast once', async () => {
      const next = under(await show({ acknowledgement: provisional }), 'Việc tiếp theo');
      expect(next).to.include('(thứ Sáu 05/02 đến thứ Năm 11/02 nghỉ Tết Nguyên đán)');
      expect(next).to.include('dự kiến, vì lịch nghỉ chưa chính thức');
    });

    it('writes the year of a day in another year', async () => {
      const { lookBy } = acknowledgement;
      const next = under(
        await show({
          acknowledgement: {
            ...acknowledgement,
            arrivedAt: '2026-12-31T08:00:00.000Z',
            lookBy: {
              ...lookBy,
              on: '2027-01-04',
              skipped: [{ on: '2027-01-01', name: 'Tết Dương lịch' }],
            },
          },
        }),
        'Việc tiếp theo',
      );
      expect(next).to.include('sáng thứ Hai 04/01/2027 (thứ Sáu 01/01/2027 nghỉ Tết Dương lịch)');
    });

    it('never promises a due day', async () => {
      expect(textOf(find(await show(), '.paper'))).not.to.match(/Hẹn trả|giấy tiếp nhận/i);
    });

    it('counts what arrived and says that it was checked', async () => {
      expect(under(await show(), 'Đã gửi, đã kiểm lại đủ')).to.equal(
        'Đơn xin, 8 mục đã ghi Ảnh căn cước của người xin: 2 ảnh, đã mở lại kiểm tra được',
      );
    });

    it('names the papers that are owed instead of calling it complete', async () => {
      const receipt = await show({ acknowledgement: owing });
      const sent = under(receipt, 'Đã gửi đến');
      expect(sent).to.include('Tờ khai cũ: 1 ảnh và 1 tệp PDF, đã mở lại kiểm tra được');
      expect(sent).to.include('Chưa có, nộp sau: Giấy ủy quyền.');
      expect(textOf(find(receipt, '.paper'))).not.to.include('kiểm lại đủ');
    });

    const costs: [string, Acknowledgement['fee'], string][] = [
      [
        'a flat fee',
        { kind: 'amount', amount: 150_000 },
        '150.000 đồng khi nhận kết quả. Không thu thêm.',
      ],
      ['no fee', { kind: 'free' }, 'Không mất tiền. Không thu thêm.'],
      [
        'a fee of the province',
        { kind: 'province' },
        'Lệ phí do tỉnh quy định. Xin hỏi rõ số tiền trước khi nộp.',
      ],
      [
        'an unknown fee',
        { kind: 'unknown', note: 'Xem luật phí.' },
        'Lệ phí theo quy định. Xin hỏi rõ số tiền trước khi nộp. Xem luật phí.',
      ],
    ];
    for (const [name, fee, said] of costs) {
      it(`tells the money of ${name}`, async () => {
        expect(under(await show({ acknowledgement: withFee(fee) }), 'Tiền phải nộp')).to.equal(
          said,
        );
      });
    }

    it('multiplies a fee for each copy', async () => {
      expect(under(await show(), 'Tiền phải nộp')).to.equal(
        '16.000 đồng khi nhận kết quả. 2 bản, mỗi bản 8.000 đồng. Không thu thêm.',
      );
    });

    it('says whom to call, where to go, when, and how to change or withdraw', async () => {
      const receipt = await show();
      const ask = under(receipt, 'Hỏi ai?');
      expect(ask).to.include('Bộ phận một cửa xã Sao Mai. Gặp Cán bộ Mẫu.');
      expect(ask).to.match(/Thứ Hai đến thứ Sáu: 7:30.–.11:30, 13:30.–.17:00\./);
      expect(ask).to.match(/Sáng thứ Bảy: 7:30.–.11:30\./);
      expect(ask).to.include('Muốn sửa hoặc rút hồ sơ');
      expect(find(receipt, 'a[href="tel:0205000000"]')).to.exist;
    });

    it('says how to follow it and to keep the code secret', async () => {
      const receipt = await show();
      const follow = under(receipt, 'Theo dõi thế nào?');
      expect(follow).to.include('dvc.example.vn/w/dossier-tracker');
      expect(follow).to.include('Giữ kín mã tra cứu');
      expect(find(receipt, 'a.button')).to.have.attribute('href', TRACKER);
    });

    it('leaves the tracker link out where the reader is in the tracker', async () => {
      expect(find(await show({ withoutTrackerLink: true }), 'a.button')).not.to.exist;
    });

    it('warns that a demo is a demo, and only then', async () => {
      expect(textOf(find(await show(), '.demo'))).to.include('Trang thử nghiệm');
      const real = { ...acknowledgement, agency: { ...agency, demo: false } };
      expect(find(await show({ acknowledgement: real }), '.demo')).not.to.exist;
    });

    it('draws no QR without the secret it would carry', async () => {
      const receipt = await show({ token: undefined });
      expect(find(receipt, '.qr')).not.to.exist;
      expect(under(receipt, 'Theo dõi thế nào?')).to.match(/^Vào dvc\.example\.vn/);
    });

    it('speaks English', async () => {
      const receipt = await show({ language: 'en' });
      await waitUntil(() => textOf(find(receipt, 'h2')).startsWith('Your dossier'));
      expect(find(receipt, '.paper')).to.have.attribute('lang', 'en');
      expect(find(receipt, '.what')).to.have.attribute('lang', 'vi');
      expect(under(receipt, 'What happens next')).to.include('the morning of Wednesday 25/11');
    });
  });

  describe('after an official has received it', () => {
    it('is form 01 with the due day in words', async () => {
      const receipt = await show({ tracking: received });
      expect(textOf(find(receipt, 'h2'))).to.equal('Giấy tiếp nhận hồ sơ và hẹn trả kết quả');
      expect(textOf(find(receipt, '.due'))).to.equal('Hẹn trả kết quả: chiều thứ Tư 25/11/2026');
    });

    it('says who received it, when, on what basis, and which papers', async () => {
      const receipt = await show({ tracking: received });
      expect(under(receipt, 'Người nhận')).to.equal('Cán bộ Mẫu, lúc 08:05 thứ Tư 25/11/2026');
      expect(under(receipt, 'Căn cứ')).to.equal('Trong ngày làm việc, cán bộ tiếp nhận ghi');
      expect(under(receipt, 'Giấy tờ đã nhận')).to.include('2 ảnh');
      expect(under(receipt, 'Việc tiếp theo')).to.equal('');
    });
  });

  it('sends the focus to its heading', async () => {
    const receipt = await show();
    receipt.focus();
    expect(focused()).to.equal(find(receipt, 'h2'));
  });

  it('says that there is nothing to show yet', async () => {
    const receipt = await show({ acknowledgement: undefined, token: undefined });
    expect(textOf(receipt.shadowRoot?.firstElementChild)).to.equal('Chưa có giấy báo nào để xem.');
  });

  describe('accessibility', () => {
    const states: [string, Partial<DvcDossierReceipt>][] = [
      ['the acknowledgement', {}],
      ['a paper owed', { acknowledgement: owing }],
      ['the receipt', { tracking: received }],
      ['no QR', { token: undefined }],
    ];
    for (const [name, given] of states) {
      it(`has no fault in ${name}`, async () => {
        await expectAccessible(await show(given));
      });
    }

    it('does not scroll sideways at 320 px with doubled letters', async () => {
      await setViewport({ width: 320, height: 640 });
      const undo = doubleText();
      const receipt = await show({ acknowledgement: long });
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      const paper = find(receipt, '.paper');
      expect(paper?.scrollWidth).to.be.at.most(paper?.clientWidth ?? 0);
      undo();
    });
  });
});
