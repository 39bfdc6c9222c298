/** What is to be said about a table as a whole, before its rows. */
import { quoted, type Remark } from '../report.ts';
import { columnName, type Grid, isBlank, rowName } from './grid.ts';
import type { Layout } from './layout.ts';

const MOST_NAMED = 20;

export function remarksOnTable(
  grid: Grid,
  layout: Layout,
  others: readonly { grid: Grid }[],
): Remark[] {
  return [
    ...others.map((other) => ({
      record: sheetName(other.grid),
      field: '',
      reason: `Chưa đọc trang này, chỉ đọc ${sheetName(grid)}. Chép các dòng sang một trang rồi nhập lại.`,
    })),
    ...(grid.hidden
      ? [{ record: sheetName(grid), field: '', reason: 'Trang đang ẩn, vẫn được đọc.' }]
      : []),
    ...strangers(layout),
    ...headless(grid, layout),
    ...hidden(grid, layout),
    ...grid.notes
      .filter(({ row }) => row >= layout.headRow)
      .map(({ row, column, reason }) => ({
        record: rowName(row),
        field: headAt(column, layout),
        reason,
      })),
  ];
}

const sheetName = ({ name }: Grid): string => (name ? `trang "${name}"` : 'bảng');

const strangers = ({ strangers: columns }: Layout): Remark[] =>
  columns.map(({ column, head, twice }) => ({
    record: columnName(column),
    field: quoted(head),
    reason: twice
      ? 'Có hai cột cùng tên, chỉ đọc cột bên trái. Xóa bớt một cột.'
      : 'Bảng mẫu không có cột này nên không đọc. Nếu cần thì sửa tên cột cho giống bảng mẫu.',
  }));

/** Words below a column without a head. */
function headless({ rows }: Grid, { headRow, places, strangers: named }: Layout): Remark[] {
  const known = new Set([...[...places.values()].flat(), ...named.map(({ column }) => column)]);
  const found = new Set<number>();
  for (const row of rows.slice(headRow + 1)) {
    row?.forEach((cell, column) => {
      if (!known.has(column) && !isBlank(cell)) found.add(column);
    });
  }
  return [...found]
    .sort((one, other) => one - other)
    .slice(0, MOST_NAMED)
    .map((column) => ({
      record: columnName(column),
      field: '',
      reason: 'Cột không có tiêu đề nên không đọc. Ghi tiêu đề như bảng mẫu, hoặc xóa cột.',
    }));
}

/** Blank columns to the right are hidden for looks. */
function hidden(grid: Grid, layout: Layout): Remark[] {
  const { rows, hiddenRows, hiddenColumns } = grid;
  const told = hiddenRows.filter(
    (row) => row > layout.headRow && rows[row]?.some((cell) => !isBlank(cell)),
  );
  const columns = hiddenColumns.filter((column) => headAt(column, layout) !== '');
  const record = sheetName(grid);
  return [
    ...(told.length
      ? [
          {
            record,
            field: '',
            reason: `Có ${told.length} dòng bị ẩn, vẫn được đọc: ${few(told.map((row) => rowName(row)))}. Hiện dòng hoặc bỏ lọc để xem lại.`,
          },
        ]
      : []),
    ...(columns.length
      ? [
          {
            record,
            field: '',
            reason: `Có ${columns.length} cột bị ẩn, vẫn được đọc: ${few(columns.map((column) => headAt(column, layout)))}. Hiện cột để xem lại.`,
          },
        ]
      : []),
  ];
}

const few = (names: string[]): string =>
  names.length > MOST_NAMED ? `${names.slice(0, MOST_NAMED).join(', ')}…` : names.join(', ');

function headAt(column: number | undefined, { places }: Layout): string {
  if (column === undefined) return '';
  return [...places].find(([, at]) => at.includes(column))?.[0].head ?? '';
}
