import type {
  Acknowledgement,
  MoveName,
  Status,
  TimelineEntry,
  Tracking,
} from '../../server/contract/dossier.ts';
import { acknowledgement, received, submitted } from './samples.ts';

/** Sent in the week before Tết of a year whose calendar is not official, with a paper still owed. */
export const provisional: Acknowledgement = {
  ...acknowledgement,
  arrivedAt: '2027-02-04T08:40:00.000Z',
  lookBy: {
    at: '2027-02-12T09:00:00.000Z',
    on: '2027-02-12',
    half: 'afternoon',
    provisional: true,
    skipped: ['05', '08', '09', '10', '11'].map((day) => ({
      on: `2027-02-${day}`,
      name: 'Tết Nguyên đán',
    })),
  },
};

export const owing: Acknowledgement = {
  ...acknowledgement,
  papers: [
    ...acknowledgement.papers,
    {
      field: 'form',
      label: 'Tờ khai cũ',
      files: [
        { name: 'to-khai.pdf', size: 90_000, kind: 'pdf' },
        { name: 'to-khai.jpg', size: 80_000, kind: 'jpeg' },
      ],
      owed: false,
    },
    { field: 'authorisation', label: 'Giấy ủy quyền', files: [], owed: true },
  ],
};

/** As much as one dossier can reasonably bring: still one page. */
export const long: Acknowledgement = {
  ...provisional,
  procedure: {
    code: '1.004884',
    name: 'Đăng ký kết hôn có yếu tố nước ngoài cho người đang cư trú tại khu vực biên giới',
  },
  papers: Array.from({ length: 9 }, (_, index) => ({
    field: `paper${index}`,
    label: `Giấy tờ thứ ${index + 1} có tên dài như trong quyết định công bố thủ tục`,
    files: index === 8 ? [] : [{ name: 'trang.jpg', size: 200_000, kind: 'jpeg' as const }],
    owed: index === 8,
  })),
};

export const withFee = (fee: Acknowledgement['fee']): Acknowledgement => ({
  ...acknowledgement,
  fee,
  copies: undefined,
});

const NATIONAL: Record<Status, number> = {
  submitted: 1,
  received: 2,
  refused: 3,
  handling: 4,
  supplement: 5,
  payment: 6,
  withdrawn: 7,
  stopped: 8,
  finished: 9,
  returned: 10,
};

const entry = (
  move: MoveName,
  status: Status,
  at: string,
  more: Partial<TimelineEntry> = {},
): TimelineEntry => ({
  at,
  enteredAt: at,
  move,
  status,
  by: 'Cán bộ Mẫu',
  unit: 'Tư pháp – Hộ tịch',
  ...more,
});

/** A dossier one step further; the clock stands half an hour after the step. */
function after(
  base: Tracking,
  move: MoveName,
  status: Status,
  at: string,
  more: Partial<Tracking> = {},
  details: Partial<TimelineEntry> = {},
): Tracking {
  return {
    ...base,
    status,
    nationalStatus: NATIONAL[status],
    left: undefined,
    timeline: [entry(move, status, at, details), ...base.timeline],
    asOf: new Date(Date.parse(at) + 30 * 60_000).toISOString(),
    ...more,
  };
}

export const overlooked: Tracking = { ...submitted, asOf: '2026-11-25T07:00:00.000Z' };

export const handling = after(received, 'handle', 'handling', '2026-11-25T02:40:00.000Z', {
  left: { workingDays: 0, workingHours: 5.3 },
});

export const handlingForDays: Tracking = {
  ...handling,
  receipt: received.receipt && { ...received.receipt, dueOn: '2026-11-27', dueHalf: 'day' },
  left: { workingDays: 2, workingHours: 17 },
};

export const late: Tracking = {
  ...handling,
  left: { workingDays: -1, workingHours: -4.5 },
  asOf: '2026-11-26T08:00:00.000Z',
};

export const lateEntered = after(
  received,
  'handle',
  'handling',
  '2026-11-25T02:40:00.000Z',
  { left: { workingDays: 0, workingHours: 1 } },
  { enteredAt: '2026-11-25T08:55:00.000Z' },
);

export const payment = after(received, 'ask-payment', 'payment', '2026-11-25T03:00:00.000Z', {
  reason: 'Lệ phí 16.000 đồng cho 2 bản sao, nộp tại quầy.',
});

export const refused = after(submitted, 'refuse', 'refused', '2026-11-25T01:40:00.000Z', {
  reason: 'Sổ hộ tịch của người này do xã khác giữ.',
});

export const refusedSilently: Tracking = { ...refused, reason: undefined };

export const stopped = after(handling, 'stop', 'stopped', '2026-11-26T01:40:00.000Z', {
  reason: 'Không tìm thấy người có tên trong sổ.',
});

export const withdrawn = after(submitted, 'withdraw', 'withdrawn', '2026-11-24T01:40:00.000Z', {
  reason: 'Người nộp gọi điện xin rút.',
});

export const finished = after(handling, 'finish', 'finished', '2026-11-25T07:10:00.000Z');

export const returned = after(finished, 'return', 'returned', '2026-11-25T08:20:00.000Z', {
  asOf: '2026-11-27T02:00:00.000Z',
});

/** From a server of next year. */
export const unheardOf: Tracking = {
  ...submitted,
  status: 'transferred' as Status,
  timeline: [
    entry('transfer' as MoveName, 'transferred' as Status, '2026-11-25T02:00:00.000Z'),
    ...submitted.timeline,
  ],
  asOf: '2026-11-25T02:10:00.000Z',
};

/** One for each status of the contract. */
export const byStatus: Record<Status, Tracking> = {
  submitted,
  received,
  refused,
  handling,
  supplement: after(
    submitted,
    'ask-papers',
    'supplement',
    '2026-11-25T01:30:00.000Z',
    {
      asked: {
        papers: [
          {
            paper: 'Căn cước, mặt sau',
            fault: 'unclear',
            note: 'Chụp lại ở chỗ sáng, thấy rõ cả bốn góc.',
          },
          { paper: 'Giấy ủy quyền', fault: 'missing' },
        ],
        answerBy: '2026-11-27',
      },
    },
    { unit: 'Bộ phận một cửa' },
  ),
  payment,
  withdrawn,
  stopped,
  finished,
  returned,
};
