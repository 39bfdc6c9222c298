import { expect } from '@open-wc/testing';
import { draftAt, refusedStorage, storageWith } from '../../stories/support/form-states.ts';
import { acknowledgement, form } from '../../stories/support/samples.ts';
import { at, FormOnPage } from './support/form.ts';
import { focused, textOf } from './support/page.ts';
import { expectAccessible } from './support/widget.ts';

describe('between the first question and sending', () => {
  describe('a draft', () => {
    it('is there again after the page was closed in the middle of a word', async () => {
      const page = await at('fullName', { typed: { who: 'self' } });
      await page.write('fullName', 'Nông T');
      await page.reopen();
      expect(page.text).to.match(/Ông bà đã làm đến câu 2, lúc \d\d:\d\d\./);
      await expectAccessible(page.form);
      await page.tap('Làm tiếp');
      expect(page.find<HTMLInputElement>('input')?.value).to.equal('Nông T');
    });

    it('that another tab has gone on with is taken from there', async () => {
      const page = await at('fullName');
      await page.write('fullName', 'Chữ ở đây');
      elsewhere(page.storage, { draft: draftAt('copies'), savedAt: new Date().toISOString() });
      await page.shows('Ông bà đã làm đến câu 6');
      await page.tap('Làm tiếp');
      expect(page.heading).to.equal('Cần mấy bản sao?');
      expect(page.kept).not.to.include('Chữ ở đây');
    });

    it('that was sent in another tab shows its acknowledgement here too', async () => {
      const page = await at('check');
      const draft = draftAt('start', { typed: {}, files: {}, arrived: acknowledgement });
      elsewhere(page.storage, { draft, savedAt: new Date().toISOString() });
      await page.shows('Xóa khỏi máy này');
    });

    it('that was erased in another tab does not come back from here', async () => {
      const page = await at('fullName');
      await page.write('fullName', 'Chữ ở đây');
      elsewhere(page.storage, undefined);
      await page.shows('Bắt đầu');
      expect(page.kept).to.equal('');
    });

    it('keeps its secrets', async () => {
      const page = await new FormOnPage().open();
      await page.tap('Bắt đầu');
      const { key } = (JSON.parse(page.kept) as { draft: { secrets: { key: string } } }).draft
        .secrets;
      expect(key).to.match(/^[\w-]{22}$/);
      await page.reopen();
      await page.tap('Làm tiếp');
      expect(page.kept).to.include(key);
    });

    it('says when it was saved, on another day with the day', async () => {
      const storage = storageWith(draftAt('copies'), '2026-10-20T12:05:00.000Z')();
      const page = await new FormOnPage(storage).open();
      expect(page.text).to.include('đến câu 6, lúc 19:05 ngày 20/10/2026');
    });

    it('says while it is written that it is on this device', async () => {
      const page = await at('fullName');
      await page.write('fullName', 'Nông');
      await page.shows('Đã lưu trên máy này lúc');
    });

    it('is thrown away with its files', async () => {
      const gone: string[] = [];
      const discard = (upload: string) => (gone.push(upload), Promise.resolve());
      const page = new FormOnPage(storageWith(draftAt('check'))());
      await page.open({ discard });
      await page.tap('Xóa bản nháp');
      expect(page.text).to.include('Bắt đầu');
      expect(page.kept).to.equal('');
      expect(gone).to.deep.equal(['0123456789abcdef0123456789abcdef']);
      await page.tap('Bắt đầu');
      expect(page.find('input:checked')).not.to.exist;
    });

    it('lives in memory where the device keeps nothing, and the form says so', async () => {
      const page = await new FormOnPage().open({}, { storage: refusedStorage });
      expect(page.text).to.include('Máy này không cho lưu bản nháp');
      await page.tap('Bắt đầu');
      await page.tap('Cho tôi');
      await page.next();
      expect(page.text).to.include('Máy này không cho lưu bản nháp');
      await expectAccessible(page.form);
    });

    it('of another form is as good as none', async () => {
      const storage = storageWith(draftAt('check', { form: { id: 'other', version: 1 } }))();
      expect((await new FormOnPage(storage).open()).text).to.include('Bắt đầu');
    });

    it('of an older version goes on in the new one, which says so', async () => {
      const newer = { ...form, version: 2 };
      const page = new FormOnPage(storageWith(draftAt('check'))());
      await page.open({
        form: () => Promise.resolve({ form: newer, procedureName: '', updatedOn: '' }),
      });
      expect(page.text).to.include('Đơn vừa có bản mới');
      await page.tap('Làm tiếp');
      expect(page.text).to.include('Nông Thị Mẫu');
    });

    it('stays when the widget is moved within the page', async () => {
      const page = await new FormOnPage().open({}, { storage: refusedStorage });
      await page.tap('Bắt đầu');
      await page.tap('Cho tôi');
      const aside = document.createElement('div');
      document.body.append(aside);
      aside.append(page.form);
      await page.settled();
      expect(page.find<HTMLInputElement>('input:checked')?.value).to.equal('self');
      aside.remove();
    });
  });

  describe('the check page', () => {
    it('shows every answer, the fee and each file', async () => {
      const page = await at('check');
      const rows = [...page.root.querySelectorAll('.rows > div')].map(textOf);
      expect(rows).to.deep.equal([
        'Xin bản sao cho ai? Cho tôi Sửa',
        'Họ và tên Nông Thị Mẫu Sửa',
        'Ngày sinh Ngày 5 tháng 3 năm 1962 Sửa',
        'Số định danh cá nhân 000062001234 Sửa',
        'Số bản sao 2 bản Sửa',
        'Số điện thoại 0912 345 678 Sửa',
        'Ảnh căn cước của người xin mat-truoc.jpg đã đến máy chủ, 232 KB Sửa',
        'Cam đoan Có Sửa',
        'Tiền phải nộp 16.000 đồng (2 bản, mỗi bản 8.000 đồng)',
      ]);
      await expectAccessible(page.form);
    });

    it('lets one answer be changed with two taps', async () => {
      const page = await at('check');
      await page.tap('Sửa: Họ và tên');
      await page.write('fullName', 'Lý Văn Mẫu');
      await page.next();
      expect(page.heading).to.equal('Xem lại trước khi gửi');
      expect(page.text).to.include('Lý Văn Mẫu');
    });

    it('goes back to where it came from without a change', async () => {
      const page = await at('check');
      await page.tap('Sửa: Số điện thoại');
      await page.tap('Quay lại');
      expect(page.heading).to.equal('Xem lại trước khi gửi');
    });

    it('asks what a changed answer brings with it, then comes back', async () => {
      const page = await at('check');
      await page.tap('Sửa: Xin bản sao cho ai');
      await page.tap('Cho người khác');
      await page.next();
      expect(page.heading).to.equal('Quan hệ với người đó?');
      await page.write('relation', 'mẹ');
      await page.next();
      expect(page.heading).to.equal('Xem lại trước khi gửi');
    });

    it('names the papers that are owed', async () => {
      const page = await at('check', { files: {}, typed: { 'photo.owed': 'true' } });
      const owed = textOf(page.find('.notice.warn:not(.small)'));
      expect(owed).to.include('Giấy tờ nộp sau Ảnh căn cước của người xin');
      await expectAccessible(page.form);
    });

    it('does not send what is incomplete, and says of which question it speaks', async () => {
      const page = await at('check', {
        typed: { who: 'self', 'born.day': '5', 'born.month': '3' },
      });
      await page.tap('Gửi hồ sơ đến');
      expect(focused()?.id).to.equal('summary');
      await page.tap('Ngày sinh: Xin ghi năm');
      expect((focused() as HTMLInputElement).name).to.equal('born.year');
      expect(page.text).to.include('Còn 1 chỗ cần sửa');
    });

    it('keeps the draft for later', async () => {
      const page = await at('check');
      await page.tap('Để sau, giữ bản nháp');
      expect(page.text).to.include('Ông bà đã ghi xong, chưa gửi');
      expect(page.kept).to.include('Nông Thị Mẫu');
    });
  });
});

/** Another tab writes the draft, or removes it; the browser tells every tab but that one. */
function elsewhere(storage: Storage, kept: object | undefined): void {
  const key = 'dvc:draft:H99.001/2.000635';
  if (kept) storage.setItem(key, JSON.stringify(kept));
  else storage.removeItem(key);
  dispatchEvent(new StorageEvent('storage', { key }));
}
