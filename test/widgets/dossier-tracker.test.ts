import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { TrackInput } from '../../server/contract/dossier.ts';
import { byStatus, late, lateEntered } from '../../stories/support/dossier-samples.ts';
import { never, refusing } from '../../stories/support/fake-api.ts';
import { received, secrets, submitted } from '../../stories/support/samples.ts';
import { doubleText, focused, listen, textOf } from './support/page.ts';
import { CODE, all, find, open, show, type } from './support/tracker.ts';
import { expectAccessible } from './support/widget.ts';

describe('<dvc-dossier-tracker>', () => {
  describe('the two codes', () => {
    for (const [code, lookup] of [
      [CODE, '7K4PM9XR2TY'],
      ['h99.001 261123 0007', '7k4p m9xr 2ty'],
      ['H99.oo1-261123-ooo7', '7K4P-M9XR-2TY'],
      [' h99.001 - 261123 - 0007 ', '7k4pm9xr2ty '],
    ] as const) {
      it(`open the dossier typed as "${code}" and "${lookup}"`, async () => {
        const asked: TrackInput[] = [];
        const tracker = await show({ track: async (input) => (asked.push(input), received) });
        await type(tracker, code, lookup);
        await waitUntil(() => find(tracker, '.answer'));
        expect(asked).to.deep.equal([{ code: CODE, secret: '7K4PM9XR2TY' }]);
      });
    }

    it('are not rewritten while somebody types; the groups are shown beside', async () => {
      const tracker = await show();
      find(tracker, '#lookup')?.focus();
      await sendKeys({ type: '7k4pm9x' });
      expect(find(tracker, '#lookup')).to.have.property('value', '7k4pm9x');
      expect(textOf(find(tracker, '.echo'))).to.equal('Đã gõ: 7K4P M9X');
    });

    it('may come half from the page', async () => {
      const tracker = await show();
      tracker.code = CODE;
      await tracker.updateComplete;
      expect(find(tracker, '#code')).to.have.property('value', CODE);
    });

    it('are missed in a summary that has the focus and leads to the field', async () => {
      const tracker = await show();
      await type(tracker, '', '');
      await waitUntil(() => focused()?.id === 'summary');
      expect(all(tracker, '#summary button')).to.deep.equal([
        'Xin gõ mã hồ sơ.',
        'Xin gõ mã tra cứu.',
      ]);
      expect(find(tracker, '#code')).to.have.attribute('aria-invalid', 'true');
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Enter' });
      expect(focused()?.id).to.equal('code');
    });

    it('are checked before anything is sent', async () => {
      const asked: TrackInput[] = [];
      const tracker = await show({ track: async (input) => (asked.push(input), received) });
      await type(tracker, CODE, '7K4PM9XR2TQ');
      await waitUntil(() => focused()?.id === 'summary');
      expect(all(tracker, '#summary button')).to.deep.equal([
        'Mã tra cứu chưa đúng. Xin xem lại đủ 11 chữ và số trên giấy.',
      ]);
      expect(find(tracker, '#lookup')).to.have.property('value', '7K4PM9XR2TQ');
      expect(asked).to.deep.equal([]);
    });

    it('that do not belong together: one message, which has the focus; what was typed stays', async () => {
      const tracker = await show({ track: refusing('dossier/no-match') });
      const { spoken, stop } = listen();
      await type(tracker, CODE, secrets.lookup);
      await waitUntil(() => focused()?.id === 'summary');
      expect(all(tracker, '#summary p')).to.have.length(1);
      expect(textOf(focused())).to.include('Mã hồ sơ và mã tra cứu không khớp');
      expect(find(tracker, '#code')).to.have.property('value', CODE);
      expect(find(tracker, '#lookup')).to.have.property('value', secrets.lookup);
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(spoken).to.deep.equal([]);
      stop();
    });

    it('stay when the network is away, and open the dossier when it is back', async () => {
      let online = false;
      const tracker = await show({
        track: async () => (online ? received : refusing('request/offline')()),
      });
      const { spoken, stop } = listen();
      await type(tracker, CODE, secrets.lookup);
      await waitUntil(() => spoken.length > 0);
      expect(spoken).to.deep.equal(['Máy đang mất mạng.']);
      expect(find(tracker, '#lookup')).to.have.property('value', secrets.lookup);
      stop();
      online = true;
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => find(tracker, '.answer'));
    });

    it('wait visibly, with what was typed in place', async () => {
      const tracker = await show({ track: never });
      await type(tracker, CODE, secrets.lookup);
      expect(textOf(find(tracker, '[type=submit]'))).to.equal('Đang tìm hồ sơ…');
      expect(find(tracker, '#code')).to.have.property('value', CODE);
    });

    it('stand above whom to call when the paper is lost', async () => {
      const tracker = await show();
      await waitUntil(() => find(tracker, 'a[href="tel:0205000000"]'));
      expect(textOf(find(tracker, '.lost'))).to.include('Mất giấy?');
    });
  });

  describe('looking again', () => {
    it('says how old the answer is, and speaks the new one once without taking the focus', async () => {
      let now = submitted;
      const tracker = await show({ track: async () => now });
      await type(tracker, CODE, secrets.lookup);
      await waitUntil(() => find(tracker, '.answer'));
      expect(textOf(tracker.shadowRoot)).to.include(
        'Cập nhật lúc 09:20 ngày 23/11/2026, vừa xong.',
      );
      now = received;
      const { spoken, stop } = listen();
      const again = find(tracker, 'button.second');
      again?.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => spoken.length > 0);
      expect(spoken).to.deep.equal(['Đã cập nhật. Chưa xong. Hẹn chiều thứ Tư 25/11.']);
      expect(focused()).to.equal(again);
      stop();
    });

    it('keeps what was seen when the network is away, and says that it is old', async () => {
      let online = true;
      const tracker = await show({
        track: async () => (online ? received : refusing('request/offline')()),
      });
      await type(tracker, CODE, secrets.lookup);
      await waitUntil(() => find(tracker, '.answer'));
      online = false;
      find(tracker, 'button.second')?.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => find(tracker, '.notice.bad'));
      expect(textOf(find(tracker, '.notice.bad'))).to.equal(
        'Chưa cập nhật được. Dưới đây là tình hình cũ.',
      );
      expect(textOf(find(tracker, '.answer'))).to.include('Hẹn chiều thứ Tư');
      await expectAccessible(tracker);
    });

    it('shows nothing any more of a dossier whose codes have died', async () => {
      let alive = true;
      const tracker = await show({
        track: async () => (alive ? received : refusing('dossier/no-match')()),
      });
      await type(tracker, CODE, secrets.lookup);
      await waitUntil(() => find(tracker, '.answer'));
      alive = false;
      find(tracker, 'button.second')?.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => focused()?.id === 'summary');
      expect(textOf(tracker.shadowRoot)).not.to.include('Hẹn chiều');
    });
  });

  it('tells the page that a request failed, with the code of the error only', async () => {
    const tracker = await show({ track: refusing('dossier/no-match') });
    const failed = oneEvent(tracker, 'dvc-request-failed');
    void type(tracker, CODE, secrets.lookup);
    expect((await failed).detail).to.deep.equal({ code: 'dossier/no-match' });
  });

  describe('accessibility', () => {
    it('has no fault in the form, empty and with mistakes', async () => {
      const tracker = await show();
      await expectAccessible(tracker);
      await type(tracker, '', 'x');
      await waitUntil(() => focused()?.id === 'summary');
      await expectAccessible(tracker);
    });

    it('has no fault while it waits and after a failure', async () => {
      const waiting = await show({ track: never });
      await type(waiting, CODE, secrets.lookup);
      await expectAccessible(waiting);
      const failed = await show({ track: refusing('request/timeout') });
      await type(failed, CODE, secrets.lookup);
      await waitUntil(() => find(failed, '.notice.bad'));
      await expectAccessible(failed);
    });

    it('does not scroll sideways at 320 px with doubled letters', async () => {
      await setViewport({ width: 320, height: 640 });
      const undo = doubleText();
      for (const tracking of [byStatus.handling, byStatus.supplement, late, lateEntered]) {
        await open(tracking);
        expect(document.documentElement.scrollWidth).to.be.at.most(320);
      }
      await show();
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      undo();
    });
  });
});
