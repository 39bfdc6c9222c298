/** A spreadsheet of procedures, one row each, as XLSX or CSV. */
import type { Procedure } from '../../contract/procedure.ts';
import { fold } from '../../domain/text.ts';
import { quoted, type ReadProcedures, type Remark } from '../report.ts';
import { code as CODE, name as NAME } from './columns.ts';
import { EXAMPLE, EXAMPLE_MARK, EXPLANATION_MARK } from './example.ts';
import { columnName, type Grid, isBlank, type Row, rowName, shownText } from './grid.ts';
import { findLayout, isCodeHead, type Layout } from './layout.ts';
import { readCsv } from './read-csv.ts';
import { type Known, readRow } from './read-row.ts';
import { readWorkbook } from './read-workbook.ts';
import type { Doubt } from './sheet-field.ts';
import { remarksOnTable } from './table-remarks.ts';
import { LARGEST_FILE, locked, MOST_ROWS, notATable, tooLarge, Unreadable } from './unreadable.ts';

/**
 * @param known the entry as it stands: what the sheet has no column for, or no trustworthy cell, stays as it is there.
 * Life events always do: they are told elsewhere.
 */
export function readSheet(
  bytes: Uint8Array,
  fileName: string,
  known: Known = () => undefined,
): ReadProcedures {
  try {
    const { grid, layout, remarks } = findTable(gridsOf(bytes));
    const sheet = readRows(grid, layout, known);
    return { ...sheet, remarks: [...remarks, ...sheet.remarks] };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const refused = [{ record: fileName, field: '', reason: error.message }];
    return { total: 0, procedures: [], refused, remarks: [] };
  }
}

/** By what the file is, not by what it is called. */
function gridsOf(bytes: Uint8Array): Grid[] {
  if (bytes.length > LARGEST_FILE) throw tooLarge('Tệp quá lớn', `${LARGEST_FILE / 1e6} MB`);
  const start = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
  if (start.startsWith('PK')) return readWorkbook(bytes);
  if (start.startsWith('\xd0\xcf\x11\xe0')) throw locked();
  if (/^[\s\xef\xbb\xbf]*<(?:!doctype|html|\?xml|table)/i.test(start) || start.startsWith('%PDF')) {
    throw notATable();
  }
  return [readCsv(bytes)];
}

/** The sheet with most of our heads; others that have them too are named, not read. */
function findTable(grids: readonly Grid[]): { grid: Grid; layout: Layout; remarks: Remark[] } {
  const tables = grids
    .flatMap((grid) => {
      const layout = findLayout(grid);
      return layout ? [{ grid, layout }] : [];
    })
    .sort((one, other) => other.layout.places.size - one.layout.places.size);
  const [table, ...others] = tables;
  if (!table) {
    throw new Unreadable(
      'Không thấy dòng tiêu đề có cột "Mã thủ tục" và các cột của bảng mẫu. Lấy bảng mẫu rồi chép vào đó.',
    );
  }
  return { ...table, remarks: remarksOnTable(table.grid, table.layout, others) };
}

function readRows({ rows }: Grid, layout: Layout, known: Known): ReadProcedures {
  const told = rows.flatMap((row, index) =>
    row && index > layout.headRow && row.some((cell) => !isBlank(cell)) ? [{ row, index }] : [],
  );
  const records = told.filter(({ row }) => !isExplanation(row, layout));
  if (records.length > MOST_ROWS) {
    throw tooLarge(`Bảng có ${records.length} dòng`, `${MOST_ROWS} dòng`);
  }
  const sheet = { procedures: [] as Procedure[], refused: [] as Remark[], remarks: [] as Remark[] };
  const firstRow = new Map<string, number>();
  for (const { row, index } of records) {
    const { code, procedure, refusal, doubts } = readRow(row, layout, known);
    const twice = code && firstRow.get(code);
    if (twice !== undefined && twice !== '') {
      sheet.refused.push(remark(index, { column: CODE, reason: repeatedAt(twice), said: code }));
      continue;
    }
    if (code) firstRow.set(code, index);
    if (procedure) sheet.procedures.push(procedure);
    if (refusal) sheet.refused.push(remark(index, refusal));
    sheet.remarks.push(...doubts.map((doubt) => remark(index, doubt)));
  }
  return {
    ...sheet,
    remarks: [...leftExamples(told, layout), ...sheet.remarks],
    total: records.length,
  };
}

const remark = (row: number, { column, reason, said }: Doubt): Remark => ({
  record: rowName(row),
  field: column.head,
  reason,
  ...(said ? { said: quoted(said) } : {}),
});

const repeatedAt = (row: number): string =>
  `Mã này đã có ở ${rowName(row)}. Mỗi thủ tục một dòng: ghép hai dòng làm một, các giấy ghi trong cùng một ô.`;

const codeText = (row: Row, { places }: Layout): string =>
  shownText(row[places.get(CODE)?.[0] ?? 0]);

const isMarked = (row: Row, layout: Layout, mark: string): boolean =>
  fold(codeText(row, layout)).startsWith(fold(mark));

/** Not a record: the template's own rows, and the heads again, as on every printed page. */
const isExplanation = (row: Row, layout: Layout): boolean =>
  isMarked(row, layout, EXAMPLE_MARK) ||
  isMarked(row, layout, EXPLANATION_MARK) ||
  isCodeHead(codeText(row, layout));

/** An example that somebody has written over looks like an entry to them. */
function leftExamples(rows: readonly { row: Row; index: number }[], layout: Layout): Remark[] {
  const at = layout.places.get(NAME)?.[0];
  return rows
    .filter(({ row }) => isMarked(row, layout, EXAMPLE_MARK))
    .filter(({ row }) => at === undefined || shownText(row[at]).trim() !== EXAMPLE.name)
    .map(({ row, index }) => ({
      record: rowName(index),
      field: `${columnName(layout.places.get(CODE)?.[0] ?? 0)}, ${CODE.head}`,
      reason: `Dòng có chữ "${EXAMPLE_MARK}" không được nhập. Muốn nhập thì xóa chữ ấy, chỉ để lại mã.`,
      said: quoted(codeText(row, layout)),
    }));
}
