/** A LibreOffice document (flat XML) as somebody makes it: a title, dates, numbers, sums, merged and hidden cells. */
import { HEADS } from './sheet-tables.ts';

const URN = 'urn:oasis:names:tc:opendocument:xmlns';
const NAMESPACES = [
  ...['office', 'table', 'text', 'style'].map((name) => `xmlns:${name}="${URN}:${name}:1.0"`),
  `xmlns:number="${URN}:datastyle:1.0"`,
  `xmlns:of="${URN}:of:1.2"`,
].join(' ');

const p = (text: string) => `<text:p>${text}</text:p>`;
const cell = (attributes: string, text = '') =>
  `<table:table-cell ${attributes}>${text && p(text)}</table:table-cell>`;

export const text = (words: string, more = '') => cell(`office:value-type="string" ${more}`, words);
export const number = (value: number) => cell(`office:value-type="float" office:value="${value}"`);
export const day = (on: string) =>
  cell(`table:style-name="day" office:value-type="date" office:date-value="${on}"`, on);
/** As a file keeps it: the formula and what it last came to. */
export const formula = (words: string, result: string) =>
  cell(
    `table:formula="of:=${words.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}" office:value-type="string" office:string-value="${result}"`,
    result,
  );
export const blank = '<table:table-cell/>';
export const covered = '<table:covered-table-cell/>';
export const downFor = (rows: number) =>
  `table:number-rows-spanned="${rows}" table:number-columns-spanned="1"`;

export const row = (cells: readonly string[], hidden = false) =>
  `<table:table-row${hidden ? ' table:visibility="collapse"' : ''}>${cells.join('')}</table:table-row>`;

export const heads = (...more: string[]) => row([...HEADS, ...more].map((head) => text(head)));

/** The sheet of procedures comes second, after one that is none. */
export function handMade(rows: readonly string[]): Uint8Array {
  const sheet = (name: string, lines: readonly string[]) =>
    `<table:table table:name="${name}">${lines.join('')}</table:table>`;
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMESPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:automatic-styles><number:date-style style:name="dmy"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style><style:style style:name="day" style:family="table-cell" style:data-style-name="dmy"/></office:automatic-styles><office:body><office:spreadsheet>${sheet(
    'Ghi chép',
    [row([text('Việc phải làm')])],
  )}${sheet('Thủ tục', rows)}</office:spreadsheet></office:body></office:document>`);
}
