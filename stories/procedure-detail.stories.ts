import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { ProcedureDetail } from '../server/contract/procedure.ts';
import type { Api } from '../widgets/client/api.ts';
import '../widgets/elements/procedure-detail/define.ts';
import '../widgets/elements/provider/define.ts';
import { fakeApi, never, refusing } from './support/fake-api.ts';
import { hostile, inProvider, narrow, type Place } from './support/place.ts';
import {
  counterDetail,
  longDetail,
  manyCasesDetail,
  officialDetail,
  ownTermsDetail,
  replacedDetail,
  unknownDetail,
} from './support/procedures.ts';
import { detail, handoffDetail } from './support/samples.ts';

interface Args extends Place {
  code?: string;
  around?: (widget: TemplateResult) => TemplateResult;
}

const telling = (what: ProcedureDetail): Api => fakeApi({ procedure: async () => what });

export default {
  title: 'dvc-procedure-detail',
  component: 'dvc-procedure-detail',
  args: { code: '2.000635' },
  render: ({ around = (widget) => widget, code = '', ...place }) =>
    inProvider(around(html`<dvc-procedure-detail code=${code}></dvc-procedure-detail>`), place),
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

/** Sent here: the form is one button away. */
export const Here: Story = { args: { api: telling(detail) } };
export const Waiting: Story = { args: { api: fakeApi({ procedure: never }) } };
/** The law or the papers need the person at the desk. */
export const Counter: Story = { args: { api: telling(counterDetail) } };
/** Another authority decides: who, where, and the list of papers to take along. */
export const Handoff: Story = { args: { api: telling(handoffDetail) } };
/** What is not known is said, never guessed, never "free". */
export const UnknownFacts: Story = { args: { api: telling(unknownDetail) } };
/** Imported, not told plainly by anybody: the screen says whose words these are. */
export const OfficialWords: Story = { args: { api: telling(officialDetail) } };
/** Seven cases in one list, and a time that differs between counter and network. */
export const ManyCases: Story = { args: { api: telling(manyCasesDetail) } };
/** A fee set by the province, hours for this procedure alone. */
export const OwnFeeAndHours: Story = { args: { api: telling(ownTermsDetail) } };
export const Replaced: Story = { args: { api: telling(replacedDetail) } };
export const NotFound: Story = {
  args: { api: fakeApi({ procedure: refusing('procedure/not-found') }) },
};
export const NoCode: Story = { args: { api: telling(detail), code: '' } };
export const Failed: Story = { args: { api: fakeApi({ procedure: refusing('request/failed') }) } };
export const Offline: Story = {
  args: {
    api: fakeApi({ procedure: refusing('request/offline'), agency: refusing('request/offline') }),
  },
};
/** The facts are there though the office is not: no telephone number is made up. */
export const OfficeUnknown: Story = {
  args: {
    api: fakeApi({ procedure: async () => detail, agency: refusing('agency/not-found') }),
  },
};
export const English: Story = { args: { api: telling(detail), language: 'en' } };
export const Narrow320: Story = { args: { api: telling(detail), around: narrow } };
export const LongVietnamese: Story = { args: { api: telling(longDetail) } };
export const HostileHostCss: Story = { args: { api: telling(detail), around: hostile } };
export const Dark: Story = { args: { api: telling(detail), scheme: 'dark' } };
export const Large: Story = { args: { api: telling(detail), large: true } };
export const BrandOfTheCommune: Story = { args: { api: telling(detail), brand: '7a1fa2' } };
