import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TrackInput } from '../../server/contract/dossier.ts';
import { byStatus } from '../../stories/support/dossier-samples.ts';
import { fakeApi, never, refusing } from '../../stories/support/fake-api.ts';
import { received, secrets } from '../../stories/support/samples.ts';
import type { Api } from '../../widgets/client/api.ts';
import '../../widgets/elements/dossier-tracker/define.ts';
import type { DvcDossierTracker } from '../../widgets/elements/dossier-tracker/dossier-tracker.ts';
import { focused, listen, textOf } from './support/page.ts';
import { expectAccessible } from './support/widget.ts';

const CODE = 'H99.001-261123-0007';
const QR = `#c=${CODE}&t=${secrets.token}`;
const OTHER = `#c=H99.001-261123-0008&t=${secrets.token.replace('q8', 'Q9')}`;

const clean = location.pathname + location.search;

async function arrive(hash: string, other: Partial<Api> = {}): Promise<DvcDossierTracker> {
  history.replaceState(null, '', clean + hash);
  return fixture<DvcDossierTracker>(
    html`<dvc-dossier-tracker from-hash .api=${fakeApi(other)}></dvc-dossier-tracker>`,
  );
}

const find = (tracker: DvcDossierTracker, selector: string): HTMLElement | null =>
  tracker.renderRoot.querySelector<HTMLElement>(selector);
const isOpen = (tracker: DvcDossierTracker) => () => Boolean(find(tracker, '.answer'));
const isForm = (tracker: DvcDossierTracker) => () => Boolean(find(tracker, 'form'));

async function type(tracker: DvcDossierTracker): Promise<void> {
  find(tracker, '#code')?.focus();
  await sendKeys({ type: CODE });
  await sendKeys({ press: 'Tab' });
  await sendKeys({ type: secrets.lookup });
  await sendKeys({ press: 'Enter' });
  await waitUntil(isOpen(tracker));
}

