import { expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { ProcedureDetail } from '../../server/contract/procedure.ts';
import { Refusal } from '../../server/contract/errors.ts';
import { fakeApi, never, refusing } from '../../stories/support/fake-api.ts';
import {
  counterDetail,
  manyCasesDetail,
  officialDetail,
  ownTermsDetail,
  replacedDetail,
  unknownDetail,
} from '../../stories/support/procedures.ts';
import { detail, handoffDetail } from '../../stories/support/samples.ts';
import { UNBROKEN_DASH } from '../../widgets/i18n/hours.ts';
import { textOf } from './support/page.ts';
import { find, findAll, later, shows } from './support/widget.ts';
import { answer, ready, screen, telling, widget } from './support/detail.ts';

const MORNING = `7:30${UNBROKEN_DASH}11:30`;
const QUESTIONS = ['Mang theo gì?', 'Làm ở đâu?', 'Ai làm được?', 'Làm hộ được không?'];

describe('<dvc-procedure-detail> answers', () => {
  it('the six questions', async () => {
    const host = await ready();
    expect(answer(host, 'Mang theo gì?')).to.contain('Căn cước của người xin');
    expect(answer(host, 'Hết bao nhiêu tiền?')).to.equal('8.000 đồng một bản');
    expect(answer(host, 'Mất mấy ngày?')).to.match(/^Chưa rõ mấy ngày.*giấy hẹn/);
    expect(answer(host, 'Làm ở đâu?')).to.contain('Ủy ban nhân dân xã');
    expect(answer(host, 'Ai làm được?')).to.equal('Công dân Việt Nam');
    expect(answer(host, 'Làm hộ được không?')).to.contain('Người nhà: Ông bà');
  });

  it('them within a small phone screen and one scroll', async () => {
    await setViewport({ width: 320, height: 640 });
    const host = await ready();
    const top = find(host, '.frame').getBoundingClientRect().top;
    const chips = findAll(host, '.chip');
    expect(chips.map(textOf)).to.deep.equal([
      'Gửi trên mạng được',
      'Chưa rõ mấy ngày',
      '8.000 đồng một bản',
    ]);
    for (const one of chips)
      expect(one.getBoundingClientRect().bottom - top, textOf(one)).to.be.below(640);
    expect(findAll(host, '.main h3').map(textOf)).to.deep.equal(QUESTIONS);
    for (const one of findAll(host, '.main section'))
      expect(one.getBoundingClientRect().bottom - top, textOf(one)).to.be.below(1280);
    await setViewport({ width: 800, height: 600 });
  });

  it('who may act, family, authorised and helper kept apart', async () => {
    const lines = findAll(await ready(), '.actors p').map(textOf);
    expect(lines).to.have.length(3);
    expect(lines[1]).to.equal('Người được ủy quyền: Người khác cần giấy ủy quyền.');
    expect(lines[2]).to.match(/^Người gõ máy giúp:/);
  });

  it('who may act where only one of the three is told', async () => {
    const whoMayAct = { family: 'Con đi thay được.' };
    const host = await ready({ ...detail, procedure: { ...detail.procedure, whoMayAct } });
    expect(findAll(host, '.actors p').map(textOf)).to.deep.equal([
      'Người nhà: Con đi thay được.',
      'Người được ủy quyền, người gõ máy giúp: chưa rõ, nên gọi hỏi.',
    ]);
  });

  it('nothing of who types where nobody does', async () => {
    const whoMayAct = { family: 'Con đi thay được.' };
    const procedure = { ...counterDetail.procedure, whoMayAct };
    const host = await ready({ ...counterDetail, procedure });
    expect(findAll(host, '.actors p').map(textOf)).to.deep.equal([
      'Người nhà: Con đi thay được.',
      'Người được ủy quyền: chưa rõ, nên gọi hỏi.',
    ]);
  });

  it('fee and time of each channel where they differ', async () => {
    const host = await ready(manyCasesDetail);
    expect(findAll(host, '.chip').map(textOf)).to.contain(
      'Trên mạng, bưu điện: 20 ngày Tại quầy: 15 ngày',
    );
    expect(answer(host, 'Mất mấy ngày?')).to.contain('Tại quầy: 15 ngày');
    expect(answer(host, 'Hết bao nhiêu tiền?')).to.contain('Hội đồng nhân dân tỉnh quyết định');
  });

  it('what the agency sets: the resolution behind the fee, the hours for this alone', async () => {
    const host = await ready(ownTermsDetail);
    const money = answer(host, 'Hết bao nhiêu tiền?');
    expect(money)
      .to.match(/^100\.000 đồng một lần/)
      .and.match(/Số tiền minh họa\.$/);
    expect(money).to.contain('Mức tiền theo: Nghị quyết mẫu của tỉnh Thử Nghiệm.');
    expect(findAll(host, '.next .hours').map(textOf)).to.deep.equal([
      'Giờ nhận riêng cho việc này',
      `Sáng thứ Tư: ${MORNING}`,
    ]);
  });

  it('honestly what is not known, and never "free" for what the province sets', async () => {
    const host = await ready(unknownDetail);
    const money = answer(host, 'Hết bao nhiêu tiền?');
    expect(money).to.contain('Trên mạng: lệ phí do tỉnh quy định');
    expect(money).to.contain('Tại quầy: chưa rõ lệ phí');
    expect(money).to.contain('Như thế không có nghĩa là không mất tiền');
    expect(answer(host, 'Mất mấy ngày?')).to.contain('chỉ ghi “5”, không rõ là ngày hay giờ');
    for (const question of ['Làm ở đâu?', 'Ai làm được?', 'Làm hộ được không?'])
      expect(answer(host, question)).to.equal('Chưa rõ. Nên gọi hỏi trước khi đi.');
    expect(answer(host, 'Mang theo gì?')).to.contain('chưa ghi giấy tờ nào');
    expect(answer(host, 'Nhận được gì?')).to.contain('chưa ghi sẽ nhận được giấy gì');
    expect(screen(host)).not.to.contain('Không mất tiền');
  });

  it('that nobody has told it plainly yet, whose words these are, and who decides', async () => {
    const host = await ready(officialDetail);
    expect(textOf(find(host, 'header .notice'))).to.equal(
      'Chưa ai kể lại thủ tục này cho dễ hiểu. Chữ ở đây là của nơi công bố: Cổng mẫu.',
    );
    expect(answer(host, 'Làm ở đâu?')).to.match(/^Nơi giải quyết: Sở Mẫu\..*Gọi hỏi trước khi đi/);
    expect(answer(host, 'Mang theo gì?')).to.contain('Chưa rõ bản chính hay bản sao');
    expect(answer(host, 'Mất mấy ngày?')).to.contain('Chưa rõ mấy ngày');
  });

  it('when the facts were read, by what, and that nobody has compared them; law is folded', async () => {
    const host = await ready();
    expect(screen(host)).to.contain(
      'Cập nhật ngày 20/11/2026, theo quyết định 163/QĐ-BTP. Chưa ai đối chiếu',
    );
    const law = find<HTMLDetailsElement>(host, '.law');
    expect(law.open).to.equal(false);
    expect(textOf(law)).to.contain('Cấp bản sao Trích lục hộ tịch').and.contain('60/2014/QH13');
  });

  it('until when it holds, without being asked, and not that it can be sent', async () => {
    const host = await ready(replacedDetail);
    expect(findAll(host, '.chip').map(textOf)).not.to.contain('Gửi trên mạng được');
    expect(findAll(host, 'header .notice').map(textOf)).to.deep.equal([
      'Thủ tục này đã được thay bằng thủ tục khác.',
      'Thủ tục này chỉ có hiệu lực đến thứ Ba 30/06/2026.',
    ]);
  });
});

describe('<dvc-procedure-detail> leads on', () => {
  it('to the form, with the minutes it takes', async () => {
    const host = await ready();
    const start = find(host, '.next .button');
    expect(textOf(start)).to.equal('Bắt đầu, khoảng 4 phút');
    expect(start.getAttribute('href')).to.equal(
      'https://dvc.example.vn/w/dossier-form?agency=H99.001&procedure=2.000635',
    );
  });

  it('to the desk, with hours and telephone', async () => {
    const host = await ready(counterDetail);
    const next = textOf(find(host, '.next'));
    expect(next).to.contain('Đến hoặc gọi bộ phận một cửa');
    expect(findAll(host, '.next .hours').map(textOf)).to.deep.equal([
      `Thứ Hai đến thứ Sáu: ${MORNING}, 13:30${UNBROKEN_DASH}17:00`,
      `Sáng thứ Bảy: ${MORNING}`,
    ]);
    expect(find(host, '.next .phone').getAttribute('href')).to.equal('tel:0205000000');
    expect(findAll(host, '.next a.button')).to.have.length(0);
  });

  it('to the police, not to the desk, for what only the police take at the counter', async () => {
    const authority = { kind: 'police' as const, name: 'Công an xã' };
    const procedure = { ...counterDetail.procedure, authority, where: 'Công an xã nơi ở.' };
    const host = await ready({ ...counterDetail, procedure });
    const next = textOf(find(host, '.next'));
    expect(next).to.match(/^Mang giấy tờ đến nơi nhận Công an xã nơi ở\./);
    expect(next).to.contain('Chưa rõ thì hỏi Bộ phận một cửa');
    const sheet = textOf(find(host, '.paper'));
    expect(sheet).to.contain('Nơi giải quyết: Công an xã. Chưa rõ thì hỏi: Bộ phận một cửa');
  });

  it('to the national portal when another authority decides', async () => {
    const host = await ready(handoffDetail);
    expect(textOf(find(host, '.next'))).to.contain('Nơi giải quyết: Công an xã.');
    expect(find(host, '.next .button').getAttribute('href')).to.equal('https://dichvucong.gov.vn/');
    expect(textOf(find(host, '.next button'))).to.equal('In giấy mang theo');
  });

  it('to no address but the web', async () => {
    const procedure = { ...handoffDetail.procedure, nationalUrl: 'javascript:alert(1)' };
    const host = await ready({ ...handoffDetail, procedure });
    expect(
      findAll(host, 'a')
        .map(({ outerHTML }) => outerHTML)
        .join(),
    ).not.to.contain('javascript');
    expect(textOf(find(host, '.next'))).to.contain('tìm mã 1.004222');
  });

  it('to what has replaced it, and not into the old form', async () => {
    const host = await ready(replacedDetail);
    expect(screen(host)).to.contain('đã được thay bằng thủ tục khác');
    const links = findAll(host, '.next .button').map((link) => link.getAttribute('href'));
    expect(links).to.deep.equal([
      'https://dvc.example.vn/w/procedure-detail?agency=H99.001&code=1.001193',
    ]);
  });

  it('one primary button on every screen', async () => {
    const all = [
      detail,
      counterDetail,
      handoffDetail,
      unknownDetail,
      officialDetail,
      replacedDetail,
    ];
    for (const what of all) {
      const host = await ready(what);
      const primary = findAll(host, '.button, button').filter(
        (one) => !/second|quiet|link/.test(one.className),
      );
      expect(primary.map(textOf), what.procedure.name).to.have.length(1);
      host.remove();
    }
  });

  it('the page first, which may open the form itself; it hears the code only', async () => {
    const host = await ready();
    const started: unknown[] = [];
    host.addEventListener('dvc-dossier-started', (event) => {
      started.push(event.detail);
      event.preventDefault();
    });
    const before = location.href;
    find(host, '.next .button').click();
    expect(started).to.deep.equal([{ procedure: '2.000635' }]);
    expect(location.href).to.equal(before);
  });
});

describe('<dvc-procedure-detail> meets trouble', () => {
  it('waiting', async () => {
    const host = await widget(fakeApi({ procedure: never }));
    expect(textOf(find(host, '.waiting'))).to.contain('Đang tải');
    expect(find(host, '.frame').getAttribute('aria-busy')).to.equal('true');
  });

  it('failed, with whom to call, and tries again when asked', async () => {
    let isDown = true;
    const api = fakeApi({
      procedure: async () => {
        if (isDown) throw new Refusal('request/failed');
        return detail;
      },
    });
    const host = await widget(api);
    await shows(host, '.notice .phone');
    isDown = false;
    find(host, '.notice button').click();
    await shows(host, '.screen-only');
  });

  it('not found', async () => {
    const host = await widget(fakeApi({ procedure: refusing('procedure/not-found') }));
    expect(textOf(await shows(host, '.notice'))).to.contain('Không tìm thấy thủ tục này');
  });

  it('no code at all', async () => {
    const host = await widget(telling(detail), '');
    expect(textOf(find(host, '.notice'))).to.contain('thiếu mã thủ tục');
  });

  it('an office that is not known: no number is made up', async () => {
    const host = await widget(
      fakeApi({ procedure: async () => detail, agency: refusing('agency/not-found') }),
    );
    await shows(host, '.screen-only');
    expect(findAll(host, '.phone')).to.have.length(0);
  });

  it('another code: nothing of the one before stays under its name', async () => {
    const slow = later<ProcedureDetail>();
    const host = await widget(
      fakeApi({
        procedure: ({ code }) => (code === '2.000635' ? Promise.resolve(detail) : slow.promise),
      }),
    );
    await shows(host, '.screen-only');
    host.code = '1.004222';
    await host.updateComplete;
    expect(textOf(find(host, '.frame'))).not.to.contain('khai sinh');
    slow.resolve(handoffDetail);
    await waitUntil(() => textOf(find(host, '.frame')).includes('Đăng ký thường trú'));
  });
});
