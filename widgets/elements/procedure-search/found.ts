import type { ProcedureSummary, SearchResult } from '../../../server/contract/procedure.ts';
import type { Asked } from './asked.ts';

/** A reply together with what was asked: what is shown must never stand under another question. */
export interface Found {
  asked: Asked;
  /** What fits, or else the nearest. */
  items: ProcedureSummary[];
  /** Nothing fits: the items are only similar. */
  near: boolean;
  /** How many fit, beyond those in `items`. */
  total: number;
}

export function foundFor(asked: Asked, { items, near, total }: SearchResult): Found {
  return items.length > 0
    ? { asked, items, near: false, total }
    : { asked, items: near, near: true, total: 0 };
}
