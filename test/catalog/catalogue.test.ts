import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { catalogue, checkCatalogue, unread } from '../../server/catalog/index.ts';

describe('the catalogue as shipped', () => {
  it('has no fault', () => {
    assert.deepEqual(checkCatalogue(catalogue), []);
  });

  it('was read whole', () => {
    assert.deepEqual(unread, []);
  });

  it('says of nothing that it has been verified, because nobody has', () => {
    const sources = [
      ...catalogue.procedures.map(({ source }) => source),
      ...catalogue.forms.map(({ source }) => source),
      ...catalogue.agencies.map(({ reviewWithin }) => reviewWithin.source),
    ];
    for (const source of sources) {
      assert.equal(source.verified, false);
      assert.ok(source.name.length > 10, source.name);
    }
  });

  it('links only to pages of the national portal', () => {
    for (const { nationalUrl } of catalogue.procedures) {
      if (nationalUrl) assert.match(nationalUrl, /^https:\/\/dichvucong\.gov\.vn\/[a-z0-9/-]+$/);
    }
  });

  it('is composed text throughout, as it is typed', () => {
    const text = JSON.stringify(catalogue);
    assert.equal(text, text.normalize('NFC'));
  });
});

const WEEK = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };

/** Each breaks one thing in a copy of the catalogue; the check must name the field and say why. */
const BREACHES: [what: string, breach: (broken: Draft) => void, field: string, reason: RegExp][] = [
  ['a missing name', (c) => delete c.procedures[0]!['name'], 'name', /thiếu/],
  ['a made-up unit', (c) => (limitOf(c).unit = 'moon'), 'channels.0.limit.unit', /moon/],
  ['two of a code', (c) => (c.procedures[1]!.code = c.procedures[0]!.code), 'code', /hai lần/],
  [
    'the same name said twice',
    (c) => c.procedures[0]!.everydayNames.push(` ${c.procedures[0]!.everydayNames[0]} `),
    'everydayNames',
    /hai lần/,
  ],
  [
    'five names and an echo',
    (c) => (c.procedures[0]!.everydayNames = ['a', 'b', 'c', 'd', 'e', 'E']),
    'everydayNames',
    /mới có 5/,
  ],
  [
    'more names than anybody says',
    (c) => (c.procedures[0]!.everydayNames = Array.from({ length: 101 }, (_, one) => `tên ${one}`)),
    'everydayNames',
    /nhiều nhất 100/,
  ],
  [
    'a day that never was',
    (c) => (c.procedures[0]!['validFrom'] = '2025-02-30'),
    'validFrom',
    /không có ngày/,
  ],
  [
    'an entry longer than any',
    (c) => (c.procedures[0]!['purpose'] = 'a'.repeat(300_000)),
    '',
    /dài quá/,
  ],
  [
    'a scraped legal number',
    (c) => c.procedures[0]!.legalBases.push('85/2019/TT-BTCN'),
    'legalBases',
    /số văn bản/,
  ],
  [
    'a dead successor',
    (c) => c.procedures[0]!.replacedBy.push('1.999999'),
    'replacedBy',
    /không có trong/,
  ],
  [
    'a successor that leads back',
    (c) => {
      c.procedures[0]!.replacedBy = [c.procedures[1]!.code];
      c.procedures[1]!.replacedBy = [c.procedures[0]!.code];
    },
    'replacedBy',
    /dẫn về/,
  ],
  [
    'an optional paper that does not say when',
    (c) => delete paperOf(c, 'authorisation').hint,
    'variants',
    /khi nào/,
  ],
  ['a paper that is none', (c) => (fieldOf(c, 'identityFiles').paper = 'x'), 'identityFiles', /x/],
  ['a question without a why', (c) => delete fieldOf(c, 'phone').why, 'phone', /vì sao/],
  [
    'a condition that looks ahead',
    (c) => (fieldOf(c, 'whoFor').when = { field: 'phone', answered: true }),
    'whoFor',
    /chưa hỏi trước/,
  ],
  [
    'a condition nobody can meet',
    (c) => (fieldOf(c, 'recordOther').when = { field: 'record', is: ['nothing'] }),
    'recordOther',
    /không thể là/,
  ],
  ['a role without field', (c) => (c.forms[0]!.roles.owner = 'gone'), 'roles.owner', /gone/],
  ['a role of another kind', (c) => (c.forms[0]!.roles.phone = 'copies'), 'roles.phone', /phone/],
  ['no declaration', (c) => c.forms[0]!.steps.pop(), 'declaration', /cuối cùng/],
  [
    'a preset that is no choice',
    (c) => (fieldOf(c, 'receive').preset = 'x'),
    'receive',
    /chọn sẵn/,
  ],
  ['police sent here', (c) => (offerOf(c, '1.004222').destination = 'here'), '1.004222', /công an/],
  [
    'unknown competence sent here',
    (c) => (c.procedures[0]!.authority = { kind: 'unknown' }),
    '2.000635',
    /chưa rõ/,
  ],
  [
    'sent here without online channel',
    (c) => (offerOf(c, '1.012812').destination = 'here'),
    '1.012812',
    /trên mạng/,
  ],
  ['sent here without form', (c) => c.forms.shift(), '2.000635', /chưa có mẫu/],
  [
    'an offer of nothing',
    (c) => (offerOf(c, '1.012812').code = '9.999999'),
    '9.999999',
    /không có trong/,
  ],
  [
    'hours of an offer that run backwards',
    (c) => Object.assign(offerOf(c, '1.012812'), { hours: { ...WEEK, mon: [['10:00', '08:00']] } }),
    '1.012812',
    /nối tiếp/,
  ],
  [
    'a day that is none',
    (c) => (c.calendars[0]!.days[0]!.on = '2025-02-30'),
    '2025-02-30',
    /không phải một ngày/,
  ],
  [
    'a day of another year',
    (c) => (c.calendars[0]!.days[0]!.on = '2024-01-01'),
    '2024-01-01',
    /năm khác/,
  ],
  [
    'a Monday worked instead',
    (c) => Object.assign(c.calendars[1]!.days[0]!, { on: '2026-08-24', kind: 'swap-work' }),
    '2026-08-24',
    /vốn là/,
  ],
];

