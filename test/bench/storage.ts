import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Sqlite from 'better-sqlite3';
import type { Database } from '../../server/storage/database.ts';
import { dossierStore } from '../../server/storage/dossier-store.ts';
import { GroupWriter } from '../../server/storage/group-writer.ts';
import { sqliteKit } from '../../server/storage/kit.sqlite.ts';
import { migrate, readMigrations } from '../../server/storage/migrate.ts';
import { sqliteTarget } from '../../server/storage/migrate.sqlite.ts';
import type { Arrival } from '../../server/storage/ports.ts';
import { connectSqlite, sqliteDatabase } from '../../server/storage/sqlite.ts';
import { defineTables } from '../../server/storage/tables.ts';
import { aFile, anArrival, times } from '../storage/arrivals.ts';
import type { Table } from './table.ts';

/**
 * Arrivals per second with 64 callers, each a serial, a dossier with 2 KB of sealed answers, two files and an event,
 * synced to disk: one by one, grouped, and by raw prepared statements driven the same two ways.
 * All four in turn, in an order that turns, on fresh databases. Ratios are taken within a round, then medians.
 */
export async function run(): Promise<Table> {
  const rounds: Rates[] = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await measureAll(round));
  return {
    title: 'Storage: arrivals on SQLite',
    about:
      '64 callers; a serial, a dossier with 2 KB of sealed answers, two files and an event each, synced. Goals: grouped ≥ 3 × one by one, ≥ 0.90 of raw statements.',
    rows: Object.keys(WAYS).map((way) => ({
      way,
      'arrivals/s': Math.round(median(rounds.map((rates) => rates[way]!))),
      'to one by one': medianRatio(rounds, way, way.replace('grouped', 'one by one')),
      'to raw': medianRatio(rounds, way, way.replace('stores', 'raw')),
    })),
  };
}

type Rates = Record<string, number>;

async function measureAll(round: number): Promise<Rates> {
  const ways = Object.entries(WAYS);
  const turned = [...ways.slice(round % ways.length), ...ways.slice(0, round % ways.length)];
  const rates: Rates = {};
  for (const [way, open] of turned) rates[way] = await measure(open);
  return rates;
}

const medianRatio = (rounds: Rates[], way: string, other: string): string =>
  median(rounds.map((rates) => rates[way]! / rates[other]!)).toFixed(2);

const CALLERS = 64;
const ROUNDS = 12;
const PER_ROUND = 2048;
const SEALED = { dossier: Buffer.alloc(2048, 1), event: Buffer.alloc(80, 2) };

type Arrive = (arrival: Arrival) => Promise<unknown>;
type Open = (client: Sqlite.Database) => Arrive;

const WAYS: Record<string, Open> = {
  'stores, one by one': (client) => arriveBy(client, 1),
  'stores, grouped': (client) => arriveBy(client, 64),
  'raw, one by one': (client) => rawArrive(client, 1),
  'raw, grouped': (client) => rawArrive(client, 64),
};

function arriveBy(client: Sqlite.Database, mostPerGroup: number): Arrive {
  const db: Database = sqliteDatabase(client, defineTables(sqliteKit), { mostPerGroup });
  const { arrive } = dossierStore(db);
  return (arrival) => arrive(arrival);
}

/** The same statements written by hand, in the same savepoints: what the storage room is measured against. */
function rawArrive(client: Sqlite.Database, mostPerGroup: number): Arrive {
  const writer = new GroupWriter(client, mostPerGroup);
  const draw = client
    .prepare(
      `insert into serials values (?, ?, 1)
       on conflict (agency, day) do update set last = last + 1 returning last`,
    )
    .pluck();
  const places = (count: number) => Array(count).fill('?').join(', ');
  const dossier = client.prepare(
    `insert into dossiers values (${places(22)}) on conflict (key_hash) do nothing`,
  );
  const file = client.prepare(`insert into files values (${places(6)})`);
  const event = client.prepare(`insert into events values (${places(8)})`);
  return ({ serial, codeOf, dossier: d, files, eventId }) =>
    writer.submit(() => {
      const code = codeOf(Number(draw.get(serial.agency, serial.day)));
      const at = d.arrivedAt.getTime();
      dossier.run(
        ...[code, d.keyHash, d.contentHash, d.tokenHash, d.lookupHash, d.procedure],
        ...[d.procedureVersion, d.formId, d.formVersion, d.receivedBy, d.competent],
        ...[d.assistedAt, d.channel, d.filer, 'submitted', at, d.lookByAt.getTime()],
        ...[null, null, null, SEALED.dossier, 1],
      );
      for (const [i, f] of files.entries()) {
        file.run(f.upload, code, i, f.field, f.kind, f.size);
      }
      event.run(eventId, code, 1, 'submit', 'submitted', at, at, SEALED.event);
      return code;
    });
}

/** Arrivals per second on a fresh database; what is sent is made before the clock starts. */
async function measure(open: Open): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'dvc-bench-'));
  const client = connectSqlite(join(folder, 'dvc.db'));
  const backups = { folder, now: () => new Date() };
  await migrate(sqliteTarget(client, backups), readMigrations('sqlite'));
  const arrive = open(client);
  await callAll(arrive, arrivals(CALLERS * 4));
  const measured = arrivals(PER_ROUND);
  const start = performance.now();
  await callAll(arrive, measured);
  const seconds = (performance.now() - start) / 1000;
  client.close();
  rmSync(folder, { recursive: true });
  return PER_ROUND / seconds;
}

/** 64 callers, each sending its next when its last has been answered. */
async function callAll(arrive: Arrive, waiting: Arrival[]): Promise<void> {
  const caller = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) await arrive(next);
  };
  await Promise.all(times(CALLERS, caller));
}

const arrivals = (howMany: number): Arrival[] =>
  times(howMany, () =>
    anArrival({ files: [aFile(), aFile()], eventId: randomUUID(), sealedFor: () => SEALED }),
  );

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;
