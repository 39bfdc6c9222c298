/** What search needs of a procedure: the texts in which people look for it, and what a list is filtered by. */
import type { Procedure } from '../../contract/procedure.ts';

export interface SearchEntry {
  code: string;
  name: string;
  officialName: string;
  everydayNames: readonly string[];
  situations: readonly string[];
  sector: string;
  purpose?: string;
  results: readonly string[];
  papers: readonly string[];
  replaces: readonly string[];
  audiences: readonly string[];
  serviceLevel: Procedure['serviceLevel'];
}

export function searchEntryOf(procedure: Procedure): SearchEntry {
  const { code, name, officialName, everydayNames, situations, sector, purpose } = procedure;
  const { replaces, audiences, serviceLevel, results, variants } = procedure;
  const papers = variants.flatMap((variant) => variant.papers.map((paper) => paper.name));
  return {
    code,
    name,
    officialName,
    everydayNames,
    situations,
    sector,
    purpose,
    results: [...new Set(results.map((result) => result.name))],
    papers: [...new Set(papers)],
    replaces,
    audiences,
    serviceLevel,
  };
}
