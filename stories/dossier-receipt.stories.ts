import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Acknowledgement, Tracking } from '../server/contract/dossier.ts';
import '../widgets/elements/dossier-receipt/define.ts';
import type { Language } from '../widgets/i18n/words.ts';
import { handlingForDays, long, owing, provisional, withFee } from './support/dossier-samples.ts';
import { acknowledgement, received, secrets } from './support/samples.ts';

interface Args {
  acknowledgement?: Acknowledgement;
  tracking?: Tracking;
  token?: string;
  lookup?: string;
  language: Language;
  you: string;
  withoutTrackerLink: boolean;
}

const meta: Meta<Args> = {
  title: 'Dossier receipt',
  component: 'dvc-dossier-receipt',
  args: { acknowledgement, ...secrets, language: 'vi', you: 'ông bà', withoutTrackerLink: false },
  argTypes: { language: { control: 'inline-radio', options: ['vi', 'en'] } },
  render: (args) =>
    html`<dvc-dossier-receipt
      language=${args.language}
      you=${args.you}
      ?without-tracker-link=${args.withoutTrackerLink}
      .acknowledgement=${args.acknowledgement}
      .tracking=${args.tracking}
      .token=${args.token}
      .lookup=${args.lookup}
    ></dvc-dossier-receipt>`,
};
export default meta;

type Story = StoryObj<Args>;

/** At sending: what has arrived, the codes, by when an official will have looked. */
export const Arrived: Story = {};
export const ArrivedInEnglish: Story = { args: { language: 'en' } };
/** The calendar of that year is not official; the feast is named once. */
export const ProvisionalDay: Story = { args: { acknowledgement: provisional } };
export const PaperOwed: Story = { args: { acknowledgement: owing } };
export const Free: Story = { args: { acknowledgement: withFee({ kind: 'free' }) } };
export const FeeOfTheProvince: Story = { args: { acknowledgement: withFee({ kind: 'province' }) } };
export const FeeUnknown: Story = { args: { acknowledgement: withFee({ kind: 'unknown' }) } };
/** After an official has found it complete: form 01 with the due day. */
export const Received: Story = { args: { tracking: received } };
export const ReceivedInEnglish: Story = { args: { tracking: handlingForDays, language: 'en' } };
/** Opened with the typed code: no QR can be drawn. */
export const WithoutQr: Story = { args: { token: undefined } };
/** Opened from the QR: the typed code is not known here. */
export const WithoutLookupCode: Story = { args: { lookup: undefined } };
export const ManyPapers: Story = { args: { acknowledgement: long } };
export const Empty: Story = { args: { acknowledgement: undefined } };
