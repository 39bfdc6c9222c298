import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { catalogue as shipped } from '../../server/catalog/index.ts';
import { prepareCatalogue } from '../../server/domain/catalogue.ts';
import { filterChoicesOf } from '../../server/domain/filter-choices.ts';
import { anAgency } from './builders.ts';

const catalogue = prepareCatalogue({
  ...shipped,
  procedures: shipped.procedures.map((procedure) => ({
    ...{ procedure, version: 1, loadedAt: new Date(0) },
  })),
});

describe('what a search may be narrowed by', () => {
  test('is what occurs, and nothing twice', () => {
    const { sectors, audiences, serviceLevels } = filterChoicesOf(catalogue, undefined);
    const all = shipped.procedures;
    assert.deepEqual([...sectors].sort(), [...new Set(all.map(({ sector }) => sector))].sort());
    assert.equal(new Set(audiences).size, audiences.length);
    assert.deepEqual(
      [...serviceLevels].sort(),
      [...new Set(all.map(({ serviceLevel }) => serviceLevel))].sort(),
    );
  });

  test('begins with what is commonest', () => {
    const { sectors, audiences } = filterChoicesOf(catalogue, undefined);
    assert.equal(sectors[0], 'Hộ tịch');
    assert.equal(audiences[0], 'Công dân Việt Nam');
  });

  test('is nothing that the agency does not offer', () => {
    const [one] = shipped.procedures;
    assert.ok(one);
    const agency = anAgency({ offers: [{ code: one.code, destination: 'counter' }] });
    assert.deepEqual(filterChoicesOf(catalogue, agency), {
      sectors: [one.sector],
      audiences: one.audiences,
      serviceLevels: [one.serviceLevel],
    });
    assert.deepEqual(filterChoicesOf(catalogue, anAgency({ offers: [] })).sectors, []);
  });
});
