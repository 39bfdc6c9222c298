import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { Refusal } from '../../server/contract/errors.ts';
import { draftAt, KEY, storageWith } from '../../stories/support/form-states.ts';
import { acknowledgement } from '../../stories/support/samples.ts';
import type { Api, Uploaded, UploadOptions } from '../../widgets/client/api.ts';
import { FormOnPage, photo, submitting } from './support/form.ts';
import { focused, listen } from './support/page.ts';
import { expectAccessible, hears, later } from './support/widget.ts';

const uploaded: Uploaded = {
  upload: 'fedcba9876543210fedcba9876543210',
  size: 1000,
  sha256: 'b'.repeat(64),
  kind: 'jpeg',
};

/** A form at the question for photos; each upload waits for the test. */
async function atPhotos(api: Partial<Api> = {}, draft: object = { files: {} }) {
  const uploads: { options: UploadOptions; settle: ReturnType<typeof later<Uploaded>> }[] = [];
  const discarded: string[] = [];
  const page = new FormOnPage(storageWith(draftAt('photo', draft))());
  await page.open({
    upload: (_file, options) => {
      const settle = later<Uploaded>();
      uploads.push({ options, settle });
      return settle.promise;
    },
    discard: (upload, { key }) => (discarded.push(`${upload} ${key}`), Promise.resolve()),
    ...api,
  });
  await page.tap('Làm tiếp');
  const upload = (n: number) => uploads[n] as (typeof uploads)[number];
  return { page, uploads, upload, discarded };
}

