/**
 * Time limits and fees as an author writes them, in one line that an official reads at a glance: "3 ngày làm việc",
 * "8.000 đồng mỗi bản", "tỉnh quy định". The procedure files and the spreadsheet share these words.
 */
import type { Channel, Fee, Paper, Procedure, TimeLimit } from '../contract/procedure.ts';

type Unit = Extract<TimeLimit, { kind: 'known' }>['unit'];

const UNIT_WORDS: Record<Unit, string> = {
  'working-day': 'ngày làm việc',
  'calendar-day': 'ngày',
  hour: 'giờ',
};
const UNKNOWN = 'chưa rõ';
const FREE = 'không mất tiền';
const PROVINCE = 'tỉnh quy định';

export const CHANNEL_WORDS: Record<Channel, string> = {
  online: 'trên mạng',
  counter: 'tại quầy',
  post: 'qua bưu điện',
};

export const AUTHORITY_WORDS: Record<Procedure['authority']['kind'], string> = {
  commune: 'ủy ban xã',
  police: 'công an',
  'land-registry': 'cơ quan đất đai',
  court: 'tòa án',
  other: 'nơi khác',
  unknown: UNKNOWN,
};

export const PAPER_WORDS: Record<Paper['as'], string> = {
  original: 'bản chính',
  copy: 'bản sao',
  'certified-copy': 'bản sao có chứng thực',
  show: 'đưa xem',
  form: 'tờ khai',
  unknown: UNKNOWN,
};

export const LIMIT_EXAMPLES = '"3 ngày làm việc", "7 ngày", "1 giờ", "chưa rõ"';
export const FEE_EXAMPLES = '"không mất tiền", "8.000 đồng mỗi bản", "tỉnh quy định", "chưa rõ"';

/** Undefined for words that are none of `LIMIT_EXAMPLES`; what a source printed without unit stands in quotes. */
export function readLimit(words: string): TimeLimit | undefined {
  const said = tidy(words);
  const unknown = new RegExp(`^${UNKNOWN}(?:, nguồn ghi "(.+)")?$`, 'u').exec(said);
  if (unknown) return unknown[1] ? { kind: 'unknown', stated: unknown[1] } : { kind: 'unknown' };
  const known = /^(\d{1,4}) (.+)$/u.exec(said);
  const unit = (Object.keys(UNIT_WORDS) as Unit[]).find((one) => UNIT_WORDS[one] === known?.[2]);
  const amount = Number(known?.[1]);
  return unit && amount > 0 ? { kind: 'known', amount, unit } : undefined;
}

export function writeLimit(limit: TimeLimit): string {
  if (limit.kind === 'known') return `${limit.amount} ${UNIT_WORDS[limit.unit]}`;
  return limit.stated ? `${UNKNOWN}, nguồn ghi "${limit.stated}"` : UNKNOWN;
}

/** Undefined for words that are none of `FEE_EXAMPLES`. A free fee has no note: then it is not simply free. */
export function readFee(words: string, note?: string): Fee | undefined {
  const said = tidy(words);
  const noted = note ? { note } : {};
  if (said === FREE) return note ? undefined : { kind: 'free' };
  if (said === PROVINCE) return { kind: 'province', ...noted };
  if (said === UNKNOWN) return { kind: 'unknown', ...noted };
  const sum = /^(\d{1,3}(?:\.\d{3})+|\d+) đồng(?: mỗi (.+))?$/u.exec(said);
  const amount = Number(sum?.[1]?.replaceAll('.', ''));
  if (!sum || !(amount > 0) || !Number.isSafeInteger(amount)) return undefined;
  return { kind: 'amount', amount, ...(sum[2] ? { per: sum[2] } : {}), ...noted };
}

export function writeFee(fee: Fee): string {
  switch (fee.kind) {
    case 'free':
      return FREE;
    case 'province':
      return PROVINCE;
    case 'unknown':
      return UNKNOWN;
    case 'amount':
      return `${grouped(fee.amount)} đồng${fee.per ? ` mỗi ${fee.per}` : ''}`;
  }
}

export const feeNoteOf = (fee: Fee): string | undefined => ('note' in fee ? fee.note : undefined);

const tidy = (words: string) => words.normalize('NFC').trim().replace(/\s+/gu, ' ');

const grouped = (amount: number) => String(amount).replace(/\B(?=(\d{3})+$)/g, '.');
