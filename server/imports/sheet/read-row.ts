/** One row, one procedure. */
import * as v from 'valibot';
import { Procedure } from '../../contract/procedure.ts';
import { reasonOf } from '../../catalog/schema-reason.ts';
import { wordsIn } from './cell-words.ts';
import { readCode } from './code-words.ts';
import { code as CODE, variants as VARIANTS } from './columns.ts';
import { COLUMNS, FIELDS } from './fields.ts';
import type { Row } from './grid.ts';
import type { Layout } from './layout.ts';
import type { Column, Doubt } from './sheet-field.ts';

interface ReadRow {
  code?: string;
  /** Absent where the row is refused for `refusal`. */
  procedure?: Procedure;
  refusal?: Doubt;
  doubts: Doubt[];
}

export type Known = (code: string) => Procedure | undefined;

export function readRow(row: Row, layout: Layout, known: Known): ReadRow {
  const doubts: Doubt[] = [];
  const words = new Map(COLUMNS.map((column) => [column, cellsOf(row, column, layout, doubts)]));
  const told = readCodeCell(words.get(CODE), doubts);
  if (!told.code) return { refusal: told.refusal, doubts: doubts.filter(notAbout(CODE)) };
  const read = readFields(words, known(told.code) ?? blankProcedure(told.code));
  const all = [...doubts, ...told.doubts, ...read.doubts];
  const refusal = missing(read.procedure, all) ?? misshapen(read.procedure);
  if (refusal) return { code: told.code, refusal, doubts: all.filter(notAbout(refusal.column)) };
  return { code: told.code, procedure: read.procedure, doubts: all };
}

const notAbout = (column: Column) => (doubt: Doubt) => doubt.column !== column;

/** @returns undefined for what is not told: no such column, or a cell that cannot be trusted. */
function cellsOf(
  row: Row,
  column: Column,
  { places }: Layout,
  doubts: Doubt[],
): string | undefined {
  const read = (places.get(column) ?? []).map((at) => wordsIn(row[at], column.holds ?? 'words'));
  for (const { reason, said } of read) if (reason) doubts.push({ column, reason, said });
  if (!read.length || read.some((told) => !('value' in told))) return undefined;
  return read
    .map(({ value }) => value)
    .filter((value, index) => value || index === 0)
    .join('\n');
}

function readCodeCell(words: string | undefined, doubts: Doubt[]) {
  if (words === undefined || !words.trim()) {
    const mangled = doubts.find(({ column }) => column === CODE);
    const refusal = mangled ?? {
      column: CODE,
      reason: 'Dòng này không có mã thủ tục. Ghi mã vào, hoặc xóa dòng nếu chỉ là dòng đầu mục.',
    };
    return { refusal, doubts: [] };
  }
  const { value, reason, said } = readCode(words);
  const told = reason ? [{ column: CODE, reason, said }] : [];
  return value ? { code: value, doubts: told } : { refusal: told[0], doubts: [] };
}

function readFields(words: ReadonlyMap<Column, string | undefined>, before: Procedure) {
  const doubts: Doubt[] = [];
  let procedure = before;
  for (const field of FIELDS) {
    const cells = field.columns.map((column) => words.get(column));
    const read = field.read(cells, procedure);
    procedure = read.procedure;
    doubts.push(...read.doubts);
  }
  return { procedure, doubts };
}

/** What no procedure may be without; the reason why it could not be read goes before that it is not there. */
function missing(procedure: Procedure, doubts: readonly Doubt[]): Doubt | undefined {
  for (const { columns, write } of FIELDS) {
    const written = write(procedure);
    const column = columns.find((one, index) => one.required && !written[index]?.trim());
    if (!column) continue;
    const reason = `Chưa ghi "${column.head}". ${column.about}`;
    return doubts.find((doubt) => doubt.column === column) ?? { column, reason };
  }
  return undefined;
}

function misshapen(procedure: Procedure): Doubt | undefined {
  const { issues } = v.safeParse(Procedure, procedure);
  if (!issues) return undefined;
  const [issue] = issues;
  const field = FIELDS.find((one) => one.field === issue.path?.[0]?.key);
  return { column: field?.columns[0] ?? VARIANTS, reason: reasonOf(issue) };
}

const blankProcedure = (code: string): Procedure => ({
  code,
  wording: 'plain',
  name: '',
  officialName: '',
  sector: '',
  levels: [],
  serviceLevel: 'unknown',
  audiences: [],
  channels: [],
  variants: [],
  results: [],
  authority: { kind: 'unknown' },
  whoMayAct: {},
  mistakes: [],
  everydayNames: [],
  situations: [],
  lifeEvents: [],
  legalBases: [],
  replaces: [],
  replacedBy: [],
  source: { name: '', verified: false },
});
