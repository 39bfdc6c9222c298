/** A procedure's code after a spreadsheet has taken it for a number: what is certain is restored, and said. */
import { readProcedureCode } from '../../domain/procedure-code.ts';
import type { Told } from './grid.ts';

const DECIMALS = 6;
const AS_TEXT = 'Đổi cột này sang định dạng Văn bản (Text), rồi gõ lại đủ 7 chữ số, như 1.001193.';

export function readCode(text: string): Told<string> {
  const typed = text.normalize('NFKC').trim();
  const code = readProcedureCode(typed);
  if (code) return { value: code };
  const zeros = /^0+([1-9]\d{6})$/.exec(typed);
  const behind = zeros?.[1] && readProcedureCode(zeros[1]);
  if (behind) return doubted(typed, behind, 'thừa số 0 ở đầu');
  const short = /^([1-9])[.,](\d{1,6})$/.exec(typed);
  if (short?.[1] && short[2]) return restored(typed, short[1], short[2]);
  return { reason: `Không phải mã thủ tục. ${AS_TEXT}`, said: text };
}

/** 1001193 lost its dot, 2.0002 the zeros at its end. */
export function readCodeNumber(value: number): Told<string> {
  if (Number.isInteger(value)) {
    const code = value >= 1_000_000 ? readProcedureCode(String(value)) : undefined;
    return code ? { value: code } : lost(value);
  }
  const [whole = '', decimals = ''] = value.toFixed(DECIMALS).split('.');
  const rounded = Number(`${whole}.${decimals}`);
  if (!/^[1-9]$/.test(whole) || Math.abs(rounded - value) > 1e-9) return lost(value);
  return restored(String(rounded), whole, decimals.replace(/0+$/, ''));
}

function restored(said: string, whole: string, decimals: string): Told<string> {
  const code = `${whole}.${decimals.padEnd(DECIMALS, '0')}`;
  if (decimals.length === DECIMALS) return { value: code };
  return doubted(said, code, 'bảng tính đã bỏ số 0 ở cuối');
}

const doubted = (said: string, code: string, why: string): Told<string> => ({
  value: code,
  reason: `Ghi ${said}, ${why}; đọc thành ${code}. Xem có đúng không. ${AS_TEXT}`,
  said,
});

const lost = (value: number): Told<string> => ({
  reason: `Bảng tính đã đổi mã thành số khác. ${AS_TEXT}`,
  said: String(value),
});
