import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import fc from 'fast-check';
import { contrast, parseHex, toHex, type Rgb } from '../../widgets/base/colors.ts';
import { DvcElement } from '../../widgets/base/element.ts';
import { define } from '../../widgets/base/define.ts';
import { DARK, brandPalette } from '../../widgets/elements/provider/palette.ts';
import '../../widgets/elements/provider/define.ts';
import type { DvcProvider } from '../../widgets/elements/provider/provider.ts';
import { tokens } from '../../widgets/styles/tokens.styles.ts';
import { fakeApi } from '../../stories/support/fake-api.ts';

class Asking extends DvcElement {
  get told(): string {
    return [this.serverUrl, this.agencyId, this.locale, this.say('common/again')].join();
  }
  get api_() {
    return this.client;
  }
}
define('test-asking', Asking);

const asking = (root: ParentNode): Asking => root.querySelector('test-asking') as Asking;

describe('<dvc-provider>', () => {
  it('gives server, agency and language to a widget deep inside', async () => {
    const api = fakeApi();
    const provider = await fixture<DvcProvider>(html`
      <dvc-provider server="https://d.vn/" agency="H99.001" .api=${api}>
        <section><test-asking></test-asking></section>
      </dvc-provider>
    `);
    expect(asking(provider).told).to.match(/^https:\/\/d\.vn,H99\.001,vi/);
    expect(asking(provider).api_).to.equal(api);
  });

  it('passes a change on', async () => {
    const provider = await fixture<DvcProvider>(html`
      <dvc-provider agency="H99.001"><test-asking></test-asking></dvc-provider>
    `);
    provider.agency = 'H99.002';
    await provider.updateComplete;
    expect(asking(provider).told).to.contain('H99.002');
  });

  it('gives way to what a widget says itself', async () => {
    const provider = await fixture<DvcProvider>(html`
      <dvc-provider agency="H99.001"><test-asking agency="H99.007"></test-asking></dvc-provider>
    `);
    expect(asking(provider).told).to.contain('H99.007');
  });

  it('reaches a widget that was there before its script came', async () => {
    const late = document.createElement('dvc-provider-late');
    late.setAttribute('agency', 'H99.003');
    late.append(document.createElement('test-asking'));
    document.body.append(late);
    expect(asking(late).told).not.to.contain('H99.003');
    const { DvcProvider } = await import('../../widgets/elements/provider/provider.ts');
    customElements.define('dvc-provider-late', class extends DvcProvider {});
    await waitUntil(() => asking(late).told.includes('H99.003'), 'the widget was not found');
    late.remove();
  });

  it('takes no room itself, and hides with all it holds', async () => {
    const provider = await fixture<DvcProvider>(html`<dvc-provider><p>x</p></dvc-provider>`);
    expect(getComputedStyle(provider).display).to.equal('contents');
    provider.hidden = true;
    expect(provider.querySelector('p')?.getClientRects()).to.have.length(0);
  });

  it('sets a brand and what goes with it, and takes it away again', async () => {
    const provider = await fixture<DvcProvider>(html`<dvc-provider brand="0b57d0"></dvc-provider>`);
    const value = (name: string) => provider.style.getPropertyValue(`--dvc-color-${name}`);
    expect(value('brand')).to.equal('#0b57d0');
    expect(value('on-brand')).to.equal('#ffffff');
    provider.brand = '';
    await provider.updateComplete;
    expect(value('brand')).to.equal('');
  });

  it('leaves the look alone when the brand is no colour, and says so to the webmaster', async () => {
    const warnings: unknown[] = [];
    const realWarn = console.warn;
    console.warn = (text: unknown) => warnings.push(text);
    const provider = await fixture<DvcProvider>(html`<dvc-provider brand="green"></dvc-provider>`);
    console.warn = realWarn;
    expect(provider.style).to.have.length(0);
    expect(String(warnings)).to.contain('dvc/brand-not-a-color');
  });

  it('is dark when asked to, or when the device is and it may', async () => {
    const provider = await fixture<DvcProvider>(html`<dvc-provider scheme="auto"></dvc-provider>`);
    const surface = () => provider.style.getPropertyValue('--dvc-color-surface');
    expect(surface()).to.equal('');
    await emulateMedia({ colorScheme: 'dark' });
    await waitUntil(() => surface() !== '', 'stayed light');
    await emulateMedia({ colorScheme: 'light' });
    await waitUntil(() => surface() === '', 'stayed dark');
    provider.scheme = 'dark';
    await provider.updateComplete;
    expect(surface()).to.equal(DARK['--dvc-color-surface']);
  });
});

