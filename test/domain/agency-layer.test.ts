import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Offer } from '../../server/contract/agency.ts';
import {
  layerDifferences,
  recordAgainst,
  settleLayer,
  withProvince,
} from '../../server/domain/agency-layer.ts';
import { anAgency, aProcedure } from './builders.ts';

const national = aProcedure({ where: 'Bộ phận một cửa' });
const setFee = { fee: { kind: 'amount', amount: 5000 } as const, basis: 'Nghị quyết 1' };
const offering = (offer: Partial<Offer>) =>
  anAgency({ offers: [{ code: national.code, destination: 'here', ...offer }] });
const nationSays = (some: Partial<typeof national>) => () => ({ ...national, ...some });

describe('an agency’s layer', () => {
  test('has the fee of its province where it has set none', () => {
    const province = { name: 'tỉnh Mẫu', fees: [{ code: national.code, ...setFee }] };
    const [offer] = withProvince(offering({}), province).offers;
    assert.deepEqual(offer?.setFee, setFee);
  });

  test('keeps its own fee before that of its province', () => {
    const own = { fee: { kind: 'free' } as const, basis: 'Nghị quyết 2' };
    const province = { name: 'tỉnh Mẫu', fees: [{ code: national.code, ...setFee }] };
    const [offer] = withProvince(offering({ setFee: own }), province).offers;
    assert.deepEqual(offer?.setFee, own);
  });

  test('differs from nobody while the nation says what it said', () => {
    const against = recordAgainst(offering({ setFee, where: 'Nhà văn hóa' }), () => national);
    assert.deepEqual(
      layerDifferences('H99.001', against, () => national),
      [],
    );
  });

  test('shows what the nation has changed since', () => {
    const against = recordAgainst(offering({ where: 'Nhà văn hóa' }), () => national);
    const now = nationSays({ where: 'Trung tâm' });
    assert.deepEqual(layerDifferences('H99.001', against, now), [
      {
        agency: 'H99.001',
        code: national.code,
        field: 'where',
        set: 'Nhà văn hóa',
        then: 'Bộ phận một cửa',
        now: 'Trung tâm',
      },
    ]);
  });

  test('still differs when the same agency is loaded again, until it is settled', () => {
    const agency = offering({ where: 'Nhà văn hóa' });
    const now = nationSays({ where: 'Trung tâm' });
    const against = recordAgainst(
      agency,
      now,
      recordAgainst(agency, () => national),
    );
    const [difference] = layerDifferences('H99.001', against, now);
    assert.ok(difference);
    assert.deepEqual(layerDifferences('H99.001', settleLayer(against, difference), now), []);
  });

  test('is set anew against today’s nation when the agency changes its mind', () => {
    const now = nationSays({ where: 'Trung tâm' });
    const before = recordAgainst(offering({ where: 'Nhà văn hóa' }), () => national);
    const against = recordAgainst(offering({ where: 'Trạm y tế' }), now, before);
    assert.deepEqual(layerDifferences('H99.001', against, now), []);
  });
});
