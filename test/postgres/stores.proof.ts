/** What every store must do, and what only a real server can show; then its copy before a migration. */
import { after } from 'node:test';
import { describePostgres, describePostgresDump } from '../storage/postgres-cases.ts';
import { postgresWithDump, shippedPostgres } from './installations.ts';
import { PostgresServer } from './server.ts';

const dumping = postgresWithDump();
const [shipped, own] = await Promise.all([
  PostgresServer.begin(shippedPostgres()),
  PostgresServer.begin(dumping),
]);
after(() => Promise.all([shipped.remove(), own.remove()]));

describePostgres(await shipped.database('stores'));
describePostgres(await own.database('stores'));
describePostgresDump(await own.database('dumped'), dumping.pgDump);
