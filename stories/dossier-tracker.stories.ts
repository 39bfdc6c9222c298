import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Tracking } from '../server/contract/dossier.ts';
import type { Api } from '../widgets/client/api.ts';
import '../widgets/elements/dossier-tracker/define.ts';
import type { DvcDossierTracker } from '../widgets/elements/dossier-tracker/dossier-tracker.ts';
import type { Language } from '../widgets/i18n/words.ts';
import {
  byStatus,
  handlingForDays,
  late,
  lateEntered,
  overlooked,
  refusedSilently,
  unheardOf,
} from './support/dossier-samples.ts';
import { fakeApi, never, refusing } from './support/fake-api.ts';
import { received } from './support/samples.ts';

interface Args {
  api: Api;
  language: Language;
  you: string;
  code: string;
}

const meta: Meta<Args> = {
  title: 'Dossier tracker',
  component: 'dvc-dossier-tracker',
  args: { api: fakeApi(), language: 'vi', you: 'ông bà', code: '' },
  argTypes: { language: { control: 'inline-radio', options: ['vi', 'en'] } },
  render: ({ api, language, you, code }) =>
    html`<dvc-dossier-tracker
      agency="H99.001"
      language=${language}
      you=${you}
      code=${code}
      .api=${api}
    ></dvc-dossier-tracker>`,
};
export default meta;

type Story = StoryObj<Args>;

/** Both codes written as people write them, and sent. */
const typing: Story['play'] = async ({ canvasElement }) => {
  const tracker = await trackerIn(canvasElement);
  const write = (selector: string, text: string): void => {
    const input = tracker.renderRoot.querySelector<HTMLInputElement>(selector);
    if (!input) throw new Error(`${selector} is not there`);
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  write('#code', 'h99.001 261123 0007');
  write('#lookup', '7k4p-m9xr-2ty');
  await press(tracker, '[type=submit]');
};

async function trackerIn(canvas: HTMLElement): Promise<DvcDossierTracker> {
  const tracker = canvas.querySelector('dvc-dossier-tracker');
  if (!tracker) throw new Error('the tracker is not there');
  await tracker.updateComplete;
  return tracker;
}

async function press(tracker: DvcDossierTracker, selector: string): Promise<void> {
  (await appears(tracker, selector)).click();
}

/** Waits for what a press brings: the screen of a dossier is fetched with it. */
async function appears(tracker: DvcDossierTracker, selector: string): Promise<HTMLElement> {
  for (let tries = 0; tries < 200; tries++) {
    const found = tracker.renderRoot.querySelector<HTMLElement>(selector);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`${selector} is not there`);
}

/** The codes are sent; then this is there. */
const typingUntil =
  (selector: string): Story['play'] =>
  async (context) => {
    await typing?.(context);
    await appears(await trackerIn(context.canvasElement), selector);
  };

const showing = (tracking: Tracking, more: Partial<Args> = {}): Story => ({
  args: { api: fakeApi({ track: async () => tracking }), ...more },
  play: typingUntil('.answer'),
});

export const TwoCodes: Story = {};
export const TwoCodesInEnglish: Story = { args: { language: 'en' } };
export const CodeGiven: Story = { args: { code: 'H99.001-261123-0007' } };
export const NothingTyped: Story = {
  play: async ({ canvasElement }) => {
    const tracker = await trackerIn(canvasElement);
    await press(tracker, '[type=submit]');
    await appears(tracker, '#summary');
  },
};
export const Waiting: Story = { args: { api: fakeApi({ track: never }) }, play: typing };
export const WrongPair: Story = {
  args: { api: fakeApi({ track: refusing('dossier/no-match') }) },
  play: typingUntil('#summary'),
};
export const Offline: Story = {
  args: { api: fakeApi({ track: refusing('request/offline') }) },
  play: typingUntil('.notice.bad'),
};

export const Submitted = showing(byStatus.submitted);
/** The official should have looked by now. */
export const SubmittedAndOverlooked = showing(overlooked);
export const Received = showing(received);
export const Handling = showing(byStatus.handling);
export const HandlingForDays = showing(handlingForDays);
/** An official keyed in later what had happened before. */
export const EnteredLate = showing(lateEntered);
export const Late = showing(late);
export const Supplement = showing(byStatus.supplement);
export const Payment = showing(byStatus.payment);
export const Refused = showing(byStatus.refused);
export const RefusedWithoutReason = showing(refusedSilently);
export const Stopped = showing(byStatus.stopped);
export const Withdrawn = showing(byStatus.withdrawn);
export const Finished = showing(byStatus.finished);
export const Returned = showing(byStatus.returned);
/** A state of a newer server: told as "another state", never a crash. */
export const OtherState = showing(unheardOf);
export const SupplementInEnglish = showing(byStatus.supplement, { language: 'en' });

/** The paper is a fold below the history. */
export const WithPaper: Story = {
  ...showing(byStatus.handling),
  play: async (context) => {
    await typing?.(context);
    const tracker = await trackerIn(context.canvasElement);
    await press(tracker, 'summary');
    await appears(tracker, 'dvc-dossier-receipt');
  },
};

let asked = 0;
/** The second look fails: what was seen stays, and says so. */
export const Stale: Story = {
  args: {
    api: fakeApi({
      track: async () => {
        asked += 1;
        return asked % 2 ? received : refusing('request/offline')();
      },
    }),
  },
  play: async (context) => {
    asked = 0;
    await typing?.(context);
    const tracker = await trackerIn(context.canvasElement);
    await press(tracker, 'button.second');
    await appears(tracker, '.notice.bad');
  },
};
