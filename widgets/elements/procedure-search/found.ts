import type { ProcedureSummary, SearchResult } from '../../../server/contract/procedure.ts';

/** A reply together with what was asked: what is shown must never stand under another question. */
export interface Found {
  query: string;
  /** What fits, or else the nearest. */
  items: ProcedureSummary[];
  /** Nothing fits: the items are only similar. */
  near: boolean;
  /** How many fit, beyond those in `items`. */
  total: number;
}

export function foundFor(query: string, { items, near, total }: SearchResult): Found {
  return items.length > 0
    ? { query, items, near: false, total }
    : { query, items: near, near: true, total: 0 };
}
