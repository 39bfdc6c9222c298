/** The operator's side of the catalogue: imports that repeat, words that stay, differences that are settled. */
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { catalogue as shipped } from '../../server/catalog/index.ts';
import type { Agency } from '../../server/contract/agency.ts';
import type { Procedure } from '../../server/contract/procedure.ts';
import { openCatalogue } from '../../server/start/catalogue-service.ts';
import { anOffice, type Office } from './office.ts';

const BIRTH = '1.001193';
const told = (code: string): Procedure => shipped.procedures.find((one) => one.code === code)!;
const birth = told(BIRTH);

/** Birth as a source prints it: another name, no plain words. */
const official = (some: Partial<Procedure> = {}): Procedure => ({
  ...birth,
  wording: 'official',
  name: 'đăng ký khai sinh',
  purpose: undefined,
  variantQuestion: undefined,
  everydayNames: [],
  situations: [],
  lifeEvents: [],
  ...some,
});
const unheardOf = official({ code: '9.000001', name: 'Một việc mới' });

const fromPortal = ({ operator }: Office, procedures: Procedure[], dryRun = false) =>
  operator.catalogue.importProcedures({ from: 'portal', procedures, dryRun });
const byAuthor = ({ operator }: Office, procedures: Procedure[]) =>
  operator.catalogue.importProcedures({ from: 'author', procedures, dryRun: false });
const served = async ({ citizen }: Office, code: string) =>
  (await citizen.procedures.get({ code })).procedure;
const office = (t: TestContext) => anOffice(t);

test('a dry run says what would be added and adds nothing', async (t) => {
  const one = await office(t);
  const report = await fromPortal(one, [unheardOf], true);
  assert.deepEqual(report.added, ['9.000001']);
  await assert.rejects(one.citizen.procedures.get({ code: '9.000001' }));
});

test('what is imported is served at once, in the words of its source', async (t) => {
  const one = await office(t);
  await fromPortal(one, [unheardOf]);
  assert.equal((await served(one, '9.000001')).wording, 'official');
});

test('a second import changes nothing', async (t) => {
  const one = await office(t);
  await fromPortal(one, [unheardOf, official()]);
  const before = await one.stores.catalogue.latest();
  const report = await fromPortal(one, [unheardOf, official()]);
  assert.deepEqual([report.added, report.changes, report.same], [[], [], 2]);
  assert.deepEqual(await one.stores.catalogue.latest(), before);
});

test('the same record from a file of another name is no change; with other news it says where they were read', async (t) => {
  const one = await office(t);
  const source = (name: string) => ({ source: { name, verified: false } });
  await fromPortal(one, [{ ...unheardOf, ...source('tháng mười') }]);
  const again = await fromPortal(one, [{ ...unheardOf, ...source('tháng chạp') }]);
  assert.deepEqual([again.changes, again.same], [[], 1]);
  const told = { ...unheardOf, decision: '999/QĐ-BTP', ...source('tháng giêng') };
  const { changes } = await fromPortal(one, [told]);
  assert.deepEqual(changes.map(({ field }) => field).sort(), ['decision', 'source']);
});

test('plain words stay when the portal tells the procedure in its own', async (t) => {
  const one = await office(t);
  await fromPortal(one, [official({ name: 'Lời của cổng', decision: '999/QĐ-BTP' })]);
  assert.deepEqual(await served(one, BIRTH), birth);
});

test('a fact that the portal changes later is taken over, and the words stay', async (t) => {
  const one = await office(t);
  await fromPortal(one, [official()]);
  const report = await fromPortal(one, [official({ decision: '999/QĐ-BTP' })]);
  assert.deepEqual(report.changes, [
    { code: BIRTH, field: 'decision', before: birth.decision, after: '999/QĐ-BTP' },
  ]);
  assert.deepEqual(await served(one, BIRTH), { ...birth, decision: '999/QĐ-BTP' });
});

test('a version that dossiers were written with stays readable', async (t) => {
  const one = await office(t);
  await byAuthor(one, [{ ...birth, purpose: 'Nói cách khác.' }]);
  assert.deepEqual(await one.stores.catalogue.procedure(BIRTH, 1), birth);
  assert.equal((await served(one, BIRTH)).purpose, 'Nói cách khác.');
});