describe('files of a dossier', () => {
  it('are sent as they are chosen, bound to the dossier, with progress in words', async () => {
    const { page, upload, uploads } = await atPhotos();
    await page.choose(photo());
    expect(uploads).to.have.length(1);
    expect(upload(0).options.key).to.equal(KEY);
    expect(page.text).to.include('mat-truoc.jpg đã gửi 0 %');
    upload(0).options.onProgress?.(0.504);
    await page.shows('đã gửi 50 %');
    await expectAccessible(page.form);
    const heard = listen();
    upload(0).settle.resolve(uploaded);
    await page.shows('đã đến máy chủ, 1 KB');
    await hears(heard, 'mat-truoc.jpg: đã đến máy chủ, 1 KB');
    heard.stop();
  });

  it('do not keep the citizen waiting: the next question comes at once', async () => {
    const { page } = await atPhotos();
    await page.choose(photo());
    await page.next();
    expect(page.heading).to.equal('Lời cam đoan');
  });

  it('are waited for when the dossier is sent', async () => {
    const { sent, submit } = submitting(() => Promise.resolve(acknowledgement));
    const { page, upload } = await atPhotos({ submit }, { files: {}, editing: true });
    await page.choose(photo());
    await page.next();
    await page.tap('Gửi hồ sơ đến');
    await page.shows('Đang chờ ảnh, tệp đến máy chủ');
    expect(sent).to.have.length(0);
    upload(0).settle.resolve(uploaded);
    await page.shows('Xóa khỏi máy này');
    expect(sent[0]?.answers.photo).to.deep.equal({
      files: [
        {
          upload: uploaded.upload,
          name: 'mat-truoc.jpg',
          size: 1000,
          sha256: uploaded.sha256,
        },
      ],
    });
  });

  it('that fail while the dossier waits for them stop it, and lead back', async () => {
    const { sent, submit } = submitting(() => Promise.resolve(acknowledgement));
    const { page, upload } = await atPhotos({ submit }, { files: {}, editing: true });
    await page.choose(photo());
    await page.next();
    await page.tap('Gửi hồ sơ đến');
    upload(0).settle.reject(new Refusal('file/kind'));
    await page.shows('Có tệp chưa đến máy chủ');
    expect(sent).to.have.length(0);
    expect(focused()?.id).to.equal('summary');
    await page.tap('Có tệp chưa đến máy chủ');
    expect(page.heading).to.equal('Chụp ảnh căn cước');
  });

  it('say what is wrong with them, and hold the question until they are gone', async () => {
    const { page, upload } = await atPhotos();
    await page.choose(photo('bai-hat.mp3'));
    upload(0).settle.reject(new Refusal('file/kind'));
    await page.shows('Chỉ nhận ảnh (JPG, PNG) hoặc tệp PDF');
    await expectAccessible(page.form);
    await page.next();
    expect(page.text).to.include('Còn 1 chỗ cần sửa');
    await page.tap('Bỏ tệp bai-hat.mp3');
    await page.tap('Chưa có giấy này, nộp sau');
    await page.next();
    expect(page.heading).to.equal('Lời cam đoan');
  });

  it('are sent again when the server had no room', async () => {
    const { page, upload, uploads } = await atPhotos();
    await page.choose(photo());
    upload(0).settle.reject(new Refusal('server/disk-full'));
    await page.tap('Thử lại');
    expect(uploads).to.have.length(2);
    upload(1).settle.resolve(uploaded);
    await page.shows('đã đến máy chủ');
  });

  it('are taken off the server when they are taken out', async () => {
    const { page, upload, discarded } = await atPhotos();
    await page.choose(photo());
    upload(0).settle.resolve(uploaded);
    await page.shows('đã đến máy chủ');
    await page.tap('Bỏ tệp');
    expect(discarded).to.deep.equal([`${uploaded.upload} ${KEY}`]);
    expect(page.text).not.to.include('mat-truoc.jpg');
  });

  it('leave the focus at the picker when they are taken out with keys', async () => {
    const { page } = await atPhotos();
    await page.choose(photo());
    (await page.control('Bỏ tệp')).focus();
    await sendKeys({ press: 'Enter' });
    await page.settled();
    expect(focused()).to.equal(page.find('input[type=file]'));
  });

  it('are stopped when they are taken out on their way', async () => {
    const { page, upload, discarded } = await atPhotos();
    await page.choose(photo());
    await page.tap('Bỏ tệp');
    expect(upload(0).options.signal?.aborted).to.equal(true);
    upload(0).settle.resolve(uploaded);
    await page.settled();
    expect(page.text).not.to.include('mat-truoc.jpg');
    expect(discarded).to.deep.equal([`${uploaded.upload} ${KEY}`]);
  });

  it('are no more than the field takes', async () => {
    const { page, uploads } = await atPhotos();
    await page.choose(photo('1.jpg'), photo('2.jpg'), photo('3.jpg'));
    expect(uploads).to.have.length(2);
    expect(page.find('input[type=file]')).not.to.exist;
  });

  it('that were on their way when the page closed are asked for again', async () => {
    const { page } = await atPhotos();
    await page.choose(photo());
    await page.reopen();
    await page.tap('Làm tiếp');
    expect(page.text).to.include('Trang đã đóng khi tệp chưa gửi xong');
    await page.next();
    expect(page.text).to.include('Còn 1 chỗ cần sửa');
  });

  it('that had arrived are still there after the page was closed', async () => {
    const { page, upload } = await atPhotos();
    await page.choose(photo());
    upload(0).settle.resolve(uploaded);
    await page.shows('đã đến máy chủ');
    await page.reopen();
    await page.tap('Làm tiếp');
    expect(page.text).to.include('mat-truoc.jpg đã đến máy chủ');
  });

  it('that the server has forgotten are named when the dossier is sent', async () => {
    const { submit } = submitting(() =>
      Promise.reject(new Refusal('file/not-found', { upload: '0123456789abcdef0123456789abcdef' })),
    );
    const page = new FormOnPage(storageWith(draftAt('check'))());
    await page.open({ submit });
    await page.tap('Làm tiếp');
    await page.tap('Gửi hồ sơ đến');
    await page.shows('Có tệp chưa đến máy chủ');
    await page.tap('Ảnh căn cước của người xin: Có tệp');
    expect(page.heading).to.equal('Chụp ảnh căn cước');
    expect(page.text).to.include('Tệp này không còn trên máy chủ. Xin thêm lại.');
  });
});
