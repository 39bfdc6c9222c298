import type { Fee, Procedure } from '../../contract/procedure.ts';
import { nationalPortal, portalPage } from '../sources.ts';
import {
  authorisationPaper,
  CIVIL_STATUS_LAW,
  civilStatusCentre,
  draftCheckRule,
  identityPaper,
  residencePaper,
  sameDayRule,
  whoMayActInCivilStatus,
} from './civil-status.ts';

const fee: Fee = { kind: 'amount', amount: 8_000, per: 'bản' };

export const civilStatusCopy = {
  code: '2.000635',
  name: 'Xin bản sao giấy khai sinh, trích lục hộ tịch',
  officialName: 'Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh',
  sector: 'Hộ tịch',
  levels: ['province', 'commune'],
  serviceLevel: 'unknown',
  audiences: ['Công dân Việt Nam', 'Tổ chức (không gồm doanh nghiệp, hợp tác xã)'],
  purpose: 'Lấy bản sao khi giấy khai sinh, kết hôn, khai tử bị mất hoặc phải nộp nhiều nơi.',
  channels: [
    { channel: 'online', limit: { kind: 'unknown' }, fee },
    { channel: 'post', limit: { kind: 'unknown' }, fee },
    { channel: 'counter', limit: { kind: 'unknown' }, fee },
  ],
  variants: [
    {
      id: 'person',
      name: 'Một người xin cho mình hoặc cho người thân',
      papers: [
        {
          id: 'request',
          name: 'Tờ khai xin bản sao',
          hint: 'Gửi trên mạng thì không phải viết tờ khai giấy.',
          as: 'form',
          copies: 1,
          required: true,
        },
        identityPaper,
        residencePaper,
        authorisationPaper,
      ],
    },
    {
      id: 'organisation',
      name: 'Cơ quan, tổ chức xin',
      papers: [
        {
          id: 'official-letter',
          name: 'Công văn xin bản sao',
          hint: 'Trong công văn phải nói rõ lý do.',
          as: 'original',
          copies: 1,
          required: true,
        },
      ],
    },
  ],
  results: [{ name: 'Bản sao Trích lục hộ tịch, bản sao Giấy khai sinh', code: 'KQ.G15.000342' }],
  authority: { kind: 'commune', name: 'Ủy ban nhân dân xã, phường giữ dữ liệu hộ tịch' },
  where: civilStatusCentre,
  whoMayAct: whoMayActInCivilStatus,
  mistakes: [
    'Ghi sai tên hoặc ngày sinh so với sổ gốc nên cán bộ tra không ra.',
    'Xin một bản rồi thiếu, phải đi lần nữa. Đếm trước xem cần nộp mấy nơi.',
    'Đi thay người khác mà quên giấy ủy quyền.',
    'Sổ gốc không còn thì không cấp bản sao được. Khi đó phải đăng ký lại khai sinh.',
  ],
  everydayNames: [
    'trích lục',
    'trích lục khai sinh',
    'bản sao giấy khai sinh',
    'xin lại giấy khai sinh',
    'làm lại khai sinh bị mất',
    'mất giấy khai sinh',
    'sao lục khai sinh',
    'khai sinh bản sao cho cháu đi học',
    'cấp lại giấy khai sinh',
    'trích lục kết hôn',
    'mất giấy đăng ký kết hôn',
    'trích lục khai tử',
    'bản sao giấy chứng tử',
    'lấy thêm bản khai sinh',
    'giấy khai sinh rách nát',
  ],
  lifeEvents: ['copies', 'new-child', 'bereavement'],
  timeNote: `${sameDayRule} ${draftCheckRule}`,
  legalBases: [...CIVIL_STATUS_LAW, '281/2016/TT-BTC'],
  decision: '163/QĐ-BTP',
  replaces: [],
  replacedBy: [],
  nationalUrl: portalPage('019d2bfd-867c-72db-b6a7-dcbd8c763807'),
  source: nationalPortal('thẩm quyền của xã đọc từ phần trình tự'),
} satisfies Procedure;
