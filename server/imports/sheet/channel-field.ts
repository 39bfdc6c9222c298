/** The channels of a procedure: which there are and in which order, and for each a time limit, a fee, and its note. */
import type { Channel, Fee, Procedure, TimeLimit } from '../../contract/procedure.ts';
import {
  FEE_EXAMPLES,
  feeNoteOf,
  LIMIT_EXAMPLES,
  writeFee,
  writeLimit,
} from '../../catalog/facts-in-words.ts';
import { eachChosen } from './codecs.ts';
import { type ChannelColumns, channels as list, perChannel } from './channel-columns.ts';
import {
  type Cells,
  type Codec,
  type Doubt,
  optionalWords,
  readCell,
  type SheetField,
} from './sheet-field.ts';
import { readTypedFee, readTypedLimit } from './typed-facts.ts';
import { CHANNELS } from './words.ts';

type Lines = Procedure['channels'];
type Line = Lines[number];

const IN_ORDER: readonly Channel[] = ['online', 'counter', 'post'];
const UNKNOWN = { limit: { kind: 'unknown' }, fee: { kind: 'unknown' } } as const;

const limits: Codec<TimeLimit> = {
  blank: UNKNOWN.limit,
  read(words) {
    const value = readTypedLimit(words);
    return value
      ? { value }
      : { reason: `Ghi như ${LIMIT_EXAMPLES}; điều khác ghi ở cột ghi chú.` };
  },
  write: writeLimit,
};

const fees: Codec<Fee> = {
  blank: UNKNOWN.fee,
  read(words) {
    const value = readTypedFee(words);
    return value ? { value } : { reason: `Ghi như ${FEE_EXAMPLES}; điều khác ghi ở cột ghi chú.` };
  },
  write: writeFee,
};

const order = eachChosen(CHANNELS);

export const channelField: SheetField = {
  field: 'channels',
  columns: [
    list,
    ...IN_ORDER.flatMap((channel) => {
      const { limit, fee, note } = perChannel[channel];
      return [limit, fee, note];
    }),
  ],
  write: ({ channels }) => [
    order.write(channels.map(({ channel }) => channel)),
    ...IN_ORDER.flatMap((channel) => writeLine(channels.find((line) => line.channel === channel))),
  ],
  read([listCell, ...cells], before) {
    const inOrder = readCell(list, order, listCell, []);
    const groups = IN_ORDER.map((channel, index) =>
      readLine(
        channel,
        cells.slice(3 * index, 3 * index + 3),
        before.channels.find((line) => line.channel === channel),
      ),
    );
    const { channels, doubts } = arrange(inOrder.value, groups, before.channels);
    return {
      procedure: { ...before, channels },
      doubts: [...inOrder.doubts, ...groups.flatMap((group) => group.doubts), ...doubts],
    };
  },
};

function writeLine(line: Line | undefined): string[] {
  if (!line) return ['', '', ''];
  return [limits.write(line.limit), fees.write(line.fee), feeNoteOf(line.fee) ?? ''];
}

interface Group {
  line: Line;
  /** Its cells say something. */
  said: boolean;
  /** Its cells are there and say nothing. */
  blank: boolean;
  doubts: Doubt[];
}

function readLine(channel: Channel, [limitCell, feeCell, noteCell]: Cells, before?: Line): Group {
  const columns = perChannel[channel];
  const limit = readCell(columns.limit, limits, limitCell, before?.limit ?? UNKNOWN.limit);
  const fee = readCell(columns.fee, fees, feeCell, before?.fee ?? UNKNOWN.fee);
  const noteBefore = before && feeNoteOf(before.fee);
  const note = readCell(columns.note, optionalWords, noteCell, noteBefore);
  const noted = withNote(fee.value, note.value, columns, noteCell);
  return {
    line: { channel, limit: limit.value, fee: noted.fee },
    said: [limitCell, feeCell, noteCell].some((cell) => cell?.trim()),
    blank: limitCell?.trim() === '' && feeCell?.trim() === '',
    doubts: [...limit.doubts, ...fee.doubts, ...note.doubts, ...noted.doubts],
  };
}

/** What is free with a condition is not simply free: nothing is promised, the note is kept. */
function withNote(
  { ...fee }: Fee,
  note: string | undefined,
  columns: ChannelColumns,
  noteCell: string | undefined,
): { fee: Fee; doubts: Doubt[] } {
  if (fee.kind !== 'free') {
    delete fee.note;
    return { fee: note ? { ...fee, note } : fee, doubts: [] };
  }
  if (!note || noteCell === undefined) return { fee, doubts: [] };
  const reason =
    'Đã ghi "không mất tiền" thì không có ghi chú. Xóa ghi chú, hoặc ghi tiền là "chưa rõ".';
  return { fee: { kind: 'unknown', note }, doubts: [{ column: columns.note, reason, said: note }] };
}

/** In the order of the list; without one, as it was before, and what is new after it. */
function arrange(
  named: readonly Channel[],
  groups: readonly Group[],
  before: Lines,
): { channels: Lines; doubts: Doubt[] } {
  const told = groups.filter(({ said }) => said).map(({ line }) => line.channel);
  const kept = before
    .map(({ channel }) => channel)
    .filter((channel) => groups.some(({ line, blank }) => line.channel === channel && !blank));
  const wanted = new Set([...(named.length ? named : kept), ...told]);
  const unnamed = named.length ? told.filter((channel) => !named.includes(channel)) : [];
  return {
    channels: [...wanted].flatMap((channel) =>
      groups.filter(({ line }) => line.channel === channel).map(({ line }) => line),
    ),
    doubts: unnamed.map((channel) => ({
      column: list,
      reason: `Thiếu "${CHANNELS.write(channel)}" mà thời hạn hoặc tiền của cách ấy lại có ghi; đã tính là nộp được. Ghi thêm vào đây, hoặc xóa các ô kia.`,
    })),
  };
}
