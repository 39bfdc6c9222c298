/** Whether every word of a lexicon leads somewhere in this catalogue, and no word is thrown away that people need. */
import type { Lexicon, LexiconEntry } from '../contract/lexicon.ts';
import type { Procedure } from '../contract/procedure.ts';
import { duplicates, type Fault } from './fault.ts';

export function checkLexicon(
  { entries, stopWords }: Lexicon,
  byCode: ReadonlyMap<string, Procedure>,
): Fault[] {
  const known = new Set([...byCode.values()].flatMap(wordsOfProcedure));
  return [
    ...duplicates(entries.map(nameOf)).map((where) => faultOf(where, 'said', 'có hai lần')),
    ...entries.flatMap((entry) => checkEntry(entry, known, byCode)),
    ...duplicates(stopWords).map((where) => faultOf(where, 'stopWords', 'có hai lần')),
    ...checkStopWords(stopWords, [...byCode.values()]),
  ];
}

function checkEntry(
  entry: LexiconEntry,
  known: ReadonlySet<string>,
  byCode: ReadonlyMap<string, Procedure>,
): Fault[] {
  const { said, means, procedures = [], used } = entry;
  const fault = (field: string, reason: string) => faultOf(nameOf(entry), field, reason);
  const leads = means.length + procedures.length > 0;
  return [
    ...(wordsOf(said).length ? [] : [fault('said', 'còn trống')]),
    ...(used ? [] : [fault('used', 'còn trống: ghi ai nói, ở đâu')]),
    ...(leads ? [] : [fault('means', 'chưa dẫn đến đâu: ghi means hoặc procedures')]),
    ...means
      .flatMap((meaning) => reasonsAgainst(meaning, said, known))
      .map(({ reason }) => fault('means', reason)),
    ...procedures
      .filter((code) => !byCode.has(code))
      .map((code) => fault('procedures', `${code} không có trong danh mục`)),
    ...duplicates(procedures).map((code) => fault('procedures', `${code} có hai lần`)),
  ];
}

function reasonsAgainst(
  meaning: string,
  said: string,
  known: ReadonlySet<string>,
): { reason: string }[] {
  if (!wordsOf(meaning).length) return [{ reason: 'còn trống' }];
  if (meaning === said) return [{ reason: `"${meaning}" giống hệt lời nói, không thêm gì` }];
  const strange = wordsOf(meaning).filter((word) => !known.has(word));
  if (!strange.length) return [];
  return [{ reason: `"${meaning}": danh mục không có chữ ${strange.join(', ')}` }];
}

/** Many citizens type without marks: "từ" then looks like the word that tells "khai tử" from other names. */
function checkStopWords(stopWords: readonly string[], procedures: readonly Procedure[]): Fault[] {
  const names = procedures.map(({ name }) => ({ name, bare: ` ${bareWordsOf(name)} ` }));
  return stopWords.flatMap((stop) => {
    const words = bareWordsOf(stop);
    if (!words) return [faultOf(stop, 'stopWords', 'còn trống')];
    const told = names.find(({ bare }) => bare.includes(` ${words} `));
    if (!told) return [];
    return [faultOf(stop, 'stopWords', `có trong tên "${told.name}" (kể cả khi gõ không dấu)`)];
  });
}

function wordsOfProcedure(procedure: Procedure): string[] {
  const { name, officialName, everydayNames, situations, sector, purpose } = procedure;
  const papers = procedure.variants.flatMap((variant) => variant.papers.map((paper) => paper.name));
  const results = procedure.results.map((result) => result.name);
  return [name, officialName, ...everydayNames, ...situations, sector, purpose ?? '']
    .concat(papers, results)
    .flatMap(wordsOf);
}

const nameOf = ({ kind, said }: LexiconEntry): string => `${kind} "${said}"`;
const faultOf = (where: string, field: string, reason: string): Fault => ({ where, field, reason });

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const bareWordsOf = (text: string): string =>
  wordsOf(text).join(' ').replaceAll('đ', 'd').normalize('NFD').replace(/\p{M}/gu, '');
