/** What every importer hands back: what it read, what it left out, what it doubted. Nothing is skipped in silence. */
import type { Procedure } from '../contract/procedure.ts';

/** One thing that could not be read, or was read with a doubt; the rest of the record is in. */
export interface Remark {
  /** "1.001193", or "dòng 12" where no code was read. */
  record: string;
  field: string;
  /** Vietnamese; says what to do. */
  reason: string;
  /** What the source printed, cut by `quoted`. */
  said?: string;
}

export interface ReadProcedures {
  /** Records in the source, read or not. */
  total: number;
  procedures: Procedure[];
  /** Records left out, and why. */
  refused: Remark[];
  remarks: Remark[];
}

const LONGEST_QUOTE = 120;

/** The source's words for a remark, on one line, cut where they grow too long to read. */
export function quoted(words: string): string {
  const line = words.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  const letters = Array.from(line.slice(0, 2 * LONGEST_QUOTE));
  return letters.length > LONGEST_QUOTE ? `${letters.slice(0, LONGEST_QUOTE - 1).join('')}…` : line;
}
