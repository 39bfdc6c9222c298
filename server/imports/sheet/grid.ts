/** A table as a file holds it, before anybody asks what it means. Rows and columns count from 0. */

export type Cell =
  | { kind: 'text'; text: string }
  | { kind: 'number'; value: number }
  /** A cell that the program holds to be a date, as the local day it shows. */
  | { kind: 'day'; on: string }
  | { kind: 'truth'; value: boolean }
  /** `#REF!` and the like, a formula that has never been computed, a time of day. */
  | { kind: 'fault'; said: string };

export type Row = readonly (Cell | undefined)[];

/** Something about rows or columns that a person cannot see, or that was read by a rule. */
export interface GridNote {
  row: number;
  column?: number;
  reason: string;
}

export interface Grid {
  /** The sheet's name; a CSV file has none. */
  name?: string;
  hidden?: boolean;
  /** Sparse: a row without content is absent. */
  rows: readonly (Row | undefined)[];
  hiddenRows: readonly number[];
  hiddenColumns: readonly number[];
  notes: readonly GridNote[];
}

/** What a cell was found to say. */
export interface Told<T> {
  /** Absent where nothing could be made of the words. */
  value?: T;
  /** Why not, or what is doubted about the value; Vietnamese, says what to do. */
  reason?: string;
  /** The part of the cell that the reason is about; absent: all of it. */
  said?: string;
}

/** Row 0 is "dòng 1", as the programs number them. */
export const rowName = (row: number): string => `dòng ${row + 1}`;

/** Column 0 is A, column 26 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}

export const columnName = (column: number): string => `cột ${columnLetters(column)}`;

export const isBlank = (cell: Cell | undefined): boolean =>
  !cell || (cell.kind === 'text' && cell.text.trim() === '');

/** For comparing and quoting, not for reading. */
export function shownText(cell: Cell | undefined): string {
  switch (cell?.kind) {
    case undefined:
      return '';
    case 'text':
      return cell.text;
    case 'number':
      return String(cell.value);
    case 'day':
      return cell.on.split('-').reverse().join('/');
    case 'truth':
      return cell.value ? 'TRUE' : 'FALSE';
    case 'fault':
      return cell.said;
  }
}
