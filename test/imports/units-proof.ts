/**
 * The real files of administrative units, held against 200 old communes whose unit of today is known from elsewhere:
 * `npm run proof:units -- units.json old-to-new.csv`. Expected values of `old-communes.tsv` come from the statistics
 * office's table of conversions (nso), the texts of the merger map (sapnhap), and the distance from the old commune to the
 * middle of the new one; none from this program. Beside them, every row of the files is asked for in four writings.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readFalseSplits } from '../../server/catalog/false-splits.ts';
import type { Succession, UnitFound } from '../../server/contract/units.ts';
import { fold } from '../../server/domain/text.ts';
import { findUnit } from '../../server/domain/units/find-unit.ts';
import { prepareUnits, type UnitsIndex } from '../../server/domain/units/units-index.ts';
import { readUnits } from '../../server/imports/units/read-units.ts';

const files = process.argv.slice(2).map((path) => ({
  name: basename(path),
  content: readFileSync(path),
}));
if (files.length !== 2) {
  console.error('npm run proof:units -- units.json old-to-new.csv');
  process.exit(2);
}

const read = readUnits(files, undefined, readFalseSplits().told);
const { units, successions } = read.units;
const provinces = units.filter(({ province }) => !province).length;
console.log(`${provinces} provinces, ${units.length - provinces} communes of today`);
console.log(`${successions.length} old communes from ${read.total - units.length} rows`);
console.log(`${read.refused.length} rows refused, ${read.remarks.length} remarks`);
const doubted = successions.filter((one) => one.doubted).length;
console.log(`${doubted} old communes with a doubted heir\n`);

const index = prepareUnits(read.units);
const wrong = [...againstTable(index), ...againstItself(index)];
for (const line of wrong.slice(0, 40)) console.log(line);
process.exit(wrong.length || read.refused.length ? 1 : 0);

/** Counts what comes out for the known communes, and returns what should not have. */
function againstTable(known: UnitsIndex): string[] {
  const path = new URL('./old-communes.tsv', import.meta.url);
  const lines = readFileSync(path, 'utf8').trim().split('\n').slice(1);
  const counts = { one: 0, ask: 0, none: 0 };
  const faults = lines.flatMap((line) => {
    const [typed = '', expected = ''] = line.split('\t');
    const found = findUnit(known, typed);
    counts[found.kind] += 1;
    return isAsExpected(found, expected) ? [] : [`${typed}: expected ${expected}, ${told(found)}`];
  });
  console.log(`known old communes: ${lines.length}`);
  console.table({
    resolves: counts.one,
    asks: counts.ask,
    none: counts.none,
    wrong: faults.length,
  });
  return faults;
}

function isAsExpected(found: UnitFound, expected: string): boolean {
  const [asks, ...codes] = expected.split(' ');
  if (asks !== 'hỏi') return found.kind === 'one' && found.unit.code === expected;
  return found.kind === 'ask' && codes.every((code) => sound(found).includes(code));
}

function sound({ candidates }: Extract<UnitFound, { kind: 'ask' }>): string[] {
  return candidates.filter(({ doubt }) => !doubt).map(({ unit }) => unit.code);
}

/** Every old commune in four writings: never an answer where there is a question, never another's unit. */
function againstItself(known: UnitsIndex): string[] {
  const times: number[] = [];
  const counts = { one: 0, ask: 0, none: 0 };
  const faults = successions.flatMap((succession) =>
    writings(succession).flatMap((typed) => {
      const start = performance.now();
      const found = findUnit(known, typed);
      times.push(performance.now() - start);
      counts[found.kind] += 1;
      return isSound(found, succession) ? [] : [`${typed}: ${told(found)}`];
    }),
  );
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * (times.length - 1))]!.toFixed(3);
  console.log(`every old commune in four writings: ${times.length}`);
  console.table({
    resolves: counts.one,
    asks: counts.ask,
    none: counts.none,
    wrong: faults.length,
  });
  console.log(`ms for one: median ${at(0.5)}, of 1,000 the slowest ${at(0.999)}\n`);
  return faults;
}

function writings({ name, district, province }: Succession): string[] {
  // An island district that had no communes.
  if (name === district) return [`${name}, ${province}`, name, fold(`${name} ${province}`)];
  return [
    `${name}, ${district}, ${province}`,
    `${name} ${district}`.normalize('NFD'),
    fold(`${name} ${district} ${province}`),
    fold(`${name}, ${district}`),
  ];
}

function isSound(found: UnitFound, { heirs, doubt }: Succession): boolean {
  if (found.kind === 'none') return heirs.length === 0;
  if (found.kind === 'one') return !doubt && heirs.length === 1 && heirs[0] === found.unit.code;
  return found.more > 0 || heirs.every((heir) => sound(found).includes(heir));
}

function told(found: UnitFound): string {
  if (found.kind === 'one') return `found ${found.unit.code} ${found.unit.fullName}`;
  if (found.kind === 'none') return 'found none';
  return `asks (${found.reason}) ${found.candidates.map(({ unit }) => unit.code).join(' ')}`;
}
