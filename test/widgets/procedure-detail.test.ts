import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import type { Hours } from '../../server/contract/agency.ts';
import type { ProcedureDetail } from '../../server/contract/procedure.ts';
import { Refusal } from '../../server/contract/errors.ts';
import type { Api } from '../../widgets/client/api.ts';
import type { DossierStarted } from '../../widgets/base/events.ts';
import '../../widgets/elements/procedure-detail/define.ts';
import type { DvcProcedureDetail } from '../../widgets/elements/procedure-detail/procedure-detail.ts';
import { sayHours } from '../../widgets/i18n/hours.ts';
import { bindWords } from '../../widgets/i18n/words.ts';
import { fakeApi, never, refusing } from '../../stories/support/fake-api.ts';
import {
  counterDetail,
  longDetail,
  replacedDetail,
  unknownDetail,
} from '../../stories/support/procedures.ts';
import { agency, detail, handoffDetail } from '../../stories/support/samples.ts';
import { doubleText, listen, textOf } from './support/page.ts';
import { expectAccessible, find, findAll, hears, later, shows } from './support/widget.ts';

const telling = (what: ProcedureDetail): Api => fakeApi({ procedure: async () => what });

async function widget(api: Api = telling(detail), code = '2.000635'): Promise<DvcProcedureDetail> {
  const made = await fixture<DvcProcedureDetail>(
    html`<dvc-procedure-detail
      server="https://dvc.example.vn"
      agency="H99.001"
      code=${code}
      .api=${api}
    ></dvc-procedure-detail>`,
  );
  await waitUntil(() => made.shadowRoot?.querySelector('.screen-only, .notice, .waiting'));
  return made;
}

/** The widget with everything it can load. */
async function ready(what: ProcedureDetail = detail): Promise<DvcProcedureDetail> {
  const host = await widget(telling(what), what.procedure.code);
  await shows(host, '.next address');
  return host;
}

const screen = (host: Element): string => textOf(find(host, '.screen-only'));

/** What stands under a question. */
function answer(host: Element, question: string): string {
  const section = findAll(host, '.screen-only section').find(
    (one) => textOf(one.querySelector('h3')) === question,
  );
  if (!section) throw new Error(`nobody asks "${question}"`);
  return textOf(section).slice(question.length).trim();
}

