import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Field, Form } from '../server/contract/form.ts';
import '../widgets/elements/dossier-form/define.ts';
import '../widgets/elements/provider/define.ts';
import type { Language } from '../widgets/i18n/words.ts';
import { fakeApi } from './support/fake-api.ts';
import {
  arrivedFile,
  draftAt,
  fields,
  formOf,
  longChoice,
  press,
  storageWith,
} from './support/form-states.ts';
import { inProvider } from './support/place.ts';

/** A form that asks one thing, with what was typed before. */
interface Args {
  field: Field | Field[];
  typed: Record<string, string>;
  files: Record<string, unknown>;
  language: Language;
}

export default {
  title: 'Fields',
  args: { typed: {}, files: {}, language: 'vi' },
  render: ({ field, typed, files, language }) => {
    const asked: Form = formOf(...(Array.isArray(field) ? field : [field]));
    const api = fakeApi({
      form: async () => ({ form: asked, procedureName: asked.title, updatedOn: '2026-11-20' }),
    });
    const storage = storageWith(draftAt('only', { typed, files }, asked));
    return inProvider(
      html`<dvc-dossier-form procedure="2.000635" .storage=${storage}></dvc-dossier-form>`,
      { api, language },
    );
  },
  play: async ({ canvasElement, args }) =>
    press(canvasElement, args.language === 'en' ? 'Go on' : 'Làm tiếp'),
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

/** As it looks after "Tiếp tục" with what was typed. */
const wrong = (field: Field, typed: Record<string, string> = {}): Story => ({
  args: { field, typed },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Làm tiếp');
    await press(canvasElement, 'Tiếp tục');
  },
});

export const Name: Story = { args: { field: fields.name } };
export const NameMissing: Story = wrong(fields.name);
export const NameInEnglish: Story = { args: { field: fields.name, language: 'en' } };
export const Identity: Story = { args: { field: fields.identity } };
export const IdentityTooShort: Story = wrong(fields.identity, { identity: '00006200123' });
export const IdentityOldCard: Story = wrong(fields.identity, { identity: '000620012' });
export const Phone: Story = { args: { field: fields.phone } };
export const PhoneTooLong: Story = wrong(fields.phone, { phone: '0912 345 67890' });
export const Email: Story = { args: { field: fields.email } };
export const Text: Story = { args: { field: { ...fields.text, long: false } } };
export const LongText: Story = { args: { field: fields.text } };
export const Day: Story = {
  args: { field: fields.day, typed: { 'day.day': '5', 'day.month': '3', 'day.year': '1962' } },
};
/** A whole day pasted into the first box. */
export const DayInOneBox: Story = { args: { field: fields.day, typed: { 'day.day': '5/3/1962' } } };
export const DayOnlyYear: Story = {
  args: { field: fields.day, typed: { 'day.only': 'year', 'day.year': '1962' } },
};
export const DayNotReal: Story = wrong(fields.day, {
  'day.day': '30',
  'day.month': '2',
  'day.year': '1962',
});
export const Address: Story = { args: { field: fields.address } };
export const AddressIncomplete: Story = wrong(fields.address, { 'address.commune': 'Sao Mai' });
export const Choice: Story = { args: { field: fields.choice } };
export const ChoiceMissing: Story = wrong(fields.choice);
export const ChoiceOfMany: Story = { args: { field: longChoice } };
export const YesNo: Story = { args: { field: fields['yes-no'], typed: { yesNo: 'false' } } };
export const Count: Story = { args: { field: fields.count, typed: { count: '2' } } };
export const CountOutOfRange: Story = wrong(fields.count, { count: '21' });
export const Files: Story = { args: { field: fields.files } };
export const FilesArrived: Story = {
  args: { field: fields.files, files: { files: [arrivedFile] } },
};
export const FilesLost: Story = {
  args: {
    field: fields.files,
    files: { files: [{ ...arrivedFile, state: 'lost', ref: undefined }] },
  },
};
export const FilesOwed: Story = { args: { field: fields.files, typed: { 'files.owed': 'true' } } };
export const Declaration: Story = { args: { field: fields.declaration } };
export const DeclarationMissing: Story = wrong(fields.declaration);
/** Several on one screen: each has its own label. */
export const Several: Story = { args: { field: [fields.name, fields.day, fields.phone] } };
export const SeveralWrong: Story = {
  args: { field: [fields.name, fields.day, fields.phone], typed: { phone: '09' } },
  play: wrong(fields.name).play,
};
