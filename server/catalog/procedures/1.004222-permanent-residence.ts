import type { Paper, Procedure, TimeLimit } from '../../contract/procedure.ts';
import { nationalPortal, portalPage } from '../sources.ts';

const limit: TimeLimit = { kind: 'known', amount: 7, unit: 'working-day' };

const request: Paper = {
  id: 'request',
  name: 'Tờ khai thay đổi thông tin cư trú, mẫu CT01',
  hint: 'Về ở nhà người khác thì chủ nhà và chủ hộ ghi ý kiến vào đây.',
  as: 'form',
  copies: 1,
  required: true,
};

export const permanentResidence = {
  code: '1.004222',
  name: 'Đăng ký thường trú',
  officialName: 'Đăng ký thường trú',
  sector: 'Đăng ký, quản lý cư trú',
  levels: ['commune'],
  serviceLevel: 'unknown',
  audiences: ['Công dân Việt Nam', 'Người Việt Nam định cư ở nước ngoài'],
  purpose: 'Ghi tên vào nơi ở lâu dài, như trước đây là nhập hộ khẩu.',
  channels: [
    {
      channel: 'online',
      limit,
      fee: { kind: 'amount', amount: 10_000, per: 'lần đăng ký' },
    },
    {
      channel: 'counter',
      limit,
      fee: {
        kind: 'amount',
        amount: 20_000,
        per: 'lần đăng ký',
        note: 'Có người được miễn. Mang giấy tờ chứng minh nếu máy chưa có thông tin.',
      },
    },
  ],
  variants: [
    variant('own-home', 'Vào nhà của chính mình', {
      id: 'home-proof',
      name: 'Giấy tờ nhà đất',
      hint: 'Chỉ khi cán bộ tra trên máy không thấy.',
      as: 'show',
      required: false,
    }),
    variant('family-home', 'Về ở với người thân', {
      id: 'kinship-proof',
      name: 'Giấy tờ chứng minh là người nhà của chủ hộ',
      hint: 'Chỉ khi cán bộ tra trên máy không thấy. Ví dụ: giấy khai sinh, giấy kết hôn.',
      as: 'show',
      required: false,
    }),
    variant(
      'rented',
      'Nhà thuê, mượn, ở nhờ',
      {
        id: 'tenancy',
        name: 'Hợp đồng hoặc giấy cho thuê, mượn, ở nhờ',
        hint: 'Phải được công chứng hoặc chứng thực.',
        as: 'original',
        copies: 1,
        required: true,
      },
      {
        id: 'floor-area',
        name: 'Giấy tờ cho biết nhà đủ diện tích',
        hint: 'Chỉ khi cán bộ tra trên máy không thấy.',
        as: 'show',
        required: false,
      },
    ),
    variant(
      'care',
      'Người được chăm sóc, nuôi dưỡng, trợ giúp',
      {
        id: 'care-proof',
        name: 'Giấy xác nhận về việc chăm sóc, nuôi dưỡng, trợ giúp',
        as: 'original',
        copies: 1,
        required: true,
      },
      {
        id: 'institution-letter',
        name: 'Văn bản đề nghị của cơ sở trợ giúp xã hội',
        hint: 'Chỉ khi ở cơ sở trợ giúp xã hội.',
        as: 'original',
        copies: 1,
        required: false,
      },
    ),
    variant(
      'religious',
      'Ở chùa, nhà thờ, cơ sở tín ngưỡng',
      {
        id: 'religious-role',
        name: 'Giấy tờ cho biết là người tu hành hoặc người đại diện ở đó',
        hint: 'Người già, trẻ em nương tựa thì xin giấy xác nhận của xã, phường.',
        as: 'original',
        copies: 1,
        required: false,
      },
      {
        id: 'religious-housing',
        name: 'Giấy của Ủy ban nhân dân xã, phường xác nhận nơi đó có nhà ở',
        as: 'original',
        copies: 1,
        required: true,
      },
    ),
    variant(
      'vessel',
      'Ở trên ghe, thuyền, phương tiện lưu động',
      {
        id: 'vessel-registration',
        name: 'Giấy đăng ký và giấy kiểm định của phương tiện',
        hint: 'Loại không phải đăng ký thì xin giấy xác nhận dùng để ở của xã, phường.',
        as: 'original',
        copies: 1,
        required: true,
      },
      {
        id: 'mooring',
        name: 'Giấy xác nhận nơi đậu thường xuyên của xã, phường',
        hint: 'Chỉ khi không phải đăng ký, hoặc nơi đậu khác nơi đăng ký phương tiện.',
        as: 'original',
        copies: 1,
        required: false,
      },
    ),
    variant('barracks', 'Ở nơi đóng quân của Công an, Quân đội', {
      id: 'unit-letter',
      name: 'Giấy giới thiệu của đơn vị, có ký tên, đóng dấu',
      as: 'original',
      copies: 1,
      required: true,
    }),
  ],
  results: [
    { name: 'Cập nhật thông tin trong Cơ sở dữ liệu về cư trú', code: 'KQ.G01.000066' },
    { name: 'Cập nhật thông tin trong Cơ sở dữ liệu quốc gia về dân cư', code: 'KQ.G01.000064' },
    { name: 'Thông báo kết quả giải quyết thủ tục về cư trú', code: 'KQ.G01.000065' },
    { name: 'Phiếu từ chối tiếp nhận, giải quyết hồ sơ', code: 'KQ.G01.000067' },
  ],
  authority: { kind: 'police', name: 'Công an xã, phường' },
  where: 'Công an xã, phường nơi chuyển đến, hoặc trên Cổng Dịch vụ công quốc gia.',
  whoMayAct: {
    family: 'Cha mẹ khai cho con nhỏ. Người khác trong nhà đi thay thì hỏi Công an trước.',
    authorised: 'Hỏi Công an xã, phường trước khi đi thay.',
    helper: 'Người giúp gõ máy không ký thay được.',
  },
  mistakes: [
    'Chủ nhà, chủ hộ chưa ghi ý kiến đồng ý vào tờ khai.',
    'Hợp đồng thuê nhà viết tay, chưa công chứng hoặc chứng thực.',
    'Quên đăng ký cho con trong 60 ngày sau khi khai sinh.',
    'Tìm sổ hộ khẩu giấy. Nay cán bộ tra trên máy.',
  ],
  everydayNames: [
    'nhập hộ khẩu',
    'sổ hộ khẩu',
    'nhập khẩu cho con',
    'chuyển hộ khẩu',
    'hộ khẩu',
    'đăng ký thường trú',
    'cắt khẩu nhập khẩu',
    'nhập khẩu về nhà chồng',
    'nhập hộ khẩu cho vợ',
    'chuyển khẩu',
    'đăng ký nhân khẩu',
    'làm hộ khẩu cho em bé',
  ],
  lifeEvents: ['identity-residence', 'new-child', 'land-house'],
  legalBases: [
    '68/2020/QH14',
    '154/2024/NĐ-CP',
    '58/2026/NĐ-CP',
    '66.7/2025/NQ-CP',
    '55/2021/TT-BCA',
    '56/2021/TT-BCA',
    '57/2021/TT-BCA',
    '66/2023/TT-BCA',
    '53/2025/TT-BCA',
    '54/2025/TT-BCA',
    '75/2022/TT-BTC',
    '71/2025/TT-BTC',
  ],
  decision: '1523/QĐ-BCA-C06',
  replaces: [],
  replacedBy: [],
  nationalUrl: portalPage('019d2bf7-7704-7449-9e95-fe7ebb959aa2'),
  source: nationalPortal(),
} satisfies Procedure;

function variant(id: string, name: string, ...own: Paper[]): Procedure['variants'][number] {
  return { id, name, papers: [request, ...own] };
}
