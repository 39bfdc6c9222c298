import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { catalogue as shipped } from '../../server/catalog/index.ts';
import { Refusal } from '../../server/contract/errors.ts';
import { withProvince } from '../../server/domain/agency-layer.ts';
import {
  agencyOf,
  entryOf,
  prepareCatalogue,
  publicAgency,
  summaryOf,
} from '../../server/domain/catalogue.ts';
import { limitAsBasis } from '../../server/domain/record-words.ts';

const catalogue = prepareCatalogue({
  ...shipped,
  agencies: shipped.agencies.map((one) =>
    withProvince(
      one,
      shipped.provinces.find(({ name }) => name === one.province),
    ),
  ),
  procedures: shipped.procedures.map((procedure) => ({
    ...{ procedure, version: 1, loadedAt: new Date(0) },
  })),
});
const agency = agencyOf(catalogue, 'H99.001');
const summary = (code: string) => summaryOf(entryOf(catalogue, code).procedure, agency);

describe('a line of the result list', () => {
  test('has the time of the counter for what is done there, not of the post', () => {
    const { destination, limit } = summary('1.012812');
    assert.equal(destination, 'counter');
    assert.deepEqual(limit, { kind: 'known', amount: 40, unit: 'calendar-day' });
  });

  test('has the time and fee of sending online for what is sent', () => {
    const { destination, fee, limit } = summary('2.000635');
    assert.equal(destination, 'here');
    assert.deepEqual([fee.kind, limit.kind], ['amount', 'unknown']);
  });

  test('has the fee that the province has set for all, without what it depends on', () => {
    const set = agency.offers.filter(({ setFee }) => setFee);
    assert.ok(set.length >= 4, 'the demo province sets fees');
    for (const { code, setFee } of set)
      assert.deepEqual({ note: noteOf(setFee?.fee), ...summary(code).fee }, setFee?.fee);
  });

  test('says where in one sentence, the agency’s own before the national one', () => {
    const { procedure } = entryOf(catalogue, '2.000635');
    const where = 'Tầng 1, cửa số 3.000. Gửi xe bên trái.';
    const offers = agency.offers.map((one) => (one.code === '2.000635' ? { ...one, where } : one));
    assert.equal(summaryOf(procedure, { ...agency, offers }).where, 'Tầng 1, cửa số 3.000.');
    assert.ok(procedure.where?.startsWith(summaryOf(procedure, undefined).where ?? '-'));
    assert.equal(summaryOf({ ...procedure, where: undefined }, undefined).where, undefined);
  });

  test('is never sent here when no agency offers it', () => {
    const { procedure } = entryOf(catalogue, '2.000635');
    assert.notEqual(summaryOf(procedure, undefined).destination, 'here');
  });
});

test('what is not in the catalogue is refused by its name', () => {
  assert.throws(() => entryOf(catalogue, '9.999999'), new Refusal('procedure/not-found'));
  assert.throws(() => agencyOf(catalogue, 'H98.001'), new Refusal('agency/not-found'));
});

test('browsers learn nothing of an agency beyond what its counter would tell', () => {
  assert.deepEqual(Object.keys(publicAgency(agency)).sort(), [
    'address',
    'colors',
    'contactPerson',
    'demo',
    'deskName',
    'hours',
    'id',
    'name',
    'phone',
  ]);
});

for (const [limit, decision, words] of [
  [
    { amount: 7, unit: 'working-day' },
    '163/QĐ-BTP',
    'Thời hạn 7 ngày làm việc, Quyết định 163/QĐ-BTP',
  ],
  [{ amount: 20, unit: 'calendar-day' }, undefined, 'Thời hạn 20 ngày'],
  [{ amount: 4, unit: 'hour' }, undefined, 'Thời hạn 4 giờ làm việc'],
] as const)
  test(`the basis of a computed due day: ${words}`, () =>
    assert.equal(limitAsBasis({ kind: 'known', ...limit }, decision), words));

const noteOf = (fee: object | undefined): unknown => fee && Reflect.get(fee, 'note');