const hex = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => value.toString(16).padStart(6, '0'));
const rgb = (value: string): Rgb => parseHex(value) as Rgb;

describe('colours', () => {
  it('agree with the contrast that WCAG gives', () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).to.be.closeTo(21, 0.001);
    expect(contrast(rgb('767676'), rgb('ffffff'))).to.be.closeTo(4.54, 0.01);
  });

  it('are read and written alike', () => {
    fc.assert(fc.property(hex, (text) => toHex(rgb(text)) === `#${text}`));
    for (const wrong of ['', 'fff', 'green', '0b57d', '0b57d0f', 'rgb(0,0,0)'])
      expect(parseHex(wrong)).to.equal(undefined);
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`made from any brand can be read, ${scheme}`, () => {
      const [surface, soft] =
        scheme === 'light'
          ? ['#ffffff', '#f6f4ee']
          : [DARK['--dvc-color-surface'], DARK['--dvc-color-surface-soft']];
      fc.assert(
        fc.property(hex, (brand) => {
          const of = brandPalette(rgb(brand), scheme);
          const color = (name: string) => rgb(of[`--dvc-color-${name}`] ?? '');
          const grounds = [rgb(surface ?? ''), rgb(soft ?? ''), color('brand-wash')];
          for (const ground of grounds) {
            expect(contrast(color('brand'), ground)).to.be.at.least(4.5);
            expect(contrast(color('brand-strong'), ground)).to.be.at.least(7);
          }
          expect(contrast(color('on-brand'), color('brand'))).to.be.at.least(4.5);
          expect(contrast(color('on-brand'), color('brand-strong'))).to.be.at.least(4.5);
        }),
      );
    });
  }

  it('leave a brand as it is when it can be read already', () => {
    expect(brandPalette(rgb('0b5a45'), 'light')['--dvc-color-brand']).to.equal('#0b5a45');
  });
});

/** Letters and the grounds they stand on, with the least contrast each must have. */
const PAIRS: [letters: string, ground: string, least: number][] = [
  ['text', 'surface', 7],
  ['text', 'surface-soft', 7],
  ['text', 'brand-wash', 7],
  ['text', 'warning-wash', 7],
  ['text', 'info-wash', 7],
  ['text-soft', 'surface', 7],
  ['text-soft', 'surface-soft', 4.5],
  ['line-strong', 'surface', 4.5],
  ['danger', 'surface', 4.5],
  ['danger', 'danger-wash', 4.5],
  ['warning', 'warning-wash', 4.5],
  ['info', 'info-wash', 4.5],
];

describe('the tokens', () => {
  const LIGHT = Object.fromEntries(
    [...tokens.cssText.matchAll(/(--dvc-color-[\w-]+), (#[0-9a-f]{6})\)/g)].map(
      ([, name = '', value = '']) => [name, value] as const,
    ),
  );
  const schemes = {
    light: LIGHT,
    dark: { ...LIGHT, ...DARK, ...brandPalette(rgb('0b5a45'), 'dark') },
  };
  for (const [scheme, palette] of Object.entries(schemes)) {
    for (const [letters, ground, least] of PAIRS) {
      it(`${letters} on ${ground} can be read, ${scheme}`, () => {
        const color = (name: string) => rgb(palette[`--dvc-color-${name}`] ?? '');
        expect(contrast(color(letters), color(ground))).to.be.at.least(least);
      });
    }
  }
});
