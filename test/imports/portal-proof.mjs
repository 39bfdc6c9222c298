/**
 * Proves the portal reader on a whole file, which is too large and not ours to keep beside the tests:
 *   node test/imports/portal-proof.mjs portal.jsonl
 * Prints how many records came in and every kind of remark; fails where the file shows a fault of the reader.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { performance } from 'node:perf_hooks';
import { readFee, readLimit, writeFee, writeLimit } from '../../server/catalog/facts-in-words.ts';
import { checkCatalogue } from '../../server/catalog/index.ts';
import { readPortal } from '../../server/imports/portal/read-portal.ts';

const LEAST_SHARE = 0.99;

const path = process.argv[2];
if (!path) {
  console.error('Which file? node test/imports/portal-proof.mjs portal.jsonl');
  process.exit(2);
}
const text = readFileSync(path, 'utf8');
const start = performance.now();
const read = readPortal(text, basename(path));
const took = Math.round(performance.now() - start);
const { total, procedures, refused, remarks } = read;

console.log(
  `${procedures.length} of ${total} records read in ${took} ms, ${refused.length} refused.`,
);
for (const { record, field, reason, said } of refused)
  console.log(`  ${record} ${field}: ${reason} ${said ?? ''}`);

const kinds = Map.groupBy(remarks, ({ field, reason }) => `${field}: ${reason}`);
console.log(`${remarks.length} remarks of ${kinds.size} kinds:`);
for (const [kind, all] of [...kinds].sort(([, a], [, b]) => b.length - a.length)) {
  const { record, said } = all[Math.floor(all.length / 2)];
  console.log(`  ${String(all.length).padStart(5)}  ${kind}\n         ${record} ${said ?? ''}`);
}

assert.ok(procedures.length >= total * LEAST_SHARE, 'too many records were refused');
assert.deepEqual(readPortal(text, basename(path)), read, 'a second reading differs');
assert.deepEqual(
  checkCatalogue({ procedures, forms: [], agencies: [], provinces: [], calendars: [] }),
  [],
);
for (const { code, channels } of procedures) {
  for (const { limit, fee } of channels) {
    assert.deepEqual(readLimit(writeLimit(limit)), limit, `${code}: the limit is lost in a sheet`);
    assert.deepEqual(readFee(writeFee(fee), fee.note), fee, `${code}: the fee is lost in a sheet`);
  }
}
console.log('The second reading is equal; the catalogue finds no fault.');
