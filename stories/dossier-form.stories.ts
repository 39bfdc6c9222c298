import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { Refusal } from '../server/contract/errors.ts';
import '../widgets/elements/dossier-form/define.ts';
import '../widgets/elements/dossier-receipt/define.ts';
import '../widgets/elements/provider/define.ts';
import { fakeApi, never, refusing } from './support/fake-api.ts';
import { draftAt, OwnStorage, press, refusedStorage, storageWith } from './support/form-states.ts';
import { hostile, inProvider, narrow, type Place } from './support/place.ts';
import { acknowledgement, form, handoffDetail, submitted } from './support/samples.ts';

/** Where the form is, and what lies on the device. */
interface Args extends Place {
  storage: () => Storage;
  procedure: string;
  around: (widget: TemplateResult) => TemplateResult;
}

const own = (): (() => Storage) => {
  const storage = new OwnStorage();
  return () => storage;
};

export default {
  title: 'dvc-dossier-form',
  component: 'dvc-dossier-form',
  args: { procedure: '2.000635', around: (widget) => widget },
  render: ({ around, storage, procedure, ...place }) =>
    inProvider(
      around(
        html`<dvc-dossier-form
          procedure=${procedure}
          .storage=${storage ?? own()}
        ></dvc-dossier-form>`,
      ),
      place,
    ),
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

const api = fakeApi();
const ready = (): (() => Storage) => storageWith(draftAt('check'));
/** Goes on with the draft, and taps one thing after the other. */
const tapping =
  (...words: string[]): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    for (const each of words) await press(canvasElement, each);
  };
const SEND = 'Gửi hồ sơ đến';

/** What it is, how long, what to have at hand, who will see it. */
export const Start: Story = { args: { api } };
export const StartNarrow: Story = { args: { api, around: narrow } };
export const StartInEnglish: Story = { args: { api, language: 'en' } };
export const Waiting: Story = { args: { api: fakeApi({ form: never }) } };
export const NotLoaded: Story = { args: { api: fakeApi({ form: refusing('request/offline') }) } };
/** A draft of last evening: go on, or throw it away. */
export const DraftFound: Story = {
  args: { api, storage: storageWith(draftAt('copies'), '2026-11-20T12:05:00.000Z') },
};
export const DraftOfOlderForm: Story = {
  args: {
    api: fakeApi({
      form: async () => ({
        form: { ...form, version: 2 },
        procedureName: '',
        updatedOn: '2026-11-20',
      }),
    }),
    storage: ready(),
  },
};
/** The device keeps nothing: the form says so, and works. */
export const StorageRefused: Story = {
  args: { api, storage: refusedStorage },
  play: tapping('Bắt đầu'),
};
export const Question: Story = {
  args: { api, storage: storageWith(draftAt('born')) },
  play: tapping('Làm tiếp'),
};
export const QuestionInEnglish: Story = {
  args: { api, storage: storageWith(draftAt('born')), language: 'en' },
  play: async ({ canvasElement }) => press(canvasElement, 'Go on'),
};
export const QuestionOnHostileSite: Story = {
  args: { api, storage: storageWith(draftAt('born')), around: hostile },
  play: tapping('Làm tiếp'),
};
export const QuestionLargeAndDark: Story = {
  args: { api, storage: storageWith(draftAt('born')), large: true, scheme: 'dark' },
  play: tapping('Làm tiếp'),
};
/** What is wrong stands on top and at the field; what was typed stays. */
export const Wrong: Story = {
  args: { api, storage: storageWith(draftAt('identity', { typed: { identity: '00006200123' } })) },
  play: tapping('Làm tiếp', 'Tiếp tục'),
};
export const FileOnItsWay: Story = {
  args: {
    api,
    storage: storageWith(
      draftAt('photo', {
        files: {
          photo: [
            { id: '1', name: 'mat-truoc.jpg', size: 232_000, state: 'arrived', share: 1 },
            { id: '2', name: 'mat-sau.jpg', size: 4_800_000, state: 'lost', share: 0.5 },
          ],
        },
      }),
    ),
  },
  play: tapping('Làm tiếp'),
};
/** Everything once more, before anything is sent. */
export const Check: Story = { args: { api, storage: ready() }, play: tapping('Làm tiếp') };
export const CheckWithOwedPaper: Story = {
  args: {
    api,
    storage: storageWith(draftAt('check', { typed: { ...answersOwed() }, files: {} })),
  },
  play: tapping('Làm tiếp'),
};
export const Sending: Story = {
  args: { api: fakeApi({ submit: never }), storage: ready() },
  play: tapping('Làm tiếp', SEND),
};
/** No network: it has NOT been sent, and goes on trying by itself. */
export const Offline: Story = {
  args: { api: fakeApi({ submit: refusing('request/offline') }), storage: ready() },
  play: tapping('Làm tiếp', SEND),
};
export const Busy: Story = {
  args: { api: fakeApi({ submit: refusing('server/busy') }), storage: ready(), language: 'vi' },
  play: tapping('Làm tiếp', SEND),
};
/** The server found something that the browser did not. */
export const RefusedAnswers: Story = {
  args: {
    api: fakeApi({
      submit: refusing('answers/invalid', {
        problems: [
          { path: 'born.year', code: 'answer/day-missing-year' },
          { path: 'phone', code: 'answer/phone-length', params: { digits: 10, typed: 9 } },
        ],
      }),
    }),
    storage: ready(),
  },
  play: tapping('Làm tiếp', SEND),
};
export const Refused: Story = {
  args: { api: fakeApi({ submit: refusing('server/disk-full') }), storage: ready() },
  play: tapping('Làm tiếp', SEND),
};
/** An earlier attempt had arrived, its reply was lost: its acknowledgement is shown. */
export const AlreadySent: Story = {
  args: {
    api: fakeApi({
      submit: refusing('dossier/already-sent', { code: acknowledgement.code }),
      track: async () => submitted,
    }),
    storage: ready(),
  },
  play: tapping('Làm tiếp', SEND),
};
export const Arrived: Story = {
  args: { api, storage: ready() },
  play: tapping('Làm tiếp', SEND),
};
/** Sent elsewhere: never a dead end. */
export const NotSentHere: Story = {
  args: {
    api: fakeApi({
      form: () => Promise.reject(new Refusal('procedure/not-sent-here')),
      procedure: async () => handoffDetail,
    }),
    procedure: '1.004222',
  },
};
export const NoForm: Story = {
  args: {
    api: fakeApi({
      form: refusing('form/not-found'),
      procedure: refusing('request/failed'),
    }),
  },
};

function answersOwed(): Record<string, string> {
  return { who: 'self', fullName: 'Nông Thị Mẫu', copies: '1', 'photo.owed': 'true' };
}
