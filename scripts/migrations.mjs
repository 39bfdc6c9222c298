/**
 * Writes what changed in the schema as a new migration of each database: `npm run migrations -- add-column`.
 * Writes nothing where nothing changed. Migrations are committed and never edited after a release.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const databases = [
  { out: 'sqlite', dialect: 'sqlite' },
  { out: 'postgres', dialect: 'postgresql' },
  { out: 'keys', dialect: 'sqlite' },
];
const name = process.argv[2] ?? 'change';
const root = fileURLToPath(new URL('..', import.meta.url));

for (const { out, dialect } of databases) {
  const { status } = spawnSync(
    'drizzle-kit',
    [
      'generate',
      `--dialect=${dialect}`,
      `--schema=./server/storage/schema.${out}.ts`,
      `--out=./server/storage/migrations/${out}`,
      `--name=${name}`,
    ],
    { cwd: root, stdio: 'inherit' },
  );
  if (status !== 0) process.exit(1);
}
