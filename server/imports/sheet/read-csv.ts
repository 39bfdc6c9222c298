/** CSV as Excel, LibreOffice and Google Sheets write it: UTF-8 or UTF-16, commas, semicolons or tabs. */
import { CsvError, parse } from 'csv-parse/sync';
import { decode } from '../decode.ts';
import type { Grid } from './grid.ts';
import { findLayout } from './layout.ts';
import { MOST_ROWS, Unreadable } from './unreadable.ts';

const SEPARATORS = [',', ';', '\t', '|'];
/** Enough to find the heads in. */
const FIRST_ROWS = 40;
/** Rows above the heads and blank ones do not count among the procedures. */
const ROWS_READ = 2 * MOST_ROWS;
const LONGEST_ROW = 4_000_000;

export function readCsv(bytes: Uint8Array): Grid {
  const { text, separator } = withoutSeparatorLine(textOf(bytes));
  const rows = records(text, separator ?? likeliest(text), ROWS_READ);
  return {
    rows: rows.map((row) =>
      row.some((cell) => cell.trim())
        ? row.map((cell) => ({ kind: 'text', text: cell }))
        : undefined,
    ),
    hiddenRows: [],
    hiddenColumns: [],
    notes: [],
  };
}

function textOf(bytes: Uint8Array): string {
  const { text, fault } = decode(bytes);
  if (fault)
    throw new Unreadable(`${fault} Trong Excel, LibreOffice: chọn Lưu thành, dạng "CSV UTF-8".`);
  return text;
}

/** Excel's own first line, `sep=;`, which it does not show either. */
function withoutSeparatorLine(text: string): { text: string; separator?: string } {
  const line = /^"?sep=([,;|\t])"?(?:\r\n|\r|\n)/i.exec(text);
  return line ? { text: text.slice(line[0].length), separator: line[1] } : { text };
}

/** The one with which most of our heads are found. */
function likeliest(text: string): string {
  const found = SEPARATORS.map((separator) => {
    try {
      const rows = records(text, separator, FIRST_ROWS, true).map((row) =>
        row.map((cell) => ({ kind: 'text' as const, text: cell })),
      );
      return { separator, heads: findLayout({ rows })?.places.size ?? 0 };
    } catch {
      return { separator, heads: 0 };
    }
  });
  const best = found.reduce((one, other) => (other.heads > one.heads ? other : one));
  return best.separator;
}

function records(text: string, delimiter: string, to: number, forgiving = false): string[][] {
  try {
    return parse(text, {
      delimiter,
      to,
      relax_column_count: true,
      relax_quotes: forgiving,
      record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: LONGEST_ROW,
    });
  } catch (error) {
    if (error instanceof CsvError) throw crooked(error);
    throw error;
  }
}

function crooked(error: CsvError): Unreadable {
  const row = Number(error['records'] ?? 0) + 1;
  return error.code === 'CSV_MAX_RECORD_SIZE'
    ? new Unreadable(`Dòng ${row} quá dài. Có lẽ thiếu một dấu nháy kép đóng ô.`)
    : new Unreadable(
        `Dòng ${row}: dấu nháy kép đặt sai hoặc chưa đóng. Mở bằng Excel hoặc LibreOffice rồi lưu lại.`,
      );
}