/** The copies of civil records first: the breaches below break the first entry. */
const first = <T>(list: readonly T[], isFirst: (one: T) => boolean) => [
  ...list.filter(isFirst),
  ...list.filter((one) => !isFirst(one)),
];
const sample = {
  ...catalogue,
  procedures: first(catalogue.procedures, ({ code }) => code === '2.000635'),
  forms: first(catalogue.forms, ({ procedure }) => procedure === '2.000635'),
};

describe('checkCatalogue', () => {
  for (const [what, breach, field, reason] of BREACHES) {
    it(`finds ${what}`, () => {
      const broken = structuredClone(sample) as unknown as Draft;
      breach(broken);
      const faults = checkCatalogue(broken);
      const found = faults.find((fault) => fault.field === field && reason.test(fault.reason));
      assert.ok(found, JSON.stringify(faults));
      assert.ok(found.where.length > 0);
    });
  }

  it('answers with faults, not with a crash, when an entry is no object at all', () => {
    const nothing = {
      procedures: [null],
      forms: [7],
      agencies: ['x'],
      provinces: [],
      calendars: [undefined],
    };
    assert.equal(checkCatalogue(nothing).length, 4);
  });
});

/** The catalogue with every lock off, so that a test can break what the types forbid. */
type Loose = Record<string, unknown>;
interface Draft {
  procedures: (Loose & {
    code: string;
    everydayNames: string[];
    legalBases: string[];
    replacedBy: string[];
    authority: Loose;
    channels: { limit: Loose }[];
    variants: { papers: Loose[] }[];
  })[];
  forms: { roles: Loose; steps: { fields: Loose[] }[] }[];
  agencies: { offers: Loose[] }[];
  provinces: { fees: Loose[] }[];
  calendars: { days: Loose[] }[];
}

function limitOf({ procedures }: Draft): Loose {
  const limits = procedures[0]!.channels.map(({ limit }) => limit);
  return Object.assign(limits[0]!, { kind: 'known', amount: 1 });
}
const paperOf = ({ procedures }: Draft, id: string): Loose =>
  procedures[0]!.variants[0]!.papers.find((paper) => paper['id'] === id)!;
const fieldOf = ({ forms }: Draft, id: string): Loose =>
  forms[0]!.steps.flatMap((step) => step.fields).find((field) => field['id'] === id)!;
const offerOf = ({ agencies }: Draft, code: string): Loose =>
  agencies[0]!.offers.find((offer) => offer['code'] === code)!;
