import assert from 'node:assert/strict';
import { test } from 'node:test';
import { times } from './arrivals.ts';
import type { Given } from './conformance.ts';
import { aCatalogue, aForm, anAgency, aProcedure, aYear } from './told.ts';

const NOTHING = {
  procedures: 0,
  forms: 0,
  agencies: 0,
  calendars: 0,
  provinces: 0,
  tellings: 0,
  against: 0,
  units: 0,
  lexicons: 0,
};

export function testCatalogue(given: Given): void {
  test('what was loaded is read back whole, Vietnamese and order of keys included', async () => {
    const { catalogue } = given();
    const told = aCatalogue();

    assert.deepEqual(await catalogue.load(told), {
      procedures: 1,
      forms: 1,
      agencies: 1,
      calendars: 1,
      provinces: 1,
      tellings: 1,
      against: 1,
      units: 1,
      lexicons: 1,
    });

    const latest = await catalogue.latest();
    assert.deepEqual(latest, {
      procedures: [{ version: 1, loadedAt: told.at, procedure: told.procedures[0] }],
      forms: told.forms,
      agencies: told.agencies,
      calendars: told.calendars,
      provinces: told.provinces,
      units: told.units,
      lexicons: told.lexicons,
    });
    assert.deepEqual(await catalogue.tellings(), told.tellings);
    assert.deepEqual(await catalogue.against(), told.against);
    assert.equal(JSON.stringify(latest.agencies), JSON.stringify(told.agencies));
  });

  test('the same catalogue again changes nothing, nor do its keys in another order', async () => {
    const { catalogue } = given();
    await catalogue.load(aCatalogue());
    const before = await catalogue.latest();
    const turned = Object.fromEntries(Object.entries(aProcedure()).reverse());

    assert.deepEqual(
      await catalogue.load(aCatalogue({ at: new Date('2026-12-01T00:00:00.000Z') })),
      NOTHING,
    );
    assert.deepEqual(
      await catalogue.load(aCatalogue({ procedures: [{ ...aProcedure(), ...turned }] })),
      NOTHING,
    );
    assert.deepEqual(await catalogue.latest(), before);
  });

  test('a change makes a new version and leaves the old one readable', async () => {
    const { catalogue } = given();
    await catalogue.load(aCatalogue());
    const changed = aProcedure({ purpose: 'Nói rõ hơn.' });
    const at = new Date('2026-12-01T00:00:00.001Z');

    const written = await catalogue.load(aCatalogue({ procedures: [changed], at }));

    assert.deepEqual(written, { ...NOTHING, procedures: 1 });
    const { procedures } = await catalogue.latest();
    assert.deepEqual(procedures, [{ version: 2, loadedAt: at, procedure: changed }]);
    assert.deepEqual(await catalogue.procedure('2.000635', 1), aProcedure());
    assert.deepEqual(await catalogue.procedure('2.000635', 2), changed);
    assert.equal(await catalogue.procedure('2.000635', 3), undefined);
    assert.equal(await catalogue.procedure('9.999999', 1), undefined);
  });

  test('going back to earlier content is a version too', async () => {
    const { catalogue } = given();
    for (const purpose of ['một', 'hai', 'một']) {
      await catalogue.load(aCatalogue({ procedures: [aProcedure({ purpose })] }));
    }

    const { procedures } = await catalogue.latest();

    assert.deepEqual(
      procedures.map(({ version, procedure }) => [version, procedure.purpose]),
      [[3, 'một']],
    );
  });

  test('a form changed under its old version gets a new one, so that no dossier is misread', async () => {
    const { catalogue } = given();
    await catalogue.load(aCatalogue());
    const changed = aForm({ title: 'Tờ khai mới' });

    assert.deepEqual(await catalogue.load(aCatalogue({ forms: [changed] })), {
      ...NOTHING,
      forms: 1,
    });
    assert.deepEqual(await catalogue.load(aCatalogue({ forms: [changed] })), NOTHING);

    assert.deepEqual((await catalogue.latest()).forms, [{ ...changed, version: 2 }]);
    assert.deepEqual(await catalogue.form('civil-status-copy', 1), aForm());
    assert.deepEqual(await catalogue.form('civil-status-copy', 2), { ...changed, version: 2 });
  });

  test('a form keeps the version it says of itself', async () => {
    const { catalogue } = given();
    await catalogue.load(aCatalogue());

    await catalogue.load(aCatalogue({ forms: [aForm({ version: 5 })] }));

    assert.deepEqual((await catalogue.latest()).forms, [aForm({ version: 5 })]);
    assert.deepEqual(await catalogue.form('civil-status-copy', 5), aForm({ version: 5 }));
  });

  test('agencies and years change on their own; what is not told again stays', async () => {
    const { catalogue } = given();
    await catalogue.load(aCatalogue({ calendars: [aYear(), aYear({ year: 2025 })] }));

    await catalogue.load({
      agencies: [anAgency({ phone: '111' })],
      calendars: [aYear({ status: 'provisional' })],
      at: new Date('2026-12-01T00:00:00.000Z'),
    });

    const latest = await catalogue.latest();
    assert.equal(latest.procedures.length, 1);
    assert.deepEqual(latest.agencies, [anAgency({ phone: '111' })]);
    assert.deepEqual(latest.calendars, [aYear({ year: 2025 }), aYear({ status: 'provisional' })]);
  });

  test('a catalogue that tells one thing twice is refused whole', async () => {
    const { catalogue } = given();
    const twice = aCatalogue({ agencies: [anAgency(), anAgency({ phone: '111' })] });

    await assert.rejects(catalogue.load(twice), /H99\.001 twice/);

    assert.deepEqual((await catalogue.latest()).procedures, []);
  });

  test('two servers that load at once write each thing once', async () => {
    const { catalogue } = given();

    const written = await Promise.all([catalogue.load(aCatalogue()), catalogue.load(aCatalogue())]);

    assert.equal(written[0].procedures + written[1].procedures, 1);
    assert.equal((await catalogue.latest()).procedures[0]?.version, 1);
  });

  test('hundreds are loaded in one go and come back in the order of their codes', async () => {
    const { catalogue } = given();
    const codes = times(450, (i) => `1.${String(i).padStart(6, '0')}`);
    const procedures = codes.map((code) => aProcedure({ code })).reverse();

    assert.equal((await catalogue.load(aCatalogue({ procedures }))).procedures, 450);

    const latest = await catalogue.latest();
    assert.deepEqual(
      latest.procedures.map(({ procedure }) => procedure.code),
      codes,
    );
  });

  test('what is in hand and still the latest is given back, what changed or is new is read', async () => {
    const { catalogue } = given();
    const codes = times(450, (i) => `1.${String(i).padStart(6, '0')}`);
    const procedures = codes.map((code) => aProcedure({ code }));
    await catalogue.load(aCatalogue({ procedures }));
    const before = await catalogue.latest();
    const known = new Map(before.procedures.map((entry) => [entry.procedure.code, entry]));
    const [first, second] = codes;
    await catalogue.load({
      procedures: [
        aProcedure({ code: second!, purpose: 'Nói rõ hơn.' }),
        aProcedure({ code: '0.000001' }),
      ],
      at: new Date('2026-12-01T00:00:00.000Z'),
    });

    const after = await catalogue.latest(known);

    assert.deepEqual(after, await catalogue.latest());
    const entryOf = (code: string) => after.procedures.find((one) => one.procedure.code === code);
    assert.equal(entryOf(first!), known.get(first!));
    assert.equal(entryOf(second!)?.version, 2);
    assert.equal(entryOf('0.000001')?.version, 1);
  });

  test('what sources told can be asked for some procedures only', async () => {
    const { catalogue } = given();
    const told = (code: string) => ({
      settled: aProcedure({ code }),
      latest: aProcedure({ code }),
    });
    const tellings = [
      { teller: 'portal' as const, telling: told('1.000001') },
      { teller: 'portal' as const, telling: told('1.000002') },
      { teller: 'shipped' as const, telling: told('1.000001') },
    ];
    await catalogue.load(aCatalogue({ tellings }));

    assert.deepEqual(await catalogue.tellings(['1.000001', '9.999999']), [
      tellings[0],
      tellings[2],
    ]);
    assert.deepEqual(await catalogue.tellings([]), []);
  });
}
