/**
 * XLSX of plain text. Every cell and every column is typed as text, so that a code or a legal number typed later stays
 * as typed; lines in a cell are shown as lines; the head stays in sight. The reading library writes none of these.
 */
import { columnLetters } from './grid.ts';
import { guardForWorkbook } from './guard.ts';
import { packZip } from './zip.ts';

export interface SheetToWrite {
  name: string;
  columns: readonly { width?: number; choices?: readonly string[] }[];
  rows: readonly (readonly string[])[];
  /** The first rows, shown in bold and kept in sight. */
  heads: number;
  /** Rows after the heads that only explain, shown in italics. */
  notes?: number;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const STYLE = { text: 1, head: 2, note: 3 };
const WIDTH = 24;
/** Points; Excel allows 409. */
const LINE_HEIGHT = 15;
const TALLEST = 300;
/** Rows that an author may still fill in get their drop-down lists. */
const LAST_ROW = 20_000;

export function writeWorkbook(sheets: readonly SheetToWrite[]): Uint8Array {
  const numbered = sheets.map((sheet, index) => ({ ...sheet, id: index + 1 }));
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(numbered),
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${numbered
      .map(({ id, name }) => `<sheet name="${escapeXml(name)}" sheetId="${id}" r:id="rId${id}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...numbered.map(({ id }): Relation => [`rId${id}`, 'worksheet', `worksheets/sheet${id}.xml`]),
      [`rId${sheets.length + 1}`, 'styles', 'styles.xml'],
    ]),
    'xl/styles.xml': STYLES,
  };
  for (const sheet of numbered) files[`xl/worksheets/sheet${sheet.id}.xml`] = sheetXml(sheet);
  return packZip(
    Object.entries(files).map(([name, xml]) => ({ name, bytes: Buffer.from(DECLARATION + xml) })),
  );
}

function contentTypes(sheets: readonly { id: number }[]): string {
  const type = (part: string) =>
    `application/vnd.openxmlformats-officedocument.spreadsheetml.${part}+xml`;
  const override = (path: string, part: string) =>
    `<Override PartName="/xl/${path}" ContentType="${type(part)}"/>`;
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook.xml', 'sheet.main')}${override('styles.xml', 'styles')}${sheets
    .map(({ id }) => override(`worksheets/sheet${id}.xml`, 'worksheet'))
    .join('')}</Types>`;
}

type Relation = [id: string, type: string, target: string];

const relations = (list: readonly Relation[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${list
    .map(
      ([id, type, target]) =>
        `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

/** Number format 49 is `@`, text. */
const style = (font: number, fill: number) =>
  `<xf numFmtId="49" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`;
const font = (look: string) => `<font>${look}<sz val="11"/><name val="Calibri"/></font>`;
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="3">${font('')}${font('<b/>')}${font('<i/>')}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF4"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${style(0, 0)}${style(1, 2)}${style(2, 0)}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function sheetXml({ columns, rows, heads, notes = 0 }: SheetToWrite): string {
  const top = `A${heads + 1}`;
  const look = (row: number) =>
    row < heads ? STYLE.head : row < heads + notes ? STYLE.note : STYLE.text;
  return `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="${heads}" topLeftCell="${top}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns
    .map(
      ({ width = WIDTH }, index) =>
        `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${STYLE.text}" customWidth="1"/>`,
    )
    .join('')}</cols><sheetData>${rows
    .map((cells, row) => rowXml(cells, row, look(row), columns))
    .join('')}</sheetData>${dropDowns(columns, heads + notes)}</worksheet>`;
}

function rowXml(
  cells: readonly string[],
  row: number,
  look: number,
  columns: SheetToWrite['columns'],
): string {
  const lines = cells.map((text, column) => linesIn(text, columns[column]?.width ?? WIDTH));
  const height = Math.min(TALLEST, LINE_HEIGHT * Math.max(1, ...lines));
  const written = cells.map((text, column) => cellXml(text, row, column, look));
  return `<row r="${row + 1}" ht="${height}">${written.join('')}</row>`;
}

/** About how many a text takes up, for no program measures the rows of a file that it opens. */
const linesIn = (text: string, width: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);

function cellXml(text: string, row: number, column: number, look: number): string {
  const at = `r="${columnLetters(column)}${row + 1}" s="${look}"`;
  if (text === '') return `<c ${at}/>`;
  const said = escapeXml(guardForWorkbook(text));
  return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${said}</t></is></c>`;
}

/** A help, no fence: other words may be typed, and are read if they are understood. */
function dropDowns(columns: SheetToWrite['columns'], above: number): string {
  const lists = columns.flatMap(({ choices }, index) => {
    const letters = columnLetters(index);
    return choices
      ? `<dataValidation type="list" allowBlank="1" sqref="${letters}${above + 1}:${letters}${LAST_ROW}"><formula1>"${escapeXml(choices.join(','))}"</formula1></dataValidation>`
      : [];
  });
  return lists.length
    ? `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`
    : '';
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The format's own `_x000D_` for what XML cannot hold, and for text that looks like it. */
const escapeXml = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      /(?![\t\n])\p{Cc}|[\ufffe\uffff]/gu,
      (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
