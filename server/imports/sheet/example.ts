/** The template's example row: a procedure that does not exist, told as one should be. */
import type { Procedure } from '../../contract/procedure.ts';

/** A row whose code begins with one of these is there to be read by people. */
export const EXAMPLE_MARK = 'ví dụ';
export const EXPLANATION_MARK = 'giải thích';

export const EXAMPLE: Procedure = {
  code: '1.234567',
  wording: 'plain',
  name: 'Cấp lại giấy mẫu',
  officialName: 'Thủ tục cấp lại giấy mẫu',
  sector: 'Lĩnh vực mẫu',
  levels: ['commune'],
  serviceLevel: 'partial',
  audiences: ['Công dân Việt Nam'],
  purpose: 'Làm lại giấy mẫu khi giấy cũ bị mất hoặc bị rách.',
  channels: [
    {
      channel: 'online',
      limit: { kind: 'known', amount: 3, unit: 'working-day' },
      fee: { kind: 'province', note: 'Người có công được miễn.' },
    },
    {
      channel: 'counter',
      limit: { kind: 'known', amount: 3, unit: 'working-day' },
      fee: { kind: 'amount', amount: 8000, per: 'bản', note: 'Người có công được miễn.' },
    },
  ],
  variants: [
    {
      id: 'lost',
      name: 'Giấy bị mất',
      papers: [
        {
          id: 'request',
          name: 'Tờ khai',
          as: 'form',
          copies: 1,
          required: true,
          hint: 'Gửi trên mạng thì không phải viết tờ khai giấy.',
        },
        { id: 'identity', name: 'Thẻ căn cước hoặc hộ chiếu', as: 'show', required: true },
      ],
    },
    {
      id: 'torn',
      name: 'Giấy bị rách',
      papers: [
        {
          id: 'request',
          name: 'Tờ khai',
          as: 'form',
          copies: 1,
          required: true,
          hint: 'Gửi trên mạng thì không phải viết tờ khai giấy.',
        },
        { id: 'torn-paper', name: 'Giấy cũ bị rách', as: 'original', copies: 1, required: true },
      ],
    },
  ],
  variantQuestion: 'Giấy còn hay mất?',
  results: [{ name: 'Giấy mẫu' }],
  authority: { kind: 'commune', name: 'Ủy ban nhân dân xã, phường' },
  where: 'Trung tâm Phục vụ hành chính công của xã, phường nơi ở.',
  whoMayAct: {
    family: 'Vợ chồng, cha mẹ, con đi thay được.',
    authorised: 'Người khác phải có giấy ủy quyền.',
    helper: 'Người chỉ giúp gõ máy thì không cần giấy ủy quyền.',
  },
  mistakes: ['Quên mang giấy cũ bị rách.'],
  everydayNames: [
    'xin lại giấy mẫu',
    'làm lại giấy mẫu',
    'mất giấy mẫu',
    'giấy mẫu bị rách',
    'đổi giấy mẫu',
    'giấy mẫu cũ',
  ],
  situations: ['Giấy bị cháy, bị mất.', 'Giấy bị rách, chuột cắn.'],
  lifeEvents: [],
  timeNote: 'Gửi sau 15 giờ thì tính từ ngày làm việc hôm sau.',
  legalBases: ['60/2014/QH13'],
  decision: '163/QĐ-BTP',
  replaces: [],
  replacedBy: [],
  validFrom: '2025-07-01',
  source: { name: 'Quyết định công bố', readOn: '2026-11-15', verified: false },
};
