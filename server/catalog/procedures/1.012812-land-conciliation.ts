import type { Fee, Procedure } from '../../contract/procedure.ts';
import { nationalPortal, portalPage } from '../sources.ts';

const fee: Fee = { kind: 'free' };

export const landConciliation = {
  code: '1.012812',
  name: 'Hòa giải tranh chấp đất đai',
  officialName: 'Hòa giải tranh chấp đất đai',
  sector: 'Đất đai',
  levels: ['commune'],
  serviceLevel: 'unknown',
  audiences: [
    'Công dân Việt Nam',
    'Tổ chức (không gồm doanh nghiệp, hợp tác xã)',
    'Doanh nghiệp',
    'Doanh nghiệp có vốn đầu tư nước ngoài',
    'Hợp tác xã',
    'Cán bộ, công chức, viên chức',
  ],
  purpose: 'Nhờ xã, phường đứng ra giúp các bên nói chuyện khi cãi nhau về đất.',
  channels: [
    { channel: 'post', limit: { kind: 'known', amount: 30, unit: 'calendar-day' }, fee },
    { channel: 'counter', limit: { kind: 'known', amount: 40, unit: 'calendar-day' }, fee },
  ],
  variants: [
    {
      id: 'any',
      name: 'Mọi trường hợp',
      papers: [
        {
          id: 'petition',
          name: 'Đơn yêu cầu hòa giải tranh chấp đất đai',
          as: 'original',
          copies: 1,
          required: true,
        },
        {
          id: 'land-papers',
          name: 'Giấy tờ về thửa đất đang tranh chấp',
          hint: 'Bản phô tô là được. Có bản chứng thực thì càng tốt.',
          as: 'copy',
          copies: 1,
          required: true,
        },
      ],
    },
  ],
  results: [
    { name: 'Biên bản hòa giải có chữ ký các bên và dấu của xã, phường', code: 'KQ.G10.001159' },
    { name: 'Biên bản hòa giải gửi cho các bên', code: 'KQ.G13.000291' },
  ],
  authority: { kind: 'commune', name: 'Ủy ban nhân dân xã, phường nơi có đất' },
  where: 'Ủy ban nhân dân xã, phường nơi có thửa đất.',
  whoMayAct: {
    family: 'Các bên tranh chấp phải có mặt khi hòa giải.',
    authorised: 'Muốn nhờ người đi thay thì hỏi cán bộ trước ngày họp.',
    helper: 'Người nhà giúp viết đơn, gom giấy tờ được.',
  },
  mistakes: [
    'Vắng mặt hai lần. Khi đó coi như hòa giải không thành.',
    'Không ký vào từng trang biên bản.',
    'Đã thống nhất rồi đổi ý. Có 10 ngày để gửi ý kiến bằng văn bản.',
    'Chưa hòa giải ở xã mà gửi đơn thẳng lên tòa.',
  ],
  everydayNames: [
    'tranh chấp đất',
    'kiện đất',
    'hàng xóm lấn đất',
    'lấn ranh',
    'cãi nhau ranh đất',
    'hòa giải đất đai',
    'anh em tranh đất cha mẹ để lại',
    'đòi lại đất',
    'lấn chiếm bờ ruộng',
    'mâu thuẫn đất đai',
    'đơn xin hòa giải đất',
    'hàng xóm xây lấn sang nhà tôi',
  ],
  lifeEvents: ['land-house'],
  timeNote: 'Trong 3 ngày làm việc, xã báo có nhận đơn hay không. Không nhận thì nói rõ vì sao.',
  legalBases: ['43/2024/QH15', '102/2024/NĐ-CP', '118/2025/NĐ-CP'],
  decision: '2304/QĐ-BNNMT',
  replaces: [],
  replacedBy: [],
  nationalUrl: portalPage('019d2bfa-76e6-7468-b6f2-3d412e902b88'),
  source: nationalPortal('thẩm quyền của xã đọc từ phần trình tự'),
} satisfies Procedure;
