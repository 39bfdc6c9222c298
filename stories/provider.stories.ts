import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../widgets/elements/procedure-detail/define.ts';
import '../widgets/elements/procedure-search/define.ts';
import '../widgets/elements/provider/define.ts';
import { fakeApi } from './support/fake-api.ts';
import { inProvider, type Place } from './support/place.ts';
import { offers, reply } from './support/procedures.ts';

const api = fakeApi({ search: async ({ limit }) => reply(offers, limit) });

/** Two widgets that agree on everything, because they stand in one provider. */
export default {
  title: 'dvc-provider',
  component: 'dvc-provider',
  args: { api },
  argTypes: {
    api: { control: false },
    language: { control: 'inline-radio', options: ['vi', 'en'] },
    scheme: { control: 'inline-radio', options: ['light', 'dark', 'auto'] },
    large: { control: 'boolean' },
    brand: { control: 'text' },
  },
  render: (place) =>
    inProvider(
      html`<dvc-procedure-search></dvc-procedure-search><br /><dvc-procedure-detail
          code="2.000635"
        ></dvc-procedure-detail>`,
      place,
    ),
} satisfies Meta<Place>;

type Story = StoryObj<Place>;

export const Plain: Story = {};
export const Brand: Story = { args: { brand: '0b57d0' } };
/** Yellow on white cannot be read: it is darkened as far as reading needs it. */
export const BrandTooPale: Story = { args: { brand: 'ffd400' } };
export const Dark: Story = { args: { scheme: 'dark' } };
export const DarkWithBrand: Story = { args: { scheme: 'dark', brand: '0b57d0' } };
export const Large: Story = { args: { large: true } };
export const English: Story = { args: { language: 'en' } };
