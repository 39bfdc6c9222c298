import type { Fee, Paper, Procedure, TimeLimit } from '../../contract/procedure.ts';
import { nationalPortal, portalPage } from '../sources.ts';
import {
  authorisationPaper,
  CIVIL_STATUS_LAW,
  civilStatusCentre,
  draftCheckRule,
  identityPaper,
  residencePaper,
  whoMayActInCivilStatus,
} from './civil-status.ts';

/** The portal prints a bare "3", without unit. */
const limit: TimeLimit = { kind: 'unknown', stated: '3' };
/** The portal's column says free; its note says that the provincial council sets the fee. */
const fee: Fee = {
  kind: 'province',
  note: 'Được miễn: hộ nghèo, người khuyết tật, gia đình có công với cách mạng.',
};

const request: Paper = {
  id: 'request',
  name: 'Tờ khai xin giấy xác nhận tình trạng hôn nhân',
  hint: 'Gửi trên mạng thì không phải viết tờ khai giấy.',
  as: 'form',
  copies: 1,
  required: true,
};

export const maritalStatus = {
  code: '1.004873',
  name: 'Xin giấy xác nhận tình trạng hôn nhân',
  officialName: 'Thủ tục cấp Giấy xác nhận tình trạng hôn nhân',
  sector: 'Hộ tịch',
  levels: ['commune'],
  serviceLevel: 'unknown',
  audiences: ['Công dân Việt Nam', 'Người Việt Nam định cư ở nước ngoài'],
  purpose: 'Có giấy nói rõ đang độc thân, đã ly hôn hay đang có vợ, chồng.',
  channels: [
    { channel: 'online', limit, fee },
    { channel: 'post', limit, fee },
    { channel: 'counter', limit, fee },
  ],
  variants: [
    {
      id: 'first',
      name: 'Xin lần đầu',
      papers: [request, identityPaper, residencePaper, authorisationPaper],
    },
    {
      id: 'divorced-widowed',
      name: 'Đã ly hôn, hoặc vợ, chồng đã mất',
      papers: [
        request,
        {
          id: 'former-marriage',
          name: 'Bản án, quyết định ly hôn, hoặc giấy khai tử của vợ, chồng',
          hint: 'Ghi số, ngày, nơi cấp là đủ. Cán bộ tra không thấy mới phải đưa xem giấy.',
          as: 'show',
          required: false,
        },
        identityPaper,
        residencePaper,
        authorisationPaper,
      ],
    },
    {
      id: 'again',
      name: 'Xin lại vì giấy cũ hết hạn hoặc dùng vào việc khác',
      papers: [
        request,
        {
          id: 'old-certificate',
          name: 'Giấy xác nhận tình trạng hôn nhân đã cấp lần trước',
          hint: 'Không nộp lại được thì nói rõ vì sao.',
          as: 'original',
          copies: 1,
          required: true,
        },
        identityPaper,
        residencePaper,
        authorisationPaper,
      ],
    },
  ],
  results: [{ name: 'Giấy xác nhận tình trạng hôn nhân', code: 'KQ.G15.000038' }],
  authority: { kind: 'commune', name: 'Ủy ban nhân dân xã, phường' },
  where: civilStatusCentre,
  whoMayAct: whoMayActInCivilStatus,
  mistakes: [
    'Xin giấy này để kết hôn với người Việt trong nước. Nay việc đó không cần giấy này nữa.',
    'Không ghi dùng giấy vào việc gì. Mỗi giấy chỉ dùng cho một việc.',
    'Xin để kết hôn mà không biết sẽ kết hôn với ai, ở đâu.',
    'Quên nộp lại giấy cũ khi xin lại.',
    'Xin nhiều bản để kết hôn. Trường hợp này chỉ được cấp một bản.',
  ],
  everydayNames: [
    'giấy độc thân',
    'xác nhận độc thân',
    'giấy chứng nhận độc thân',
    'xác nhận tình trạng hôn nhân',
    'giấy chưa có vợ',
    'giấy chưa chồng',
    'xác nhận chưa kết hôn',
    'giấy độc thân để mua đất',
    'giấy độc thân vay ngân hàng',
    'xác nhận đã ly hôn',
    'giấy xác nhận hôn nhân',
    'giấy độc thân đi nước ngoài',
  ],
  lifeEvents: ['marriage', 'land-house'],
  timeNote: `${draftCheckRule} Phải hỏi nơi ở cũ thì nơi đó có 3 ngày làm việc để trả lời.`,
  legalBases: [...CIVIL_STATUS_LAW, '52/2014/QH13', '104/2022/NĐ-CP'],
  decision: '163/QĐ-BTP',
  replaces: [],
  replacedBy: [],
  nationalUrl: portalPage('019d2bfd-6eb3-7019-bf3f-fc58c9ee44b9'),
  source: nationalPortal('thẩm quyền của xã đọc từ phần trình tự'),
} satisfies Procedure;
