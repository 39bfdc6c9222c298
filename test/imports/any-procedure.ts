/** Procedures as an author may tell them, in any words at all, and a plain one to change. */
import fc from 'fast-check';
import type { Paper, Procedure } from '../../server/contract/procedure.ts';
import { cleanLine, cleanLines } from '../../server/domain/clean-text.ts';
import { addDays } from '../../server/domain/local-day.ts';

/** What means something somewhere on the way: in a cell's notation, in CSV, in XML, to a spreadsheet. */
const MEANING = fc.constantFrom(
  ...['=1+1', '+84', '-2', '@x', '＝1', "'=1", "''-", ';=1', '",=1', '\n=1', '\n-x', '- gạch'],
  ...['|', '\\|', '\\', '\\n', '[a]', '[', ']', '[]', ' [b]', ';', ',', '"', "'", '“”', '|\n|'],
  ...[
    'Trường hợp: x',
    'chưa rõ',
    '1/2026',
    '2.0002',
    'TRUE',
    '#REF!',
    'sep=;',
    '_x000D_',
    '_x005F_',
  ],
  ...['<b>&amp;</b>', ']]>', '👨‍👩‍👧', '🇻🇳', 'hoà', 'Ê Đê', 'ខ្មែរ', 'ví dụ', '1e5', '  ', '\n\n'],
);
const PIECES = fc.array(fc.oneof(MEANING, fc.string({ unit: 'binary', maxLength: 8 })), {
  minLength: 1,
  maxLength: 4,
});

export const anyText = PIECES.map((pieces) => cleanLines(pieces.join(''))).filter(Boolean);
export const anyLine = PIECES.map((pieces) => cleanLine(pieces.join(''))).filter(Boolean);

const anyList = fc.array(anyText, { maxLength: 3 });
const anyDay = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1950-01-01', days));
const anyCode = fc
  .integer({ min: 1_000_000, max: 9_999_999 })
  .map((number) => String(number).replace(/^\d/, '$&.'));
const anyId = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
const sum = fc.integer({ min: 1, max: 2 ** 40 });

const anyPaper: fc.Arbitrary<Paper> = fc.record(
  {
    id: anyId,
    name: anyText,
    as: fc.constantFrom('original', 'copy', 'certified-copy', 'show', 'form', 'unknown'),
    required: fc.boolean(),
    copies: fc.integer({ min: 1, max: 999 }),
    hint: anyText,
  },
  { requiredKeys: ['id', 'name', 'as', 'required'] },
);

const anyLimit: fc.Arbitrary<Procedure['channels'][number]['limit']> = fc.oneof(
  fc.record({
    kind: fc.constant('known' as const),
    amount: fc.integer({ min: 1, max: 9999 }),
    unit: fc.constantFrom('working-day', 'calendar-day', 'hour'),
  }),
  fc.record({ kind: fc.constant('unknown' as const), stated: anyLine }, { requiredKeys: ['kind'] }),
);

const anyFee: fc.Arbitrary<Procedure['channels'][number]['fee']> = fc.oneof(
  fc.constant({ kind: 'free' as const }),
  fc.record(
    { kind: fc.constant('amount' as const), amount: sum, per: anyLine, note: anyText },
    { requiredKeys: ['kind', 'amount'] },
  ),
  fc.record(
    { kind: fc.constantFrom('province', 'unknown'), note: anyText },
    { requiredKeys: ['kind'] },
  ),
);