describe('<dvc-procedure-detail> answers', () => {
  it('the six questions', async () => {
    const host = await ready();
    expect(answer(host, 'Mang theo gì?')).to.contain('Căn cước của người xin');
    expect(answer(host, 'Hết bao nhiêu tiền?')).to.equal('8.000 đồng một bản');
    expect(answer(host, 'Mất mấy ngày?')).to.contain('Thời hạn theo quy định');
    expect(answer(host, 'Làm ở đâu?')).to.contain('Ủy ban nhân dân xã');
    expect(answer(host, 'Ai làm được?')).to.equal('Công dân Việt Nam');
    expect(answer(host, 'Ai làm thay được?')).to.contain('Người nhà: Ông bà');
  });

  it('them within a small phone screen and one scroll', async () => {
    await setViewport({ width: 320, height: 640 });
    const host = await ready();
    host.scrollIntoView();
    const questions = ['Mang theo gì?', 'Làm ở đâu?', 'Ai làm được?', 'Ai làm thay được?'];
    const top = find(host, '.frame').getBoundingClientRect().top;
    for (const one of [...findAll(host, '.chip'), ...findAll(host, '.main h3')])
      expect(one.getBoundingClientRect().top - top, textOf(one)).to.be.below(1280);
    expect(findAll(host, '.main h3').map(textOf)).to.deep.equal(questions);
    await setViewport({ width: 800, height: 600 });
  });

  it('who may act, family, authorised and helper kept apart', async () => {
    const lines = findAll(await ready(), '.main section:last-child p').map(textOf);
    expect(lines).to.have.length(3);
    expect(lines[1]).to.equal('Người được ủy quyền: Người khác cần giấy ủy quyền.');
    expect(lines[2]).to.match(/^Người gõ máy giúp:/);
  });

  it('with the papers of the case that is chosen', async () => {
    const host = await ready();
    expect(findAll(host, '.papers li')).to.have.length(1);
    expect(textOf(find(host, 'legend'))).to.equal('Bà con làm cho trường hợp nào?');
    const ear = listen();
    find(host, 'input[value=self]').focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(findAll(host, '.papers li')).to.have.length(2);
    expect(answer(host, 'Mang theo gì?')).to.contain('Chỉ khi cần · Bản chính, 1 bản');
    await hears(ear, 'Trường hợp này có 2 giấy tờ.');
    ear.stop();
  });

  it('no question about the case when there is only one', async () => {
    expect(findAll(await ready(counterDetail), 'fieldset')).to.have.length(0);
  });

  it('honestly what is not known, and never "free" for what the province sets', async () => {
    const host = await ready(unknownDetail);
    const money = answer(host, 'Hết bao nhiêu tiền?');
    expect(money).to.contain('Gửi trên mạng: Lệ phí do tỉnh quy định');
    expect(money).to.contain('Tại quầy: Lệ phí theo quy định');
    expect(answer(host, 'Mất mấy ngày?')).to.contain('chỉ ghi “5”, không rõ là ngày hay giờ');
    expect(answer(host, 'Ai làm thay được?')).to.equal('Chưa rõ. Nên gọi hỏi trước khi đi.');
    expect(answer(host, 'Mang theo gì?')).to.contain('chưa ghi giấy tờ nào');
    expect(screen(host)).not.to.contain('Không mất tiền');
  });

  it('when the facts were read, and that nobody has compared them', async () => {
    const host = await ready();
    expect(screen(host)).to.contain('Cập nhật ngày thứ Sáu 20/11/2026. Chưa đối chiếu');
    expect(find<HTMLDetailsElement>(host, 'details').open).to.equal(false);
    expect(textOf(find(host, 'details'))).to.contain('163/QĐ-BTP');
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
    expect(next).to.contain('Mang giấy tờ đến bộ phận một cửa');
    expect(next).to.contain('Thứ Hai đến thứ Sáu: 7:30–11:30, 13:30–17:00');
    expect(find(host, '.next .phone').getAttribute('href')).to.equal('tel:0205000000');
    expect(findAll(host, '.next a.button')).to.have.length(0);
  });

  it('to the national portal when another authority decides', async () => {
    const host = await ready(handoffDetail);
    expect(textOf(find(host, '.next'))).to.contain('Nơi giải quyết: Công an xã.');
    expect(find(host, '.next .button').getAttribute('href')).to.equal('https://dichvucong.gov.vn/');
    expect(textOf(find(host, '.next button'))).to.equal('In danh sách giấy tờ mang theo');
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
    for (const what of [detail, counterDetail, handoffDetail, unknownDetail, replacedDetail]) {
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
      started.push((event as DossierStarted).detail);
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

  const sheet = () => document.getElementById('dvc-print-sheet');

  it('prints alone on one page, even with many papers, and leaves nothing behind', async () => {
    const host = await ready(longDetail);
    let [height, text] = [0, ''];
    window.print = () => {
      dispatchEvent(new Event('beforeprint'));
      height = sheet()?.offsetHeight ?? 0;
      text = textOf(sheet()?.shadowRoot?.querySelector('.boxes'));
      dispatchEvent(new Event('afterprint'));
    };
    find(host, '.next button').click();
    await waitUntil(() => height > 0, 'nothing was printed');
    expect(text).to.contain('Bản sao có chứng thực, 2 bản');
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

describe('<dvc-procedure-detail> can be used by everybody', () => {
  const cases = { here: detail, counter: counterDetail, handoff: handoffDetail };
  for (const [name, what] of Object.entries({ ...cases, unknownDetail, replacedDetail })) {
    it(name, async () => expectAccessible(await ready(what)));
  }

  it('when it failed', async () => {
    const host = await widget(fakeApi({ procedure: refusing('request/failed') }));
    await shows(host, '.notice .phone');
    await expectAccessible(host);
  });

  it('in English, the catalogue marked as Vietnamese', async () => {
    const host = await ready();
    host.language = 'en';
    await waitUntil(() => screen(host).includes('What to bring?'));
    expect(find(host, '.frame').lang).to.equal('en');
    expect([find(host, 'h2').lang, find(host, '.papers').lang]).to.deep.equal(['vi', 'vi']);
    await expectAccessible(host);
  });

  it('on a phone 320 px wide with letters twice as large, without scrolling sideways', async () => {
    await setViewport({ width: 320, height: 640 });
    const undo = doubleText();
    for (const what of [detail, counterDetail, handoffDetail, unknownDetail, longDetail]) {
      const host = await ready(what);
      find(host, 'summary').click();
      expect(document.documentElement.scrollWidth, what.procedure.name).to.equal(320);
      host.remove();
    }
    undo();
    await setViewport({ width: 800, height: 600 });
  });

  it('with lines that are not too long, beside the next step, in a wide place', async () => {
    await setViewport({ width: 1280, height: 800 });
    const host = await ready(longDetail);
    const [main, next] = [find(host, '.main'), find(host, '.next')].map((one) =>
      one.getBoundingClientRect(),
    );
    expect(next?.left).to.be.at.least(main?.right ?? Infinity);
    for (const line of findAll(host, '.main p, .main li'))
      expect(line.getBoundingClientRect().width / 18, textOf(line)).to.be.below(40);
    await setViewport({ width: 800, height: 600 });
  });
});

describe('opening hours', () => {
  const say = bindWords('vi', 'bà con');
  const closed: Hours = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
  const [morning, afternoon] = agency.hours.mon as [Hours['mon'][0], Hours['mon'][0]];
  const whole = [morning, afternoon];
  const cases: [name: string, hours: Partial<Hours>, said: string[]][] = [
    [
      'a week with half a Saturday',
      agency.hours,
      ['Thứ Hai đến thứ Sáu: 7:30–11:30, 13:30–17:00', 'Sáng thứ Bảy: 7:30–11:30'],
    ],
    ['never', {}, []],
    ['one day', { wed: whole }, ['Thứ Tư: 7:30–11:30, 13:30–17:00']],
    [
      'two days',
      { wed: [afternoon], thu: [afternoon] },
      ['Chiều thứ Tư và chiều thứ Năm: 13:30–17:00'],
    ],
    [
      'days with a gap',
      { mon: [morning], wed: [morning] },
      ['Sáng thứ Hai: 7:30–11:30', 'Sáng thứ Tư: 7:30–11:30'],
    ],
    ['a day without a break', { sun: [['08:00', '16:00']] }, ['Chủ nhật: 8:00–16:00']],
  ];
  for (const [name, hours, said] of cases) {
    it(name, () => expect(sayHours(say, { ...closed, ...hours })).to.deep.equal(said));
  }
});
