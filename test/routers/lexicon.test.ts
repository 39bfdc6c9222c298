/** A commune's own words: refused where they lead nowhere, heard at once where they are sound. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Lexicon } from '../../server/contract/lexicon.ts';
import { anOffice, type Office } from './office.ts';

const MARRIAGE = '1.000894';
const own: Lexicon = {
  entries: [
    {
      kind: 'dialect',
      said: 'tờ hồng điều',
      means: ['kết hôn'],
      procedures: [MARRIAGE],
      used: 'bản ta',
    },
  ],
  stopWords: [],
};
const imported = ({ operator }: Office, lexicon: Lexicon, dryRun = false) =>
  operator.catalogue.importLexicon({ lexicon, dryRun });
const firstFor = async ({ citizen }: Office, query: string) =>
  (await citizen.procedures.search({ query })).items[0]?.code;

test('what people here say is heard as soon as it is imported, and kept', async (t) => {
  const office = await anOffice(t);
  assert.notEqual(await firstFor(office, 'tờ hồng điều'), MARRIAGE);
  assert.deepEqual(await imported(office, own), { written: 1, faults: [] });
  assert.equal(await firstFor(office, 'tờ hồng điều'), MARRIAGE);
  assert.deepEqual((await office.stores.catalogue.latest()).lexicons, [own]);
  assert.deepEqual(await imported(office, own), { written: 0, faults: [] });
});

test('the next import replaces the last one whole; the shipped words stay', async (t) => {
  const office = await anOffice(t);
  await imported(office, own);
  await imported(office, { entries: [], stopWords: [] });
  assert.notEqual(await firstFor(office, 'tờ hồng điều'), MARRIAGE);
  assert.equal(await firstFor(office, 'dkkh'), MARRIAGE);
});

test('a lexicon with a fault is refused whole, and a dry run writes nothing', async (t) => {
  const office = await anOffice(t);
  const lost = { ...own.entries[0]!, said: 'lạc', procedures: ['9.999999'] };
  const { written, faults } = await imported(office, { ...own, entries: [...own.entries, lost] });
  assert.equal(written, 0);
  assert.deepEqual(
    faults.map(({ where, field }) => [where, field]),
    [['dialect "lạc"', 'procedures']],
  );
  assert.deepEqual(await imported(office, own, true), { written: 0, faults: [] });
  assert.deepEqual((await office.stores.catalogue.latest()).lexicons, []);
});
