import { afterEach, beforeEach, describe } from 'node:test';
import type { Stores } from '../../server/storage/open.ts';
import { testArrivals } from './arrival-cases.ts';
import { testCatalogue } from './catalogue-cases.ts';
import { testIdentity } from './identity-cases.ts';
import { testLists } from './list-cases.ts';
import { testMoves } from './move-cases.ts';
import { testSearchMisses } from './search-miss-cases.ts';

/**
 * What every database must do alike: run on SQLite and PGlite in `npm test`, on a PostgreSQL server by
 * `npm run proof:postgres`.
 * @param open stores over an empty database
 */
export function describeStores(engine: string, open: () => Promise<Stores>): void {
  describe(`stores on ${engine}`, () => {
    let stores: Stores;
    beforeEach(async () => {
      stores = await open();
    });
    afterEach(() => stores.close());
    const given: Given = () => stores;

    describe('a dossier arrives', () => testArrivals(given));
    describe('a dossier moves', () => testMoves(given));
    describe('dossiers are found', () => testLists(given));
    describe('a catalogue is loaded', () => testCatalogue(given));
    describe('searches without a result are counted', () => testSearchMisses(given));
    describe('a database has an identity', () => testIdentity(given, open));
  });
}

/** The stores of the test that runs. */
export type Given = () => Stores;
