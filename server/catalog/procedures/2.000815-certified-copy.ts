import type { Procedure } from '../../contract/procedure.ts';
import { nationalPortal, portalPage } from '../sources.ts';

export const certifiedCopy = {
  code: '2.000815',
  name: 'Chứng thực bản sao (sao y)',
  officialName:
    'Chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan, tổ chức có thẩm quyền của Việt Nam; cơ quan, tổ chức có thẩm quyền của nước ngoài; cơ quan, tổ chức có thẩm quyền của Việt Nam liên kết với cơ quan, tổ chức có thẩm quyền của nước ngoài cấp hoặc chứng nhận',
  sector: 'Chứng thực',
  levels: ['commune', 'other'],
  serviceLevel: 'unknown',
  audiences: [
    'Công dân Việt Nam',
    'Tổ chức (không gồm doanh nghiệp, hợp tác xã)',
    'Người Việt Nam định cư ở nước ngoài',
  ],
  purpose: 'Đóng dấu vào bản phô tô để nơi nhận tin là giống bản chính.',
  // The portal's second row (10 USD a copy) is that of embassies abroad and says nothing to a commune's citizens.
  channels: [
    {
      channel: 'counter',
      limit: { kind: 'unknown' },
      fee: {
        kind: 'amount',
        amount: 2_000,
        per: 'trang',
        note: 'Từ trang thứ ba là 1.000 đồng một trang. Mỗi bản không quá 200.000 đồng.',
      },
    },
  ],
  variants: [
    {
      id: 'any',
      name: 'Mọi loại giấy tờ',
      papers: [
        {
          id: 'original',
          name: 'Bản chính của giấy cần sao',
          hint: 'Giấy đã có trên ứng dụng VNeID thì đưa VNeID ra là được.',
          as: 'show',
          required: true,
        },
        {
          id: 'photocopy',
          name: 'Bản phô tô đủ các trang',
          hint: 'Chưa có thì nơi chứng thực phô tô giúp, nếu ở đó có máy.',
          as: 'copy',
          required: false,
        },
      ],
    },
  ],
  results: [{ name: 'Bản sao được chứng thực từ bản chính', code: 'KQ.G15.000021' }],
  authority: {
    kind: 'commune',
    name: 'Ủy ban nhân dân xã, phường; phòng hoặc văn phòng công chứng cũng làm được',
  },
  where: 'Ủy ban nhân dân một xã, phường hoặc một nơi công chứng. Nhận bản sao ngay tại nơi làm.',
  whoMayAct: {
    family: 'Người nhà cầm bản chính đến là được.',
    authorised: 'Người cầm bản chính đến là người xin chứng thực.',
    helper: 'Người đi cùng giúp phô tô, sắp xếp giấy tờ được.',
  },
  mistakes: [
    'Chỉ mang bản phô tô, quên bản chính.',
    'Bản chính bị tẩy xóa, rách nát, mờ chữ. Giấy như vậy không chứng thực được.',
    'Giấy nước ngoài cấp chưa được hợp pháp hóa lãnh sự.',
    'Giấy tự viết, chưa có xác nhận và dấu của cơ quan nào.',
    'Giấy đóng dấu mật hoặc ghi rõ không được sao chụp.',
  ],
  everydayNames: [
    'sao y',
    'sao y bản chính',
    'công chứng giấy tờ',
    'công chứng bản sao',
    'chứng thực giấy tờ',
    'phô tô công chứng',
    'photo công chứng',
    'công chứng căn cước',
    'công chứng bằng cấp',
    'đóng dấu sao y',
    'thị thực giấy tờ',
    'công chứng sổ đỏ để nộp hồ sơ',
    'chứng thực học bạ',
  ],
  lifeEvents: ['copies'],
  legalBases: [
    '23/2015/NĐ-CP',
    '07/2025/NĐ-CP',
    '280/2025/NĐ-CP',
    '01/2020/TT-BTP',
    '226/2016/TT-BTC',
    '257/2016/TT-BTC',
    '264/2016/TT-BTC',
  ],
  decision: '3152/QĐ-BTP',
  replaces: [],
  replacedBy: [],
  nationalUrl: portalPage('019d2bfd-8e22-77ef-819f-e49460350904'),
  source: nationalPortal('thẩm quyền của xã đọc từ phần mức phí'),
} satisfies Procedure;
