import type { Fee, Paper, Procedure, TimeLimit } from '../../contract/procedure.ts';
import { nationalPortal, portalPage } from '../sources.ts';

/** Read from the record's steps (counter and post); its table leaves the time blank, and the online steps name none. */
const limit: TimeLimit = { kind: 'known', amount: 3, unit: 'working-day' };
/** The portal prints amounts, and beside them that the provincial council decides: so they say nothing here. */
const fee: Fee = {
  kind: 'province',
  note: 'Nộp khi gửi hồ sơ. Không được cấp giấy thì không được trả lại tiền.',
};

const request: Paper = {
  id: 'request',
  name: 'Giấy đề nghị đăng ký hộ kinh doanh',
  as: 'form',
  copies: 1,
  required: true,
};
const authorisations: Paper[] = [
  {
    id: 'authorisation',
    name: 'Giấy ủy quyền cho người đi thay',
    hint: 'Chỉ khi nhờ một người đi thay. Không cần công chứng, chứng thực.',
    as: 'copy',
    copies: 1,
    required: false,
  },
  {
    id: 'service-contract',
    name: 'Hợp đồng và giấy giới thiệu của bên làm dịch vụ',
    hint: 'Chỉ khi thuê công ty, tổ chức làm giúp.',
    as: 'copy',
    copies: 1,
    required: false,
  },
  {
    id: 'principal-identity',
    name: 'Bản sao thẻ căn cước của người ủy quyền',
    hint: 'Chỉ khi người ủy quyền chưa có tài khoản định danh điện tử.',
    as: 'copy',
    copies: 1,
    required: false,
  },
];

export const householdBusiness = {
  code: '1.001612',
  name: 'Đăng ký hộ kinh doanh',
  officialName: 'Đăng ký thành lập hộ kinh doanh',
  sector: 'Thành lập và hoạt động doanh nghiệp (hộ kinh doanh)',
  levels: ['ministry', 'commune'],
  serviceLevel: 'unknown',
  audiences: ['Công dân Việt Nam', 'Tổ chức (không gồm doanh nghiệp, hợp tác xã)'],
  purpose: 'Có giấy phép để mở quán, mở tiệm, buôn bán nhỏ.',
  channels: [
    { channel: 'online', limit: { kind: 'unknown' }, fee },
    { channel: 'post', limit, fee },
    { channel: 'counter', limit, fee },
  ],
  variants: [
    { id: 'single', name: 'Một người làm chủ', papers: [request, ...authorisations] },
    {
      id: 'family',
      name: 'Nhiều người trong nhà cùng làm chủ',
      papers: [
        request,
        {
          id: 'family-mandate',
          name: 'Giấy ủy quyền cho một người đứng tên chủ hộ kinh doanh',
          hint: 'Nộp bản sao. Bản gốc phải được công chứng hoặc chứng thực.',
          as: 'copy',
          copies: 1,
          required: true,
        },
        ...authorisations,
      ],
    },
  ],
  results: [
    { name: 'Giấy chứng nhận đăng ký hộ kinh doanh', code: 'KQ.G12.001041' },
    { name: 'Thông báo nội dung cần sửa đổi, bổ sung', code: 'KQ.G12.001009' },
  ],
  authority: { kind: 'commune', name: 'Cơ quan đăng ký kinh doanh cấp xã' },
  where: 'Xã, phường nơi đặt cửa hàng. Đến xã, phường khác trong cùng tỉnh cũng được.',
  whoMayAct: {
    family: 'Người nhà đi thay cần giấy ủy quyền, không phải công chứng, chứng thực.',
    authorised: 'Cá nhân: giấy ủy quyền. Tổ chức: hợp đồng dịch vụ và giấy giới thiệu.',
    helper: 'Người chỉ giúp gõ máy thì không cần giấy ủy quyền. Chủ hộ đồng ý là được.',
  },
  mistakes: [
    'Mở quán bán rồi mới đi đăng ký.',
    'Người ủy quyền không xác nhận trên ứng dụng định danh.',
    'Nhiều người cùng làm chủ mà giấy ủy quyền chưa công chứng, chứng thực.',
    'Không ghi rõ bán gì, làm nghề gì.',
  ],
  everydayNames: [
    'giấy phép kinh doanh',
    'đăng ký kinh doanh',
    'mở quán',
    'mở tiệm tạp hóa',
    'mở cửa hàng',
    'xin giấy phép bán hàng',
    'giấy phép buôn bán',
    'hộ kinh doanh cá thể',
    'mở quán cà phê',
    'mở sạp ngoài chợ',
    'làm giấy phép mở tiệm',
    'gpkd',
    'đăng ký bán hàng online',
  ],
  lifeEvents: ['small-business'],
  timeNote: 'Thiếu giấy tờ thì trong 3 ngày làm việc có thông báo nói rõ cần sửa gì.',
  legalBases: [
    '59/2020/QH14',
    '76/2025/QH15',
    '168/2025/NĐ-CP',
    '68/2025/TT-BTC',
    '85/2019/TT-BTC',
  ],
  decision: '2353/QĐ-BTC',
  replaces: [],
  replacedBy: [],
  nationalUrl: portalPage('019d2bfb-d76d-737f-81b9-69258b07240b'),
  source: nationalPortal('thẩm quyền của xã và thời hạn đọc từ phần trình tự'),
} satisfies Procedure;
