/** Procedures as a spreadsheet that `readSheet` reads back to the same procedures; and the template to begin with. */
import { stringify } from 'csv-stringify/sync';
import type { Procedure } from '../../contract/procedure.ts';
import { code as CODE } from './columns.ts';
import { EXAMPLE, EXAMPLE_MARK, EXPLANATION_MARK } from './example.ts';
import { COLUMNS, FIELDS } from './fields.ts';
import { guardForCsv } from './guard.ts';
import { instructions } from './instructions.ts';
import { continuedHead } from './layout.ts';
import type { Column } from './sheet-field.ts';
import { type SheetToWrite, writeWorkbook } from './write-workbook.ts';

/** Excel takes 32.767; some room is left for what guards and escapes add. */
const LARGEST_CELL = 30_000;
const BYTE_ORDER_MARK = '\ufeff';

export type SheetKind = 'xlsx' | 'csv';

/** @throws RangeError where a single line, or a text without lines, is too long for a cell of a spreadsheet. */
export function writeSheet(procedures: readonly Procedure[], kind: SheetKind): Uint8Array {
  const { columns, rows } = tableOf(
    procedures.map((procedure) => [procedure.code, ...wordsOf(procedure)]),
  );
  const heads = columns.map(({ head }) => head);
  if (kind === 'csv') return csvOf([heads, ...rows]);
  return workbookOf({ name: 'Thủ tục', columns, rows: [heads, ...rows], heads: 1 });
}

/** Heads, a row that explains them, and an example: the last two are no procedures and are not read. */
export function writeTemplate(): Uint8Array {
  const explained = COLUMNS.map(({ about, required }) =>
    required ? `${about} (bắt buộc)` : about,
  );
  const notes = [
    [`${EXPLANATION_MARK}: ${explained[0]}`, ...explained.slice(1)],
    [`${EXAMPLE_MARK}: ${EXAMPLE.code}`, ...wordsOf(EXAMPLE)],
  ];
  return workbookOf({
    name: 'Thủ tục',
    columns: COLUMNS,
    rows: [COLUMNS.map(({ head }) => head), ...notes],
    heads: 1,
    notes: notes.length,
  });
}

const wordsOf = (procedure: Procedure): string[] => FIELDS.flatMap(({ write }) => write(procedure));

const workbookOf = (sheet: SheetToWrite): Uint8Array =>
  writeWorkbook([
    sheet,
    {
      name: 'Hướng dẫn',
      columns: [{ width: 30 }, { width: 100 }],
      rows: instructions(),
      heads: 1,
    },
  ]);

/** Excel knows UTF-8 by the mark; ends of rows differ from the line breaks inside cells. */
const csvOf = (rows: string[][]): Uint8Array =>
  Buffer.from(
    BYTE_ORDER_MARK +
      stringify(
        rows.map((row) => row.map(guardForCsv)),
        { record_delimiter: 'windows', quoted_match: /[\r\n;\t]/ },
      ),
  );

/** A column that is too small somewhere is followed by others in which its cells go on. */
function tableOf(rows: readonly string[][]): { columns: Column[]; rows: string[][] } {
  const split = rows.map((row) =>
    row.map((text, index) => pieces(text, COLUMNS[index] ?? CODE, row[0] ?? '')),
  );
  const parts = COLUMNS.map((_, index) =>
    split.reduce((most, row) => Math.max(most, row[index]?.length ?? 1), 1),
  );
  return {
    columns: COLUMNS.flatMap((column, index) =>
      Array.from({ length: parts[index] ?? 1 }, (_, part) => ({
        ...column,
        head: continuedHead(column.head, part),
      })),
    ),
    rows: split.map((row) =>
      row.flatMap((cells, index) =>
        Array.from({ length: parts[index] ?? 1 }, (_, part) => cells[part] ?? ''),
      ),
    ),
  };
}

function pieces(text: string, { head, lines }: Column, code: string): string[] {
  if (text.length <= LARGEST_CELL) return [text];
  const found: string[] = [];
  for (const line of lines ? text.split('\n') : [text]) {
    if (line.length > LARGEST_CELL) {
      throw new RangeError(`${code}, ${head}: chữ quá dài cho một ô của bảng tính`);
    }
    const last = found.at(-1);
    if (last !== undefined && last.length + 1 + line.length <= LARGEST_CELL) {
      found[found.length - 1] = `${last}\n${line}`;
    } else found.push(line);
  }
  return found;
}
