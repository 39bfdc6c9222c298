import type { Agency } from '../../contract/agency.ts';

const workday: [string, string][] = [
  ['07:30', '11:30'],
  ['13:30', '17:00'],
];

/** A commune that does not exist, in a province that does not exist: no province has the identifier H99. */
export const demoAgency = {
  id: 'H99.001',
  name: 'UBND xã Sao Mai',
  deskName: 'Bộ phận một cửa xã Sao Mai',
  address: 'Thôn Mẫu, xã Sao Mai, tỉnh Thử Nghiệm',
  province: 'tỉnh Thử Nghiệm',
  phone: '0205 000 000',
  contactPerson: 'Cán bộ Mẫu',
  timeZone: 'Asia/Ho_Chi_Minh',
  hours: {
    mon: workday,
    tue: workday,
    wed: workday,
    thu: workday,
    fri: workday,
    sat: [],
    sun: [],
  },
  calendar: [],
  reviewWithin: {
    workingHours: 8,
    source: {
      name: 'Nghị định 61/2018/NĐ-CP và 45/2020/NĐ-CP, chưa đối chiếu với 118/2025/NĐ-CP',
      verified: false,
    },
  },
  sites: ['http://localhost:8080', 'http://127.0.0.1:8080'],
  colors: {},
  offers: [
    { code: '2.000635', destination: 'here' },
    { code: '1.001193', destination: 'here' },
    { code: '2.000815', destination: 'counter' },
    { code: '1.000894', destination: 'here' },
    { code: '1.004873', destination: 'here' },
    { code: '1.000656', destination: 'here' },
    { code: '1.004222', destination: 'handoff' },
    { code: '1.014063', destination: 'handoff' },
    { code: '1.001776', destination: 'here' },
    {
      code: '1.001612',
      destination: 'here',
      // What a real commune enters from its province's resolution; this one is made up, and says so.
      setFee: {
        fee: {
          kind: 'amount',
          amount: 100_000,
          per: 'lần',
          note: 'Số tiền minh họa của tỉnh Thử Nghiệm, không có thật.',
        },
        basis: 'Nghị quyết mẫu của tỉnh Thử Nghiệm',
      },
    },
    // The national record names no online channel for it.
    { code: '1.012812', destination: 'counter' },
    { code: '1.013225', destination: 'here' },
  ],
  successors: [],
  demo: true,
} satisfies Agency;
