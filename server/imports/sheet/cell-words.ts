/** What a cell says in words, undoing what spreadsheets do to what people type. */
import { readCodeNumber } from './code-words.ts';
import { type Cell, shownText, type Told } from './grid.ts';
import { withoutGuard } from './guard.ts';

/** What a column's cells hold; `words` for all that is none of the others. */
export type Holds = 'words' | 'code' | 'day' | 'money';

/** Less is hardly a fee, and rather 8.000 that a spreadsheet took for eight. */
const LEAST_SUM = 500;
/** A spreadsheet keeps no more. */
const MOST_DIGITS = 15;
const TYPE_AGAIN = 'Đổi cột này sang định dạng Văn bản (Text), rồi gõ lại.';

/** No value: the cell cannot be trusted and counts as not told. A blank cell says ''. */
export function wordsIn(cell: Cell | undefined, holds: Holds): Told<string> {
  switch (cell?.kind) {
    case undefined:
      return { value: '' };
    case 'text':
      return { value: withoutGuard(cell.text) };
    case 'number':
      return numberWords(cell.value, holds);
    case 'day':
      return holds === 'day' ? { value: cell.on } : turnedIntoDay(cell);
    case 'truth':
      return { value: cell.value ? 'có' : 'không' };
    case 'fault':
      return {
        reason: 'Công thức báo lỗi hoặc chưa có kết quả. Xóa công thức, gõ chữ vào ô.',
        said: cell.said,
      };
  }
}

function turnedIntoDay(cell: Cell): Told<string> {
  const shown = shownText(cell);
  const reason = `Bảng tính đã đổi chữ trong ô thành ngày ${shown}, không biết chữ gốc. ${TYPE_AGAIN}`;
  return { reason, said: shown };
}

function numberWords(value: number, holds: Holds): Told<string> {
  if (holds === 'code') return readCodeNumber(value);
  const said = String(value);
  if (said.includes('e') || said.replace(/\D/g, '').length > MOST_DIGITS) {
    return { reason: `Bảng tính đã làm tròn số dài. ${TYPE_AGAIN}`, said };
  }
  return { value: holds === 'money' && value >= LEAST_SUM ? `${said} đồng` : said };
}
