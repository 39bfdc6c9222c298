import type { PublicAgency } from '../../../server/contract/agency.ts';
import { Refusal } from '../../../server/contract/errors.ts';
import type { FormReply } from '../../../server/contract/form.ts';
import type { ProcedureDetail } from '../../../server/contract/procedure.ts';
import type { Api } from '../../client/api.ts';

export interface Loaded {
  agency: PublicAgency;
  /** The form, or why there is none here. */
  form: FormReply['form'] | Refusal;
  /** Papers and fees: good to have, never waited for in vain. */
  detail?: ProcedureDetail;
}

/** All that the first screen needs, asked for at once. */
export async function loadForm(
  client: Api,
  procedure: string,
  agency: string,
  signal: AbortSignal,
): Promise<Loaded> {
  const [office, form, detail] = await Promise.all([
    client.agency({ agency }, signal),
    client.form({ procedure, agency }, signal).then(
      (reply) => reply.form,
      (error: unknown) => (isElsewhere(error) ? error : Promise.reject(error as Error)),
    ),
    client.procedure({ code: procedure, agency }, signal).catch(() => undefined),
  ]);
  return { agency: office, form, detail };
}

/** Refusals that are an answer: the dossier goes another way. */
function isElsewhere(error: unknown): error is Refusal {
  return error instanceof Refusal && ELSEWHERE.has(error.code);
}

const ELSEWHERE: ReadonlySet<string> = new Set([
  'procedure/not-sent-here',
  'procedure/not-found',
  'form/not-found',
]);
