import { after, before } from 'node:test';
import { PGlite } from '@electric-sql/pglite';
import { storesOver } from '../../server/storage/open.ts';
import { describeStores } from './conformance.ts';
import { openPglite } from './pglite.ts';

let client: PGlite;
before(async () => {
  client = await PGlite.create();
});
after(() => client.close());

describeStores('PGlite', async () => storesOver(await openPglite(client)));
