import type { PublicAgency } from '../../server/contract/agency.ts';
import type { Acknowledgement, Tracking } from '../../server/contract/dossier.ts';
import type {
  Procedure,
  ProcedureDetail,
  ProcedureSummary,
} from '../../server/contract/procedure.ts';

export { form } from './form-sample.ts';

/** Fictional through and through: no such commune, people or numbers exist. */
export const agency: PublicAgency = {
  id: 'H99.001',
  name: 'UBND xã Sao Mai',
  deskName: 'Bộ phận một cửa xã Sao Mai',
  address: 'Thôn Trung Tâm, xã Sao Mai, tỉnh Thử Nghiệm',
  phone: '0205 000 000',
  contactPerson: 'Cán bộ Mẫu',
  hours: {
    mon: [
      ['07:30', '11:30'],
      ['13:30', '17:00'],
    ],
    tue: [
      ['07:30', '11:30'],
      ['13:30', '17:00'],
    ],
    wed: [
      ['07:30', '11:30'],
      ['13:30', '17:00'],
    ],
    thu: [
      ['07:30', '11:30'],
      ['13:30', '17:00'],
    ],
    fri: [
      ['07:30', '11:30'],
      ['13:30', '17:00'],
    ],
    sat: [['07:30', '11:30']],
    sun: [],
  },
  colors: {},
  demo: true,
};

const source = { name: 'Dữ liệu mẫu', verified: false };

export const copyProcedure: Procedure = {
  code: '2.000635',
  wording: 'plain',
  name: 'Xin bản sao giấy khai sinh',
  situations: ['Giấy khai sinh bị mất.'],
  officialName: 'Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh',
  sector: 'Hộ tịch',
  levels: ['commune'],
  serviceLevel: 'unknown',
  audiences: ['Công dân Việt Nam'],
  purpose: 'Xin thêm bản sao khi giấy khai sinh bị mất hoặc cần nộp nhiều nơi.',
  channels: [
    {
      channel: 'online',
      limit: { kind: 'unknown' },
      fee: { kind: 'amount', amount: 8000, per: 'bản' },
    },
    {
      channel: 'counter',
      limit: { kind: 'unknown' },
      fee: { kind: 'amount', amount: 8000, per: 'bản' },
    },
  ],
  variants: [
    {
      id: 'self',
      name: 'Xin cho mình',
      papers: [{ id: 'identity', name: 'Căn cước của người xin', as: 'show', required: true }],
    },
    {
      id: 'other',
      name: 'Xin cho người khác',
      papers: [
        { id: 'identity', name: 'Căn cước của người xin', as: 'show', required: true },
        {
          id: 'authorisation',
          name: 'Giấy ủy quyền',
          hint: 'Người thân ruột thịt thì giấy này không phải chứng thực.',
          as: 'original',
          copies: 1,
          required: false,
        },
      ],
    },
  ],
  results: [{ name: 'Bản sao giấy khai sinh' }],
  authority: { kind: 'commune' },
  where: 'Ủy ban nhân dân xã, phường nào giữ hoặc tra được sổ hộ tịch.',
  whoMayAct: {
    family: 'Ông bà, cha mẹ, con, vợ chồng, anh chị em ruột đi thay được.',
    authorised: 'Người khác cần giấy ủy quyền.',
    helper: 'Bưu điện, tổ công nghệ số gõ giúp nếu được đồng ý.',
  },
  mistakes: ['Ghi sai năm sinh nên không tìm thấy sổ.'],
  everydayNames: [
    'bản sao giấy khai sinh',
    'trích lục khai sinh',
    'mất giấy khai sinh',
    'làm lại giấy khai sinh',
    'xin thêm bản khai sinh',
    'giấy khai sinh bản sao',
  ],
  lifeEvents: [],
  timeNote: 'Nộp sau 15 giờ thì trả vào ngày làm việc kế tiếp.',
  legalBases: ['60/2014/QH13', '123/2015/NĐ-CP'],
  decision: '163/QĐ-BTP',
  replaces: [],
  replacedBy: [],
  source,
};

export const detail: ProcedureDetail = {
  procedure: copyProcedure,
  destination: 'here',
  minutes: 4,
  updatedOn: '2026-11-20',
};

/** A procedure of the police: never sent here. */
export const handoffDetail: ProcedureDetail = {
  ...detail,
  destination: 'handoff',
  minutes: undefined,
  procedure: {
    ...copyProcedure,
    code: '1.004222',
    name: 'Đăng ký thường trú',
    officialName: 'Đăng ký thường trú',
    sector: 'Cư trú',
    purpose: 'Ghi tên vào nơi ở lâu dài của mình.',
    authority: { kind: 'police', name: 'Công an xã' },
    channels: [
      {
        channel: 'online',
        limit: { kind: 'known', amount: 7, unit: 'working-day' },
        fee: { kind: 'amount', amount: 10000 },
      },
    ],
    nationalUrl: 'https://dichvucong.gov.vn/',
  },
};

