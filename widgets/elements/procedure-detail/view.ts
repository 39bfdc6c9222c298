import type { PublicAgency } from '../../../server/contract/agency.ts';
import type { ProcedureDetail, Variant } from '../../../server/contract/procedure.ts';
import type { Say } from '../../i18n/words.ts';

/** What every piece of the screen may need to know. */
export interface View {
  say: Say;
  detail: ProcedureDetail;
  /** The case that was chosen; its papers are shown. */
  variant: Variant;
  /** Absent while it is on its way, or when there is none. */
  office: PublicAgency | undefined;
}
