import type { Fee, Paper, Procedure, TimeLimit } from '../../contract/procedure.ts';
import { nationalPortal, portalPage } from '../sources.ts';
import {
  authorisationPaper,
  CIVIL_STATUS_LAW,
  civilStatusCentre,
  draftCheckRule,
  identityPaper,
  sameDayRule,
  whoMayActInCivilStatus,
} from './civil-status.ts';

/** The portal prints a bare "1", without unit. */
const limit: TimeLimit = { kind: 'unknown', stated: '1' };
/** The portal's column says free; its note says that the provincial council sets the fee. */
const fee: Fee = {
  kind: 'province',
  note: 'Được miễn: khai tử đúng hạn, hộ nghèo, người khuyết tật, gia đình có công.',
};

const request: Paper = {
  id: 'request',
  name: 'Tờ khai đăng ký khai tử',
  hint: 'Gửi trên mạng thì không phải viết tờ khai giấy.',
  as: 'form',
  copies: 1,
  required: true,
};
const lastHome: Paper = {
  id: 'last-residence',
  name: 'Giấy tờ về nơi ở cuối cùng của người mất',
  hint: 'Chỉ khi cán bộ tra trên máy không thấy.',
  as: 'show',
  required: false,
};
const deathPlace: Paper = {
  id: 'death-place',
  name: 'Giấy tờ về nơi người đó mất hoặc được tìm thấy',
  hint: 'Chỉ khi không rõ nơi ở cuối cùng của người mất.',
  as: 'show',
  required: false,
};

export const death = {
  code: '1.000656',
  name: 'Đăng ký khai tử',
  officialName: 'Thủ tục đăng ký khai tử',
  sector: 'Hộ tịch',
  levels: ['commune'],
  serviceLevel: 'unknown',
  audiences: ['Công dân Việt Nam'],
  purpose: 'Báo với xã, phường khi trong nhà có người mất và nhận trích lục khai tử.',
  channels: [
    { channel: 'online', limit, fee },
    { channel: 'post', limit, fee },
    { channel: 'counter', limit, fee },
  ],
  variants: [
    {
      id: 'notified',
      name: 'Có giấy báo tử hoặc giấy tờ thay thế',
      papers: [
        request,
        {
          id: 'death-notice',
          name: 'Giấy báo tử hoặc giấy tờ thay giấy báo tử',
          hint: 'Đã có bản điện tử thì không phải nộp bản giấy.',
          as: 'original',
          copies: 1,
          required: true,
        },
        identityPaper,
        lastHome,
        deathPlace,
        authorisationPaper,
      ],
    },
    {
      id: 'long-ago',
      name: 'Mất đã lâu, không còn giấy báo tử',
      papers: [
        request,
        {
          id: 'death-evidence',
          name: 'Giấy tờ của cơ quan nhà nước cho biết người đó đã mất',
          as: 'original',
          copies: 1,
          required: true,
        },
        identityPaper,
        lastHome,
        deathPlace,
        authorisationPaper,
      ],
    },
  ],
  results: [{ name: 'Trích lục khai tử', code: 'KQ.G15.000034' }],
  authority: { kind: 'commune', name: 'Ủy ban nhân dân xã, phường' },
  where: civilStatusCentre,
  whoMayAct: {
    ...whoMayActInCivilStatus,
    family: 'Vợ chồng, con, cha mẹ hoặc họ hàng của người mất đi khai, không cần ủy quyền.',
    authorised:
      'Người được nhờ: có giấy ủy quyền. Họ hàng xa, người ngoài thì giấy phải chứng thực.',
  },
  mistakes: [
    'Để quá 15 ngày kể từ ngày mất mới đi khai.',
    'Chưa lấy giấy báo tử trước khi đến.',
    'Không nhớ số căn cước của người mất. Mang theo thẻ cũ nếu còn.',
    'Quên xin thêm bản sao trích lục để làm mai táng phí, bảo hiểm, thừa kế.',
  ],
  everydayNames: [
    'giấy khai tử',
    'làm giấy chứng tử',
    'báo tử',
    'khai tử cho ba',
    'nhà có người mất',
    'ông bà mất làm giấy gì',
    'xóa tên người chết',
    'giấy báo tử',
    'chứng tử',
    'khai tử muộn',
    'làm giấy cho người đã khuất',
    'người thân qua đời',
    'bố mất cần làm thủ tục gì',
  ],
  lifeEvents: ['bereavement'],
  timeNote: `${sameDayRule} ${draftCheckRule}`,
  legalBases: [...CIVIL_STATUS_LAW, '104/2022/NĐ-CP', '281/2016/TT-BTC'],
  decision: '163/QĐ-BTP',
  replaces: [],
  replacedBy: [],
  nationalUrl: portalPage('019d2bfd-3fac-7489-b53b-9c6c958f2da4'),
  source: nationalPortal(),
} satisfies Procedure;
