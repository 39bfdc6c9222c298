import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { long } from '../../stories/support/dossier-samples.ts';
import { acknowledgement, received, secrets } from '../../stories/support/samples.ts';
import '../../widgets/elements/dossier-receipt/define.ts';
import type { DvcDossierReceipt } from '../../widgets/elements/dossier-receipt/dossier-receipt.ts';
import { drawQr } from '../../widgets/base/qr.ts';
import { paint } from '../../widgets/elements/dossier-receipt/save-picture.ts';
import { bindWords } from '../../widgets/i18n/words.ts';
import { textOf } from './support/page.ts';
import { readQr } from './support/read-qr.ts';

/** Printed area of an A5 page with margins of 8 mm, in CSS pixels. */
const A5 = { width: (132 * 96) / 25.4, height: (194 * 96) / 25.4 };

async function show(given: Partial<DvcDossierReceipt> = {}): Promise<DvcDossierReceipt> {
  const receipt = await fixture<DvcDossierReceipt>(
    html`<dvc-dossier-receipt></dvc-dossier-receipt>`,
  );
  Object.assign(receipt, { acknowledgement, ...secrets, ...given });
  await receipt.updateComplete;
  await waitUntil(() => receipt.renderRoot.querySelector('.qr[aria-busy="false"]'));
  return receipt;
}

const sheet = (): HTMLElement | null => document.getElementById('dvc-print-sheet');
const begin = (): boolean => dispatchEvent(new Event('beforeprint'));
const end = (): boolean => dispatchEvent(new Event('afterprint'));

describe('printing a <dvc-dossier-receipt>', () => {
  const print = window.print;
  afterEach(() => {
    end();
    window.print = print;
  });

  it('lays the paper alone on a sheet as long as the browser prints', async () => {
    await show();
    begin();
    expect(textOf(sheet()?.shadowRoot?.querySelector('h2'))).to.equal(
      'Hồ sơ đã đến UBND xã Sao Mai',
    );
    expect(sheet()?.parentElement).to.equal(document.body);
    end();
    expect(sheet()).not.to.exist;
    expect(document.adoptedStyleSheets).to.have.length(0);
  });

  it('asks for one A5 page and hides the rest of the host page', async () => {
    await show();
    begin();
    const rules = document.adoptedStyleSheets.flatMap((one) => [...one.cssRules]);
    const css = rules.map((rule) => rule.cssText).join('\n');
    expect(css).to.match(/@page \{[^}]*size: a5/i);
    expect(css).to.include('body > :not(#dvc-print-sheet)');
  });

  it('leaves the buttons out of the sheet', async () => {
    await show();
    begin();
    expect(sheet()?.shadowRoot?.querySelector('button, .button')).not.to.exist;
  });

  for (const [name, given] of [
    ['an acknowledgement', {}],
    ['a receipt', { tracking: received }],
    ['nine papers with long names', { acknowledgement: long }],
  ] as const) {
    it(`fits ${name} on the page`, async () => {
      await show(given);
      begin();
      expect(sheet()?.offsetHeight).to.be.lessThan(A5.height);
      expect(sheet()?.offsetWidth).to.be.closeTo(A5.width, 1);
      const paper = sheet()?.shadowRoot?.querySelector('.paper');
      expect(paper?.scrollWidth).to.be.at.most(paper?.clientWidth ?? 0);
    });
  }

  it('prints the letters as large as the page allows', async () => {
    await show();
    begin();
    const size = getComputedStyle(sheet()?.shadowRoot?.querySelector('dd') as Element).fontSize;
    expect(parseFloat(size)).to.be.at.least((11 * 96) / 72);
  });

  it('prints the paper whose button was pressed, where there are several', async () => {
    await show();
    const second = await show({ tracking: received });
    window.print = () => begin();
    second.renderRoot.querySelector('button')?.focus();
    await sendKeys({ press: 'Enter' });
    expect(textOf(sheet()?.shadowRoot?.querySelector('h2'))).to.include('hẹn trả kết quả');
    expect(document.querySelectorAll('#dvc-print-sheet')).to.have.length(1);
  });

  it('leaves nothing behind when it is removed while printing', async () => {
    const receipt = await show();
    begin();
    receipt.remove();
    expect(sheet()).not.to.exist;
  });
});

describe('saving the codes as a picture', () => {
  it('draws a picture whose QR a phone can read', () => {
    const address = `${acknowledgement.trackUrl}#c=${acknowledgement.code}&t=${secrets.token}`;
    const say = bindWords('vi', 'ông bà');
    const canvas = paint(say, { acknowledgement, lookup: secrets.lookup, qr: drawQr(address) });
    const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
    expect(readQr(pen.getImageData(0, 0, canvas.width, canvas.height))).to.equal(address);
  });

  it('hands the picture to the browser under the name of the dossier', async () => {
    const receipt = await show();
    const saved: { name: string; type: string }[] = [];
    const catchLink = (event: MouseEvent): void => {
      const link = event.composedPath()[0];
      if (!(link instanceof HTMLAnchorElement) || !link.download) return;
      event.preventDefault();
      void fetch(link.href).then(async (reply) =>
        saved.push({ name: link.download, type: (await reply.blob()).type }),
      );
    };
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () {
      this.addEventListener('click', catchLink);
      click.call(this);
    };
    receipt.renderRoot.querySelector<HTMLElement>('button.second')?.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => saved.length === 1, 'the picture is there', { timeout: 8000 });
    HTMLAnchorElement.prototype.click = click;
    expect(saved).to.deep.equal([{ name: 'ho-so-H99.001-261123-0007.png', type: 'image/png' }]);
  });
});
