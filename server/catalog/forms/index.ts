/** Which form a procedure is sent with. */
import type { Form } from '../../contract/form.ts';
import type { Procedure } from '../../contract/procedure.ts';
import { birthForm } from './birth.ts';
import { birthRecordCopy } from './birth-record-copy.ts';
import { generalForm } from './general.ts';
import { maritalStatusForm } from './marital-status.ts';

export { generalForm } from './general.ts';

/** Forms written after an official one. */
export const officialForms: readonly Form[] = [birthRecordCopy, birthForm, maritalStatusForm];

/** Its own form, else the general one, else none: a dossier of this procedure cannot be sent. */
export function formFor(procedure: Procedure): Form | undefined {
  const own = officialForms.find((form) => form.procedure === procedure.code);
  if (own) return own;
  return maySend(procedure) ? generalForm(procedure) : undefined;
}

/** Only what a commune itself decides, and only where the record names an online channel. */
export function maySend({ authority, channels }: Procedure): boolean {
  return authority.kind === 'commune' && channels.some(({ channel }) => channel === 'online');
}
