import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SUCCESSIONS, UNITS } from '../domain/units-places.ts';
import { anOffice } from './office.ts';

const units = { units: UNITS, successions: SUCCESSIONS };

describe('administrative units', () => {
  test('are found once imported, and known not to be there before', async (t) => {
    const { citizen, operator } = await anOffice(t);
    const query = 'xã Tân Thành, huyện Hữu Lũng';
    assert.deepEqual(await citizen.units.find({ query }), {
      kind: 'none',
      near: [],
      loaded: false,
    });
    await operator.catalogue.importUnits({ units, dryRun: true });
    assert.equal((await citizen.units.find({ query })).kind, 'none');
    const { written } = await operator.catalogue.importUnits({ units, dryRun: false });
    assert.equal(written, 1);
    const found = await citizen.units.find({ query });
    assert.ok(found.kind === 'one');
    assert.equal(found.unit.code, '06445');
  });

  test('a query longer than any place is refused', async (t) => {
    const { citizen } = await anOffice(t);
    await assert.rejects(citizen.units.find({ query: 'a'.repeat(201) }));
  });
});
