import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Step } from '../../server/contract/form.ts';
import type { Submission } from '../../server/contract/dossier.ts';
import { refusing, never } from '../../stories/support/fake-api.ts';
import { acknowledgement, form, handoffDetail } from '../../stories/support/samples.ts';
import { at, FormOnPage, photo } from './support/form.ts';
import { doubleText, focused, textOf } from './support/page.ts';
import { expectAccessible } from './support/widget.ts';

describe('<dvc-dossier-form>', () => {
  describe('before the first question', () => {
    it('says what it is, how long it takes, what to have at hand', async () => {
      const page = await new FormOnPage().open();
      expect(page.heading).to.equal('Xin bản sao giấy khai sinh');
      expect(page.text).to.include('khoảng 4 phút');
      expect(page.text).to.include('Căn cước của người xin');
      await expectAccessible(page.form);
    });

    it('names the office that will see it, and says what happens to files', async () => {
      const { text } = await new FormOnPage().open();
      expect(text).to.include('Chỉ Bộ phận một cửa xã Sao Mai xem');
      expect(text).to.include('Không gửi hồ sơ thì sau 24 giờ tự xóa');
    });

    it('leaves the focus where the reader has it', async () => {
      await new FormOnPage().open();
      expect(focused()).to.equal(document.body);
    });

    it('says that it is a test site, and whom to call', async () => {
      const page = await new FormOnPage().open();
      expect(page.text).to.include('Trang thử nghiệm');
      expect(page.find<HTMLAnchorElement>('.help a')?.href).to.equal('tel:0205000000');
    });

    it('waits, fails and tries again', async () => {
      let fails = true;
      const page = await new FormOnPage().open({
        agency: (input) => (fails ? refusing('request/offline')() : fakeAgency(input.agency)),
      });
      await page.shows('Máy đang mất mạng');
      fails = false;
      await page.tap('Thử lại');
      await page.shows('Bắt đầu');
      expect(textOf(focused())).to.equal('Xin bản sao giấy khai sinh');
    });

    it('comes without papers and fee when these cannot be loaded', async () => {
      const page = await new FormOnPage().open({ procedure: refusing('request/failed') });
      expect(page.text).to.include('Bắt đầu');
      expect(page.text).not.to.include('Nên có sẵn');
    });
  });

  describe('a question', () => {
    it('stands alone, with its number, and is read from its heading', async () => {
      const page = await new FormOnPage().open();
      await page.tap('Bắt đầu');
      expect(page.text).to.include('Câu 1 trên khoảng 8');
      expect(page.root.querySelectorAll('h2')).to.have.length(1);
      expect(textOf(focused())).to.equal('Xin bản sao cho ai?');
      expect(page.root.querySelectorAll('button:not(.link):not(.quiet)')).to.have.length(1);
      await expectAccessible(page.form);
    });

    it('has the hints of its screen and of its field under the heading', async () => {
      const [first, ...rest] = form.steps;
      const steps = [{ ...(first as Step), hint: 'Chọn một.' }, ...rest];
      const page = await at(
        'who',
        {},
        { form: async () => ({ form: { ...form, steps }, procedureName: '', updatedOn: '' }) },
      );
      expect(textOf(page.find('fieldset'))).to.match(/^Xin bản sao cho ai\? Chọn một\. Cho tôi/);
    });

    it('is counted anew when an answer brings another one', async () => {
      const page = await at('who');
      await page.tap('Cho người khác');
      expect(page.text).to.include('Câu 1 trên khoảng 9');
      await page.next();
      expect(page.text).to.include('Câu 2 trên 9'); // nothing that follows changes it
    });

    it('about one of several papers says which', async () => {
      const [photos] = form.steps.filter(({ id }) => id === 'photo');
      const [paper] = photos?.fields ?? [];
      const other = { ...paper, id: 'letter', when: { field: 'who', is: ['other'] } };
      const fields = [paper, other] as Step['fields'];
      const steps = form.steps.map((step) => (step.id === 'photo' ? { ...step, fields } : step));
      const reply = { form: { ...form, steps }, procedureName: '', updatedOn: '' };
      const page = await at('photo', { files: {} }, { form: async () => reply });
      expect(page.heading).to.equal('Chụp ảnh căn cước');
      expect(textOf(page.find('legend'))).to.equal('Ảnh căn cước của người xin');
    });

    it('that is wrong keeps what was typed, and the summary leads to the box', async () => {
      const page = await at('identity', { typed: { identity: '00006200123' } });
      await page.next();
      expect(focused()?.id).to.equal('summary');
      expect(textOf(focused())).to.equal(
        'Còn 1 chỗ cần sửa Số định danh phải có 12 chữ số, ông bà đã gõ 11',
      );
      await expectAccessible(page.form);
      const address = location.href;
      await page.tap('Số định danh phải có');
      expect(focused()).to.equal(page.find('input'));
      expect(page.find<HTMLInputElement>('input')?.value).to.equal('00006200123');
      expect(location.href).to.equal(address);
    });

    it('in a group leads to its first box, a part to its own', async () => {
      const page = await at('born', { typed: { 'born.day': '5', 'born.month': '3' } });
      await page.next();
      await page.tap('Xin ghi năm');
      expect((focused() as HTMLInputElement).name).to.equal('born.year');
      const other = await at('who', { typed: {} });
      await other.next();
      await other.tap('Xin chọn một câu trả lời');
      expect((focused() as HTMLInputElement).type).to.equal('radio');
    });

    it('goes back without losing anything', async () => {
      const page = await at('fullName', { typed: { who: 'self' } });
      await page.write('fullName', 'Nông');
      await page.tap('Quay lại');
      expect(page.find<HTMLInputElement>('input:checked')?.value).to.equal('self');
      await page.next();
      expect(page.find<HTMLInputElement>('input')?.value).to.equal('Nông');
    });

    it('is not answered by the second tap of somebody who taps everything twice', async () => {
      const page = await at('who');
      const button = await page.control('Tiếp tục');
      button.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 }));
      await page.settled();
      const same = await page.control('Tiếp tục');
      same.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 2 }));
      await page.settled();
      expect(page.heading).to.equal('Họ và tên trong giấy khai sinh?');
    });

    it('has nothing of the one before in its boxes', async () => {
      const page = await at('identity', { typed: { identity: '000062001234' } });
      page.find('input')?.focus();
      await sendKeys({ press: 'Enter' });
      await page.shows('Cần mấy bản sao');
      expect(page.find<HTMLInputElement>('input')?.value).to.equal('');
    });
  });

  it('is filled in and sent with the keyboard alone', async () => {
    const sent: Submission[] = [];
    const submit = (one: Submission) => (sent.push(one), Promise.resolve(acknowledgement));
    const page = await new FormOnPage().open({ submit });
    const press = async (...keys: string[]) => {
      for (const key of keys) await sendKeys({ press: key });
      await page.settled();
    };
    const answer = async (heading: string, ...keys: string[]) => {
      await waitUntil(() => page.heading.includes(heading), `${heading}, not ${page.heading}`);
      await press('Tab');
      for (const key of keys)
        await sendKeys(key.length > 1 && /^[A-Z]/.test(key) ? { press: key } : { type: key });
      await press('Enter');
    };
    (await page.control('Bắt đầu')).focus();
    await press('Enter');
    await answer('cho ai', 'Space');
    await answer('Họ và tên', 'nông thị mẫu');
    await answer('sinh ngày nào', '5', 'Tab', '3', 'Tab', '1962');
    await answer('định danh', '000 062 001 234');
    await answer('mấy bản'); // the number is there already
    await answer('điện thoại', '+84 912.345.678');
    await page.choose(photo());
    await page.shows('đã đến máy chủ');
    await page.next();
    await answer('cam đoan', 'Space');
    await waitUntil(() => page.heading === 'Xem lại trước khi gửi', page.heading);
    (await page.control('Gửi hồ sơ đến UBND xã Sao Mai')).focus();
    await press('Enter');
    await waitUntil(() => sent.length);
    const { key, token, lookup, ...rest } = sent[0] as Submission;
    expect(rest).to.deep.equal({
      agency: 'H99.001',
      procedure: '2.000635',
      form: { id: 'birth-record-copy', version: 1 },
      answers: {
        who: 'self',
        fullName: 'nông thị mẫu',
        born: { year: 1962, month: 3, day: 5 },
        identity: '000062001234',
        copies: 1,
        phone: '0912345678',
        photo: {
          files: [
            {
              upload: '0123456789abcdef0123456789abcdef',
              name: 'mat-truoc.jpg',
              size: 1000,
              sha256: 'a'.repeat(64),
            },
          ],
        },
        declared: true,
      },
    });
    expect(new Set([key, token, lookup]).size).to.equal(3);
  });

  describe('a procedure that is not sent here', () => {
    for (const code of ['procedure/not-sent-here', 'form/not-found'] as const)
      it(`leads to the counter: ${code}`, async () => {
        const page = await new FormOnPage().open({
          form: refusing(code),
          procedure: () => Promise.resolve(handoffDetail),
        });
        expect(page.heading).to.equal('Đăng ký thường trú');
        expect(page.text).to.include('Thôn Trung Tâm, xã Sao Mai');
        expect(page.text).to.include('Thứ Hai đến thứ Sáu');
        const links = [...page.root.querySelectorAll('a')].map((link) => link.getAttribute('href'));
        expect(links).to.deep.equal([
          'tel:0205000000',
          'https://dichvucong.gov.vn/',
          '/w/procedure-detail?agency=H99.001&code=2.000635',
        ]);
        await expectAccessible(page.form);
      });

    it('follows no link that is not of the web', async () => {
      const procedure = { ...handoffDetail.procedure, nationalUrl: 'javascript:alert(1)' };
      const page = await new FormOnPage().open({
        form: refusing('procedure/not-sent-here'),
        procedure: () => Promise.resolve({ ...handoffDetail, procedure }),
      });
      expect(page.root.innerHTML).not.to.include('javascript:');
    });
  });

  it('says that it is waiting', async () => {
    const page = new FormOnPage();
    await page.mount({ form: never });
    expect(page.find('[aria-busy=true]')).to.exist;
  });

  it('says when the page names no agency', async () => {
    const page = await new FormOnPage().open({}, { agency: undefined });
    expect(page.text).to.include('thiếu mã cơ quan');
  });

  it('speaks English around the form’s own Vietnamese', async () => {
    const page = await at('fullName', {}, {}, { language: 'en' });
    expect(page.find('.frame')?.lang).to.equal('en');
    expect(page.find('h2 label')?.lang).to.equal('vi');
    expect(page.text).to.include('Question 2 of 8');
    await expectAccessible(page.form);
  });

  it('fits a narrow page with letters twice as large', async () => {
    for (const screen of ['born', 'copies', 'photo', 'check']) {
      const page = await at(screen);
      page.form.style.cssText = 'display: block; width: 320px';
      const undo = doubleText();
      expect(page.form.scrollWidth, screen).to.be.at.most(320);
      undo();
    }
  });
});

const fakeAgency = async (_id: string) => acknowledgement.agency;
