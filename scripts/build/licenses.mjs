import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The licences of the packages in the bundle, which minified files cannot carry themselves. */
export function collectLicenses(root, modules) {
  const packages = modules.flatMap(
    (id) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? [],
  );
  return [...new Set(packages)]
    .sort()
    .map((name) => `${name}\n\n${licenseOf(join(root, 'node_modules', name))}`)
    .join('\n--------\n\n');
}

function licenseOf(folder) {
  const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license'].find((name) =>
    existsSync(join(folder, name)),
  );
  if (!file) throw new Error(`${folder} has no licence file: it cannot go into the bundle.`);
  return readFileSync(join(folder, file), 'utf8');
}
