/** From the CSV of old and new communes to its rows: heads found by name, separators as spreadsheets write them. */
import { CsvError, parse } from 'csv-parse/sync';
import { fold } from '../../domain/text.ts';

/** One row: an old commune and one of today's that took it in, as written. */
export interface SuccessionRow {
  /** "dòng 12", as a text editor counts. */
  at: string;
  province: string;
  district: string;
  /** Empty for an island district that had no communes. */
  ward: string;
  wardCode: string;
  newProvince: string;
  newProvinceCode: string;
  newWard: string;
  newWardCode: string;
  /** "True" where the source itself says that the old commune went to several. */
  isDividedWard: string;
}

type Column = Exclude<keyof SuccessionRow, 'at'>;

const NEEDED: readonly Column[] = ['province', 'district', 'ward'];
const COLUMNS: readonly Column[] = [
  ...NEEDED,
  'wardCode',
  'newProvince',
  'newProvinceCode',
  'newWard',
  'newWardCode',
  'isDividedWard',
];
const SEPARATORS = [',', ';', '\t'];
const MOST_ROWS = 100_000;
const LONGEST_ROW = 20_000;

export interface SuccessionRows {
  rows: SuccessionRow[];
  /** Not needed, and not in the file. */
  missing: string[];
  /** Why nothing could be read. */
  fault?: string;
}

export function successionRows(text: string): SuccessionRows {
  const head = text.slice(0, text.search(/\r|\n|$/));
  const separator = SEPARATORS.reduce((best, one) =>
    head.split(one).length > head.split(best).length ? one : best,
  );
  const table = tableOf(text, separator);
  if ('fault' in table) return { rows: [], missing: [], fault: table.fault };
  const [first, ...records] = table.records;
  const places = new Map((first?.cells ?? []).map((cell, n) => [headOf(cell), n]));
  const missing = COLUMNS.filter((column) => !places.has(headOf(column)));
  const fault = faultOf(missing);
  if (fault) return { rows: [], missing: [], fault };
  const cell = (cells: readonly string[], column: Column) =>
    (cells[places.get(headOf(column)) ?? -1] ?? '').replace(/\s+/g, ' ').trim();
  return {
    rows: records
      .filter(({ cells }) => cells.some((one) => one.trim()))
      .map(({ cells, line }) => ({
        at: `dòng ${line}`,
        ...(Object.fromEntries(COLUMNS.map((column) => [column, cell(cells, column)])) as Record<
          Column,
          string
        >),
      })),
    missing,
  };
}

const headOf = (cell: string) => fold(cell).replace(/[^a-z]/g, '');

/** Without a code, an heir is found by its name and province. */
function faultOf(missing: readonly Column[]): string | undefined {
  const lacking = NEEDED.filter((column) => missing.includes(column));
  const hasHeir =
    !missing.includes('newWardCode') ||
    (!missing.includes('newWard') &&
      !(missing.includes('newProvince') && missing.includes('newProvinceCode')));
  if (lacking.length === 0 && hasHeir) return undefined;
  const heir = hasHeir ? [] : ['newWardCode (hoặc newWard và newProvince)'];
  return `Thiếu cột ${[...lacking, ...heir].join(', ')}. Tải lại tệp CSV xã cũ thành xã mới.`;
}

interface RawRow {
  cells: string[];
  line: number;
}

function tableOf(text: string, delimiter: string): { records: RawRow[] } | { fault: string } {
  try {
    const read = parse(text, {
      delimiter,
      to: MOST_ROWS,
      info: true,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: LONGEST_ROW,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return { records: read.map(({ record, info }) => ({ cells: record, line: info.lines })) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = Number(error['lines'] ?? 0);
    return { fault: `Dòng ${row}: ô quá dài, hoặc dấu nháy kép đặt sai. Tải lại tệp CSV.` };
  }
}
