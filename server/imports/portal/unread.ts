/** Columns that are missing, or say something and are not read: told once for the file, not once a record. */
import type { Remark } from '../report.ts';
import { LEFT_COLUMNS, READ_COLUMNS, type Columns } from './columns.ts';

const FILE = 'cả tệp';

export class Unread {
  readonly #left = new Map<string, number>();
  readonly #seen = new Map<string, number>();

  count(columns: Columns): void {
    for (const column of columns.unread) this.#left.set(column, (this.#left.get(column) ?? 0) + 1);
    for (const column of READ_COLUMNS.filter((one) => columns.has(one))) {
      this.#seen.set(column, (this.#seen.get(column) ?? 0) + 1);
    }
  }

  remarks(records: number): Remark[] {
    const missing = READ_COLUMNS.filter((column) => (this.#seen.get(column) ?? 0) < records).map(
      (column) => ({
        record: FILE,
        field: column,
        reason: `Cột này thiếu ở ${records - (this.#seen.get(column) ?? 0)} thủ tục.`,
      }),
    );
    const left = [...this.#left]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([column, count]) => ({
        record: FILE,
        field: column,
        reason: (LEFT_COLUMNS as readonly string[]).includes(column)
          ? `Danh mục không có chỗ cho cột này. Đã bỏ ở ${count} thủ tục.`
          : `Không biết cột này. Đã bỏ ở ${count} thủ tục.`,
      }));
    return [...missing, ...left];
  }
}
