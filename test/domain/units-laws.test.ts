import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import * as v from 'valibot';
import { UnitFound, type Succession, type Unit } from '../../server/contract/units.ts';
import { fold } from '../../server/domain/text.ts';
import { findUnit } from '../../server/domain/units/find-unit.ts';
import { prepareUnits } from '../../server/domain/units/units-index.ts';
import { find, SUCCESSIONS, UNITS } from './units-places.ts';

const SYLLABLES = ['Tân', 'Thành', 'Thạnh', 'Hoà', 'Mỹ', 'Quý', 'Đông', 'Ia', '3', 'Phú'];
const KINDS = ['Xã', 'Phường', 'Thị trấn'];

const anyName = fc
  .array(fc.constantFrom(...SYLLABLES), { minLength: 1, maxLength: 3 })
  .map((words) => words.join(' '));
const anyPlace = fc
  .tuple(fc.constantFrom(...KINDS), anyName)
  .map(([kind, name]) => `${kind} ${name}`);

/** Two provinces, a few communes, and old communes with any heirs among them; names collide often. */
const anyCountry = fc
  .record({
    names: fc.array(anyPlace, { minLength: 2, maxLength: 6 }),
    old: fc.array(
      fc.record({
        name: anyPlace,
        district: fc.constantFrom('Huyện Tân Phú', 'Quận 3', 'Thị xã Đông Hoà'),
        province: fc.constantFrom('Tỉnh Một', 'Tỉnh Hai Xưa'),
        heirs: fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 3 }),
        isDoubted: fc.boolean(),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  })
  .map(({ names, old }) => {
    const units: Unit[] = [
      { code: '01', name: 'Một', fullName: 'Tỉnh Một' },
      { code: '02', name: 'Hai', fullName: 'Tỉnh Hai' },
      ...names.map((fullName, n) => ({
        code: `0000${n}`,
        name: fullName,
        fullName,
        province: n % 2 ? '01' : '02',
      })),
    ];
    const successions: Succession[] = old.map(({ heirs, isDoubted, ...place }) => ({
      ...place,
      heirs: heirs.filter((n) => n < names.length).map((n) => `0000${n}`),
      ...(isDoubted ? { doubt: 'Chưa chắc.' } : {}),
    }));
    return { units, successions };
  });

const writings = ({ name, district, province }: Succession) => [
  name,
  `${name}, ${district}`,
  `${name}, ${province}`,
  `${name}, ${district}, ${province}`,
];

test('no answer for a commune with several heirs or a doubt, and none that is not its heir', () =>
  fc.assert(
    fc.property(anyCountry, (country) => {
      const index = prepareUnits(country);
      for (const succession of country.successions)
        for (const typed of writings(succession).flatMap((one) => [one, fold(one)])) {
          const found = findUnit(index, typed);
          assert.ok(v.is(UnitFound, found));
          if (found.kind !== 'one') continue;
          assert.deepEqual(succession.heirs, [found.unit.code], typed);
          assert.equal(succession.doubt, undefined, typed);
        }
    }),
  ));

test('a question leaves no heir out, unless it says how many more there are', () =>
  fc.assert(
    fc.property(anyCountry, (country) => {
      const index = prepareUnits(country);
      for (const succession of country.successions) {
        const found = findUnit(index, fold(writings(succession)[3]!));
        if (found.kind !== 'ask' || found.more > 0) continue;
        const offered = found.candidates.map(({ unit }) => unit.code);
        for (const heir of succession.heirs) assert.ok(offered.includes(heir));
      }
    }),
  ));

test('an answer does not change with the writing of its letters', () => {
  const places = [
    ...UNITS.map(({ fullName }) => fullName),
    ...SUCCESSIONS.flatMap((succession) => writings(succession)),
  ];
  for (const typed of places) {
    const found = find(typed);
    for (const same of [
      typed.normalize('NFD'),
      typed.toUpperCase(),
      `  ${typed.replace(/ /g, '  ')} `,
      typed.replace(/oà/g, 'òa').replace(/oá/g, 'óa'),
      typed.replace(/òa/g, 'oà').replace(/óa/g, 'oá'),
    ])
      assert.deepEqual(find(same), found, same);
  }
});

test('without marks nothing is found that was not found with them, and nothing is lost', () => {
  for (const succession of SUCCESSIONS)
    for (const typed of writings(succession)) {
      const [signed, unsigned] = [find(typed), find(fold(typed))];
      if (unsigned.kind === 'one') assert.deepEqual(signed, unsigned, typed);
      if (signed.kind !== 'one' || unsigned.kind !== 'ask') continue;
      assert.ok(
        unsigned.candidates.some(({ unit }) => unit.code === signed.unit.code),
        typed,
      );
    }
});

test('anything typed is answered in the shape of the contract', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (typed) => {
      assert.ok(v.is(UnitFound, find(typed)));
    }),
  ));
