/** XLSX: every sheet of a workbook as a grid. */
import * as XLSX from '@e965/xlsx';
import type { Cell, Grid } from './grid.ts';
import { fillMerges } from './merges.ts';
import { broken, MOST_CELLS, notATable, tooLarge } from './unreadable.ts';
import { packZip, unpackZip, type ZipEntry } from './zip.ts';

const WORKBOOK = /^xl\/workbook\d*\.xml$/i;
/** Number formats; the library's types leave them open. */
const SSF = XLSX.SSF as {
  is_date: (format: string) => boolean;
  parse_date_code: (
    serial: number,
    from: { date1904: boolean },
  ) => { y: number; m: number; d: number } | null;
};
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/i;

export function readWorkbook(bytes: Uint8Array): Grid[] {
  const entries = unpackZip(bytes);
  if (!entries.some(({ name }) => WORKBOOK.test(name))) throw notATable();
  if (countCells(entries) > MOST_CELLS) {
    throw tooLarge('Bảng có quá nhiều ô', `${MOST_CELLS.toLocaleString('vi-VN')} ô`);
  }
  const book = parse(packZip(entries, false));
  const from1904 = !!book.Workbook?.WBProps?.date1904;
  return book.SheetNames.map((name, index) => {
    const sheet = book.Sheets[name];
    // The reader leaves out, without a word, a sheet that it cannot make out.
    if (!sheet) throw broken();
    return gridOf(sheet, name, !!book.Workbook?.Sheets?.[index]?.Hidden, from1904);
  });
}

/** Only what was unpacked, measured and counted here reaches the reader. */
function parse(bytes: Uint8Array): XLSX.WorkBook {
  try {
    return XLSX.read(bytes, {
      type: 'array',
      dense: true,
      cellFormula: true,
      cellNF: true,
      cellStyles: true,
      cellHTML: false,
      cellDates: false,
    });
  } catch {
    throw broken();
  }
}

/** Formatted blank cells count too: the reader keeps them all. */
function countCells(entries: readonly ZipEntry[]): number {
  return entries
    .filter(({ name }) => SHEET.test(name))
    .map(({ bytes }) => countOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), 'c'))
    .reduce((sum, count) => sum + count, 0);
}

function countOf(xml: Buffer, tag: string): number {
  let count = 0;
  for (const opening of [`<${tag} `, `<${tag}>`, `:${tag} `]) {
    for (let at = xml.indexOf(opening); at >= 0; at = xml.indexOf(opening, at + 1)) count += 1;
  }
  return count;
}

function gridOf(sheet: XLSX.WorkSheet, name: string, hidden: boolean, from1904: boolean): Grid {
  const data = (sheet as XLSX.DenseWorkSheet)['!data'] ?? [];
  const rows = Array.from(
    data,
    (cells: XLSX.CellObject[] | undefined) =>
      cells && Array.from(cells, (cell: XLSX.CellObject | undefined) => cellOf(cell, from1904)),
  );
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({
    top: s.r,
    bottom: e.r,
    left: s.c,
    right: e.c,
  }));
  return {
    name,
    hidden,
    rows,
    hiddenRows: hiddenOf(sheet['!rows']),
    hiddenColumns: hiddenOf(sheet['!cols']),
    notes: fillMerges(rows, merges),
  };
}

const hiddenOf = (lines: ({ hidden?: boolean } | undefined)[] = []): number[] =>
  Array.from(lines, (line, index) => (line?.hidden ? index : -1)).filter((index) => index >= 0);

function cellOf(cell: XLSX.CellObject | undefined, from1904: boolean): Cell | undefined {
  switch (cell?.t) {
    case 's':
      return { kind: 'text', text: String(cell.v) };
    case 'b':
      return { kind: 'truth', value: !!cell.v };
    case 'e':
      return { kind: 'fault', said: cell.w ?? '#N/A' };
    case 'n':
      return numberCell(cell, Number(cell.v), from1904);
    default:
      return undefined;
  }
}

/** A formula that was never computed comes as nought, and none of our columns computes nought. */
function numberCell(cell: XLSX.CellObject, value: number, from1904: boolean): Cell {
  if (cell.f !== undefined && value === 0) return { kind: 'fault', said: `=${cell.f}` };
  if (!isDate(cell)) return { kind: 'number', value };
  const parts = SSF.parse_date_code(value, { date1904: from1904 });
  if (!parts || value < 1) return { kind: 'fault', said: cell.w ?? String(value) };
  return { kind: 'day', on: [parts.y, twoDigits(parts.m), twoDigits(parts.d)].join('-') };
}

const isDate = ({ z }: XLSX.CellObject): boolean => typeof z === 'string' && SSF.is_date(z);

const twoDigits = (number: number): string => String(number).padStart(2, '0');
