/**
 * The cases of a procedure and their papers in one cell:
 *
 *     Trường hợp: Giấy bị mất [lost]
 *     - Tờ khai [request] | tờ khai | 1 | cần | Gửi trên mạng thì không phải viết tờ khai giấy.
 *     - Thẻ căn cước [identity] | đưa xem | | khi cần | Chỉ khi gửi bưu điện.
 */
import type { Paper, Procedure } from '../../contract/procedure.ts';
import { cleanLines } from '../../domain/clean-text.ts';
import type { Told } from './grid.ts';
import {
  escapeLine,
  hasBullet,
  rawLines,
  splitAt,
  splitTag,
  unescapeLine,
  withoutBullet,
} from './lines.ts';
import { withIds, type WrittenCase, type WrittenPaper } from './paper-ids.ts';
import { listed, MANNERS, plainly, REQUIRED } from './words.ts';

type Variants = Procedure['variants'];

const CASE = 'Trường hợp';
const ANY_CASE = { id: 'any', name: 'Mọi trường hợp' };
const ID = /^[a-z][a-z0-9-]*$/;
export const PAPER_LINE = 'Tên giấy | bản chính | 1 | cần | ghi chú';

export const writePapers = (variants: Variants): string =>
  variants
    .flatMap(({ id, name, papers }) => [
      `${CASE}: ${escapeLine(name)} [${id}]`,
      ...papers.map(writePaper),
    ])
    .join('\n');

function writePaper({ id, name, as, copies, required, hint }: Paper): string {
  const facts = [MANNERS.write(as), String(copies ?? ''), REQUIRED.write(required)];
  const noted = hint === undefined ? [] : [escapeLine(hint, '|')];
  return [`- ${escapeLine(name, '|')} [${id}]`, ...facts, ...noted].join(' | ');
}

/** Lines before the first case are papers that every case asks for, where there is no other. */
export function readPapers(cell: string): Told<Variants> {
  const cases: WrittenCase[] = [];
  for (const line of rawLines(cell)) {
    const named = caseOf(line);
    if (named) cases.push({ ...named, papers: [] });
    else {
      const paper = readPaper(withoutBullet(line));
      if (typeof paper === 'string')
        return { reason: `${paper} Viết như: ${PAPER_LINE}`, said: line };
      if (!cases.length) cases.push({ ...ANY_CASE, papers: [] });
      cases.at(-1)?.papers.push(paper);
    }
  }
  const unnamed = cases.find(({ name }) => !name);
  if (unnamed) return { reason: `Sau "${CASE}:" còn thiếu tên trường hợp.` };
  return cases.length ? { value: withIds(cases) } : { reason: 'Chưa ghi giấy tờ nào.' };
}

function caseOf(line: string): { id?: string; name: string } | undefined {
  const colon = line.indexOf(':');
  if (hasBullet(line) || colon < 0) return undefined;
  if (!/^truong hop( \d+)?$/.test(plainly(line.slice(0, colon)))) return undefined;
  return named(line.slice(colon + 1).trim());
}

/** Brackets that hold no id belong to the name. */
function named(text: string): { id?: string; name: string } {
  const { name, tag } = splitTag(text);
  return tag !== undefined && ID.test(tag)
    ? { id: tag, name: unescapeLine(name) }
    : { name: unescapeLine(text) };
}

/** @returns the reason where a part is not what stands in its place. */
function readPaper(line: string): WrittenPaper | string {
  const [title = '', manner = '', count = '', needed = '', hint = '', ...more] = splitAt(line, '|');
  const paper = named(title);
  if (!paper.name) return 'Có dòng thiếu tên giấy.';
  if (more.length) return 'Có dòng thừa dấu |, dấu | trong chữ thì viết \\|.';
  const as = manner ? MANNERS.read(manner) : 'unknown';
  if (!as) return `"${manner}" không phải cách nộp giấy: ${listed(MANNERS.choices)}.`;
  const copies = /^(?:0*([1-9]\d*)(?: bản)?)?$/u.exec(cleanLines(count));
  if (!copies || Number(copies[1] ?? 1) > Number.MAX_SAFE_INTEGER) {
    return `"${count}" không phải số bản.`;
  }
  const required = needed ? REQUIRED.read(needed) : true;
  if (required === undefined) return `"${needed}" phải là "cần" hoặc "khi cần".`;
  const said = unescapeLine(hint);
  return {
    ...paper,
    as,
    required,
    ...(copies[1] ? { copies: Number(copies[1]) } : {}),
    ...(said ? { hint: said } : {}),
  };
}
