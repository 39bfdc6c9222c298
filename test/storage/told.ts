import type { Agency, CalendarYear } from '../../server/contract/agency.ts';
import type { Form } from '../../server/contract/form.ts';
import type { Procedure } from '../../server/contract/procedure.ts';
import type { Loaded } from '../../server/storage/ports.ts';

type Catalogue = Loaded & { at: Date };

/** A small fictional catalogue. */
export const aCatalogue = (change: Partial<Catalogue> = {}): Catalogue => ({
  procedures: [aProcedure()],
  forms: [aForm()],
  agencies: [anAgency()],
  calendars: [aYear()],
  provinces: [{ name: 'tỉnh Mẫu', fees: [] }],
  tellings: [{ teller: 'portal', telling: { settled: aProcedure(), latest: aProcedure() } }],
  against: [{ agency: 'H99.001', against: {} }],
  units: [{ units: [{ code: '01', name: 'Mẫu', fullName: 'Tỉnh Mẫu' }], successions: [] }],
  lexicons: [
    {
      entries: [{ kind: 'dialect', said: 'khai sanh', means: ['khai sinh'], used: 'Nam Bộ' }],
      stopWords: ['dạ'],
    },
  ],
  at: new Date('2026-11-20T08:00:00.000Z'),
  ...change,
});

export const aProcedure = (change: Partial<Procedure> = {}): Procedure => ({
  code: '2.000635',
  wording: 'plain',
  situations: [],
  name: 'Xin bản sao giấy khai sinh',
  officialName: 'Cấp bản sao trích lục hộ tịch',
  sector: 'Hộ tịch',
  levels: ['commune'],
  serviceLevel: 'full',
  audiences: ['citizen'],
  purpose: 'Để có thêm bản sao giấy khai sinh.',
  channels: [
    { channel: 'online', limit: { kind: 'unknown', stated: 'trong ngày' }, fee: { kind: 'free' } },
  ],
  variants: [{ id: 'all', name: 'Mọi trường hợp', papers: [] }],
  results: [],
  authority: { kind: 'commune' },
  where: 'Bộ phận một cửa',
  whoMayAct: {},
  mistakes: [],
  everydayNames: ['trích lục', 'bản sao khai sinh'],
  lifeEvents: [],
  legalBases: [],
  replaces: [],
  replacedBy: [],
  source: { name: 'test', verified: false },
  ...change,
});

export const aForm = (change: Partial<Form> = {}): Form => ({
  id: 'civil-status-copy',
  version: 1,
  procedure: '2.000635',
  title: 'Tờ khai',
  minutes: 5,
  steps: [
    {
      id: 'who',
      title: 'Ông/bà tên gì?',
      fields: [{ id: 'owner', kind: 'name', label: 'Họ tên' }],
    },
  ],
  roles: { owner: 'owner' },
  source: { name: 'test', verified: false },
  ...change,
});

export const anAgency = (change: Partial<Agency> = {}): Agency => ({
  id: 'H99.001',
  name: 'UBND xã Thử Nghiệm',
  deskName: 'Bộ phận một cửa xã Thử Nghiệm',
  address: 'Thôn Một',
  province: 'Tỉnh Không Có',
  phone: '000',
  contactPerson: 'Bà Thử',
  timeZone: 'Asia/Ho_Chi_Minh',
  hours: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
  calendar: [],
  reviewWithin: { workingHours: 4, source: { name: 'test', verified: false } },
  sites: [],
  colors: {},
  offers: [],
  successors: [],
  demo: true,
  ...change,
});

export const aYear = (change: Partial<CalendarYear> = {}): CalendarYear => ({
  year: 2026,
  status: 'official',
  days: [],
  ...change,
});
