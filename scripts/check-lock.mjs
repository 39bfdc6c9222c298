/**
 * Finds platform packages that a package names as optional and the lock file lacks. npm writes such
 * a lock when the registry does not hold them all, and then `npm ci` stops with EUSAGE.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Lines `package -> missing optional package` for a parsed package-lock.json. */
export function missingPlatformPackages(lock) {
  const names = new Set(
    Object.keys(lock.packages).map((place) => place.split('node_modules/').pop()),
  );
  return Object.entries(lock.packages).flatMap(([place, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !names.has(name))
      .map((name) => `${place || '(root)'} -> ${name}`),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lock = new URL('../package-lock.json', import.meta.url);
  const missing = missingPlatformPackages(JSON.parse(readFileSync(lock, 'utf8')));
  if (missing.length > 0) {
    console.error(`package-lock.json lacks:\n  ${missing.join('\n  ')}`);
    process.exit(1);
  }
}
