/** Valid defaults; a test states only what matters to it. All persons, places and numbers are invented. */
import type { Agency, CalendarDay, CalendarYear } from '../../server/contract/agency.ts';
import type { Hours } from '../../server/contract/hours.ts';
import type { Acknowledgement } from '../../server/contract/dossier.ts';
import type { Field, FileRef, Form, Step } from '../../server/contract/form.ts';
import type { Procedure } from '../../server/contract/procedure.ts';
import { prepareCalendar, type Calendar } from '../../server/domain/calendar.ts';

const source = { name: 'bài kiểm tra', verified: false };

export const OFFICE: Hours['mon'] = [
  ['07:30', '11:30'],
  ['13:30', '17:00'],
];

export const WEEK: Hours = {
  mon: OFFICE,
  tue: OFFICE,
  wed: OFFICE,
  thu: OFFICE,
  fri: OFFICE,
  sat: [],
  sun: [],
};

export const WEEK_WITH_SATURDAY_MORNING: Hours = { ...WEEK, sat: [['07:30', '11:30']] };

export function aDay(on: string, more: Partial<CalendarDay> = {}): CalendarDay {
  return {
    on,
    kind: 'holiday',
    name: 'Ngày lễ',
    scope: 'national',
    source: 'bài kiểm tra',
    status: 'official',
    ...more,
  };
}

const days = (first: string, count: number, name: string): CalendarDay[] =>
  Array.from({ length: count }, (_, n) => {
    const on = new Date(Date.parse(`${first}T00:00:00Z`) + n * 86_400_000).toISOString();
    return aDay(on.slice(0, 10), { name });
  });

/** Days off of 2026 as far as the tests walk over them; official, so that `provisional` is a finding. */
export const YEAR_2026: CalendarYear = {
  year: 2026,
  status: 'official',
  days: [
    aDay('2026-01-01', { name: 'Tết Dương lịch' }),
    aDay('2026-01-02', { name: 'Nghỉ hoán đổi', kind: 'swap-off' }),
    aDay('2026-01-10', { name: 'Làm bù', kind: 'swap-work' }),
    ...days('2026-02-14', 9, 'Tết Nguyên đán'),
    aDay('2026-04-26', { name: 'Giỗ Tổ' }),
    aDay('2026-04-27', { name: 'Nghỉ bù Giỗ Tổ', kind: 'compensation-off' }),
    aDay('2026-04-30', { name: 'Ngày Chiến thắng' }),
    aDay('2026-05-01', { name: 'Quốc tế Lao động' }),
    aDay('2026-08-22', { name: 'Làm bù', kind: 'swap-work' }),
    aDay('2026-08-31', { name: 'Nghỉ hoán đổi', kind: 'swap-off' }),
    ...days('2026-09-01', 2, 'Quốc khánh'),
    aDay('2026-11-24', { name: 'Ngày Văn hóa Việt Nam' }),
  ],
};

export function anAgency(more: Partial<Agency> = {}): Agency {
  return {
    id: 'H99.001',
    name: 'UBND xã Sao Mai',
    deskName: 'Bộ phận một cửa xã Sao Mai',
    address: 'Thôn Giữa, xã Sao Mai',
    province: 'Tỉnh Tưởng Tượng',
    phone: '0200 000 0000',
    contactPerson: 'Cán bộ trực',
    timeZone: 'Asia/Ho_Chi_Minh',
    hours: WEEK,
    calendar: [],
    reviewWithin: { workingHours: 8, source },
    sites: [],
    colors: {},
    offers: [],
    successors: [],
    demo: true,
    ...more,
  };
}

export function aCalendar(agency: Partial<Agency> = {}, years = [YEAR_2026]): Calendar {
  return prepareCalendar(anAgency(agency), years);
}

/** An instant by the clock in Viet Nam: `at('2026-11-23 09:14')`. */
export function at(local: string): Date {
  return new Date(`${local.replace(' ', 'T')}+07:00`);
}

export function aProcedure(more: Partial<Procedure> = {}): Procedure {
  return {
    code: '1.001193',
    wording: 'plain',
    situations: [],
    name: 'Đăng ký khai sinh',
    officialName: 'Thủ tục đăng ký khai sinh',
    sector: 'Hộ tịch',
    levels: ['commune'],
    serviceLevel: 'full',
    audiences: ['citizen'],
    purpose: 'Ghi tên một đứa trẻ vào sổ của xã.',
    channels: [{ channel: 'online', limit: { kind: 'unknown' }, fee: { kind: 'unknown' } }],
    variants: [{ id: 'chung', name: 'Chung', papers: [] }],
    results: [],
    authority: { kind: 'commune' },
    where: 'Bộ phận một cửa',
    whoMayAct: {},
    mistakes: [],
    everydayNames: [],
    lifeEvents: [],
    legalBases: [],
    replaces: [],
    replacedBy: [],
    source,
    ...more,
  };
}

export function aFile(more: Partial<FileRef> = {}): FileRef {
  return {
    upload: '0'.repeat(32),
    name: 'giay-chung-sinh.jpg',
    size: 240_000,
    sha256: 'a'.repeat(64),
    ...more,
  };
}

export function aForm(steps: Step[], roles: Partial<Form['roles']> = {}): Form {
  return {
    id: 'to-khai',
    version: 1,
    procedure: '1.001193',
    title: 'Tờ khai',
    minutes: 5,
    steps,
    roles: { owner: 'owner', ...roles },
    source,
  };
}

/** A form of one screen per field. */
export function formOf(...fields: Field[]): Form {
  return aForm(
    fields.map((field) => ({ id: `${field.id}Step`, title: field.label, fields: [field] })),
  );
}

/** `Field` narrowed to one kind, with id and label filled in. */
export function field<K extends Field['kind']>(
  kind: K,
  more: Partial<Extract<Field, { kind: K }>> & Record<string, unknown> = {},
): Extract<Field, { kind: K }> {
  return { id: 'it', label: 'Câu hỏi', kind, ...more } as unknown as Extract<Field, { kind: K }>;
}

export function anAcknowledgement(more: Partial<Acknowledgement> = {}): Acknowledgement {
  const { id, name, deskName, address, phone, contactPerson, hours, colors, demo } = anAgency();
  return {
    code: 'H99.001-261123-0001',
    procedure: { code: '1.001193', name: 'Đăng ký khai sinh' },
    agency: { id, name, deskName, address, phone, contactPerson, hours, colors, demo },
    arrivedAt: '2026-11-23T02:14:00.000Z',
    lookBy: {
      at: '2026-11-25T02:44:00.000Z',
      on: '2026-11-25',
      half: 'morning',
      provisional: false,
      skipped: [],
    },
    papers: [],
    answered: 3,
    fee: { kind: 'free' },
    trackUrl: 'https://sao-mai.example.vn/w/dossier-tracker',
    ...more,
  };
}
