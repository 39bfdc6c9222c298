/** The rows of the table of ways, gathered: one entry a channel, as the catalogue has it. */
import { isDeepStrictEqual } from 'node:util';
import type { Channel, Fee, Procedure, TimeLimit } from '../../contract/procedure.ts';
import { cleanLine } from '../../domain/clean-text.ts';
import type { Tell } from './columns.ts';
import { feeOf, printed } from './fee.ts';
import { CHANNEL_PRINTED, type MethodRow } from './method-rows.ts';

const COLUMN = 'cach_thuc_thuc_hien';
type Unit = Extract<TimeLimit, { kind: 'known' }>['unit'];
const UNITS = new Map<string, Unit>([
  ['Ngày làm việc', 'working-day'],
  ['Ngày', 'calendar-day'],
  ['Giờ', 'hour'],
]);
const MIXED =
  'Nguồn ghi "Miễn phí" ở cách nộp này, nhưng ở cách nộp khác ghi do Hội đồng nhân dân tỉnh quyết định.';

interface Read {
  row: MethodRow;
  limit: TimeLimit;
  fee: Fee;
}

export function channelsOf(
  rows: readonly MethodRow[],
  steps: string,
  tell: Tell,
): Procedure['channels'] {
  const read = rows.map((row) => ({
    row,
    limit: limitOf(row, tell),
    fee: feeOf(row, steps, tell),
  }));
  const channels = [...new Set(rows.map(({ channel }) => channel))].map((channel) => {
    const own = read.filter(({ row }) => row.channel === channel);
    return { channel, limit: oneLimit(own, tell), fee: oneFee(own, tell) };
  });
  const isProvincial = channels.some(({ fee }) => fee.kind === 'province');
  return channels.map((one) => (isProvincial ? { ...one, fee: doubted(one.fee, tell) } : one));
}

/** A number without unit stays unknown, for nobody may guess days or hours. */
function limitOf({ time, fee, glued, description }: MethodRow, tell: Tell): TimeLimit {
  if (glued) {
    tell(COLUMN, 'Thời gian và số tiền dính vào nhau. Đã ghi thời hạn chưa rõ.', fee);
    return { kind: 'unknown' };
  }
  const [, digits = '', unit = ''] = /^(\d{1,4}) (.+)$/u.exec(time) ?? [];
  const known = UNITS.get(unit);
  const otherUnit = contradiction(Number(digits), known, description);
  if (otherUnit) {
    tell(
      COLUMN,
      'Cột thời gian và mô tả ghi hai đơn vị khác nhau. Đã ghi chưa rõ.',
      `${time}; ${otherUnit}`,
    );
    return { kind: 'unknown', stated: `${time}; ${otherUnit}` };
  }
  if (known && Number(digits) > 0) return { kind: 'known', amount: Number(digits), unit: known };
  if (time) tell(COLUMN, 'Thời hạn không có đơn vị ngày, giờ. Đã ghi chưa rõ.', time);
  return { kind: 'unknown', ...(time ? { stated: cleanLine(time) } : {}) };
}

/** The description's words where it gives the same number of days of the other kind, and of no other. */
function contradiction(
  amount: number,
  unit: string | undefined,
  description: string,
): string | undefined {
  const said = [...description.matchAll(/(?<!\d)0?(\d{1,4}) ngày( làm việc)?/giu)];
  const same = said.filter(([, days]) => Number(days) === amount);
  if (unit === 'working-day' && same.length > 0 && same.every(([, , working]) => !working))
    return same[0]![0];
  if (unit === 'calendar-day' && same.length > 0 && same.every(([, , working]) => working))
    return same[0]![0];
  return undefined;
}

function oneLimit(read: readonly Read[], tell: Tell): TimeLimit {
  const [first, ...others] = read;
  if (others.every(({ limit }) => isDeepStrictEqual(limit, first!.limit))) return first!.limit;
  const stated = [...new Set(read.map(({ row }) => cleanLine(row.time)))]
    .filter(Boolean)
    .join('; ');
  tell(
    COLUMN,
    'Một cách nộp có nhiều thời hạn, tùy trường hợp. Đã ghi chưa rõ kèm các thời hạn.',
    stated,
  );
  return { kind: 'unknown', ...(stated ? { stated } : {}) };
}

function oneFee(read: readonly Read[], tell: Tell): Fee {
  const [first, ...others] = read.map(({ fee }) => fee);
  if (others.every((fee) => isDeepStrictEqual(fee, first))) return first!;
  const kinds = new Set(read.map(({ fee }) => fee.kind));
  if (kinds.size === 1 && first!.kind === 'province') {
    return {
      kind: 'province',
      note: together(read.map(({ fee }) => ('note' in fee ? fee.note : ''))),
    };
  }
  const note = together(read.map(({ row }) => printed(row)));
  tell(COLUMN, 'Một cách nộp có nhiều mức tiền. Đã ghi chưa rõ kèm các mức.', note);
  return { kind: 'unknown', note };
}

/** "Miễn phí" is a default nought; beside a Council's decision on another channel it proves nothing. */
function doubted(fee: Fee, tell: Tell): Fee {
  if (fee.kind !== 'free') return fee;
  tell(COLUMN, MIXED);
  return { kind: 'unknown', note: MIXED };
}

const together = (notes: readonly (string | undefined)[]): string =>
  [...new Set(notes.filter(Boolean))].join('; ');

const SPEAKS_OF_TIME = /\d ?(?:giờ|ngày|tháng|phút)|trong ngày|ngày làm việc|ngay sau/iu;
/** More than a screen of law tells a citizen nothing about time. */
const LONGEST_NOTE = 1500;

/** What the descriptions say about time, as printed; the rest of them has no place in the catalogue. */
export function timeNoteOf(rows: readonly MethodRow[], tell: Tell): string | undefined {
  const told = rows
    .map(({ channel, description }) => ({ channel, said: cleanLine(description) }))
    .filter(({ said }) => said !== '');
  const timely = told.filter(({ said }) => SPEAKS_OF_TIME.test(said));
  const left = [...new Set(told.filter((one) => !timely.includes(one)).map(({ said }) => said))];
  if (left.length > 0) tell(COLUMN, 'Mô tả cách nộp không có chỗ ghi nên đã bỏ.', left.join(' | '));
  const note = byChannel(timely);
  if (note.length <= LONGEST_NOTE) return note || undefined;
  tell(COLUMN, 'Mô tả về thời hạn quá dài nên đã bỏ. Viết lại ngắn trong thủ tục.', note);
  return undefined;
}

function byChannel(told: readonly { channel: Channel; said: string }[]): string {
  const sayings = [...new Set(told.map(({ said }) => said))];
  if (sayings.length < 2) return sayings.join('');
  return sayings
    .map((said) => {
      const channels = new Set(
        told.filter((one) => one.said === said).map(({ channel }) => channel),
      );
      return `${[...channels].map((channel) => CHANNEL_PRINTED[channel]).join(', ')}: ${said}`;
    })
    .join('\n');
}
