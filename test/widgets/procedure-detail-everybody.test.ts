import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { Hours } from '../../server/contract/hours.ts';
import { sayHours, UNBROKEN_DASH } from '../../widgets/i18n/hours.ts';
import { bindWords } from '../../widgets/i18n/words.ts';
import { fakeApi, refusing } from '../../stories/support/fake-api.ts';
import {
  counterDetail,
  longDetail,
  manyCasesDetail,
  officialDetail,
  ownTermsDetail,
  replacedDetail,
  unknownDetail,
} from '../../stories/support/procedures.ts';
import { agency, detail, handoffDetail } from '../../stories/support/samples.ts';
import { doubleText, focused, textOf } from './support/page.ts';
import { expectAccessible, find, findAll, shows } from './support/widget.ts';
import { ready, screen, widget } from './support/detail.ts';

describe('<dvc-procedure-detail> can be used by everybody', () => {
  const cases = {
    ...{ here: detail, counter: counterDetail, handoff: handoffDetail, unknownDetail },
    ...{ replacedDetail, officialDetail, manyCasesDetail, ownTermsDetail },
  };
  for (const [name, what] of Object.entries(cases)) {
    it(`${name}, also with everything unfolded`, async () => {
      const host = await ready(what);
      await expectAccessible(host);
      for (const fold of findAll(host, 'details')) fold.setAttribute('open', '');
      await expectAccessible(host);
    });
  }

  it('by keyboard, in the order of the eye', async () => {
    const host = await ready();
    host.variant = 'other';
    await host.updateComplete;
    const stops: string[] = [];
    for (let press = 0; press < 7; press++) {
      await sendKeys({ press: 'Tab' });
      stops.push(textOf(focused()) || (focused() as HTMLInputElement).value);
    }
    expect(stops).to.deep.equal([
      ...['other', 'Có khi cần thêm: Giấy ủy quyền', 'Bắt đầu, khoảng 4 phút'],
      ...['In giấy mang theo', 'Gửi cho người khác', 'Gọi 0205 000 000'],
      'Tên đầy đủ, căn cứ pháp luật và nguồn',
    ]);
    await sendKeys({ press: 'Enter' });
    expect(find<HTMLDetailsElement>(host, '.law').open).to.equal(true);
  });

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
    expect([find(host, 'h2').lang, find(host, '.papers .name').lang]).to.deep.equal(['vi', 'vi']);
    await expectAccessible(host);
  });

  it('on a phone 320 px wide with letters twice as large, without scrolling sideways', async () => {
    await setViewport({ width: 320, height: 640 });
    const undo = doubleText();
    for (const what of [...Object.values(cases), longDetail]) {
      const host = await ready(what);
      findAll(host, 'summary').forEach((one) => one.click());
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
    it(name, () =>
      expect(sayHours(say, { ...closed, ...hours })).to.deep.equal(
        said.map((line) => line.replaceAll('–', UNBROKEN_DASH)),
      ),
    );
  }
});
