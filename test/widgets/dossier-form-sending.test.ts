import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import type { Acknowledgement } from '../../server/contract/dossier.ts';
import { Refusal } from '../../server/contract/errors.ts';
import { draftAt, KEY, storageWith } from '../../stories/support/form-states.ts';
import { acknowledgement, form, secrets, submitted } from '../../stories/support/samples.ts';
import type { DossierSubmitted } from '../../widgets/base/events.ts';
import type { Api } from '../../widgets/client/api.ts';
import { FormOnPage, submitting } from './support/form.ts';
import { focused, listen, textOf } from './support/page.ts';
import { expectAccessible, hears, later } from './support/widget.ts';

const SEND = 'Gửi hồ sơ đến UBND xã Sao Mai';
const offline = () => Promise.reject(new Refusal('request/offline'));
const arrives = () => Promise.resolve(acknowledgement);

/** A form that is ready to be sent. */
async function ready(api: Partial<Api>): Promise<FormOnPage> {
  const page = new FormOnPage(storageWith(draftAt('check'))());
  await page.open(api);
  await page.tap('Làm tiếp');
  return page;
}
const receipt = (page: FormOnPage) => page.find('dvc-dossier-receipt');
const backOnline = () => dispatchEvent(new Event('online'));

describe('sending a dossier', () => {
  it('shows the acknowledgement only after the server has answered', async () => {
    const reply = later<Acknowledgement>();
    const page = await ready({ submit: () => reply.promise });
    await page.tap(SEND);
    expect(page.heading).to.equal('Đang gửi hồ sơ');
    expect(textOf(focused())).to.equal('Đang gửi hồ sơ');
    expect(receipt(page)).not.to.exist;
    expect(page.text).not.to.match(/đã đến|đã nhận/i);
    expect(page.kept).to.include('Nông Thị Mẫu');
    await expectAccessible(page.form);
    const heard = oneEvent(page.form, 'dvc-dossier-submitted');
    reply.resolve(acknowledgement);
    const { detail } = (await heard) as DossierSubmitted;
    expect(detail).to.deep.equal({ code: acknowledgement.code, procedure: '2.000635' });
    await page.settled();
    expect(receipt(page)).to.exist;
    await waitUntil(() => textOf(focused()).includes('Hồ sơ đã đến UBND xã Sao Mai'));
    await expectAccessible(page.form);
  });

  it('sends once, however often the button is tapped', async () => {
    const { sent, submit } = submitting(arrives);
    const page = await ready({ submit });
    const button = await page.control(SEND);
    button.click();
    button.click();
    await page.settled();
    button.click();
    await page.shows('Xóa khỏi máy này');
    expect(sent).to.have.length(1);
    expect(sent[0]).to.include({ key: KEY, ...secrets });
  });

  it('says that it has NOT been sent while the network is away, once', async () => {
    const { submit } = submitting(offline);
    const page = await ready({ submit });
    const heard = listen();
    await page.tap(SEND);
    await page.shows('Hồ sơ CHƯA gửi được');
    await hears(heard, 'Máy đang mất mạng');
    expect(textOf(focused())).to.equal('Hồ sơ CHƯA gửi được');
    await expectAccessible(page.form);
    const said = heard.spoken.length;
    backOnline();
    await page.settled();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(heard.spoken).to.have.length(said);
    heard.stop();
  });

  it('sends by itself when the network is back, with the same key and content', async () => {
    const { sent, submit } = submitting(offline, offline, arrives);
    const page = await ready({ submit });
    await page.tap(SEND);
    await page.shows('Hồ sơ CHƯA gửi được');
    expect(receipt(page)).not.to.exist;
    backOnline();
    await waitUntil(() => sent.length === 2);
    await page.settled();
    expect(page.heading).to.equal('Hồ sơ CHƯA gửi được');
    backOnline();
    await page.shows('Xóa khỏi máy này');
    expect(sent).to.have.length(3);
    expect(sent[1]).to.deep.equal(sent[0]);
    expect(sent[2]).to.deep.equal(sent[0]);
    backOnline();
    await page.settled();
    expect(sent).to.have.length(3);
  });

  it('sends at a tap, without waiting for anything', async () => {
    const { sent, submit } = submitting(offline, arrives);
    const page = await ready({ submit });
    await page.tap(SEND);
    await page.tap('Gửi lại ngay');
    await page.shows('Xóa khỏi máy này');
    expect(sent).to.have.length(2);
  });

  it('tries again by itself after two seconds', async () => {
    const { sent, submit } = submitting(offline, arrives);
    const page = await ready({ submit });
    await page.tap(SEND);
    await waitUntil(() => sent.length === 2, 'it never tried again', { timeout: 5000 });
    await page.shows('Xóa khỏi máy này');
  });

  it('stops trying when the citizen goes back', async () => {
    const { sent, submit } = submitting(offline, arrives);
    const page = await ready({ submit });
    await page.tap(SEND);
    await page.tap('Quay lại xem hồ sơ');
    expect(page.heading).to.equal('Xem lại trước khi gửi');
    backOnline();
    await page.settled();
    expect(sent).to.have.length(1);
  });

  it('keeps the key when the page was closed in between', async () => {
    const { sent, submit } = submitting(offline, arrives);
    const page = await ready({ submit });
    await page.tap(SEND);
    await page.shows('Hồ sơ CHƯA gửi được');
    await page.reopen({ submit });
    expect(page.text).to.include('chưa gửi');
    await page.tap('Làm tiếp');
    await page.tap(SEND);
    await page.shows('Xóa khỏi máy này');
    expect(sent[1]).to.deep.equal(sent[0]);
  });

  it('leads from what the server found to the question and back', async () => {
    const problems = [{ path: 'phone', code: 'answer/phone-start', params: { start: '01' } }];
    const { sent, submit } = submitting(
      () => Promise.reject(new Refusal('answers/invalid', { problems } as never)),
      arrives,
    );
    const page = await ready({ submit });
    await page.tap(SEND);
    await page.shows('Còn 1 chỗ cần sửa');
    expect(focused()?.id).to.equal('summary');
    await expectAccessible(page.form);
    await page.tap('Số điện thoại: Số điện thoại không bắt đầu bằng 01');
    expect((focused() as HTMLInputElement).name).to.equal('phone');
    expect(page.find('.error')).to.exist;
    await page.write('phone', '0987 654 321');
    await page.next();
    await page.tap(SEND);
    await page.shows('Xóa khỏi máy này');
    expect(sent[1]?.answers.phone).to.equal('0987654321');
  });

  it('says why the server will not take it, and stays', async () => {
    const { submit } = submitting(() => Promise.reject(new Refusal('server/disk-full')));
    const page = await ready({ submit });
    const failed = oneEvent(page.form, 'dvc-request-failed');
    await page.tap(SEND);
    await failed;
    await page.shows('Hồ sơ chưa gửi. Máy chủ tạm hết chỗ chứa.');
    await expectAccessible(page.form);
    expect(receipt(page)).not.to.exist;
    expect(page.kept).to.include('Nông Thị Mẫu');
  });

  it('takes a new version of the form when there is one, and keeps the answers', async () => {
    const { sent, submit } = submitting(
      () => Promise.reject(new Refusal('form/outdated')),
      arrives,
    );
    let version = 0;
    const page = await ready({
      submit,
      form: async () => ({
        form: { ...form, version: ++version },
        procedureName: '',
        updatedOn: '2026-11-20',
      }),
    });
    await page.tap(SEND);
    await page.shows('Đơn vừa có bản mới');
    expect(page.text).to.include('Nông Thị Mẫu');
    await page.tap(SEND);
    await page.shows('Xóa khỏi máy này');
    expect(sent.map((one) => one.form.version)).to.deep.equal([1, 2]);
  });

  describe('that had arrived at an earlier attempt', () => {
    const already = () =>
      Promise.reject(new Refusal('dossier/already-sent', { code: acknowledgement.code }));

    it('shows that acknowledgement, and says that later changes are not in it', async () => {
      const asked: unknown[] = [];
      const page = await ready({
        submit: already,
        track: async (input) => (asked.push(input), submitted),
      });
      await page.tap(SEND);
      await page.shows('Hồ sơ đã đến từ lần gửi trước');
      expect(receipt(page)).to.exist;
      expect(asked).to.deep.equal([{ code: acknowledgement.code, secret: secrets.token }]);
      await expectAccessible(page.form);
    });

    it('says its code when the acknowledgement cannot be had', async () => {
      const page = await ready({ submit: already, track: offline });
      await page.tap(SEND);
      await page.shows(`Hồ sơ này đã đến từ lần gửi trước, mã ${acknowledgement.code}`);
      expect(receipt(page)).not.to.exist;
    });
  });

  describe('once it has arrived', () => {
    it('leaves no answer on the device, and is there again after a reload', async () => {
      const page = await ready({ submit: arrives });
      await page.tap(SEND);
      await page.shows('Xóa khỏi máy này');
      for (const text of ['Nông Thị Mẫu', '000062001234', '0912'])
        expect(page.kept).not.to.include(text);
      const { sent, submit } = submitting(arrives);
      let told = 0;
      document.addEventListener('dvc-dossier-submitted', () => told++, { once: true });
      await page.reopen({ submit });
      expect(receipt(page)).to.exist;
      expect(page.text).to.include(`mã tra cứu`);
      expect(sent).to.have.length(0);
      expect(told).to.equal(0);
    });

    it('is wiped from a shared device with one tap', async () => {
      const page = await ready({ submit: arrives });
      await page.tap(SEND);
      await page.tap('Xóa khỏi máy này');
      expect(page.kept).to.equal('');
      expect(receipt(page)).not.to.exist;
      expect(page.text).to.include('Bắt đầu');
      await page.tap('Bắt đầu');
      expect(page.kept).not.to.include(KEY);
    });
  });
});