const summary = (
  code: string,
  name: string,
  sector: string,
  more: Partial<ProcedureSummary> = {},
): ProcedureSummary => ({
  code,
  name,
  officialName: name,
  sector,
  serviceLevel: 'unknown',
  purpose: 'Một câu nói việc này để làm gì.',
  limit: { kind: 'unknown' },
  fee: { kind: 'free' },
  destination: 'here',
  ...more,
});

export const summaries: ProcedureSummary[] = [
  summary('1.001193', 'Đăng ký khai sinh', 'Hộ tịch', {
    purpose: 'Làm giấy khai sinh cho trẻ mới sinh.',
  }),
  summary('2.000635', 'Xin bản sao giấy khai sinh', 'Hộ tịch', {
    purpose: 'Xin thêm bản sao khi giấy bị mất.',
    fee: { kind: 'amount', amount: 8000, per: 'bản' },
  }),
  summary('1.004222', 'Đăng ký thường trú', 'Cư trú', {
    purpose: 'Ghi tên vào nơi ở lâu dài của mình.',
    destination: 'handoff',
    limit: { kind: 'known', amount: 7, unit: 'working-day' },
    fee: { kind: 'amount', amount: 10000 },
  }),
];

export const acknowledgement: Acknowledgement = {
  code: 'H99.001-261123-0007',
  procedure: { code: '2.000635', name: 'Xin bản sao giấy khai sinh' },
  agency,
  arrivedAt: '2026-11-23T02:14:00.000Z',
  lookBy: {
    at: '2026-11-25T02:44:00.000Z',
    on: '2026-11-25',
    half: 'morning',
    provisional: false,
    skipped: [{ on: '2026-11-24', name: 'Ngày Văn hóa Việt Nam' }],
  },
  papers: [
    {
      field: 'photo',
      label: 'Ảnh căn cước của người xin',
      files: [
        { name: 'mat-truoc.jpg', size: 232000, kind: 'jpeg' },
        { name: 'mat-sau.jpg', size: 219000, kind: 'jpeg' },
      ],
      owed: false,
    },
  ],
  answered: 8,
  fee: { kind: 'amount', amount: 8000, per: 'bản' },
  copies: 2,
  trackUrl: 'https://dvc.example.vn/w/dossier-tracker',
};

export const secrets = { token: 'q83vEjRWeJASNFZ4q83vEg', lookup: '7K4PM9XR2TY' };

export const submitted: Tracking = {
  acknowledgement,
  owner: 'N*** T** M**',
  status: 'submitted',
  nationalStatus: 1,
  timeline: [
    {
      at: acknowledgement.arrivedAt,
      enteredAt: acknowledgement.arrivedAt,
      move: 'submit',
      status: 'submitted',
    },
  ],
  asOf: '2026-11-23T02:20:00.000Z',
};

export const received: Tracking = {
  ...submitted,
  status: 'received',
  nationalStatus: 2,
  receipt: {
    receivedAt: '2026-11-25T01:05:00.000Z',
    receivedBy: 'Cán bộ Mẫu',
    dueOn: '2026-11-25',
    dueHalf: 'afternoon',
    basis: 'Trong ngày làm việc, cán bộ tiếp nhận ghi',
  },
  left: { workingDays: 0, workingHours: 5 },
  timeline: [
    {
      at: '2026-11-25T01:05:00.000Z',
      enteredAt: '2026-11-25T01:05:00.000Z',
      move: 'receive',
      status: 'received',
      by: 'Cán bộ Mẫu',
      unit: 'Bộ phận một cửa',
    },
    ...submitted.timeline,
  ],
  asOf: '2026-11-25T02:40:00.000Z',
};

export const supplementAsked: Tracking = {
  ...submitted,
  status: 'supplement',
  nationalStatus: 5,
  asked: {
    papers: [
      {
        paper: 'Căn cước, mặt sau',
        fault: 'unclear',
        note: 'Chụp lại ở chỗ sáng, thấy rõ cả bốn góc.',
      },
      { paper: 'Giấy ủy quyền', fault: 'missing', note: 'Của người nhờ xin hộ.' },
    ],
    answerBy: '2026-11-27',
  },
  timeline: [
    {
      at: '2026-11-25T01:30:00.000Z',
      enteredAt: '2026-11-25T01:30:00.000Z',
      move: 'ask-papers',
      status: 'supplement',
      by: 'Cán bộ Mẫu',
      unit: 'Bộ phận một cửa',
    },
    ...submitted.timeline,
  ],
  asOf: '2026-11-25T02:40:00.000Z',
};