test('an entry that would break the catalogue is refused alone', async (t) => {
  const one = await office(t);
  const nameless = { ...birth, everydayNames: [] };
  const report = await byAuthor(one, [nameless, { ...unheardOf, code: '9.000002' }]);
  assert.deepEqual(report.added, ['9.000002']);
  assert.deepEqual(
    report.refused.map(({ where, field }) => [where, field]),
    [[BIRTH, 'everydayNames']],
  );
  assert.deepEqual(await served(one, BIRTH), birth);
});

test('an entry that leads on to one that is refused is refused as well', async (t) => {
  const one = await office(t);
  const broken = { ...birth, code: '9.000011', everydayNames: [] };
  const chain = [
    { ...unheardOf, code: '9.000012', replacedBy: ['9.000011'] },
    { ...unheardOf, code: '9.000013', replacedBy: ['9.000012'] },
    { ...unheardOf, code: '9.000014' },
  ];
  const report = await byAuthor(one, [broken, ...chain]);
  assert.deepEqual(report.added, ['9.000014']);
  assert.deepEqual(report.refused.map(({ where }) => where).sort(), [
    '9.000011',
    '9.000012',
    '9.000013',
  ]);
});

test('two imports at once undo nothing of each other', async (t) => {
  const one = await office(t);
  await fromPortal(one, [official()]);
  await Promise.all([
    byAuthor(one, [{ ...birth, purpose: 'Nói cách khác.' }]),
    fromPortal(one, [official({ decision: '999/QĐ-BTP' })]),
    fromPortal(one, [unheardOf]),
  ]);
  const { purpose, decision } = await served(one, BIRTH);
  assert.deepEqual([purpose, decision], ['Nói cách khác.', '999/QĐ-BTP']);
  assert.equal((await served(one, '9.000001')).name, 'Một việc mới');
});

test('an import that fails leaves the next one free to go on', async (t) => {
  const one = await office(t);
  const full = () => Promise.reject(new Error('the disk is full'));
  t.mock.method(one.stores.catalogue, 'load', full, { times: 1 });
  const first = fromPortal(one, [unheardOf]);
  const next = fromPortal(one, [unheardOf]);
  await assert.rejects(first);
  assert.deepEqual((await next).added, ['9.000001']);
});

test('an entry told twice in one import is refused, for nobody knows which is meant', async (t) => {
  const one = await office(t);
  const { added, refused } = await fromPortal(one, [unheardOf, unheardOf]);
  assert.deepEqual(added, []);
  assert.deepEqual(refused, [{ where: '9.000001', field: 'code', reason: 'có hai lần' }]);
});

test('an entry that would take away a paper its form asks for is refused', async (t) => {
  const one = await office(t);
  const variants = birth.variants.map((variant) => ({ ...variant, papers: [] }));
  const report = await byAuthor(one, [{ ...birth, variants }]);
  assert.ok(report.refused.length > 0);
  assert.ok(report.refused.every(({ where }) => where === BIRTH));
});

test('what an operator has written survives the next start', async (t) => {
  const one = await office(t);
  await byAuthor(one, [{ ...birth, purpose: 'Nói cách khác.' }]);
  const again = await openCatalogue(one.stores.catalogue, shipped, { at: new Date(), demo: true });
  assert.equal(again.catalogue().entries.get(BIRTH)?.procedure.purpose, 'Nói cách khác.');
});

test('what this program and an operator have both changed waits to be settled', async (t) => {
  const one = await office(t);
  await byAuthor(one, [{ ...birth, purpose: 'Nói cách khác.' }]);
  const next = {
    ...shipped,
    procedures: shipped.procedures.map((entry) =>
      entry.code === BIRTH ? { ...entry, purpose: 'Bản mới nói.' } : entry,
    ),
  };
  await openCatalogue(one.stores.catalogue, next, { at: new Date(), demo: true });
  const difference = { who: 'shipped', code: BIRTH, field: 'purpose' } as const;
  assert.deepEqual(await one.operator.catalogue.differences(), [
    { ...difference, ours: 'Nói cách khác.', theirs: 'Bản mới nói.' },
  ]);
  await one.operator.catalogue.settle({ ...difference, choice: 'theirs' });
  assert.equal((await served(one, BIRTH)).purpose, 'Bản mới nói.');
  assert.deepEqual(await one.operator.catalogue.differences(), []);
});

