import type { Fee, Paper, Procedure } from '../../contract/procedure.ts';
import { nationalPortal, portalPage } from '../sources.ts';

/** The portal's column says free; its note says that the provincial council sets the fee. */
const fee: Fee = { kind: 'province' };

const request: Paper = {
  id: 'request',
  name: 'Đơn đề nghị cấp giấy phép xây dựng, mẫu số 1',
  as: 'form',
  copies: 1,
  required: true,
};
const landPaper: Paper = {
  id: 'land-paper',
  name: 'Giấy tờ về đất, ví dụ sổ đỏ, sổ hồng',
  hint: 'Đã có trong Cơ sở dữ liệu quốc gia về đất đai thì cán bộ tra trên máy.',
  as: 'copy',
  copies: 1,
  required: true,
};
const drawings: Paper = {
  id: 'drawings',
  name: 'Bản vẽ thiết kế xây dựng',
  hint: 'Hai bộ. Gồm mặt bằng, mặt cắt, móng và chỗ đấu điện, nước.',
  as: 'original',
  copies: 2,
  required: true,
};
const fireSafety: Paper = {
  id: 'fire-safety',
  name: 'Kết quả về phòng cháy, chữa cháy',
  hint: 'Chỉ khi công trình thuộc loại phải làm việc này.',
  as: 'copy',
  copies: 1,
  required: false,
};
const designReview: Paper = {
  id: 'design-review',
  name: 'Báo cáo thẩm tra thiết kế',
  hint: 'Chỉ khi công trình thuộc loại phải thẩm tra.',
  as: 'copy',
  copies: 1,
  required: false,
};
const projectApproval: Paper = {
  id: 'project-approval',
  name: 'Quyết định duyệt dự án và kết quả thẩm định',
  as: 'copy',
  copies: 1,
  required: true,
};

export const buildingPermit = {
  code: '1.013225',
  name: 'Xin giấy phép xây dựng mới',
  officialName:
    'Cấp giấy phép xây dựng mới đối với công trình cấp III, cấp IV (Công trình không theo tuyến/Theo tuyến trong đô thị/Tín ngưỡng, tôn giáo/Tượng đài, tranh hoành tráng/Theo giai đoạn cho công trình không theo tuyến/Theo giai đoạn cho công trình theo tuyến trong đô thị/Dự án) và nhà ở riêng lẻ',
  sector: 'Hoạt động xây dựng',
  levels: ['commune', 'other'],
  serviceLevel: 'unknown',
  audiences: [
    'Công dân Việt Nam',
    'Doanh nghiệp',
    'Doanh nghiệp có vốn đầu tư nước ngoài',
    'Tổ chức (không gồm doanh nghiệp, hợp tác xã)',
  ],
  purpose: 'Được phép xây nhà ở hoặc công trình nhỏ trước khi khởi công.',
  channels: [
    { channel: 'online', limit: { kind: 'known', amount: 20, unit: 'calendar-day' }, fee },
    { channel: 'post', limit: { kind: 'known', amount: 20, unit: 'calendar-day' }, fee },
    { channel: 'counter', limit: { kind: 'known', amount: 15, unit: 'calendar-day' }, fee },
  ],
  variants: [
    {
      id: 'house',
      name: 'Nhà ở riêng lẻ',
      papers: [
        request,
        landPaper,
        drawings,
        {
          id: 'neighbour-safety',
          name: 'Bản cam kết bảo đảm an toàn cho nhà bên cạnh',
          hint: 'Chỉ khi có nhà, công trình liền kề.',
          as: 'original',
          copies: 1,
          required: false,
        },
        fireSafety,
        designReview,
      ],
    },
    works('non-linear', 'Công trình không theo tuyến'),
    works('linear', 'Công trình theo tuyến, như đường ống, đường dây'),
    works('religious', 'Công trình tôn giáo', {
      id: 'religion-approval',
      name: 'Văn bản chấp thuận của cơ quan về tôn giáo cấp tỉnh',
      as: 'copy',
      copies: 1,
      required: true,
    }),
    {
      id: 'belief',
      name: 'Công trình tín ngưỡng, như đình, miếu',
      papers: [
        request,
        landPaper,
        drawings,
        {
          id: 'belief-opinion',
          name: 'Ý kiến của cơ quan về tín ngưỡng, tôn giáo cấp tỉnh',
          hint: 'Chỉ khi pháp luật về tín ngưỡng, tôn giáo có quy định.',
          as: 'copy',
          copies: 1,
          required: false,
        },
        fireSafety,
        designReview,
      ],
    },
    works('monument', 'Tượng đài, tranh hoành tráng', {
      id: 'culture-approval',
      name: 'Văn bản chấp thuận của cơ quan quản lý văn hóa',
      as: 'copy',
      copies: 1,
      required: true,
    }),
    works('diplomatic', 'Công trình của cơ quan ngoại giao, tổ chức quốc tế'),
  ],
  results: [
    {
      name: 'Giấy phép xây dựng kèm hồ sơ thiết kế có đóng dấu của cơ quan cấp phép',
      code: 'KQ.G17.000311',
    },
  ],
  authority: { kind: 'commune', name: 'Ủy ban nhân dân xã, phường' },
  where: 'Trung tâm Phục vụ hành chính công của xã, phường nơi xây.',
  whoMayAct: {
    family: 'Người nhà đi nộp thay thì hỏi cán bộ có cần giấy ủy quyền không.',
    authorised: 'Bên thiết kế, xây dựng nộp thay thì hỏi cán bộ về giấy ủy quyền.',
    helper: 'Người chỉ giúp gõ máy thì không cần giấy ủy quyền. Chủ nhà đồng ý là được.',
  },
  mistakes: [
    'Khởi công trước khi có giấy phép.',
    'Bản vẽ khác với thực tế thửa đất.',
    'Đất chưa chuyển sang đất ở mà xin xây nhà.',
    'Xây sát nhà bên cạnh mà thiếu bản cam kết an toàn.',
  ],
  everydayNames: [
    'giấy phép xây nhà',
    'xin phép xây nhà',
    'xin xây nhà',
    'giấy phép xây dựng',
    'cất nhà',
    'làm nhà mới xin phép ở đâu',
    'xin phép cất nhà',
    'gpxd',
    'giấy phép làm nhà',
    'xây nhà trên đất vườn',
    'đập đi xây lại',
    'xin giấy xây nhà cấp 4',
  ],
  lifeEvents: ['land-house'],
  timeNote:
    'Nhà ở riêng lẻ là 15 ngày, công trình khác là 20 ngày, tính từ khi đủ giấy tờ. Thiếu gì thì trong 7 ngày làm việc có thông báo một lần.',
  legalBases: [
    '50/2014/QH13',
    '62/2020/QH14',
    '175/2024/NĐ-CP',
    '105/2025/NĐ-CP',
    '140/2025/NĐ-CP',
    '144/2025/NĐ-CP',
    '14/2026/NĐ-CP',
  ],
  decision: '56/QĐ-BXD',
  replaces: [],
  replacedBy: [],
  nationalUrl: portalPage('019d2bfe-9088-744d-aa0a-e846b6dce3d5'),
  source: nationalPortal(),
} satisfies Procedure;

/** Works that belong to a project: its approval comes along. */
function works(id: string, name: string, ...own: Paper[]): Procedure['variants'][number] {
  return {
    id,
    name,
    papers: [request, landPaper, projectApproval, drawings, ...own, fireSafety, designReview],
  };
}
