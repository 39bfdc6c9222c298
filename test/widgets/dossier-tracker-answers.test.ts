import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Status, Tracking } from '../../server/contract/dossier.ts';
import {
  byStatus,
  handlingForDays,
  late,
  lateEntered,
  overlooked,
  refusedSilently,
  unheardOf,
} from '../../stories/support/dossier-samples.ts';
import { received, secrets } from '../../stories/support/samples.ts';
import { focused, listen, textOf } from './support/page.ts';
import { CODE, all, find, open, show, type } from './support/tracker.ts';
import { expectAccessible } from './support/widget.ts';

describe('a dossier in <dvc-dossier-tracker>', () => {
  describe('the answer', () => {
    const answers: [string, Tracking, string, string][] = [
      [
        'submitted',
        byStatus.submitted,
        'Hồ sơ đã đến, cán bộ sẽ xem chậm nhất sáng thứ Tư 25/11.',
        'Ông bà không phải làm gì lúc này.',
      ],
      [
        'overlooked',
        overlooked,
        'Hồ sơ đã đến, nhưng cán bộ xem chậm hơn đã hẹn.',
        'Xin gọi Bộ phận một cửa xã Sao Mai để hỏi. Đã hẹn xem chậm nhất sáng thứ Tư 25/11. Gọi 0205 000 000',
      ],
      [
        'received',
        byStatus.received,
        'Chưa xong. Hẹn chiều thứ Tư 25/11.',
        'Ông bà không phải làm gì lúc này. Còn 5 giờ làm việc.',
      ],
      [
        'handling',
        byStatus.handling,
        'Chưa xong. Hẹn chiều thứ Tư 25/11.',
        'Ông bà không phải làm gì lúc này. Còn hơn 5 giờ làm việc.',
      ],
      [
        'handling for days',
        handlingForDays,
        'Chưa xong. Hẹn thứ Sáu 27/11.',
        'Ông bà không phải làm gì lúc này. Còn 2 ngày làm việc.',
      ],
      [
        'late',
        late,
        'Trễ hẹn, chưa xong. Đã hẹn chiều thứ Tư 25/11.',
        'Chưa có lý do. Xin gọi Bộ phận một cửa xã Sao Mai để hỏi. Đã trễ 1 ngày làm việc. Gọi 0205 000 000',
      ],
      [
        'supplement',
        byStatus.supplement,
        'Cần ông bà bổ sung 2 giấy tờ.',
        'Xin nộp chậm nhất thứ Sáu 27/11. Mang đến Bộ phận một cửa xã Sao Mai, hoặc gọi hỏi trước. Gọi 0205 000 000',
      ],
      [
        'payment',
        byStatus.payment,
        'Cần ông bà nộp tiền để làm tiếp.',
        'Lý do: Lệ phí 16.000 đồng cho 2 bản sao, nộp tại quầy. Xin gọi Bộ phận một cửa xã Sao Mai để hỏi. Gọi 0205 000 000',
      ],
      [
        'refused',
        byStatus.refused,
        'Hồ sơ bị từ chối tiếp nhận.',
        'Lý do: Sổ hộ tịch của người này do xã khác giữ. Xin gọi Bộ phận một cửa xã Sao Mai để hỏi. Gọi 0205 000 000',
      ],
      [
        'refused without reason',
        refusedSilently,
        'Hồ sơ bị từ chối tiếp nhận.',
        'Chưa thấy ghi lý do. Xin gọi Bộ phận một cửa xã Sao Mai để hỏi. Gọi 0205 000 000',
      ],
      [
        'stopped',
        byStatus.stopped,
        'Cơ quan đã dừng giải quyết hồ sơ.',
        'Lý do: Không tìm thấy người có tên trong sổ. Xin gọi Bộ phận một cửa xã Sao Mai để hỏi. Gọi 0205 000 000',
      ],
      [
        'withdrawn',
        byStatus.withdrawn,
        'Hồ sơ đã được rút, không làm nữa.',
        'Ông bà không phải làm gì nữa. Lý do: Người nộp gọi điện xin rút.',
      ],
      [
        'finished',
        byStatus.finished,
        'Xong rồi. Mời ông bà đến nhận kết quả.',
        'Đến Bộ phận một cửa xã Sao Mai trong giờ làm việc. Thôn Trung Tâm, xã Sao Mai, tỉnh Thử Nghiệm.',
      ],
      ['returned', byStatus.returned, 'Xong rồi. Kết quả đã trả.', 'Ông bà không phải làm gì nữa.'],
      [
        'a status of next year',
        unheardOf,
        'Hồ sơ đang ở trạng thái khác.',
        'Xin gọi Bộ phận một cửa xã Sao Mai để hỏi. Gọi 0205 000 000',
      ],
    ];
    for (const [name, tracking, sentence, todo] of answers) {
      it(`says whether it is done and what to do: ${name}`, async () => {
        const tracker = await open(tracking);
        expect(textOf(find(tracker, '.answer'))).to.equal(sentence);
        expect(textOf(find(tracker, '.todo'))).to.equal(todo);
        await expectAccessible(tracker);
      });
    }

    const leftovers: [Tracking['left'], string, string][] = [
      [
        { workingDays: 0, workingHours: 0.4 },
        '2026-11-25T09:30:00.000Z',
        'Còn chưa đầy 1 giờ làm việc.',
      ],
      [{ workingDays: 0, workingHours: 0 }, '2026-11-25T12:00:00.000Z', 'Hôm nay là ngày hẹn.'],
      [
        { workingDays: 0, workingHours: -0.5 },
        '2026-11-25T07:00:00.000Z',
        'Đã trễ chưa đầy 1 giờ làm việc.',
      ],
      [{ workingDays: 0, workingHours: -3 }, '2026-11-25T09:30:00.000Z', 'Đã trễ 3 giờ làm việc.'],
      [
        { workingDays: 0, workingHours: -3.2 },
        '2026-11-25T09:30:00.000Z',
        'Đã trễ hơn 3 giờ làm việc.',
      ],
    ];
    for (const [left, asOf, said] of leftovers) {
      it(`says in words: ${said}`, async () => {
        expect(textOf(find(await open({ ...received, left, asOf }), '.todo'))).to.include(said);
      });
    }

    it('calls a day past the appointment late even when no working hour has passed since', async () => {
      const tracker = await open({
        ...received,
        left: { workingDays: 0, workingHours: 0 },
        asOf: '2026-11-28T02:00:00.000Z',
      });
      expect(textOf(find(tracker, '.answer'))).to.match(/^Trễ hẹn/);
    });

    it('has the focus after the codes were typed, which speaks it; nothing else does', async () => {
      const tracker = await show({ track: async () => received });
      const { spoken, stop } = listen();
      await type(tracker, CODE, secrets.lookup);
      await waitUntil(() => focused() === find(tracker, '.answer'));
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(spoken).to.deep.equal([]);
      stop();
    });

    it('speaks English', async () => {
      const tracker = await open(byStatus.supplement);
      tracker.language = 'en';
      await waitUntil(() => textOf(find(tracker, '.answer')) === 'You need to add papers: 2.');
      expect(find(tracker, '.frame')).to.have.attribute('lang', 'en');
    });
  });

  describe('the papers that are asked for', () => {
    it('are cards with what is wrong and what to do', async () => {
      expect(all(await open(byStatus.supplement), '.card')).to.deep.equal([
        'Ảnh mờ Căn cước, mặt sau: Chụp lại ở chỗ sáng, thấy rõ cả bốn góc.',
        'Còn thiếu Giấy ủy quyền. Xin nộp thêm giấy này.',
      ]);
    });
  });

  describe('the history', () => {
    it('is newest first, with when, where and who', async () => {
      expect(all(await open(byStatus.handling), '.timeline li')).to.deep.equal([
        'Cán bộ đang xử lý Hôm nay, 25/11 lúc 09:40 Tư pháp – Hộ tịch · Cán bộ Mẫu',
        'Đã tiếp nhận hồ sơ Hôm nay, 25/11 lúc 08:05 Bộ phận một cửa · Cán bộ Mẫu',
        'Hồ sơ đã đến cơ quan 23/11 lúc 09:14 Người nộp',
      ]);
    });

    it('marks the newest step, and gives every time to machines', async () => {
      const tracker = await open(byStatus.handling);
      const steps = [...tracker.renderRoot.querySelectorAll('.timeline li')];
      expect(steps.map((step) => step.getAttribute('aria-current'))).to.deep.equal([
        'step',
        null,
        null,
      ]);
      expect(find(tracker, 'time')).to.have.attribute('datetime', '2026-11-25T02:40:00.000Z');
    });

    it('says when something was keyed in later than it happened', async () => {
      const [newest, older] = all(await open(lateEntered), '.timeline li');
      expect(newest).to.include('lúc 09:40');
      expect(newest).to.include('Ghi vào máy muộn: Hôm nay, 25/11 lúc 15:55.');
      expect(older).not.to.include('muộn');
    });

    it('has words for every status and move; a move of next year is another state', async () => {
      for (const status of Object.keys(byStatus) as Status[]) {
        for (const step of all(await open(byStatus[status]), '.timeline b'))
          expect(step, status).not.to.match(/Trạng thái khác|Có lỗi|tracker\//);
      }
      expect(all(await open(unheardOf), '.timeline b')[0]).to.equal('Trạng thái khác');
    });
  });

  describe('the paper', () => {
    it('unfolds below the history as the receipt of this dossier', async () => {
      const tracker = await open(byStatus.handling);
      find(tracker, 'summary')?.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() =>
        find(tracker, 'dvc-dossier-receipt')?.shadowRoot?.querySelector('.due'),
      );
      const paper = find(tracker, 'dvc-dossier-receipt')?.shadowRoot;
      expect(textOf(paper?.querySelector('.lookup'))).to.equal('7K4P M9XR 2TY');
      expect(paper?.querySelector('a.button')).not.to.exist;
    });

    it('folds again and leaves nothing to print', async () => {
      const tracker = await open(byStatus.handling);
      find(tracker, 'summary')?.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => find(tracker, 'dvc-dossier-receipt'));
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => !find(tracker, 'dvc-dossier-receipt'));
    });
  });
});
