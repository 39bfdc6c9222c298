import type { PublicAgency } from '../../server/contract/agency.ts';
import type { ProcedureDetail, Variant } from '../../server/contract/procedure.ts';
import type { Say } from '../i18n/words.ts';

/** What every piece of a procedure's page may need to know; the widget and the server's page have one each. */
export interface View {
  say: Say;
  detail: ProcedureDetail;
  /** The case that was chosen; its papers are shown. */
  variant: Variant;
  /** Absent while it is on its way, or when there is none. */
  office: PublicAgency | undefined;
}

/** The case somebody chose, or the first: the contract demands one. */
export const variantOf = (
  { procedure: { variants } }: ProcedureDetail,
  id: string | undefined,
): Variant | undefined => variants.find((one) => one.id === id) ?? variants[0];
