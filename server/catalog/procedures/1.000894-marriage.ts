import type { Fee, Procedure, TimeLimit } from '../../contract/procedure.ts';
import { nationalPortal, portalPage } from '../sources.ts';
import {
  CIVIL_STATUS_LAW,
  civilStatusCentre,
  draftCheckRule,
  residencePaper,
} from './civil-status.ts';

/** The portal prints a bare "1", without unit. */
const limit: TimeLimit = { kind: 'unknown', stated: '1' };
/** The portal's own note waives the fee outright; only extra copies cost (281/2016/TT-BTC). */
const fee: Fee = { kind: 'free' };

export const marriage = {
  code: '1.000894',
  name: 'Đăng ký kết hôn',
  officialName: 'Thủ tục đăng ký kết hôn',
  sector: 'Hộ tịch',
  levels: ['commune'],
  serviceLevel: 'unknown',
  audiences: ['Công dân Việt Nam'],
  purpose: 'Được pháp luật công nhận là vợ chồng và nhận giấy chứng nhận kết hôn.',
  channels: [
    { channel: 'online', limit, fee },
    { channel: 'post', limit, fee },
    { channel: 'counter', limit, fee },
  ],
  variants: [
    {
      id: 'citizens',
      name: 'Hai người đều là công dân Việt Nam ở trong nước',
      papers: [
        {
          id: 'request',
          name: 'Tờ khai đăng ký kết hôn',
          hint: 'Hai người khai chung một tờ. Gửi trên mạng thì không phải viết tờ giấy.',
          as: 'form',
          copies: 1,
          required: true,
        },
        {
          id: 'identity',
          name: 'Thẻ căn cước hoặc hộ chiếu của cả hai người',
          hint: 'Gửi bưu điện thì kèm bản sao có chứng thực.',
          as: 'show',
          required: true,
        },
        residencePaper,
      ],
    },
  ],
  results: [{ name: 'Giấy chứng nhận kết hôn', code: 'KQ.G15.000032' }],
  authority: { kind: 'commune', name: 'Ủy ban nhân dân xã, phường' },
  where: civilStatusCentre,
  whoMayAct: {
    family: 'Không ai ký thay được, kể cả cha mẹ.',
    authorised: 'Không ủy quyền được. Hai người cùng có mặt để ký và nhận giấy.',
    helper: 'Người khác chỉ giúp gõ máy. Hai người vẫn phải đến ký.',
  },
  mistakes: [
    'Đi xin giấy xác nhận tình trạng hôn nhân trước. Nay cán bộ tự tra, không phải nộp giấy này.',
    'Chỉ một người đến. Ngày ký và nhận giấy phải có đủ hai người.',
    'Chưa đủ tuổi. Nam từ đủ 20 tuổi, nữ từ đủ 18 tuổi mới được kết hôn.',
    'Đã ly hôn ở nước ngoài mà chưa ghi vào sổ hộ tịch trong nước.',
    'Xin thêm bản sao trích lục thì có phí riêng cho mỗi bản.',
  ],
  everydayNames: [
    'giấy kết hôn',
    'đăng ký kết hôn',
    'giấy đăng ký kết hôn',
    'lấy vợ làm giấy gì',
    'lấy chồng',
    'cưới xong làm giấy',
    'đi đăng ký',
    'làm giấy hôn thú',
    'hôn thú',
    'giấy giá thú',
    'đăng kí cưới',
    'làm giấy vợ chồng',
  ],
  lifeEvents: ['marriage'],
  timeNote: `${draftCheckRule} Phải hỏi xã khác về tình trạng hôn nhân thì chờ thêm 3 ngày làm việc.`,
  legalBases: [...CIVIL_STATUS_LAW, '52/2014/QH13', '104/2022/NĐ-CP', '281/2016/TT-BTC'],
  decision: '163/QĐ-BTP',
  replaces: [],
  replacedBy: [],
  nationalUrl: portalPage('019d2bfd-3fac-7489-b53b-a15eb239a6fe'),
  source: nationalPortal(),
} satisfies Procedure;
