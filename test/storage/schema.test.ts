import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import {
  generateDrizzleJson,
  generateMigration,
  generateSQLiteDrizzleJson,
  generateSQLiteMigration,
} from 'drizzle-kit/api';
import * as keys from '../../server/storage/schema.keys.ts';
import * as postgres from '../../server/storage/schema.postgres.ts';
import * as sqlite from '../../server/storage/schema.sqlite.ts';
import { readMigrations, type MigrationSet } from '../../server/storage/migrate.ts';

describe('the migrations lead to the schema that the program has', () => {
  for (const [set, schema] of [
    ['sqlite', sqlite],
    ['keys', keys],
  ] as const) {
    test(`${set}: npm run migrations would write nothing`, async () => {
      const now: unknown = await generateSQLiteDrizzleJson({ ...schema });
      assert.deepEqual(await generateSQLiteMigration(lastSnapshot(set), now), []);
    });
  }

  test('postgres: npm run migrations would write nothing', async () => {
    const now: unknown = generateDrizzleJson({ ...postgres });
    assert.deepEqual(await generateMigration(lastSnapshot('postgres'), now), []);
  });
});

/** What drizzle-kit noted of the schema with its last migration. */
function lastSnapshot(set: MigrationSet): unknown {
  const index = String(readMigrations(set).length - 1).padStart(4, '0');
  const file = `../../server/storage/migrations/${set}/meta/${index}_snapshot.json`;
  return JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
}
