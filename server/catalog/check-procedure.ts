import type { Paper, Procedure } from '../contract/procedure.ts';
import { weekdayOf } from './check-calendar.ts';
import { CHANNEL_WORDS } from './facts-in-words.ts';
import { duplicates, type Fault } from './fault.ts';
import { isLegalNumber } from './legal-number.ts';

/** More than anybody says of one thing; each is compared with whatever a citizen types. */
const MOST_NAMES = 100;
/** Characters of an entry, as JSON; the longest of the national record has a fifth of them. */
const LONGEST_ENTRY = 300_000;
/** Fewer, and people who say it their own way do not find it. Asked only of entries told by an author. */
const LEAST_NAMES = 6;

export function checkProcedure(
  procedure: Procedure,
  byCode: ReadonlyMap<string, Procedure>,
): Fault[] {
  const reasons: [field: string, reasons: string[]][] = [
    ['everydayNames', checkEverydayNames(procedure)],
    ['situations', checkSituations(procedure)],
    ['channels', checkChannels(procedure)],
    ['variantQuestion', checkVariantQuestion(procedure)],
    ['variants', checkVariants(procedure)],
    ['legalBases', checkLegalBases(procedure)],
    ['replacedBy', checkReplacedBy(procedure, byCode)],
    ['validFrom', checkDay(procedure.validFrom)],
    ['validTo', checkDay(procedure.validTo)],
    ['source.readOn', checkDay(procedure.source.readOn)],
    ['', checkLength(procedure)],
    ['replaces', procedure.replaces.includes(procedure.code) ? ['tự thay thế mình'] : []],
  ];
  return reasons.flatMap(([field, list]) =>
    list.map((reason) => ({ where: procedure.code, field, reason })),
  );
}

/** Names that differ when said: case and spaces do not make another name. */
function checkEverydayNames({ everydayNames, wording }: Procedure): string[] {
  const said = everydayNames.map((name) =>
    name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim(),
  );
  const distinct = new Set(said).size;
  return [
    ...(wording === 'plain' && distinct < LEAST_NAMES
      ? [`mới có ${distinct} tên khác nhau, cần ${LEAST_NAMES}`]
      : []),
    ...(distinct > MOST_NAMES ? [`có ${distinct} tên, nhiều nhất ${MOST_NAMES}`] : []),
    ...duplicates(said).map((name) => `"${name}" có hai lần`),
  ];
}

function checkSituations({ situations, wording }: Procedure): string[] {
  return wording === 'plain' && situations.length === 0 ? ['chưa kể khi nào cần đến'] : [];
}

/** Several cases are told apart by one question, so that nobody has to read a table of them. */
function checkVariantQuestion({ variants, variantQuestion, wording }: Procedure): string[] {
  if (wording !== 'plain' || variants.length > 1 === !!variantQuestion) return [];
  return [
    variantQuestion
      ? 'hỏi mà chỉ có một trường hợp'
      : 'nhiều trường hợp mà không có câu hỏi để chọn',
  ];
}

function checkChannels({ channels }: Procedure): string[] {
  return duplicates(channels.map(({ channel }) => CHANNEL_WORDS[channel])).map(
    (one) => `${one} có hai lần`,
  );
}

function checkVariants({ variants }: Procedure): string[] {
  const told = new Map<string, Paper>();
  return [
    ...duplicates(variants.map(({ id }) => id)).map((id) => `${id} có hai lần`),
    ...variants.flatMap(({ id, papers }) =>
      duplicates(papers.map((paper) => paper.id)).map((paper) => `${id} có ${paper} hai lần`),
    ),
    ...variants.flatMap(({ papers }) => papers.flatMap((paper) => checkSamePaper(paper, told))),
    ...variants.flatMap(({ papers }) =>
      papers
        .filter(({ required, hint }) => !required && !hint)
        .map(({ id }) => `${id} không phải lúc nào cũng cần mà không nói khi nào (hint)`),
    ),
  ];
}

/** One id is one paper, however many cases ask for it. */
function checkSamePaper(paper: Paper, told: Map<string, Paper>): string[] {
  const first = told.get(paper.id) ?? paper;
  told.set(paper.id, first);
  const same = first.name === paper.name && first.as === paper.as && first.hint === paper.hint;
  return same ? [] : [`${paper.id} được tả hai kiểu`];
}

function checkLegalBases({ legalBases }: Procedure): string[] {
  return [
    ...legalBases
      .filter((number) => !isLegalNumber(number))
      .map((n) => `${n} không phải số văn bản`),
    ...duplicates(legalBases).map((number) => `${number} có hai lần`),
  ];
}

/** A citizen sent on must arrive somewhere, and not back where they were. */
function checkReplacedBy(
  { code, replacedBy }: Procedure,
  byCode: ReadonlyMap<string, Procedure>,
): string[] {
  return replacedBy.flatMap((target) => {
    if (target === code) return ['tự được thay bằng mình'];
    const next = byCode.get(target);
    if (!next) return [`${target} không có trong danh mục`];
    return next.replacedBy.includes(code) ? [`${target} lại dẫn về đây`] : [];
  });
}

const checkDay = (day: string | undefined): string[] =>
  day === undefined || weekdayOf(day) !== undefined ? [] : [`không có ngày ${day}`];

/** Too much to be shown, kept in memory, and sent in one request. */
export const checkLength = (procedure: Procedure): string[] =>
  JSON.stringify(procedure).length > LONGEST_ENTRY ? ['dài quá: rút ngắn, hoặc tách ra'] : [];