test('what the portal tells is not taken if it would break the catalogue', async (t) => {
  const one = await office(t);
  await fromPortal(one, [official()]);
  const counter = birth.channels.filter(({ channel }) => channel === 'counter');
  await byAuthor(one, [{ ...birth, channels: [...birth.channels].reverse() }]);
  await fromPortal(one, [official({ channels: counter })]);
  const difference = { who: 'portal', code: BIRTH, field: 'channels' } as const;
  const theirs = await one.operator.catalogue.settle({ ...difference, choice: 'theirs' });
  assert.equal(theirs.settled, false);
  assert.match(theirs.faults[0]?.reason ?? '', /trên mạng/);
  assert.equal((await served(one, BIRTH)).channels.length, birth.channels.length);
  const ours = await one.operator.catalogue.settle({ ...difference, choice: 'ours' });
  assert.deepEqual([ours.settled, ours.open], [true, []]);
  const again = await one.operator.catalogue.settle({ ...difference, choice: 'ours' });
  assert.equal(again.settled, false);
});

test('an agency cannot take dossiers here of an entry that nobody has told plainly', async (t) => {
  const one = await office(t);
  await fromPortal(one, [{ ...unheardOf, authority: { kind: 'commune' } }]);
  const agencies = [agencyWith({ code: '9.000001' })];
  const layer = { agencies, provinces: [], dryRun: false };
  const { written, faults } = await one.operator.catalogue.importAgencies(layer);
  assert.equal(written, 0);
  assert.deepEqual(
    faults.map(({ field, reason }) => [field, reason]),
    [['9.000001', 'chưa có mẫu để gửi']],
  );
});

const agencyWith = (offer: Partial<Agency['offers'][number]>): Agency => ({
  ...shipped.agencies[0]!,
  id: 'H98.001',
  offers: [{ code: BIRTH, destination: 'here', ...offer }],
});
const setFee = { fee: { kind: 'amount' as const, amount: 5000 }, basis: 'Nghị quyết mẫu' };

test('an agency’s fee and place are told to its citizens and to nobody else’s', async (t) => {
  const one = await office(t);
  const agencies = [agencyWith({ setFee, where: 'Nhà văn hóa thôn' })];
  await one.operator.catalogue.importAgencies({ agencies, provinces: [], dryRun: false });
  const here = await one.citizen.procedures.get({ code: BIRTH, agency: 'H98.001' });
  assert.equal(here.feeBasis, 'Nghị quyết mẫu');
  for (const { fee } of here.procedure.channels) assert.deepEqual(fee, setFee.fee);
  assert.equal(here.procedure.where, 'Nhà văn hóa thôn');
  assert.deepEqual(await served(one, BIRTH), birth);
});

test('an agency cannot set a fee that the nation has fixed', async (t) => {
  const one = await office(t);
  const fixed = shipped.procedures.find(({ channels }) =>
    channels.every(({ fee }) => fee.kind === 'amount'),
  )!;
  const agencies = [agencyWith({ code: fixed.code, destination: 'counter', setFee })];
  const { faults } = await one.operator.catalogue.importAgencies({
    agencies,
    provinces: [],
    dryRun: false,
  });
  assert.match(faults[0]?.reason ?? '', /trung ương/);
});

test('where the nation changes what an agency had set, the difference is shown until settled', async (t) => {
  const one = await office(t);
  const agencies = [agencyWith({ where: 'Nhà văn hóa thôn' })];
  await one.operator.catalogue.importAgencies({ agencies, provinces: [], dryRun: false });
  await byAuthor(one, [{ ...birth, where: 'Nơi mới của cả nước' }]);
  const difference = { who: 'H98.001', code: BIRTH, field: 'where' };
  assert.deepEqual(await one.operator.catalogue.differences(), [
    { ...difference, ours: 'Nhà văn hóa thôn', theirs: 'Nơi mới của cả nước' },
  ]);
  const { settled, open } = await one.operator.catalogue.settle({ ...difference, choice: 'ours' });
  assert.deepEqual([settled, open], [true, []]);
});

test('the province’s fee holds for an agency that has set none', async (t) => {
  const one = await office(t);
  const provinces = [{ name: 'tỉnh Khác', fees: [{ code: BIRTH, ...setFee }] }];
  const agencies = [{ ...agencyWith({}), province: 'tỉnh Khác' }];
  await one.operator.catalogue.importAgencies({ agencies, provinces, dryRun: false });
  const { feeBasis } = await one.citizen.procedures.get({ code: BIRTH, agency: 'H98.001' });
  assert.equal(feeBasis, 'Nghị quyết mẫu');
});
