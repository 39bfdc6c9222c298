import type { Fee, Paper, Procedure, TimeLimit } from '../../contract/procedure.ts';
import { nationalPortal, portalPage } from '../sources.ts';
import {
  authorisationPaper,
  CIVIL_STATUS_LAW,
  civilStatusCentre,
  draftCheckRule,
  identityPaper,
  residencePaper,
  sameDayRule,
} from './civil-status.ts';

/** The portal prints a bare "1", without unit. */
const limit: TimeLimit = { kind: 'unknown', stated: '1' };
/**
 * The portal's column says free, but its steps speak of cases that must pay, and the decree it names leaves those to
 * the provincial council. Hence not `free`.
 */
const fee: Fee = {
  kind: 'province',
  note: 'Khai sinh trong 60 ngày thì không mất lệ phí. Quá 60 ngày thì tỉnh quy định mức thu.',
};

const request: Paper = {
  id: 'request',
  name: 'Tờ khai đăng ký khai sinh',
  hint: 'Gửi trên mạng thì không phải viết tờ khai giấy.',
  as: 'form',
  copies: 1,
  required: true,
};
const birthNotification: Paper = {
  id: 'birth-notification',
  name: 'Giấy chứng sinh',
  hint: 'Bệnh viện đã gửi bản điện tử thì không phải nộp bản giấy.',
  as: 'original',
  copies: 1,
  required: true,
};
const parentsMarriage: Paper = {
  id: 'parents-marriage',
  name: 'Giấy chứng nhận kết hôn của cha mẹ',
  hint: 'Chỉ khi cha mẹ đã đăng ký kết hôn. Nhớ số giấy và ngày cấp để cán bộ tra.',
  as: 'show',
  required: false,
};

export const birth = {
  code: '1.001193',
  name: 'Đăng ký khai sinh',
  officialName: 'Thủ tục đăng ký khai sinh',
  sector: 'Hộ tịch',
  levels: ['commune'],
  serviceLevel: 'unknown',
  audiences: ['Công dân Việt Nam', 'Người Việt Nam định cư ở nước ngoài'],
  purpose: 'Làm giấy khai sinh cho trẻ. Trẻ có số định danh cá nhân từ đây.',
  channels: [
    { channel: 'online', limit, fee },
    { channel: 'post', limit, fee },
    { channel: 'counter', limit, fee },
  ],
  variants: [
    variant('notified', 'Có giấy chứng sinh', birthNotification),
    variant('witnessed', 'Không có giấy chứng sinh, có người làm chứng', {
      id: 'witness-statement',
      name: 'Giấy của người làm chứng về việc sinh',
      as: 'original',
      copies: 1,
      required: true,
    }),
    variant('pledged', 'Không có giấy chứng sinh, không có người làm chứng', {
      id: 'birth-pledge',
      name: 'Giấy cam đoan về việc sinh',
      as: 'original',
      copies: 1,
      required: true,
    }),
    variant('surrogacy', 'Trẻ sinh ra do mang thai hộ', birthNotification, {
      id: 'surrogacy-confirmation',
      name: 'Giấy xác nhận của cơ sở y tế đã giúp mang thai hộ',
      as: 'original',
      copies: 1,
      required: true,
    }),
    variant('abandoned', 'Trẻ bị bỏ rơi', {
      id: 'abandonment-record',
      name: 'Biên bản về việc trẻ bị bỏ rơi',
      hint: 'Ủy ban nhân dân hoặc Công an xã, phường lập.',
      as: 'original',
      copies: 1,
      required: true,
    }),
  ],
  results: [{ name: 'Giấy khai sinh', code: 'KQ.G15.000031' }],
  authority: { kind: 'commune', name: 'Ủy ban nhân dân xã, phường' },
  where: civilStatusCentre,
  whoMayAct: {
    family: 'Cha hoặc mẹ. Ông bà, họ hàng đi khai thì hỏi ý cha mẹ trước, không cần ủy quyền.',
    authorised: 'Người ngoài: có giấy ủy quyền đã chứng thực.',
    helper: 'Người chỉ giúp gõ máy thì không cần giấy ủy quyền. Cha mẹ đồng ý là được.',
  },
  mistakes: [
    'Để quá 60 ngày mới đi khai sinh.',
    'Tên trên giấy chứng sinh khác tên muốn đặt. Hỏi cán bộ trước khi khai.',
    'Đặt tên quá dài, khó dùng.',
    'Cha mẹ chưa thống nhất họ, dân tộc, quê quán của con.',
    'Chưa kết hôn mà muốn ghi tên cha thì phải làm thêm việc nhận con.',
  ],
  everydayNames: [
    'giấy khai sinh cho cháu',
    'làm khai sinh cho con',
    'khai sinh cho bé mới sinh',
    'làm giấy tờ cho em bé',
    'đăng ký tên cho con',
    'vợ mới đẻ làm giấy khai sinh',
    'đẻ con làm giấy gì',
    'làm giấy cho cháu nội',
    'khai sanh',
    'làm khai sanh cho con',
    'khai sinh muộn',
    'khai sinh quá hạn',
    'sinh con tại nhà làm khai sinh',
    'mẹ đơn thân làm khai sinh cho con',
    'giấy chứng sinh đổi giấy khai sinh',
  ],
  lifeEvents: ['new-child'],
  timeNote: `${sameDayRule} ${draftCheckRule} Phải hỏi xã khác thì chờ thêm 3 ngày làm việc.`,
  legalBases: [...CIVIL_STATUS_LAW, '104/2022/NĐ-CP'],
  decision: '163/QĐ-BTP',
  replaces: [],
  replacedBy: [],
  nationalUrl: portalPage('019d2bfd-3fe0-70ac-b9d6-5e9e20d6eef7'),
  source: nationalPortal('thẩm quyền của xã và trường hợp mất lệ phí đọc từ phần trình tự'),
} satisfies Procedure;

function variant(id: string, name: string, ...own: Paper[]): Procedure['variants'][number] {
  return {
    id,
    name,
    papers: [request, ...own, identityPaper, parentsMarriage, residencePaper, authorisationPaper],
  };
}
