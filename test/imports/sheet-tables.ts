/** Tables as people make them: heads and rows of text as CSV, and workbooks with everything that Excel knows. */
import * as XLSX from '@e965/xlsx';
import type { ReadProcedures } from '../../server/imports/report.ts';
import { readSheet } from '../../server/imports/sheet/read-sheet.ts';

export const HEADS = ['Mã thủ tục', 'Tên ngắn', 'Tên đầy đủ', 'Lĩnh vực', 'Giấy tờ', 'Nguồn'];
export const ROW = ['1.000001', 'Giấy thử', 'Thủ tục thử', 'Thử', 'Tờ khai', 'Quyết định'];

/** The row in which only these cells are other than `ROW`, by head; heads that it lacks are added. */
export function tableWith(...rows: Record<string, unknown>[]): unknown[][] {
  const heads = [...new Set([...HEADS, ...rows.flatMap(Object.keys)])];
  return [heads, ...rows.map((row) => heads.map((head, at) => row[head] ?? ROW[at] ?? ''))];
}

const quotedCell = (cell: unknown) => `"${String(cell).replaceAll('"', '""')}"`;

export const csv = (table: unknown[][], separator = ','): Uint8Array =>
  Buffer.from(table.map((row) => row.map(quotedCell).join(separator)).join('\r\n'));

export const readTable = (table: unknown[][]): ReadProcedures => readSheet(csv(table), 'bang.csv');

/** A cell that is more than its value: a number with a format, a formula, an error. */
export const cell = (more: Partial<XLSX.CellObject>): unknown => more;

export interface BookOptions {
  sheets?: Record<string, unknown[][]>;
  change?: (sheet: XLSX.WorkSheet, book: XLSX.WorkBook) => void;
}

export function workbook(
  table: unknown[][],
  { sheets = {}, change }: BookOptions = {},
): Uint8Array {
  const book = XLSX.utils.book_new();
  const first = XLSX.utils.aoa_to_sheet(table);
  for (const [name, rows] of Object.entries(sheets)) {
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), name);
  }
  XLSX.utils.book_append_sheet(book, first, 'Bảng');
  change?.(first, book);
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

export const readBook = (table: unknown[][], options?: BookOptions): ReadProcedures =>
  readSheet(workbook(table, options), 'bang.xlsx');

/** The only procedure of a sheet that was read without a refusal. */
export function only({ procedures, refused }: ReadProcedures) {
  if (procedures.length !== 1 || refused.length) {
    throw new Error(`not one procedure: ${JSON.stringify({ procedures, refused })}`);
  }
  return procedures[0]!;
}

export const said = ({ remarks }: ReadProcedures, field: string): string =>
  remarks
    .filter((remark) => remark.field === field)
    .map(({ reason }) => reason)
    .join('\n');
