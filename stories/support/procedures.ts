import type {
  Procedure,
  ProcedureDetail,
  ProcedureSummary,
  SearchResult,
} from '../../server/contract/procedure.ts';
import { copyProcedure, detail, summaries } from './samples.ts';

/** One procedure of each kind that a citizen can meet; made up where the law is not the point. */

const [birth, copy, residence] = summaries as [
  ProcedureSummary,
  ProcedureSummary,
  ProcedureSummary,
];

const others: ProcedureSummary[] = [
  ['1.000894', 'Đăng ký kết hôn', 'Được pháp luật công nhận là vợ chồng.', 'Hộ tịch', 'counter'],
  ['1.000656', 'Đăng ký khai tử', 'Báo cho xã biết khi người thân qua đời.', 'Hộ tịch', 'here'],
  ['2.000815', 'Chứng thực bản sao', 'Làm bản sao có dấu từ bản chính.', 'Chứng thực', 'counter'],
  ['1.004873', 'Xác nhận tình trạng hôn nhân', 'Cần khi mua bán nhà đất.', 'Hộ tịch', 'here'],
  ['2.000986', 'Đăng ký khai sinh kèm thẻ bảo hiểm', 'Làm một lần cho trẻ.', 'Hộ tịch', 'handoff'],
  ['1.001612', 'Đăng ký hộ kinh doanh', 'Mở quán, mở cửa hàng nhỏ.', 'Kinh doanh', 'here'],
  ['1.013133', 'Trợ cấp mai táng', 'Nhà nước giúp một phần tiền lo tang.', 'Bảo trợ', 'counter'],
].map(([code = '', name = '', purpose = '', sector = '', destination]) => ({
  ...birth,
  code,
  name,
  purpose,
  sector,
  officialName: `Thủ tục ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
  destination: destination as ProcedureSummary['destination'],
}));

/** What an agency offers, in the order people ask for it: more than the first screen shows. */
export const offers: ProcedureSummary[] = [birth, copy, ...others, residence];

/** A reply with these, cut to what was asked for. */
export const reply = (items: ProcedureSummary[], limit = 50): SearchResult => ({
  items: items.slice(0, limit),
  near: [],
  total: items.length,
});

export const nothingFits: SearchResult = { items: [], near: offers.slice(0, 3), total: 0 };

const detailOf = (
  procedure: Partial<Procedure>,
  more: Partial<ProcedureDetail> = {},
): ProcedureDetail => ({ ...detail, ...more, procedure: { ...copyProcedure, ...procedure } });

/** Needs the person at the desk, so nothing is sent. */
export const counterDetail = detailOf(
  {
    code: '2.000815',
    name: 'Chứng thực bản sao',
    officialName: 'Chứng thực bản sao từ bản chính giấy tờ, văn bản',
    sector: 'Chứng thực',
    purpose: 'Làm bản sao có dấu, dùng thay bản chính khi nộp hồ sơ.',
    channels: [
      {
        channel: 'counter',
        limit: { kind: 'unknown', stated: '01' },
        fee: { kind: 'amount', amount: 2000, per: 'trang' },
      },
    ],
    variants: [
      {
        id: 'papers',
        name: 'Giấy tờ, văn bản',
        papers: [
          { id: 'original', name: 'Giấy cần sao', as: 'show', required: true },
          { id: 'copy', name: 'Bản chụp để đóng dấu', as: 'copy', copies: 1, required: false },
        ],
      },
    ],
    results: [{ name: 'Bản sao có chứng thực' }],
    mistakes: ['Mang bản chụp mà quên bản chính.'],
    timeNote: undefined,
  },
  { destination: 'counter', minutes: undefined },
);

/** Much is not known, and the screen says so. */
export const unknownDetail = detailOf(
  {
    code: '1.009999',
    name: 'Xin xác nhận việc lạ',
    officialName: 'Xin xác nhận việc lạ',
    channels: [
      { channel: 'online', limit: { kind: 'unknown' }, fee: { kind: 'province' } },
      { channel: 'counter', limit: { kind: 'unknown', stated: '5' }, fee: { kind: 'unknown' } },
    ],
    variants: [{ id: 'only', name: 'Chung', papers: [] }],
    audiences: [],
    where: undefined,
    whoMayAct: {},
    results: [],
    mistakes: [],
    timeNote: undefined,
    legalBases: [],
    decision: undefined,
    authority: { kind: 'unknown' },
    nationalUrl: undefined,
  },
  { destination: 'handoff', minutes: undefined },
);

/** Imported and not yet told: long official words, no purpose, no place, no channel. */
export const officialDetail = detailOf(
  {
    code: '1.008888',
    wording: 'official',
    name: 'Cấp, cấp lại, điều chỉnh giấy phép hoạt động mẫu đối với tổ chức, cá nhân mẫu trên địa bàn hai đơn vị hành chính cấp xã trở lên',
    officialName:
      'Cấp, cấp lại, điều chỉnh giấy phép hoạt động mẫu đối với tổ chức, cá nhân mẫu trên địa bàn hai đơn vị hành chính cấp xã trở lên',
    purpose: undefined,
    where: undefined,
    channels: [],
    variants: [
      {
        id: 'only',
        name: 'Chung',
        papers: [
          {
            id: 'request',
            name: 'Văn bản đề nghị theo mẫu, trong đó nêu rõ tên, địa chỉ, phạm vi và thời gian hoạt động',
            as: 'unknown',
            copies: 1,
            required: true,
          },
        ],
      },
    ],
    whoMayAct: {},
    mistakes: [],
    situations: [],
    timeNote: undefined,
    results: [{ name: 'Giấy phép hoạt động mẫu', code: 'KQ.G99.000001' }],
    authority: { kind: 'other', name: 'Sở Mẫu' },
    source: { name: 'Cổng mẫu', verified: false },
  },
  { destination: 'counter', minutes: undefined },
);

/** More cases than radio buttons have room for, and a time of its own at the counter. */
export const manyCasesDetail = detailOf({
  code: '1.007777',
  name: 'Xin giấy phép xây dựng mẫu',
  variantQuestion: 'Bà con xây gì?',
  channels: [
    {
      channel: 'online',
      limit: { kind: 'known', amount: 20, unit: 'calendar-day' },
      fee: { kind: 'province' },
    },
    {
      channel: 'post',
      limit: { kind: 'known', amount: 20, unit: 'calendar-day' },
      fee: { kind: 'province' },
    },
    {
      channel: 'counter',
      limit: { kind: 'known', amount: 15, unit: 'calendar-day' },
      fee: { kind: 'province' },
    },
  ],
  variants: [
    'Nhà ở riêng lẻ',
    'Đường ống, đường dây',
    'Công trình tôn giáo',
    'Đình, miếu',
    'Tượng đài',
    'Nhà xưởng',
    'Công trình của cơ quan ngoại giao, tổ chức quốc tế',
  ].map((name, index) => ({
    id: `case-${index + 1}`,
    name,
    papers: [
      { id: 'own', name: `Giấy riêng cho trường hợp ${index + 1}`, as: 'original', required: true },
      { id: 'drawing', name: 'Bản vẽ', hint: 'Hai bộ.', as: 'copy', copies: 2, required: true },
    ],
  })),
});

/** What the agency sets beside the national entry. */
export const ownTermsDetail = detailOf(
  {
    code: '1.006666',
    name: 'Đăng ký hộ kinh doanh mẫu',
    channels: [
      {
        channel: 'counter',
        limit: { kind: 'known', amount: 3, unit: 'working-day' },
        fee: { kind: 'amount', amount: 100_000, per: 'lần', note: 'Số tiền minh họa.' },
      },
    ],
  },
  {
    feeBasis: 'Nghị quyết mẫu của tỉnh Thử Nghiệm',
    hours: {
      ...{ mon: [], tue: [], thu: [], fri: [], sat: [], sun: [] },
      wed: [['07:30', '11:30']],
    },
    destination: 'counter',
    minutes: undefined,
  },
);

/** The code is history; the person came by an old link. */
export const replacedDetail = detailOf({ replacedBy: ['1.001193'], validTo: '2026-06-30' });

/** As long as real names get, and more papers than a screen holds. */
export const longDetail = detailOf({
  name: 'Hỗ trợ chi phí mai táng cho đối tượng đang hưởng trợ cấp xã hội hàng tháng tại cộng đồng',
  officialName:
    'Thực hiện, điều chỉnh, thôi hưởng trợ cấp xã hội hàng tháng, hỗ trợ kinh phí chăm sóc, nuôi dưỡng hàng tháng và hỗ trợ chi phí mai táng khi đối tượng thay đổi nơi cư trú trong và ngoài địa bàn cấp xã',
  sector: 'Bảo trợ xã hội, phòng chống tệ nạn xã hội và chăm sóc người cao tuổi',
  variants: copyProcedure.variants.map((variant) => ({
    ...variant,
    papers: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({
      id,
      name: 'Văn bản hoặc danh sách đề nghị của cơ quan, tổ chức đứng ra tổ chức mai táng',
      hint: 'Chỉ cần khi không phải gia đình mà cơ quan, tổ chức, đơn vị hoặc người khác lo việc mai táng cho người đã mất.',
      as: 'certified-copy' as const,
      copies: 2,
      required: false,
    })),
  })),
});

export const longSummaries: ProcedureSummary[] = offers.slice(0, 4).map((one) => ({
  ...one,
  name: longDetail.procedure.name,
  officialName: longDetail.procedure.officialName,
  fee: { kind: 'amount', amount: 1_250_000, per: 'hồ sơ có từ hai người trở lên' },
}));
