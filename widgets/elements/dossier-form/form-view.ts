import type { nothing, TemplateResult } from 'lit';
import type { PublicAgency } from '../../../server/contract/agency.ts';
import type { ProcedureDetail } from '../../../server/contract/procedure.ts';
import type { LocalDay } from '../../../server/domain/local-day.ts';
import type { FieldHandlers } from '../../fields/index.ts';
import type { Say } from '../../i18n/words.ts';
import type { FormSession } from './form-session.ts';

/** What every screen knows. */
export interface View {
  say: Say;
  agency: PublicAgency;
  /** Papers and fees; absent when they could not be loaded. */
  detail?: ProcedureDetail;
  today: LocalDay;
  /** Set where the words around the form's own texts are not Vietnamese. */
  textLang?: 'vi';
  /** The line that says whether the draft is safe. */
  saved: TemplateResult | typeof nothing;
}

/** What every screen after the first knows, and what its buttons do. */
export interface FormView extends View {
  session: FormSession;
  on: FormActions;
}

export interface FormActions extends FieldHandlers {
  begin(): void;
  /** Goes on with the draft that was found. */
  resume(): void;
  /** Throws the draft away. */
  anew(): void;
  next(event: Event): void;
  back(): void;
  edit(path: string): void;
  /** From a line of the error summary to its field, on whatever screen it is. */
  goTo(event: Event, path: string): void;
  send(): void;
  stopSending(): void;
  later(): void;
}
