/** The heads for the channels of a procedure: which there are, and what is said of each. */
import { FEE_EXAMPLES, LIMIT_EXAMPLES } from '../../catalog/facts-in-words.ts';
import type { Channel } from '../../contract/procedure.ts';
import type { Column } from './sheet-field.ts';
import { CHANNELS, listed } from './words.ts';

export const channels: Column = {
  head: 'Cách nộp',
  also: ['kênh', 'cách thức nộp', 'hình thức nộp', 'channels'],
  about: `Mỗi dòng một cách: ${listed(CHANNELS.choices)}.`,
  width: 14,
};

export interface ChannelColumns {
  limit: Column;
  fee: Column;
  note: Column;
}

export const perChannel: Record<Channel, ChannelColumns> = {
  online: columnsFor('online', 'Trên mạng'),
  counter: columnsFor('counter', 'Tại quầy'),
  post: columnsFor('post', 'Qua bưu điện'),
};

function columnsFor(channel: Channel, head: string): ChannelColumns {
  return {
    limit: {
      head: `${head}: thời hạn`,
      also: [`${channel} limit`],
      about: `Ghi như ${LIMIT_EXAMPLES}.`,
      width: 16,
    },
    fee: {
      head: `${head}: tiền`,
      also: [`${head}: phí`, `${head}: lệ phí`, `${head}: mức tiền`, `${channel} fee`],
      about: `Ghi như ${FEE_EXAMPLES}.`,
      holds: 'money',
      width: 18,
    },
    note: {
      head: `${head}: ghi chú tiền`,
      also: [`${head}: ghi chú phí`, `${channel} fee note`],
      about: 'Ai được miễn, được giảm, trả lúc nào.',
      width: 24,
    },
  };
}