describe('<dvc-dossier-tracker from-hash>', () => {
  afterEach(() => history.replaceState(null, '', clean));

  it('opens what the QR brought, without a tap', async () => {
    const asked: TrackInput[] = [];
    const tracker = await arrive(QR, { track: async (input) => (asked.push(input), received) });
    await waitUntil(isOpen(tracker));
    expect(asked).to.deep.equal([{ code: CODE, secret: secrets.token }]);
  });

  it('speaks the answer once on arriving and leaves the focus alone', async () => {
    await fixture(html`<dvc-dossier-tracker .api=${fakeApi()}></dvc-dossier-tracker>`);
    const { spoken, stop } = listen();
    const before = focused();
    const tracker = await arrive(QR);
    await waitUntil(isOpen(tracker));
    await waitUntil(() => spoken.length > 0);
    expect(spoken).to.deep.equal(['Chưa xong. Hẹn chiều thứ Tư 25/11.']);
    expect(focused()).to.equal(before);
    stop();
  });

  it('draws the QR again on the paper', async () => {
    const tracker = await arrive(QR);
    await waitUntil(isOpen(tracker));
    find(tracker, 'summary')?.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() =>
      find(tracker, 'dvc-dossier-receipt')?.shadowRoot?.querySelector('.qr[aria-busy="false"]'),
    );
  });

  it('waits in words', async () => {
    const tracker = await arrive(QR, { track: never });
    await tracker.updateComplete;
    expect(textOf(tracker.shadowRoot)).to.equal('Đang tải, xin chờ một chút…');
  });

  it('asks for the codes when the QR opens nothing, and keeps the dossier code', async () => {
    const tracker = await arrive(QR, { track: refusing('dossier/no-match') });
    await waitUntil(() => find(tracker, '#summary'));
    expect(find(tracker, '#code')).to.have.property('value', CODE);
    await expectAccessible(tracker);
  });

  it('offers to try again when the network is away', async () => {
    let online = false;
    const tracker = await arrive(QR, {
      track: async () => (online ? received : refusing('request/offline')()),
    });
    await waitUntil(() => find(tracker, '.notice.bad button'));
    online = true;
    find(tracker, '.notice.bad button')?.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(isOpen(tracker));
    expect(focused()).to.equal(find(tracker, '.answer'));
  });

  it('follows the address to another dossier, with the focus on its answer', async () => {
    const tracker = await arrive(QR, {
      track: async ({ code }) => (code === CODE ? received : byStatus.finished),
    });
    await waitUntil(isOpen(tracker));
    location.hash = OTHER;
    await waitUntil(() => textOf(find(tracker, '.answer')).startsWith('Xong rồi'));
    expect(focused()).to.equal(find(tracker, '.answer'));
  });

  it('shows only the dossier asked for last, whichever answer comes first', async () => {
    let answerFirst = (): void => undefined;
    const tracker = await arrive(QR, {
      track: ({ code }) =>
        code === CODE
          ? new Promise((resolve) => (answerFirst = () => resolve(received)))
          : Promise.resolve(byStatus.finished),
    });
    location.hash = OTHER;
    await waitUntil(isOpen(tracker));
    answerFirst();
    await tracker.updateComplete;
    expect(textOf(find(tracker, '.answer'))).to.match(/^Xong rồi/);
  });

  it('asks again when it was moved within its page while it waited', async () => {
    let asked = 0;
    const tracker = await arrive(QR, {
      track: () => ((asked += 1) === 1 ? never() : Promise.resolve(received)),
    });
    const parent = tracker.parentElement;
    tracker.remove();
    parent?.append(tracker);
    await waitUntil(isOpen(tracker));
  });

  it('leaves a fragment of the page itself alone', async () => {
    const tracker = await arrive(QR);
    await waitUntil(isOpen(tracker));
    location.hash = '#main';
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(isOpen(tracker)()).to.equal(true);
  });

  it('goes back to the form after a typed dossier, with the browser or with the button', async () => {
    const tracker = await arrive('');
    await type(tracker);
    await waitUntil(
      () => (history.state as { dvcTracker?: string } | null)?.dvcTracker === 'shown',
    );
    history.back();
    await waitUntil(isForm(tracker));
    expect(focused()).to.equal(find(tracker, 'h2'));
    await type(tracker);
    await waitUntil(
      () => (history.state as { dvcTracker?: string } | null)?.dvcTracker === 'shown',
    );
    find(tracker, 'button.quiet')?.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(isForm(tracker));
  });

  it('leaves a QR dossier for the form, and the browser goes back to it', async () => {
    const tracker = await arrive(QR);
    await waitUntil(isOpen(tracker));
    find(tracker, 'button.quiet')?.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(isForm(tracker));
    expect(location.hash).to.equal('');
    history.back();
    await waitUntil(isOpen(tracker));
    expect(location.hash).to.equal(QR);
  });

  it('keeps the secret out of events, storage and every other address', async () => {
    const seen: string[] = [];
    const note = (event: Event): number =>
      seen.push(JSON.stringify((event as CustomEvent<unknown>).detail ?? ''));
    addEventListener('dvc-request-failed', note);
    let online = false;
    const tracker = await arrive(QR, {
      track: async () => (online ? received : refusing('request/offline')()),
    });
    await waitUntil(() => find(tracker, '.notice.bad button'));
    await waitUntil(() => seen.length > 0);
    online = true;
    find(tracker, '.notice.bad button')?.click();
    await waitUntil(isOpen(tracker));
    removeEventListener('dvc-request-failed', note);
    expect(seen).to.deep.equal(['{"code":"request/offline"}']);
    const kept = JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      history.state,
    ]);
    const links = [...tracker.renderRoot.querySelectorAll('a')].map((link) => link.href).join();
    const fetched = performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .join();
    for (const place of [kept, links, fetched]) expect(place).not.to.include(secrets.token);
  });

  it('does nothing with the address of a page that did not ask for it', async () => {
    history.replaceState(null, '', clean + QR);
    const asked: TrackInput[] = [];
    const tracker = await fixture<DvcDossierTracker>(
      html`<dvc-dossier-tracker
        .api=${fakeApi({ track: async (input) => (asked.push(input), received) })}
      ></dvc-dossier-tracker>`,
    );
    await tracker.updateComplete;
    expect(asked).to.deep.equal([]);
    expect(isForm(tracker)()).to.equal(true);
  });
});
