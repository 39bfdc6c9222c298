import type { Fee, Paper, Procedure, TimeLimit } from '../../contract/procedure.ts';
import { nationalPortal, portalPage } from '../sources.ts';

const limit: TimeLimit = { kind: 'known', amount: 7, unit: 'working-day' };
const fee: Fee = {
  kind: 'amount',
  amount: 50_000,
  per: 'thẻ',
  note: 'Đến hết ngày 31/12/2026 chỉ thu một nửa, là 25.000 đồng.',
};

const papers: Paper[] = [
  {
    id: 'request',
    name: 'Phiếu đề nghị, mẫu DC02',
    as: 'form',
    copies: 1,
    required: true,
  },
  {
    id: 'old-card',
    name: 'Thẻ căn cước cũ',
    hint: 'Công an thu lại thẻ cũ khi làm thẻ mới.',
    as: 'original',
    copies: 1,
    required: true,
  },
  {
    id: 'population-form',
    name: 'Phiếu thu thập thông tin dân cư và giấy tờ của mình',
    hint: 'Chỉ khi chưa có tên trong Cơ sở dữ liệu quốc gia về dân cư.',
    as: 'original',
    copies: 1,
    required: false,
  },
];

/**
 * A public code base names 1.116410 as a later code for exchange and replacement together; unconfirmed, so it is not
 * in `replacedBy`.
 */
export const identityCard = {
  code: '1.014063',
  name: 'Đổi thẻ căn cước',
  officialName: 'Cấp đổi thẻ căn cước',
  sector: 'Cấp, quản lý căn cước',
  levels: ['commune'],
  serviceLevel: 'unknown',
  audiences: ['Công dân Việt Nam'],
  purpose: 'Đổi sang thẻ mới khi thẻ hết hạn, hỏng hoặc thông tin đã thay đổi.',
  // The portal's third row, post, is about bringing the card home; an application cannot be posted.
  channels: [
    { channel: 'counter', limit, fee },
    { channel: 'online', limit, fee },
  ],
  variants: [
    { id: 'adult', name: 'Người từ đủ 14 tuổi', papers },
    {
      id: 'child',
      name: 'Người dưới 14 tuổi',
      papers: [
        ...papers,
        {
          id: 'guardian-proof',
          name: 'Giấy tờ chứng minh là cha mẹ hoặc người giám hộ',
          as: 'original',
          copies: 1,
          required: true,
        },
      ],
    },
    { id: 'boundary-change', name: 'Đổi vì xã, tỉnh đã sáp nhập', papers },
  ],
  results: [{ name: 'Thẻ căn cước', code: 'KQ.G01.000023' }],
  authority: { kind: 'police', name: 'Công an xã, phường' },
  where: 'Công an xã, phường hoặc bộ phận một cửa cấp xã, nơi nào trong cả nước cũng được.',
  whoMayAct: {
    family: 'Cha mẹ hoặc người giám hộ làm cho trẻ dưới 14 tuổi.',
    authorised: 'Người từ đủ 14 tuổi phải tự đến để lấy vân tay và chụp ảnh.',
    helper: 'Người nhà giúp đặt lịch hẹn trên mạng được.',
  },
  mistakes: [
    'Thẻ bị mất thì làm việc cấp lại, không phải cấp đổi.',
    'Thông tin trong máy sai. Phải sửa thông tin trước rồi mới đổi thẻ.',
    'Nhờ người khác đi thay. Phải lấy vân tay, chụp ảnh nên không đi thay được.',
    'Xã, tỉnh sáp nhập mà đến chụp ảnh lại. Trường hợp này dùng ảnh và vân tay cũ.',
  ],
  everydayNames: [
    'CCCD',
    'làm lại căn cước',
    'đổi căn cước',
    'căn cước công dân',
    'làm CMND',
    'chứng minh nhân dân',
    'đổi chứng minh sang căn cước',
    'làm thẻ căn cước',
    'căn cước hết hạn',
    'cccd gắn chíp',
    'làm chứng minh thư',
    'giấy chứng minh',
    'đổi thẻ căn cước sai thông tin',
  ],
  lifeEvents: ['identity-residence'],
  timeNote:
    'Nhận hồ sơ giờ hành chính từ thứ Hai đến thứ Sáu và sáng thứ Bảy. Nhờ bưu điện mang thẻ về thì trả thêm cước.',
  legalBases: [
    '26/2023/QH15',
    '70/2024/NĐ-CP',
    '16/2024/TT-BCA',
    '17/2024/TT-BCA',
    '18/2024/TT-BCA',
    '53/2025/TT-BCA',
    '73/2024/TT-BTC',
    '64/2025/TT-BTC',
  ],
  decision: '5710/QĐ-BCA-C06',
  replaces: [],
  replacedBy: [],
  nationalUrl: portalPage('019d2bf7-9e0f-730b-9510-60349ebab5b2'),
  source: nationalPortal(),
} satisfies Procedure;
