import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogue as shipped } from '../../server/catalog/index.ts';
import { anAgency } from '../domain/builders.ts';
import { anOffice } from './office.ts';
import { refusalOf } from './refusal.ts';

test('every event reaches its procedures, as far as the agency offers them', async (t) => {
  const { citizen, ctx } = await anOffice(t);
  const agency = 'H99.001';
  const offered = new Set(
    ctx
      .catalogue()
      .agencies.get(agency)
      ?.offers.map(({ code }) => code),
  );
  const events = await citizen.procedures.lifeEvents({ agency });
  assert.deepEqual(
    events.map(({ id, procedures }) => [id, procedures.map(({ code }) => code)]),
    shipped.lifeEvents
      .map(({ id, procedures }) => [id, procedures.filter((code) => offered.has(code))] as const)
      .filter(([, codes]) => codes.length),
  );
  for (const { code, name } of events.flatMap(({ procedures }) => procedures)) {
    const { procedure } = await citizen.procedures.get({ code, agency });
    assert.equal(procedure.name, name);
  }
});

test('without agency all events are there, each with its picture', async (t) => {
  const { citizen } = await anOffice(t);
  const events = await citizen.procedures.lifeEvents({});
  assert.deepEqual(
    events.map(({ id, picture }) => [id, picture]),
    shipped.lifeEvents.map(({ id, picture }) => [id, picture]),
  );
});

test('an agency that is loaded later has its own, at once', async (t) => {
  const { citizen, ctx, operator } = await anOffice(t);
  const agency = { ...anAgency(), id: 'H98.001', name: 'UBND xã Sao Hôm' };
  const offers = [{ code: '1.013076', destination: 'counter' as const }];
  const { faults } = await operator.catalogue.importAgencies({
    ...{ agencies: [{ ...agency, offers }], provinces: [], dryRun: false },
  });
  assert.deepEqual(faults, []);
  assert.ok(ctx.catalogue().agencies.has('H98.001'));
  const events = await citizen.procedures.lifeEvents({ agency: 'H98.001' });
  assert.deepEqual(
    events.map(({ id, procedures }) => [id, ...procedures]),
    [['vehicle', { code: '1.013076', name: 'Sang tên xe' }]],
  );
});

test('an agency that is not here is refused by its name', async (t) => {
  const { citizen } = await anOffice(t);
  await refusalOf(citizen.procedures.lifeEvents({ agency: 'H97.001' }), 'agency/not-found');
});
