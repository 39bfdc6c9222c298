import type { Paper, Procedure } from '../../contract/procedure.ts';

const identity: Paper = {
  id: 'identity',
  name: 'Thẻ căn cước hoặc giấy khai sinh của người hưởng',
  as: 'show',
  required: true,
};
const disability: Paper = {
  id: 'disability-certificate',
  name: 'Giấy xác nhận khuyết tật',
  hint: 'Chỉ khi người hưởng là người khuyết tật.',
  as: 'copy',
  copies: 1,
  required: false,
};

/**
 * Only code, name, level and papers are on record (two public code bases); the portal record is missing from the
 * crawl. Time and fee therefore stay unknown. Who decides was read in one newspaper article of 2025.
 */
export const socialAssistance = {
  code: '1.001776',
  name: 'Xin trợ cấp xã hội hằng tháng',
  officialName:
    'Thực hiện, điều chỉnh, thôi hưởng trợ cấp xã hội hàng tháng, hỗ trợ kinh phí chăm sóc, nuôi dưỡng hàng tháng',
  sector: 'Bảo trợ xã hội',
  levels: ['commune'],
  serviceLevel: 'unknown',
  audiences: ['Công dân Việt Nam'],
  purpose: 'Nhận tiền trợ cấp mỗi tháng cho người khó khăn, hoặc báo đổi, báo thôi nhận.',
  channels: [
    { channel: 'online', limit: { kind: 'unknown' }, fee: { kind: 'unknown' } },
    { channel: 'post', limit: { kind: 'unknown' }, fee: { kind: 'unknown' } },
    { channel: 'counter', limit: { kind: 'unknown' }, fee: { kind: 'unknown' } },
  ],
  variants: [
    {
      id: 'allowance',
      name: 'Trợ cấp cho bản thân người khó khăn',
      papers: [
        {
          id: 'declaration',
          name: 'Tờ khai trợ giúp xã hội',
          hint: 'Có nhiều mẫu, từ 1a đến 1đ. Cán bộ đưa đúng mẫu.',
          as: 'form',
          copies: 1,
          required: true,
        },
        disability,
        identity,
      ],
    },
    {
      id: 'care',
      name: 'Hỗ trợ người nhận chăm sóc, nuôi dưỡng',
      papers: [
        {
          id: 'care-declaration',
          name: 'Tờ khai nhận chăm sóc, nuôi dưỡng',
          hint: 'Dùng mẫu 2a, 2b hoặc 03. Cán bộ đưa đúng mẫu.',
          as: 'form',
          copies: 1,
          required: true,
        },
        disability,
        identity,
      ],
    },
  ],
  results: [{ name: 'Quyết định về trợ cấp xã hội hằng tháng' }],
  authority: { kind: 'commune', name: 'Chủ tịch Ủy ban nhân dân xã, phường' },
  where: 'Ủy ban nhân dân xã, phường nơi người hưởng đang ở.',
  whoMayAct: {
    family: 'Người nhà, người chăm sóc khai thay người già yếu, người khuyết tật, trẻ em.',
    authorised: 'Người khác: hỏi cán bộ trước khi đi thay.',
    helper: 'Trưởng thôn, cán bộ, thanh niên tình nguyện giúp viết tờ khai được.',
  },
  mistakes: [
    'Chọn nhầm mẫu tờ khai. Hỏi cán bộ trước khi viết.',
    'Chưa có giấy xác nhận khuyết tật mà xin trợ cấp khuyết tật.',
    'Chuyển chỗ ở mà không báo, nên tiền bị dừng.',
  ],
  everydayNames: [
    'tiền trợ cấp hằng tháng',
    'trợ cấp người già',
    'trợ cấp người cao tuổi',
    'trợ cấp khuyết tật',
    'tiền bảo trợ xã hội',
    'trợ cấp trẻ mồ côi',
    'trợ cấp mẹ đơn thân nuôi con',
    'tiền xã hội',
    'xin trợ cấp cho người tàn tật',
    'tiền nuôi người bệnh tâm thần',
    'chế độ bảo trợ',
    'trợ cấp xã hội',
  ],
  lifeEvents: ['social-support'],
  legalBases: ['20/2021/NĐ-CP'],
  replaces: [],
  replacedBy: [],
  source: {
    name: 'Mã và tên: hai kho mã nguồn công khai. Thẩm quyền của xã: vietnam.vn, bài về trợ cấp từ 01/7/2025. Thời hạn, lệ phí: chưa rõ.',
    verified: false,
  },
} satisfies Procedure;