const anyProcedure: fc.Arbitrary<Procedure> = fc.record(
  {
    code: anyCode,
    wording: fc.constantFrom('plain', 'official'),
    name: anyText,
    officialName: anyText,
    sector: anyText,
    levels: fc.array(fc.constantFrom('commune', 'province', 'ministry', 'other'), { maxLength: 4 }),
    serviceLevel: fc.constantFrom('full', 'partial', 'information', 'unknown'),
    audiences: anyList,
    purpose: anyText,
    channels: fc.uniqueArray(
      fc.record({
        channel: fc.constantFrom('online', 'counter', 'post'),
        limit: anyLimit,
        fee: anyFee,
      }),
      { selector: ({ channel }) => channel, maxLength: 3 },
    ),
    variants: fc.array(
      fc.record({ id: anyId, name: anyText, papers: fc.array(anyPaper, { maxLength: 3 }) }),
      { minLength: 1, maxLength: 3 },
    ),
    variantQuestion: anyText,
    results: fc.array(
      fc.record(
        { name: anyText, code: fc.stringMatching(/^[A-Z0-9.[\]|\\;-]{1,12}$/) },
        { requiredKeys: ['name'] },
      ),
      { maxLength: 3 },
    ),
    authority: fc.record(
      {
        kind: fc.constantFrom('commune', 'police', 'land-registry', 'court', 'other', 'unknown'),
        name: anyText,
      },
      { requiredKeys: ['kind'] },
    ),
    where: anyText,
    whoMayAct: fc.record(
      { family: anyText, authorised: anyText, helper: anyText },
      { requiredKeys: [] },
    ),
    mistakes: anyList,
    everydayNames: anyList,
    situations: anyList,
    lifeEvents: fc.constant([]),
    timeNote: anyText,
    legalBases: anyList,
    decision: anyText,
    replaces: fc.array(anyCode, { maxLength: 2 }),
    replacedBy: fc.array(anyCode, { maxLength: 2 }),
    validFrom: anyDay,
    validTo: anyDay,
    nationalUrl: fc.webUrl({
      validSchemes: ['https'],
      withQueryParameters: true,
      withFragments: true,
    }),
    source: fc.record(
      { name: anyText, readOn: anyDay, verified: fc.boolean() },
      { requiredKeys: ['name', 'verified'] },
    ),
  },
  {
    requiredKeys: [
      ...(['code', 'wording', 'name', 'officialName', 'sector', 'levels', 'serviceLevel'] as const),
      ...(['audiences', 'channels', 'variants', 'results', 'authority', 'whoMayAct'] as const),
      ...(['mistakes', 'everydayNames', 'situations', 'lifeEvents', 'legalBases'] as const),
      ...(['replaces', 'replacedBy', 'source'] as const),
    ],
  },
);

/** Cloned, so that they are plain objects. */
export const anyProcedures = fc
  .uniqueArray(anyProcedure, { selector: ({ code }) => code, minLength: 1, maxLength: 4 })
  .map((procedures) => structuredClone(procedures));

export const aProcedure = (changes: Partial<Procedure> = {}): Procedure => ({
  code: '1.000001',
  wording: 'plain',
  name: 'Cấp giấy thử',
  officialName: 'Thủ tục cấp giấy thử',
  sector: 'Lĩnh vực thử',
  levels: ['commune'],
  serviceLevel: 'full',
  audiences: ['Công dân Việt Nam'],
  channels: [
    {
      channel: 'counter',
      limit: { kind: 'known', amount: 3, unit: 'working-day' },
      fee: { kind: 'amount', amount: 8000, per: 'bản', note: 'Trẻ em được miễn.' },
    },
    { channel: 'online', limit: { kind: 'unknown', stated: '1' }, fee: { kind: 'free' } },
  ],
  variants: [
    {
      id: 'any',
      name: 'Mọi trường hợp',
      papers: [{ id: 'request', name: 'Tờ khai', as: 'form', copies: 1, required: true }],
    },
  ],
  results: [{ name: 'Giấy thử', code: 'KQ.G15.000001' }],
  authority: { kind: 'commune' },
  whoMayAct: {},
  mistakes: [],
  everydayNames: ['giấy thử'],
  situations: [],
  lifeEvents: [],
  legalBases: ['60/2014/QH13'],
  replaces: [],
  replacedBy: [],
  source: { name: 'Quyết định công bố', verified: false },
  ...changes,
});
