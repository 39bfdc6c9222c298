/** The file as a whole cannot be read; the message is Vietnamese and says what to do. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

/** Bytes; the whole nation as CSV has a third of them. */
export const LARGEST_FILE = 100_000_000;
export const LARGEST_UNPACKED = 200_000_000;
export const MOST_ROWS = 20_000;
/** Cells of a workbook, blank ones with a border or a colour included. */
export const MOST_CELLS = 3_000_000;

const SAVE_AGAIN = 'Mở tệp bằng Excel hoặc LibreOffice rồi lưu lại dạng .xlsx.';

export const broken = () => new Unreadable(`Tệp bị hỏng hoặc tải về chưa đủ. ${SAVE_AGAIN}`);

export const notATable = () =>
  new Unreadable(`Tệp này không phải bảng tính .xlsx hay .csv. ${SAVE_AGAIN}`);

export const locked = () =>
  new Unreadable('Tệp có mật khẩu hoặc là dạng .xls cũ. Bỏ mật khẩu, lưu lại dạng .xlsx.');

export const tooLarge = (what: string, most: string) =>
  new Unreadable(`${what}, nhiều nhất là ${most}. Chia bảng ra nhiều tệp nhỏ hơn.`);
