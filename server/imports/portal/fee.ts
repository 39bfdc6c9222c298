/** A fee as the portal prints it: a number that is often a default nought, and a note that may say otherwise. */
import type { Fee } from '../../contract/procedure.ts';
import type { Tell } from './columns.ts';
import type { MethodRow } from './method-rows.ts';

const COLUMN = 'cach_thuc_thuc_hien';
/** The provincial People's Council decides: the national number says nothing. */
const COUNCIL = /hội đồng nhân dân|HĐND/iu;
/** Below this no fee is taken; "20 VNĐ" stands for a sum whose thousands were lost. */
const LEAST = 1000;

/** @param steps how the procedure goes (trình tự), which may speak of a fee that the table does not show. */
export function feeOf(row: MethodRow, steps: string, tell: Tell): Fee {
  const council = councilWords(row);
  if (council) {
    if (/\d/.test(row.fee))
      tell(
        COLUMN,
        'Có số tiền nhưng ghi chú nói tỉnh quyết định. Đã ghi tỉnh quy định.',
        printed(row),
      );
    return { kind: 'province', note: council };
  }
  if (!row.fee) return { kind: 'unknown', ...(row.note ? { note: row.note } : {}) };
  return row.fee === 'Miễn phí' ? freeOf(row, steps, tell) : sumOf(row, tell);
}

/** As the source has it, for a note beside "chưa rõ". */
export const printed = ({ fee, note }: MethodRow): string =>
  fee ? `Nguồn ghi "${fee}"${note ? `: ${note}` : ''}` : note;

function councilWords({ note, description }: MethodRow): string | undefined {
  if (COUNCIL.test(note)) return note;
  const sentences = description.split(/\n|(?<=[.;])\s+/u);
  return sentences.find((sentence) => COUNCIL.test(sentence) && /phí/iu.test(sentence))?.trim();
}

/** Nought is often a default: it is free only where neither the note nor the steps say otherwise. */
function freeOf(row: MethodRow, steps: string, tell: Tell): Fee {
  const sentences = row.note.split(/(?<=[.;])\s+/u).filter((one) => one && !NO_FEE.test(one));
  const paid = WAIVED.test(row.note) ? undefined : PAID.exec(steps)?.[0];
  if (sentences.length === 0 && !paid) {
    if (row.note.length > SHORT_NO) {
      tell(COLUMN, 'Không mất tiền. Lời giải thích không có chỗ ghi nên đã bỏ.', row.note);
    }
    return { kind: 'free' };
  }
  if (sentences.length > 0) {
    tell(
      COLUMN,
      'Số ghi miễn phí, ghi chú nói thêm. Đã ghi chưa rõ kèm ghi chú: cần người đọc.',
      row.note,
    );
    return { kind: 'unknown', note: printed(row) };
  }
  tell(COLUMN, 'Số ghi miễn phí nhưng trình tự nói có thu. Đã ghi chưa rõ: cần người đọc.', paid);
  return { kind: 'unknown', note: 'Nguồn ghi "Miễn phí", nhưng phần trình tự có nói đến lệ phí.' };
}

/** A sentence that takes nothing back from "Miễn phí"; paper copies are asked for apart. */
const NO_FEE =
  /^(?:không(?: có| quy định)?|(?:- )?(?:miễn|không thu) (?:lệ )?phí(?! cho người| đối với trường hợp)[^.;]*|phí cấp bản sao [^.]*\(nếu có yêu cầu\).*)[.;]?$/isu;
const SHORT_NO = 'Không quy định.'.length;
/** A note that waives it for everybody weighs more than steps that are written for every procedure of a kind. */
const WAIVED =
  /(?:^|[.;]\s)(?:- )?(?:miễn|không thu) (?:lệ )?phí(?! cho người| đối với trường hợp)/iu;
const PAID = /(?<!không )(?:nộp|thu) (?:tiền )?(?:tạm ứng )?(?:án|lệ) phí/iu;

function sumOf(row: MethodRow, tell: Tell): Fee {
  const unsure = (reason: string): Fee => {
    tell(COLUMN, `${reason} Đã ghi chưa rõ kèm lời của nguồn: cần người đọc.`, printed(row));
    return { kind: 'unknown', note: printed(row) };
  };
  if (row.fee.endsWith('USD')) return unsure('Tiền nước ngoài.');
  const noted = sumsIn(row.note);
  if (row.glued) {
    const [sure, ...others] = readings(row.fee).filter((sum) => noted.includes(sum));
    return sure && others.length === 0 && sure >= LEAST
      ? amount(sure, row.note)
      : unsure('Thời gian và số tiền dính vào nhau.');
  }
  const sum = numberOf(row.fee);
  if (!(sum >= LEAST) || !Number.isSafeInteger(sum))
    return unsure('Số tiền nhỏ quá, có lẽ mất phần nghìn.');
  if (noted.length > 0 && !noted.includes(sum)) return unsure('Số tiền và ghi chú không khớp.');
  return amount(sum, row.note);
}

/** "/trang" and "70.000 đồng/Giấy chứng nhận" name the unit and nothing else; any other note is kept whole. */
function amount(sum: number, note: string): Fee {
  const per = /^(?:[\d.]+ ?(?:đồng|vnđ|đ) ?)?\/ ?([^/.;:(]{1,60})\.?$/iu.exec(note)?.[1]?.trim();
  if (per)
    return { kind: 'amount', amount: sum, per: per[0]!.toLocaleLowerCase('vi') + per.slice(1) };
  const saysNoMore = /^[\d.]+ ?(?:đồng|vnđ|đ)\.?$/iu.test(note);
  return { kind: 'amount', amount: sum, ...(note && !saysNoMore ? { note } : {}) };
}

const numberOf = (text: string): number => Number(/^[\d,]+/.exec(text)?.[0].replaceAll(',', ''));

/** "120,000 VNĐ" may be 120.000, or a time of 1 and 20.000. */
function readings(text: string): number[] {
  const digits = /^[\d,]+/.exec(text)?.[0] ?? '';
  return [...digits].flatMap((_, index) => {
    const rest = digits.slice(index);
    return /^[1-9]\d{0,2}(?:,\d{3})*$/.test(rest) ? [numberOf(rest)] : [];
  });
}

/** "70.000 đồng", "5000đ": sums as a note writes them. */
const sumsIn = (note: string): number[] =>
  [...note.matchAll(/(?<![\d.])(\d{1,3}(?:\.\d{3}){1,4}|\d{4,12})\s?(?:đồng|vnđ|đ)/giu)].map(
    ([, sum = '']) => Number(sum.replaceAll('.', '')),
  );
