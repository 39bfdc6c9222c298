/** Where in a table the heads stand, and which column is which. */
import { code as CODE } from './columns.ts';
import { COLUMNS } from './fields.ts';
import { type Grid, isBlank, type Row, shownText } from './grid.ts';
import type { Column } from './sheet-field.ts';
import { plainly } from './words.ts';

export interface Layout {
  headRow: number;
  /** Where each column stands; more than one where a cell too small goes on in the next. */
  places: ReadonlyMap<Column, readonly number[]>;
  /** Heads that no column has, or that a column has already. */
  strangers: readonly { column: number; head: string; twice: boolean }[];
}

/** Titles, dates and emblems may stand above the heads, but not a whole page of them. */
const LAST_HEAD_ROW = 30;
const FEWEST_HEADS = 2;
/** "Trường hợp và giấy tờ (tiếp 2)" goes on where a cell was too small. */
const CONTINUED = / \(tiếp(?: \d+)?\)$/u;

export const continuedHead = (head: string, part: number): string =>
  part === 0 ? head : `${head} (tiếp${part === 1 ? '' : ` ${part}`})`;

const BY_HEAD = new Map<string, Column>(
  [...COLUMNS]
    .reverse()
    .flatMap((column) =>
      [...(column.also ?? []), column.head].map((head): [string, Column] => [
        plainly(head),
        column,
      ]),
    ),
);

/** Without what is added for the reader: "(bắt buộc)", a line of explanation. */
function columnOf(head: string): Column | undefined {
  const [firstLine = ''] = head.trim().split(/[\r\n]/);
  const bare = firstLine.replace(/\([^()]*\)/g, ' ');
  return [head, firstLine, bare].map((text) => BY_HEAD.get(plainly(text))).find(Boolean);
}

export function isCodeHead(text: string): boolean {
  return columnOf(text) === CODE;
}

/** The first row with most of our heads; undefined where no row has the code's and another. */
export function findLayout({ rows }: Pick<Grid, 'rows'>): Layout | undefined {
  const layouts = rows
    .slice(0, LAST_HEAD_ROW)
    .map((row, index) => layoutOf(row ?? [], index))
    .filter(({ places }) => places.has(CODE) && places.size >= FEWEST_HEADS)
    .sort((one, other) => other.places.size - one.places.size);
  return layouts[0];
}

function layoutOf(row: Row, headRow: number): Layout {
  const places = new Map<Column, number[]>();
  const strangers: { column: number; head: string; twice: boolean }[] = [];
  for (const [index, cell] of row.entries()) {
    if (isBlank(cell)) continue;
    const head = shownText(cell).normalize('NFC').trim();
    const continued = CONTINUED.test(head);
    const column = columnOf(head.replace(CONTINUED, ''));
    const known = column && places.get(column);
    if (column && !known) places.set(column, [index]);
    else if (known && continued) known.push(index);
    else strangers.push({ column: index, head, twice: !!known });
  }
  return { headRow, places, strangers };
}
