/**
 * Text that a spreadsheet would run as a formula when it opens a CSV file (`=`, `+`, `-`, `@`, tab, return, and their
 * full-width twins) gets an apostrophe in front, at the beginning of a cell and wherever a reader with another
 * separator in mind would see one begin. Reading takes one apostrophe off again. In a workbook, where cells are typed
 * as text, only what looks guarded already is guarded, so that reading need not know where a text has been.
 */
const BEGINNING = String.raw`(?<=^|[,;|\t\r\n"])([ \u00a0]*)`;
const RUNNABLE = String.raw`(?=[=+\-@\t\r＝＋－＠])`;

const OPEN = new RegExp(`${BEGINNING}('*)${RUNNABLE}`, 'gu');
const GUARDED = new RegExp(`${BEGINNING}'('*)${RUNNABLE}`, 'gu');

export const guardForCsv = (text: string): string => text.replace(OPEN, "$1'$2");

export const guardForWorkbook = (text: string): string => text.replace(GUARDED, "$1''$2");

export const withoutGuard = (text: string): string => text.replace(GUARDED, '$1$2');
