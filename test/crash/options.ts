import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';

/**
 * Reads `--name <number>` for every default, and `--seed`, drawn when it is not given. Throws on anything else: a proof
 * that ran with other numbers than its caller believes proves nothing.
 */
export function readNumbers<Name extends string>(
  defaults: Record<Name, number>,
): Record<Name | 'seed', number> {
  const all: Record<string, number> = { ...defaults, seed: randomInt(2 ** 31) };
  const options = Object.fromEntries(
    Object.keys(all).map((name) => [name, { type: 'string' as const }]),
  );
  const { values } = parseArgs({ options });
  for (const [name, text] of Object.entries(values)) {
    if (!/^\d+$/.test(text ?? '')) throw new Error(`--${name} must be a whole number`);
    all[name] = Number(text);
  }
  return all;
}
