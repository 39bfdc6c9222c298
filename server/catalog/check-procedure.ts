import type { Paper, Procedure } from '../contract/procedure.ts';
import { duplicates, type Fault } from './fault.ts';
import { LIFE_EVENTS } from './life-events.ts';

/** A number followed by what a scrape has glued on (`85/2019/TT-BTCN`) is no known kind of instrument. */
const LEGAL_NUMBER =
  /^\d{1,4}(\.\d+)?\/\d{4}\/(QH1[1-9]|UBTVQH1[1-9]|NĐ-CP|NQ-CP|QĐ-TTg|TT-(BTP|BTC|BCA|BXD|BNNMT|BYT|BNV|VPCP))$/;

export function checkProcedure(
  procedure: Procedure,
  byCode: ReadonlyMap<string, Procedure>,
): Fault[] {
  const reasons: [field: string, reasons: string[]][] = [
    ['everydayNames', checkEverydayNames(procedure)],
    ['channels', checkChannels(procedure)],
    ['variants', checkVariants(procedure)],
    ['lifeEvents', checkLifeEvents(procedure)],
    ['legalBases', checkLegalBases(procedure)],
    ['replacedBy', checkReplacedBy(procedure, byCode)],
    ['replaces', procedure.replaces.includes(procedure.code) ? ['replaces itself'] : []],
  ];
  return reasons.flatMap(([field, list]) =>
    list.map((reason) => ({ where: procedure.code, field, reason })),
  );
}

/** Six names that differ when said: case and spaces do not make another name. */
function checkEverydayNames({ everydayNames }: Procedure): string[] {
  const said = everydayNames.map((name) =>
    name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim(),
  );
  const distinct = new Set(said).size;
  return [
    ...(distinct < 6 ? [`has ${distinct} distinct names, needs 6`] : []),
    ...duplicates(said).map((name) => `"${name}" is given twice`),
  ];
}

function checkChannels({ channels }: Procedure): string[] {
  return duplicates(channels.map(({ channel }) => channel)).map((one) => `${one} is given twice`);
}

function checkVariants({ variants }: Procedure): string[] {
  const told = new Map<string, Paper>();
  return [
    ...duplicates(variants.map(({ id }) => id)).map((id) => `${id} is given twice`),
    ...variants.flatMap(({ id, papers }) =>
      duplicates(papers.map((paper) => paper.id)).map((paper) => `${id} has ${paper} twice`),
    ),
    ...variants.flatMap(({ papers }) => papers.flatMap((paper) => checkSamePaper(paper, told))),
    ...variants.flatMap(({ papers }) =>
      papers
        .filter(({ required, hint }) => !required && !hint)
        .map(({ id }) => `${id} is not always required and does not say when`),
    ),
  ];
}

/** One id is one paper, however many cases ask for it. */
function checkSamePaper(paper: Paper, told: Map<string, Paper>): string[] {
  const first = told.get(paper.id) ?? paper;
  told.set(paper.id, first);
  const same = first.name === paper.name && first.as === paper.as && first.hint === paper.hint;
  return same ? [] : [`${paper.id} is told in two ways`];
}

function checkLifeEvents({ lifeEvents }: Procedure): string[] {
  return lifeEvents
    .filter((event) => !LIFE_EVENTS.some(({ id }) => id === event))
    .map((event) => `${event} is no life event`);
}

function checkLegalBases({ legalBases }: Procedure): string[] {
  return [
    ...legalBases.filter((number) => !LEGAL_NUMBER.test(number)).map((n) => `${n} is no number`),
    ...duplicates(legalBases).map((number) => `${number} is given twice`),
  ];
}

/** A citizen sent on must arrive somewhere, and not back where they were. */
function checkReplacedBy(
  { code, replacedBy }: Procedure,
  byCode: ReadonlyMap<string, Procedure>,
): string[] {
  return replacedBy.flatMap((target) => {
    if (target === code) return ['is replaced by itself'];
    const next = byCode.get(target);
    if (!next) return [`${target} is not in the catalogue`];
    return next.replacedBy.includes(code) ? [`${target} leads back here`] : [];
  });
}
