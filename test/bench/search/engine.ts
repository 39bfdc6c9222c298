import type { Procedure } from '../../../server/contract/procedure.ts';
import { fold } from '../../../server/domain/text.ts';

/** One way to search, over a catalogue it was built from. */
export interface Engine {
  name: string;
  /** Codes, best first, at most ten; none: it says that nothing fits. */
  search(typed: string): string[];
  close?(): void;
}

export const MOST = 10;

/**
 * What every engine reads, ours and the others: the same texts of the same procedures, folded (đ as d, no marks), and
 * the same rough weights, so that what differs is the searching.
 */
export interface Document {
  id: string;
  names: string;
  about: string;
  papers: string;
}

export const WEIGHTS = { names: 4, about: 2, papers: 1 } as const;

export function documentOf(procedure: Procedure): Document {
  const { code, name, officialName, everydayNames, situations, sector, purpose } = procedure;
  const papers = procedure.variants.flatMap((variant) => variant.papers.map((paper) => paper.name));
  const results = procedure.results.map((result) => result.name);
  const text = (parts: readonly string[]) => fold([...new Set(parts)].join(' . '));
  return {
    id: code,
    names: text([code, code.replace('.', ''), name, officialName, ...everydayNames]),
    about: text([...situations, ...results, purpose ?? '', sector]),
    papers: text(papers),
  };
}
