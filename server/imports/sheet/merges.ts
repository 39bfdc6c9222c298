/** Merged cells: the value stands in the first of them and is meant for all rows; not for the columns beside. */
import { type Cell, columnName, type GridNote, isBlank, rowName } from './grid.ts';

export interface Merge {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** Fills in place. Rows that hold nothing of their own are left alone: they are no rows of the table. */
export function fillMerges(
  rows: ((Cell | undefined)[] | undefined)[],
  merges: readonly Merge[],
): GridNote[] {
  const told = new Set(
    [...rows.keys()].filter((index) => rows[index]?.some((cell) => !isBlank(cell))),
  );
  return merges.flatMap(({ top, bottom, left, right }) => {
    const cell = rows[top]?.[left];
    if (isBlank(cell)) return [];
    const last = Math.min(bottom, rows.length - 1);
    const filled = [];
    for (let row = top + 1; row <= last; row += 1) {
      const cells = rows[row];
      if (!cells || !told.has(row)) continue;
      cells[left] = cell;
      filled.push(row);
    }
    return [
      ...filled.slice(-1).map((to) => ({ row: top, column: left, reason: downwards(top, to) })),
      ...(right > left ? [{ row: top, column: left, reason: sideways(left, right) }] : []),
    ];
  });
}

const downwards = (from: number, to: number): string =>
  `Ô gộp từ ${rowName(from)} đến ${rowName(to)}: giá trị được dùng cho mọi dòng ấy. Bỏ gộp ô, ghi riêng từng dòng cho chắc.`;

const sideways = (from: number, to: number): string =>
  `Ô gộp từ ${columnName(from)} đến ${columnName(to)}: chỉ tính cho ${columnName(from)}. Bỏ gộp ô, ghi riêng từng cột.`;
