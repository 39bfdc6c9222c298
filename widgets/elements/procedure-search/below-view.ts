import type { nothing, TemplateResult } from 'lit';
import type {
  FilterChoices,
  OfferedLifeEvent,
  ProcedureDetail,
} from '../../../server/contract/procedure.ts';
import type { Load } from '../../base/load.ts';
import type { Say } from '../../i18n/words.ts';
import type { Asked, Sieve } from './asked.ts';
import type { Found } from './found.ts';

/** What the lower part shows, and what it may ask of the widget around it. */
export interface BelowView {
  say: Say;
  asked: Asked;
  found: Load<Found>;
  events: Load<OfferedLifeEvent[]>;
  choices: Load<FilterChoices>;
  /** What was chosen before the page was left. */
  seen: Load<ProcedureDetail>;
  /** The office's number as a link; undefined while nobody knows it. */
  phone: TemplateResult | undefined;
  /** The longest list the server gives. */
  most: number;
  waiting(): TemplateResult;
  failed(load: Load<unknown>): TemplateResult | typeof nothing;
  /** Marks the typed words in a name. */
  mark(text: string, query: string): unknown;
  hrefOf(code: string): string;
  onFollow(event: MouseEvent, code: string): void;
  onEvent(id: string | undefined): void;
  onSieve(sieve: Sieve): void;
  /** The sieve is opened: what there is to choose is wanted. */
  onSieveOpen(): void;
  onMore(shown: number): void;
}
