import type { SearchInput } from '../../../server/contract/procedure.ts';

/** By what the list is narrowed; the names are those of the request. */
export type Sieve = Pick<SearchInput, 'sector' | 'audience' | 'serviceLevel'>;

/** What stands below the input, and why. */
export interface Asked {
  /** Empty: nothing was typed. */
  query: string;
  sieve: Sieve;
  /** Id of the life event whose procedures are shown. */
  event?: string;
}

/** Before anybody does anything: pictures to tap, and what people here ask for most. */
export const START: Asked = { query: '', sieve: {} };
