/** `npm run bench`: ours and the opponent in turn, in one run; the tables go to `docs/benchmarks.md`. */
import { run as storage } from './storage.ts';
import type { Table } from './table.ts';
import { run as uploads } from './uploads.ts';
import { writeTables } from './write-tables.ts';

const tables: Table[] = [await storage(), ...(await uploads())];
for (const { title, rows } of tables) {
  console.log(title);
  console.table(rows);
}
writeTables('storage and uploads', tables);
